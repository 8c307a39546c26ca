import { css } from 'lit';

export const run_dialog_style = css`
  .cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px; }
  .card { border: 1px solid var(--line); border-radius: 7px; padding: 10px 14px 11px; background: var(--raised); min-width: 0; }
  .card .title { color: var(--muted); font-size: 12px; }
  .card .count { font-size: 26px; line-height: 32px; font-weight: 600; }
  .card .parts { font-size: 12.5px; color: var(--muted); line-height: 18px; }
  .card.run { background: var(--accent-soft); border-color: transparent; }
  .card.run .count { color: var(--accent-strong); }
  .card.fix.some { background: var(--ng-soft); border-color: transparent; }
  .card.fix.some .count { color: var(--ng); }
  h3 { margin: 18px 0 6px; font-size: 13px; font-weight: 600; }
  .numbers { color: var(--muted); font-size: 12.5px; }
  .numbers button { margin-right: 10px; }
  .lanes { display: grid; grid-template-columns: max-content minmax(60px, 1fr) max-content minmax(168px, max-content); gap: 8px 14px; margin-bottom: 14px; }
  .lane { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: center; }
  .lane progress { height: 8px; }
  .lane.held progress::-webkit-progress-value { background: var(--ng); }
  .lane .tail { font-size: 12.5px; font-variant-numeric: tabular-nums; }
  .trouble, .standing { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; justify-content: space-between; }
  .trouble { grid-column: 1 / -1; margin-top: 4px; }
  .standing { margin-bottom: 12px; }
  .left { color: var(--accent-strong); font-size: 15px; }
  .head .who { margin-left: auto; font-size: 12px; }
  .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; margin-bottom: 12px; }
  .head .big { font-size: 22px; font-weight: 600; }
  .outcomes { display: flex; flex-wrap: wrap; gap: 6px; margin-bottom: 10px; }
  .outcomes button { height: 24px; padding: 0 9px; font-size: 12px; border-radius: 12px; }
  .outcomes button[aria-pressed='true'] { border-color: var(--accent); background: var(--accent-soft); }
  .outcomes b { margin-left: 5px; }
  .results { max-height: 46vh; overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
  td.order { white-space: nowrap; }
  .parts b { font-weight: 600; color: var(--text); }
  .step { border: 1px solid var(--line); border-radius: 6px; padding: 8px 12px; margin-bottom: 6px; }
  .reason.asked { padding: 10px 14px; border-radius: 7px; background: var(--wait-soft); }
  .reason { display: grid; grid-template-columns: max-content 1fr; gap: 8px; align-items: center; margin-top: 14px; }
  @media (max-width: 600px) {
    .cards, .reason { grid-template-columns: minmax(0, 1fr); }
    td.order { white-space: normal; }
    .lanes { grid-template-columns: max-content 1fr; }
    .lane progress, .lane .tail { grid-column: 1 / -1; }
    .lane .number { text-align: right; grid-row: 1; grid-column: 2; }
    .lane .name { grid-row: 1; }
  }
`;
