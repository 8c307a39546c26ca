import { css, html, nothing, type TemplateResult } from 'lit';
import type { App } from '../../app.ts';
import type { Questions, TableFilter } from '../../core/contract.ts';
import type { TableView } from '../../core/questions.ts';
import { controls } from '../../ui/controls.ts';
import { yen } from '../../ui/format.ts';
import { t } from '../../ui/language.ts';
import { date_from, kNoFilter, yen_from } from '../view_address.ts';
import {
  chips_of,
  day_after,
  kListParts,
  kQuickDays,
  kRangeParts,
  type ListPart,
  type RangePart,
  with_value,
} from './filter_parts.ts';
import { PopoverElement, popover_style } from './popover.ts';

type Choices = Questions['table_choices']['answer']['choices'];

/// 絞り込み: every part of the filter on one card, each value with the orders it would leave. Event: `filter` (what
/// changes of the TableFilter).
export class FilterCard extends PopoverElement {
  static override properties = { app: {}, filter: {}, view: {} };
  app!: App;
  filter: TableFilter = kNoFilter;
  view: TableView | null = null;

  static override styles = [
    controls,
    popover_style,
    css`
    .parts { columns: 4 160px; column-gap: 18px; width: 820px; max-width: 100%; }
    fieldset { border: 0; margin: 0 0 12px; padding: 0; min-width: 0; break-inside: avoid; }
    legend { padding: 0; margin-bottom: 4px; font-weight: 600; font-size: 12px; color: var(--muted); }
    .values { display: grid; gap: 1px; max-height: 148px; overflow: auto; }
    .values label { display: flex; align-items: center; gap: 6px; padding: 2px 4px; border-radius: 4px; min-width: 0; }
    .values label:hover { background: var(--hover); }
    .values span { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .values input { flex: none; }
    .values i { font-style: normal; color: var(--faint); font-size: 12px; font-variant-numeric: tabular-nums; }
    .none span { color: var(--faint); }
    .range { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); align-items: center; gap: 4px; }
    .range input { width: 100%; padding: 0 4px; font-size: 12px; }
    .quick { display: flex; gap: 4px; margin-top: 4px; }
    .ranges { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 18px; border-top: 1px solid var(--line); padding-top: 10px; }
    .foot { position: sticky; bottom: -12px; background: var(--surface); padding: 8px 0 12px; margin-bottom: -12px; border-top: 1px solid var(--line); }
    .badge { margin-left: 5px; padding: 0 5px; border-radius: 8px; background: var(--accent); color: var(--on-accent); font-size: 11px; font-weight: 600; }
    @media (max-width: 600px) {
      .parts { columns: 2; width: auto; }
      .ranges { grid-template-columns: minmax(0, 1fr); }
    }
  `,
  ];

  private change(part: Partial<TableFilter>): void {
    this.tell('filter', part);
  }

  private list(part: ListPart, choices: Choices): TemplateResult | typeof nothing {
    const chosen = this.filter[part.list] as string[];
    const values = choices[part.list];
    const gone = chosen
      .filter(value => !values.some(each => each.value === value))
      .map(value => ({ value, orders: 0 }));
    const all = [...values, ...gone];
    // A single value leaves nothing to choose.
    if (all.length < 2 && chosen.length === 0) return nothing;
    return html`<fieldset><legend>${t(part.title)}</legend><div class="values">${all.map(
      ({
        value,
        orders,
      }) => html`<label class=${orders === 0 ? 'none' : ''} title=${part.label(this.app, value)}><input type="checkbox" .checked=${chosen.includes(value)}
        @change=${(event: Event) => this.change(with_value(this.filter, part.list, value, (event.target as HTMLInputElement).checked))}>
        <span>${part.label(this.app, value)}</span><i>${yen(orders)}</i></label>`,
    )}</div></fieldset>`;
  }

  private end(part: RangePart, name: RangePart['from'] | RangePart['to'], label: string): TemplateResult {
    const read = (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      this.change({ [name]: part.kind === 'day' ? date_from(value) : yen_from(value.replaceAll(',', '')) });
    };
    const value = this.filter[name];
    return part.kind === 'day'
      ? html`<input type="date" aria-label=${label} .value=${value ?? ''} @change=${read}>`
      : html`<input class="number" inputmode="numeric" autocomplete="off" aria-label=${label} .value=${value === null ? '' : String(value)} @change=${read}>`;
  }

  private range(part: RangePart): TemplateResult {
    const title = t(part.title);
    const today = this.app.today();
    const quick = kQuickDays.filter(each => each.part === part.from);
    const days = (from: number | null, to: number) =>
      this.change({ [part.from]: from === null ? null : day_after(today, from), [part.to]: day_after(today, to) });
    return html`<fieldset><legend>${title}</legend><div class="range">${this.end(part, part.from, t('filter_from', { part: title }))}<span>–</span>${this.end(part, part.to, t('filter_to', { part: title }))}</div>
      ${quick.length > 0 ? html`<div class="quick">${quick.map(each => html`<button class="small" @click=${() => days(each.from, each.to)}>${t(each.text)}</button>`)}</div>` : nothing}</fieldset>`;
  }

  private content(): TemplateResult {
    const { choices } = this.app.questions.ask('table_choices', { filter: this.filter, today: this.app.today() });
    return html`<div class="parts">${kListParts.map(part => this.list(part, choices))}</div><div class="ranges">${kRangeParts.map(part => this.range(part))}</div>
      <div class="foot"><b role="status">${t('filter_rows', { n: yen(this.view?.rows ?? 0) })}</b><span class="grow"></span>
        <button ?disabled=${chips_of(this.app, this.filter).length === 0} @click=${() => this.change({ ...kNoFilter, text: this.filter.text, view: this.filter.view })}>${t('clear_filter')}</button>
        <button class="primary" @click=${this.hide}>${t('close')}</button></div>`;
  }

  override render() {
    const active = chips_of(this.app, this.filter).length;
    return html`<button popovertarget="card" aria-haspopup="dialog" aria-expanded=${this.shown} aria-keyshortcuts="F" aria-label=${active > 0 ? t('filter_n', { n: active }) : t('filter')}>${t('filter')}${
      active > 0 ? html`<span class="badge">${active}</span>` : ' ▾'
    }</button><div popover id="card" role="dialog" aria-label=${t('filter')} @beforetoggle=${this.on_toggle}>${this.shown ? this.content() : nothing}</div>`;
  }
}
customElements.define('yoshin-filter-card', FilterCard);
