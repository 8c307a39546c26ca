import { css } from 'lit';

/// Paper is white and its ink black, also when the screen is dark.
export const print_style = css`
  :host { position: fixed; inset: 0; z-index: 50; overflow: auto; background: var(--bg); }
  .bar { position: sticky; top: 0; display: flex; align-items: center; gap: 10px; padding: 9px 16px; background: var(--surface); border-bottom: 1px solid var(--line-strong); }
  .empty { padding: 40px; text-align: center; }
  article {
    width: 186mm; min-height: 265mm; margin: 16px auto; padding: 12mm; background: #fff; color: #000; color-scheme: light;
    box-shadow: var(--shadow); font-size: 10.5pt; line-height: 1.5; overflow-wrap: anywhere;
  }
  header { display: flex; justify-content: space-between; align-items: flex-end; border-bottom: 1.5pt solid #000; padding-bottom: 2mm; }
  header div { text-align: right; font-size: 9pt; }
  h1 { font-size: 18pt; letter-spacing: 6pt; }
  h2 { margin: 0 0 1mm; font-size: 10pt; border-bottom: .5pt solid #777; }
  .top { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin: 6mm 0; }
  address { font-style: normal; font-size: 11.5pt; }
  .sum { display: flex; justify-content: space-between; padding: 3mm 4mm; border: 1.5pt solid #000; font-size: 13pt; }
  section { margin-top: 5mm; break-inside: avoid; }
  .top section { margin-top: 0; }
  dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .5mm 5mm; margin: 0; }
  dt { color: #444; } dd { margin: 0; }
  .code dd { font-family: var(--mono); font-size: 9pt; }
  .symbology { margin-top: 1mm; font-size: 8pt; color: #444; }
  table { width: 100%; margin-top: 5mm; border-collapse: collapse; }
  th, td { padding: 1mm 2mm; border-bottom: .5pt solid #999; text-align: left; font-weight: 400; }
  th { border-bottom-color: #000; }
  th.number, td.number { text-align: right; }
  /* On a narrow screen the page is read, not measured. */
  @media screen and (max-width: 800px) {
    article { width: auto; min-height: 0; margin: 8px; padding: 5mm; }
    .top { grid-template-columns: minmax(0, 1fr); }
  }
  @media print {
    :host { position: static; overflow: visible; background: none; }
    .bar, .empty { display: none; }
    article { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; break-after: page; }
    article:last-of-type { break-after: auto; }
  }
`;
