import { css } from 'lit';

export const order_filter_style = css`
  :host { display: block; background: var(--surface); border-bottom: 1px solid var(--line); }
  .bar { display: flex; align-items: center; gap: 6px; padding: 0 12px; }
  .tabs { display: flex; overflow-x: auto; scrollbar-width: none; flex: 0 1 auto; min-width: 0; margin-right: auto; }
  .tabs button {
    position: relative; height: 40px; padding: 0 9px; border: 0; border-radius: 0; background: none; color: var(--muted); flex: none;
  }
  .tabs button:hover { color: var(--text); background: none; }
  .tabs button[aria-selected='true'] { color: var(--accent-strong); font-weight: 600; }
  .tabs button[aria-selected='true']::after {
    content: ''; position: absolute; left: 6px; right: 6px; bottom: 0; height: 2px; background: var(--accent); border-radius: 1px;
  }
  .tabs i { font-style: normal; margin-left: 5px; font-size: 12px; font-weight: 500; color: var(--faint); }
  .tabs .urgent i { background: var(--ng-soft); color: var(--ng); padding: 1px 5px; border-radius: 8px; }
  .tabs .due_soon.urgent i { background: var(--wait-soft); color: var(--wait); }
  .tabs :focus-visible { outline-offset: -3px; }
  input[type='search'] { min-width: 118px; max-width: 230px; flex: 1 9 150px; }
  .chips { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; padding: 0 12px 6px; }
  .chips .part {
    display: inline-flex; align-items: center; gap: 6px; max-width: min(340px, 100%); height: 24px; padding: 0 8px; border-color: var(--accent);
    border-radius: 12px; background: var(--accent-soft); font-size: 12px;
  }
  .chips b { font-weight: 500; color: var(--muted); flex: none; }
  .chips span { overflow: hidden; text-overflow: ellipsis; }
  .chips i { font-style: normal; flex: none; }
  .chips .link { font-size: 12px; margin-left: 4px; }
  @media (max-width: 1400px) {
    .tabs button { padding: 0 6px; }
    .tabs button[aria-selected='true']::after { left: 4px; right: 4px; }
    .tabs i { margin-left: 4px; }
    .tabs .urgent i { padding: 1px 4px; }
  }
  @media (max-width: 600px) {
    .bar { flex-wrap: wrap; padding-bottom: 6px; }
    .tabs { flex: 1 0 100%; }
    input[type='search'] { order: 1; max-width: none; flex-basis: 100%; }
    .chips { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; }
    .chips > * { flex: none; }
  }
`;
