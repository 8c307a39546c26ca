import { css } from 'lit';

/// What every component shares: controls, chips, small tables, focus.
export const controls = css`
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, h3, p { margin: 0; font-size: inherit; }
  button, input, select, textarea {
    font: inherit; color: inherit; letter-spacing: inherit; font-variant-numeric: inherit;
  }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  button {
    height: 28px; padding: 0 11px; border: 1px solid var(--line-strong); border-radius: 5px;
    background: var(--surface); cursor: pointer; white-space: nowrap;
  }
  button:hover:not(:disabled) { background: var(--hover); border-color: var(--accent); }
  button:disabled { opacity: .48; cursor: default; }
  button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
  button.primary:hover:not(:disabled) { background: var(--accent-strong); border-color: var(--accent-strong); }
  button.danger { background: var(--ng); border-color: var(--ng); color: var(--surface); font-weight: 600; }
  button.danger:hover:not(:disabled) { background: var(--ng); filter: brightness(.92); }
  button.plain { border-color: transparent; background: none; }
  button.plain:hover:not(:disabled) { background: var(--hover); border-color: transparent; }
  button.link {
    height: auto; padding: 0; border: 0; background: none; color: var(--accent); text-align: left; border-radius: 2px;
  }
  button.link:hover:not(:disabled) { background: none; text-decoration: underline; }
  button.small { height: 22px; padding: 0 7px; font-size: 12px; border-radius: 4px; }
  input, select, textarea {
    height: 28px; padding: 0 8px; border: 1px solid var(--field); border-radius: 5px; background: var(--surface);
    min-width: 0;
  }
  textarea { height: auto; padding: 5px 8px; line-height: 1.5; resize: vertical; }
  input:hover, select:hover, textarea:hover { border-color: var(--accent); }
  input::placeholder, textarea::placeholder { color: var(--faint); opacity: 1; }
  input[type='checkbox'], input[type='radio'] { width: 15px; height: 15px; margin: 0; accent-color: var(--accent); }
  input.number { text-align: right; }
  input.bad, select.bad { border-color: var(--ng); background: var(--ng-soft); }
  .chip {
    display: inline-block; padding: 0 6px; border-radius: 4px; font-size: 12px; line-height: 18px; white-space: nowrap;
    background: var(--idle-soft); color: var(--idle);
  }
  .chip.approved, .chip.ok, .ok > .chip { background: var(--ok-soft); color: var(--ok); }
  .chip.reviewing, .chip.pending, .chip.warning { background: var(--wait-soft); color: var(--wait); }
  .chip.on_hold { background: var(--hold-soft); color: var(--hold); }
  .chip.rejected, .chip.ng, .chip.refused, .chip.error { background: var(--ng-soft); color: var(--ng); }
  .chip.unknown, .chip.stale, .chip.not_sent { background: var(--lost-soft); color: var(--lost); }
  .chip.shipment_reported { background: var(--done-soft); color: var(--done); }
  .muted { color: var(--muted); }
  .faint { color: var(--faint); }
  .number { text-align: right; font-variant-numeric: tabular-nums; }
  .bad-text { color: var(--ng); }
  .mono { font-family: var(--mono); font-size: 12px; }
  .grow { flex: 1; }
  .row { display: flex; align-items: center; gap: 8px; }
  .wrap { flex-wrap: wrap; }
  .stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
  table.list { width: 100%; border-collapse: separate; border-spacing: 0; font-size: 12.5px; }
  table.list th {
    padding: 5px 8px; text-align: left; font-weight: 500; color: var(--muted); border-bottom: 1px solid var(--line-strong);
    white-space: nowrap; background: var(--surface); position: sticky; top: 0; z-index: 1;
  }
  table.list td { padding: 5px 8px; border-bottom: 1px solid var(--line); vertical-align: top; }
  table.list tbody th { border-bottom-color: var(--line); position: static; white-space: normal; vertical-align: top; }
  .scroll > table.list tr:last-child td, .scroll > table.list tbody tr:last-child th { border-bottom: 0; }
  table.list th.number, table.list td.number { text-align: right; white-space: nowrap; }
  .empty { padding: 28px 20px; text-align: center; color: var(--muted); line-height: 1.8; }
  .note {
    padding: 8px 11px; border-radius: 5px; background: var(--accent-soft); color: var(--text); line-height: 1.6;
  }
  .note.error { background: var(--ng-soft); }
  .note.warning { background: var(--wait-soft); }
  progress {
    appearance: none; width: 100%; height: 6px; border: 0; border-radius: 3px; background: var(--idle-soft);
    overflow: hidden; display: block;
  }
  progress::-webkit-progress-bar { background: var(--idle-soft); }
  progress::-webkit-progress-value { background: var(--accent); transition: width .2s; }
  progress::-moz-progress-bar { background: var(--accent); }
  @media (max-width: 600px) { [slot='foot'] > .muted.grow:not(:empty) { flex-basis: 100%; } }
  @media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
`;
