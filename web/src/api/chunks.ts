/// Bodies must stay below the proxy's 1 MiB cap; this leaves room for the members around the list.
export const kChunkBytes = 900_000;

/// Cuts a list into pieces of at most `most` entries.
export function chunks_of<T>(list: readonly T[], most: number): T[][] {
  const pieces: T[][] = [];
  for (let at = 0; at < list.length; at += most) pieces.push(list.slice(at, at + most));
  return pieces;
}

/// Cuts a list into pieces of at most `most` entries and at most `bytes` bytes of JSON each; an entry that is larger
/// by itself stands alone.
export function chunks_by_size<T>(list: readonly T[], most: number, bytes: number = kChunkBytes): T[][] {
  const encoder = new TextEncoder();
  const pieces: T[][] = [];
  let piece: T[] = [];
  let size = 0;
  for (const entry of list) {
    const own = encoder.encode(JSON.stringify(entry)).length + 1;
    if (piece.length > 0 && (piece.length === most || size + own > bytes)) {
      pieces.push(piece);
      piece = [];
      size = 0;
    }
    piece.push(entry);
    size += own;
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}
