import { css } from 'lit';

/// The list of kinds of 与信前チェック.
export const check_style = css`
  .scope { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-bottom: 10px; }
  .scope label { display: flex; align-items: center; gap: 6px; }
  .summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 14px; margin-bottom: 10px; }
  .kind { border: 1px solid var(--line); border-radius: 7px; margin-bottom: 8px; overflow: hidden; }
  .kind.open { border-color: var(--line-strong); }
  .head { display: flex; align-items: center; gap: 9px; padding: 0 10px 0 12px; background: var(--raised); min-height: 38px; }
  .head .fold { flex: 1; display: flex; align-items: center; flex-wrap: wrap; gap: 4px 8px; height: auto; min-height: 36px; padding: 4px 0; border: 0; background: none; text-align: left; font-weight: 600; white-space: normal; }
  .head .fold:hover:not(:disabled) { background: none; color: var(--accent-strong); }
  .head .blank { width: 15px; flex: none; }
  .arrow { color: var(--muted); font-weight: 400; }
  .hint { padding: 7px 12px; color: var(--muted); background: var(--raised); border-top: 1px solid var(--line); }
  .line { display: grid; grid-template-columns: 15px minmax(104px, max-content) minmax(0, 1fr); gap: 4px 11px; padding: 8px 12px; border-top: 1px solid var(--line); align-items: start; }
  .line:focus-within { background: var(--hover); }
  .line.off .diff { opacity: .5; }
  .line input { margin-top: 3px; }
  .what { display: grid; gap: 8px; }
  .what .name { color: var(--muted); font-size: 12px; }
  .what dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 1px 8px; margin: 0; line-height: 1.6; overflow-wrap: anywhere; }
  .what dt { color: var(--faint); font-size: 11px; line-height: 20px; } .what dd { margin: 0; }
  .more { display: block; width: 100%; border: 0; border-top: 1px solid var(--line); border-radius: 0; height: 32px; color: var(--accent); }
  .left { max-height: 34vh; overflow: auto; margin-bottom: 12px; }
  .keys { color: var(--faint); font-size: 12px; }
  @media (max-width: 600px) {
    .line { grid-template-columns: 15px minmax(0, 1fr); }
    .line .what { grid-column: 2; }
    .keys { display: none; }
  }
`;
