import { css } from 'lit';

export const slips_style = css`
  .filters { display: flex; flex-wrap: wrap; gap: 5px; }
  .filters button { height: 26px; padding: 0 9px; border-radius: 13px; font-size: 12.5px; }
  .filters button[aria-pressed='true'] { background: var(--accent-soft); border-color: var(--accent); color: var(--accent-strong); font-weight: 600; }
  .filters b { margin-left: 3px; font-variant-numeric: tabular-nums; }
  td.tick, th.tick { width: 28px; }
  td.slips, td.then { font-variant-numeric: tabular-nums; white-space: nowrap; }
  td.then.changed { background: var(--ok-soft); }
  td.then.asked { background: var(--wait-soft); }
  tr.stops td.order, tr.stops td.slips { color: var(--muted); }
  .new { font-weight: 600; }
  .gone { color: var(--muted); text-decoration: line-through; }
  .why { color: var(--muted); line-height: 1.5; }
  .chip.stops { background: var(--ng-soft); color: var(--ng); }
  .chip.asks { background: var(--wait-soft); color: var(--wait); }
  .chip.goes { background: var(--ok-soft); color: var(--ok); }
  td select { height: 24px; padding: 0 4px; font-size: 12px; margin-top: 3px; }
  .scroll { max-height: 52vh; }
  @media (max-width: 760px) { .scroll table.list { min-width: 640px; } }
  .outcome { display: grid; gap: 4px; justify-items: center; padding: 14px 0 4px; text-align: center; }
`;
