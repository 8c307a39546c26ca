/// A piece of a text, and whether it differs from the other text.
export interface Piece {
  text: string;
  changed: boolean;
}

/// Longer texts are compared as a whole: nobody reads marks in them, and the comparison grows with the square.
const kMostCompared = 400;

/// How many characters the rests of two texts share, for every pair of rests.
function common_lengths(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; --i)
    for (let j = after.length - 1; j >= 0; --j) {
      const [row, below] = [rows[i] as Uint16Array, rows[i + 1] as Uint16Array];
      const longest = Math.max(below[j] ?? 0, row[j + 1] ?? 0);
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : longest;
    }
  return rows;
}

function add(pieces: Piece[], text: string, changed: boolean): void {
  const last = pieces.at(-1);
  if (last?.changed === changed) last.text += text;
  else pieces.push({ text, changed });
}

/// Both texts in pieces, with the characters marked in which they differ.
export function marks_between(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [old, now] = [[...before], [...after]];
  const marks = { before: [] as Piece[], after: [] as Piece[] };
  if (old.length > kMostCompared || now.length > kMostCompared)
    return { before: [{ text: before, changed: true }], after: [{ text: after, changed: true }] };
  const common = common_lengths(old, now);
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add(marks.before, old[i++] ?? '', false);
      add(marks.after, now[j++] ?? '', false);
    } else if (j === now.length || (i < old.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)))
      add(marks.before, old[i++] ?? '', true);
    else add(marks.after, now[j++] ?? '', true);
  }
  return marks;
}
