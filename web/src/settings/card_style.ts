import { css } from 'lit';

/// A block of the settings screen.
export const card_style = css`
  :host { display: block; }
  .card { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
  .card > header { display: flex; align-items: center; gap: 12px; padding: 11px 16px; border-bottom: 1px solid var(--line); }
  .card > header h2 { font-size: 15px; font-weight: 600; }
  .card > .parts { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .card > .parts > section { padding: 14px 16px 16px; min-width: 0; }
  .card > .parts > section + section { border-left: 1px solid var(--line); }
  .card > footer { display: flex; align-items: center; gap: 8px; padding: 10px 16px; border-top: 1px solid var(--line); background: var(--raised); border-radius: 0 0 8px 8px; }
  h3.spaced { margin-top: 18px; margin-bottom: 8px; }
  h3 { font-size: 13px; font-weight: 600; margin-bottom: 3px; }
  .why { color: var(--muted); font-size: 12px; line-height: 18px; margin-bottom: 10px; }
  .switch { display: flex; gap: 8px; align-items: center; }
  .credential { display: grid; grid-template-columns: 1fr auto; gap: 4px 10px; align-items: center; margin-bottom: 10px; }
  .credential .hint { grid-column: 1 / -1; font-size: 12px; color: var(--faint); }
  .credential input { grid-column: 1 / -1; width: 100%; }
  .setting { display: grid; grid-template-columns: 1fr auto; gap: 10px; align-items: center; margin-bottom: 8px; }
  .setting input, .setting select { width: 170px; }
  details summary { cursor: pointer; color: var(--accent); margin: 12px 0 8px; }
  .effect { margin-top: 12px; padding-top: 10px; border-top: 1px solid var(--line); font-size: 12.5px; line-height: 19px; color: var(--muted); }
  .off > .parts, .off > footer .needs-on { opacity: .6; }
  @media (max-width: 1000px) {
    .card > .parts { grid-template-columns: minmax(0, 1fr); }
    .card > .parts > section + section { border-left: 0; border-top: 1px solid var(--line); }
    .card > header, .card > footer { flex-wrap: wrap; }
  }
`;
