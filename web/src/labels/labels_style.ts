import { css } from 'lit';

export const labels_style = css`
  .stack { gap: 12px; }
  fieldset { border: 0; padding: 0; margin: 0; display: grid; gap: 7px; justify-items: start; }
  legend { padding: 0; margin-bottom: 5px; font-weight: 600; }
  label { display: flex; align-items: center; gap: 7px; flex-wrap: wrap; }
  label b { font-variant-numeric: tabular-nums; }
  .scroll { max-height: 40vh; overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
  td.order { white-space: nowrap; }
  @media (max-width: 760px) { .scroll table.list { min-width: 640px; } }
`;
