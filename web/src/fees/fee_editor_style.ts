import { css } from 'lit';

/// The table of bands, the findings beneath it and the amount to try.
export const fee_editor_style = css`
  :host { display: block; min-width: 0; }
  .modes { display: flex; flex-wrap: wrap; gap: 6px 18px; margin-bottom: 4px; }
  .modes label { display: flex; gap: 6px; align-items: center; }
  .mode-why { color: var(--muted); font-size: 12px; margin-bottom: 10px; }
  table { border-collapse: collapse; }
  th { font-weight: 400; font-size: 12px; color: var(--muted); text-align: left; padding: 0 0 4px; }
  td { padding: 2px 5px 2px 0; white-space: nowrap; font-size: 12.5px; }
  td.index { color: var(--faint); padding: 2px 8px 2px 4px; text-align: right; }
  input.number { width: 84px; }
  td.note { font-size: 11.5px; padding: 0; background: none; }
  tr.unused input.number { color: var(--faint); }
  tr.flawed td.index { color: var(--ng); font-weight: 600; }
  tr.lit td { background: var(--accent-soft); }
  fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
  fieldset:disabled { opacity: .55; }
  .findings { min-height: 34px; margin: 6px 0; }
  yoshin-fee-plot { margin-top: 12px; }
  ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 4px; }
  li { padding: 5px 9px; border-radius: 5px; background: var(--wait-soft); display: flex; flex-wrap: wrap; gap: 3px 8px; align-items: center; }
  li .said { flex: 1 1 220px; line-height: 1.5; }
  li .chip { background: var(--surface); color: var(--wait); }
  li.negative, li.reversed { background: var(--ng-soft); }
  li.negative .chip, li.reversed .chip { color: var(--ng); }
  .good { padding: 5px 0; color: var(--ok); }
  .try { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; margin-top: 10px; }
  .try output { flex: 1 1 240px; line-height: 1.5; min-height: 2.6em; display: flex; align-items: center; }
  @media (max-width: 600px) {
    fieldset { overflow-x: auto; padding-bottom: 3px; }
    input.number { width: 64px; }
    td { padding-right: 3px; }
  }
`;
