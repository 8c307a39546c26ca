import { css } from 'lit';

/// Labels above their fields, for dialogs and settings.
export const form_style = css`
  .form { display: grid; gap: 12px; }
  .field { display: grid; gap: 4px; align-content: start; }
  .field > span { font-size: 12px; color: var(--muted); }
  .field > input, .field > select, .field > textarea { width: 100%; }
  .fields { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px 14px; }
  .fields .whole { grid-column: 1 / -1; }
  p { line-height: 1.7; }
  @media (max-width: 600px) { .fields { grid-template-columns: minmax(0, 1fr); } }
`;
