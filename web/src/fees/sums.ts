import { yen } from '../ui/format.ts';

/// An amount before and after, or once where it stays: `205 → 330`.
export function change_text(before: number, after: number): string {
  return before === after ? yen(before) : `${yen(before)} → ${yen(after)}`;
}

/// How much an amount moves, with its sign: `+125`, `−40`, `±0`.
export function difference(before: number, after: number): string {
  if (after === before) return '±0';
  return after > before ? `+${yen(after - before)}` : `−${yen(before - after)}`;
}
