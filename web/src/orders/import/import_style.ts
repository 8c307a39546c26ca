import { css } from 'lit';

export const import_style = css`
  .top { gap: 18px; }
  .stack { gap: 14px; }
  .drop {
    display: grid; justify-items: center; gap: 8px; padding: 44px 20px 36px; border: 2px dashed var(--line-strong); border-radius: 9px;
    background: var(--raised); text-align: center;
  }
  .drop.over { border-color: var(--accent); background: var(--accent-soft); }
  .drop strong { font-size: 16px; font-weight: 600; }
  .drop span { color: var(--muted); }
  .pick {
    display: inline-flex; align-items: center; height: 30px; padding: 0 14px; border-radius: 5px; background: var(--accent); color: var(--on-accent);
    font-weight: 600; cursor: pointer; position: relative;
  }
  .pick:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
  .pick input { position: absolute; inset: 0; opacity: 0; cursor: pointer; width: 100%; height: 100%; }
  .facts { display: flex; align-items: baseline; gap: 14px; flex-wrap: wrap; }
  .big { font-size: 20px; font-weight: 600; color: var(--text); }
  bdi { unicode-bidi: isolate; }
  td.found { overflow-wrap: anywhere; }
  h3 { font-size: 13px; font-weight: 600; margin-bottom: 4px; }
  .scroll { max-height: 38vh; overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
  table.narrow { width: auto; min-width: 420px; margin: 6px 0 8px; }
  table.narrow td { vertical-align: middle; }
  .pick.again { background: var(--surface); color: var(--text); border: 1px solid var(--line-strong); font-weight: 400; }
  .rest { display: grid; gap: 8px; justify-items: start; }
  .rest label { cursor: pointer; }
  @media (max-width: 600px) {
    .drop { padding: 24px 12px; }
    table.narrow { width: 100%; min-width: 0; }
    .facts .muted { overflow-wrap: anywhere; }
    label.row { flex-wrap: wrap; }
  }
`;
