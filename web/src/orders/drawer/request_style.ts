import { css } from 'lit';

export const request_style = css`
  :host { position: static; width: auto; border: 0; box-shadow: none; }
  .choice { display: flex; flex-wrap: wrap; gap: 5px; }
  .choice button[aria-pressed='true'] { border-color: var(--accent); background: var(--accent-soft); color: var(--accent-strong); font-weight: 600; }
  h3 { font-size: 13px; font-weight: 600; margin: 4px 0 5px; }
  h3 span { font-weight: 400; color: var(--muted); margin-left: 8px; }
  .line { display: flex; gap: 8px; align-items: baseline; overflow-wrap: anywhere; }
  .line b { font-size: 12px; color: var(--accent-strong); }
  .headers { border-collapse: collapse; margin-top: 4px; font-size: 12px; }
  .headers th { text-align: left; font-weight: 400; color: var(--muted); padding: 1px 12px 1px 0; white-space: nowrap; vertical-align: top; }
  .headers td { padding: 1px 0; overflow-wrap: anywhere; }
`;
