import { css } from 'lit';

export const drawer_style = css`
  :host { display: block; width: 520px; flex: none; min-height: 0; border-left: 1px solid var(--line-strong); background: var(--surface); z-index: 5; box-shadow: -6px 0 24px rgb(20 32 48 / 8%); }
  aside { height: 100%; display: grid; grid-template-rows: auto auto auto minmax(0, 1fr); }
  aside:focus-visible { outline: none; }
  header { display: flex; align-items: flex-start; gap: 8px; padding: 11px 10px 4px 16px; }
  h2 { font-size: 16px; font-weight: 600; line-height: 22px; overflow-wrap: anywhere; }
  .sub { font-size: 12px; color: var(--muted); line-height: 17px; }
  .close { width: 28px; padding: 0; font-size: 16px; line-height: 1; color: var(--muted); }
  .status { padding: 6px 16px 11px; display: grid; gap: 5px; }
  .cell { display: flex; flex-wrap: wrap; align-items: center; gap: 5px 6px; }
  .cell b { font-weight: 600; margin-right: 2px; }
  .more { position: relative; }
  .more summary { list-style: none; cursor: pointer; color: var(--accent); font-size: 12px; }
  .more div { position: absolute; left: 0; top: 20px; z-index: 4; padding: 6px; display: grid; gap: 4px; background: var(--surface); border: 1px solid var(--line-strong); border-radius: 6px; box-shadow: var(--shadow); }
  .notice { padding: 7px 10px; border-radius: 5px; background: var(--idle-soft); line-height: 18px; }
  .notice b { font-weight: 500; }
  .notice.bad { background: var(--ng-soft); }
  .notice.bad b { color: var(--ng); }
  .tabs { display: flex; padding: 0 10px; border-bottom: 1px solid var(--line); }
  .tabs button { position: relative; height: 34px; padding: 0 10px; border: 0; border-radius: 0; background: none; color: var(--muted); }
  .tabs button:hover { color: var(--text); background: none; }
  .tabs button[aria-selected='true'] { color: var(--accent-strong); font-weight: 600; }
  .tabs button[aria-selected='true']::after { content: ''; position: absolute; left: 6px; right: 6px; bottom: -1px; height: 2px; background: var(--accent); }
  .tabs :focus-visible { outline-offset: -3px; }
  .tabs i { font-style: normal; margin-left: 5px; font-size: 12px; color: var(--faint); font-weight: 500; }
  .tabs .urgent i { background: var(--ng-soft); color: var(--ng); padding: 1px 5px; border-radius: 8px; }
  .content { overflow: auto; }
  .content:focus-visible { outline-offset: -2px; }
  .pane { padding: 14px 16px; display: grid; gap: 12px; }
  .problem { border: 1px solid var(--line); border-radius: 7px; padding: 10px 12px; }
  .problem.error { border-left: 3px solid var(--ng); }
  .problem.warning { border-left: 3px solid var(--wait); }
  .problem .title { display: flex; gap: 8px; align-items: center; font-weight: 600; }
  .problem dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 6px 0 0; line-height: 18px; }
  .problem dt { color: var(--muted); } .problem dd { margin: 0; overflow-wrap: anywhere; }
  .repair { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 10px; margin-top: 8px; padding: 7px 10px; border-radius: 5px; background: var(--ok-soft); }
  .repair del { color: var(--muted); text-decoration-color: var(--ng); overflow-wrap: anywhere; }
  .repair ins { color: var(--ok); text-decoration: none; font-weight: 600; overflow-wrap: anywhere; }
  .invoice { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 5px 14px; margin: 0; line-height: 18px; }
  .invoice dt { color: var(--muted); } .invoice dd { margin: 0; overflow-wrap: anywhere; }
  .invoice .sum { font-weight: 600; }
  section h3 { font-size: 13px; font-weight: 600; margin-bottom: 4px; }
  .entry { position: relative; padding: 0 0 12px 20px; border-left: 1px solid var(--line-strong); margin-left: 5px; }
  .entry:last-child { border-color: transparent; }
  .entry::before { content: ''; position: absolute; left: -5px; top: 5px; width: 9px; height: 9px; border-radius: 50%; background: var(--surface); border: 2px solid var(--accent); }
  .entry.edit::before, .entry.import::before, .entry.fee::before { border-color: var(--line-strong); }
  .entry.settle::before { border-color: var(--lost); }
  .entry .when { color: var(--muted); font-size: 12px; }
  .entry .what { font-weight: 500; line-height: 19px; }
  .entry summary { cursor: pointer; color: var(--accent); font-size: 12px; }
  pre { margin: 4px 0 0; padding: 8px 10px; max-height: 360px; overflow: auto; border-radius: 5px; background: var(--raised); border: 1px solid var(--line); font: 11.5px/1.55 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
  /* Where list and details have no room side by side, the details are a sheet that scrolls as a whole. */
  @media (max-width: 1000px) {
    :host { position: fixed; inset: 0; width: auto; border: 0; z-index: 30; }
    aside { display: block; overflow: auto; scroll-padding: 72px 0 50px; }
    header { position: sticky; top: 0; z-index: 5; background: var(--surface); padding-bottom: 6px; }
    .close { width: 36px; height: 36px; margin-top: -4px; font-size: 20px; }
    .tabs { overflow: auto hidden; scrollbar-width: none; }
    .tabs button { flex: none; }
    .tabs button[aria-selected='true']::after { bottom: 0; }
    .content { overflow: visible; }
  }
`;
