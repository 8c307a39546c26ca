import { css } from 'lit';

export const order_table_style = css`
  :host { display: block; min-height: 0; position: relative; }
  .scroll { height: 100%; overflow: auto; overflow-anchor: none; background: var(--surface); contain: strict; }
  /* Head, foot and the order stand over the rows: what is scrolled to must not come to lie beneath them. */
  .scroll { scroll-padding: 45px 0 48px 174px; }
  table { border-collapse: separate; border-spacing: 0; table-layout: fixed; width: 100%; min-width: 1424px; outline: none; }
  col.tick { width: 32px; } col.order { width: 140px; } col.buyer { width: 92px; } col.rank { width: 52px; }
  col.bundle { width: 112px; } col.device { width: 70px; } col.payment { width: 338px; } col.goods { width: 74px; }
  col.billed { width: 76px; } col.fee { width: 78px; } col.items { width: auto; } col.recipient { width: 96px; }
  col.carrier { width: 178px; } col.delivery_date { width: 82px; } col.delivery_time { width: 78px; } col.paid_on { width: 82px; }
  /* Every cell that sticks or clips is work in every frame of scrolling: head and foot stick as wholes, and only what
     may not wrap is clipped. */
  thead { position: sticky; top: 0; z-index: 3; }
  tfoot { position: sticky; bottom: 0; z-index: 3; }
  th {
    height: 43px; padding: 0 6px; text-align: left; vertical-align: middle;
    background: var(--raised); color: var(--muted); font-weight: 500; font-size: 12px; line-height: 15px;
    border-bottom: 1px solid var(--line-strong); white-space: nowrap;
  }
  th small { display: block; font-size: 10.5px; color: var(--faint); font-weight: 400; overflow: hidden; text-overflow: ellipsis; }
  th button {
    height: auto; width: 100%; padding: 0; border: 0; background: none; text-align: inherit; font-weight: inherit;
    color: inherit; border-radius: 3px; line-height: 15px; overflow: hidden; text-overflow: ellipsis;
  }
  th button:hover:not(:disabled) { background: none; color: var(--accent); }
  th[aria-sort='ascending'] button span::after { content: ' ▲'; font-size: 9px; color: var(--accent); }
  th[aria-sort='descending'] button span::after { content: ' ▼'; font-size: 9px; color: var(--accent); }
  th.goods, th.billed, th.fee, td.goods, td.billed, td.fee { text-align: right; }
  th.delivery_date button, th.delivery_time button, th.buyer small { white-space: normal; word-break: auto-phrase; }
  th.delivery_date button { font-size: 11.5px; }
  th.buyer small { word-break: keep-all; }
  th small { line-height: 12px; }
  th.fee, td.fee { padding-right: 12px; padding-left: 0; }
  th.tick, td.tick { padding: 0; text-align: center; }
  td {
    padding: 6px 6px 5px; vertical-align: top; border-bottom: 1px solid var(--line); font-size: 12.5px; line-height: 17px;
    overflow-wrap: anywhere;
  }
  .pad td { padding: 0; border: 0; }
  td.tick { padding-top: 8px; }
  tbody td.tick, tbody td.order { background: var(--surface); }
  td.order, td.fee { overflow: clip; }
  :where(tbody:not(.pad)) tr:hover td { background: var(--hover); }
  tr.ticked td { background: var(--ticked); }
  :host([opened]) tr.active td, table:focus-within tr.active td { background: var(--hover); box-shadow: inset 0 -1px var(--line-strong); }
  :host([opened]) tr.active td.tick, table:focus-within tr.active td.tick { box-shadow: inset 3px 0 var(--faint); }
  tr.ticked td.tick { box-shadow: inset 3px 0 var(--accent); }
  table:focus-visible tr.active td { box-shadow: inset 0 2px var(--accent), inset 0 -2px var(--accent); }
  .strong { font-weight: 600; max-width: 100%; overflow: clip; text-overflow: ellipsis; white-space: nowrap; line-height: 17px; vertical-align: top; }
  .sub { font-size: 11.5px; line-height: 15px; color: var(--muted); white-space: nowrap; }
  .origin { display: flex; gap: 0 6px; }
  .origin .shop { color: var(--faint); overflow: clip; text-overflow: ellipsis; min-width: 0; }
  .clip { overflow: clip; text-overflow: ellipsis; white-space: nowrap; }
  .two-lines { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: clip; line-height: 16px; }
  .provider { font-weight: 600; line-height: 17px; }
  .provider .sub { font-weight: 400; }
  .doing { display: flex; flex-wrap: wrap; align-items: center; gap: 3px; margin-top: 3px; min-height: 22px; }
  .doing button.small { background: var(--surface); font-size: 11.5px; padding: 0 4px; }
  .doing .chip { padding: 0 4px; }
  tbody td.payment { position: relative; }
  .doing button.menu { position: absolute; top: 4px; right: 6px; width: 26px; height: 20px; padding: 0; border-color: transparent; background: none; color: var(--muted); }
  .doing button.menu::before { content: '⋯'; font-size: 15px; line-height: 1; }
  tr:hover .doing button.menu, .doing button.menu:focus-visible { border-color: var(--line-strong); }
  button.chip { height: 18px; border: 0; cursor: pointer; }
  .chip.sending { background: none; color: var(--accent); animation: breathe 1.2s ease-in-out infinite; }
  @keyframes breathe { 50% { opacity: .35; } }
  .notice { margin-top: 4px; font-size: 12px; line-height: 16px; }
  .notice .next { color: var(--muted); }
  td.billed b { font-weight: 600; }
  .carrying { line-height: 17px; display: flex; flex-wrap: wrap; gap: 0 4px; }
  .tag { display: inline-block; font-size: 11px; color: var(--muted); white-space: nowrap; }
  input.slip {
    display: block; width: 100%; height: 21px; margin-top: 2px; padding: 0 5px; border-color: transparent; background: none;
    font-size: 12.5px; border-radius: 4px; margin-left: -6px; text-overflow: ellipsis;
  }
  /* A line to write on is enough of a border for a field in every row. */
  input.slip.missing { border-color: transparent transparent var(--field); border-radius: 0; margin-left: 0; font-size: 12px; }
  tr:hover input.slip { border-color: var(--field); background: var(--surface); }
  input.slip:focus, tr:hover input.slip:focus, input.slip.draft {
    margin-left: 0; background: var(--surface); border-color: var(--accent); outline: 1px solid var(--accent);
  }
  tr.s-shipment_reported input.slip.missing, tr.s-cancelled input.slip.missing { border-color: transparent; }
  tr.s-cancelled td.goods, tr.s-cancelled td.billed, tr.s-cancelled td.fee { color: var(--faint); }
  tfoot td {
    height: 32px; padding: 0 6px; vertical-align: middle; background: var(--raised);
    border-top: 1px solid var(--line-strong); border-bottom: 0; white-space: nowrap;
  }
  tfoot :is(.goods, .billed, .fee) { padding-left: 0; letter-spacing: -.2px; }
  tfoot .long { font-size: 10.5px; }
  tfoot td.fee { padding-right: 12px; }
  tfoot b { font-weight: 600; }
  tfoot td.payment { white-space: normal; }
  tfoot .share { display: inline-block; color: var(--muted); margin-right: 14px; font-size: 12px; white-space: nowrap; }
  .empty { position: absolute; inset: 90px 0 auto; pointer-events: none; }
  .empty button { pointer-events: auto; }
  .empty strong { display: block; font-size: 15px; font-weight: 600; color: var(--text); }
  /* The order stays in sight while the list is scrolled sideways; a phone has no room for it. */
  @media (min-width: 601px) {
    :host([sideways]) :is(thead th, tbody td, tfoot td):is(.tick, .order, :first-child) { position: sticky; left: 0; z-index: 1; }
    :host([sideways]) :is(thead th, tbody td, tfoot td).order { left: 32px; }
  }
  @media (max-width: 600px) {
    .scroll { scroll-padding-left: 0; }
  }
`;
