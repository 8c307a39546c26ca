import { html, nothing, type TemplateResult } from 'lit';
import type { Mapping } from '../../api/shapes.ts';
import type { CsvProblem } from '../../core/contract.ts';
import type { CsvAnswer } from '../../core/questions.ts';
import { controls } from '../../ui/controls.ts';
import '../../ui/dialog.ts';
import { YoshinElement } from '../../ui/element.ts';
import { yen } from '../../ui/format.ts';
import { say, t } from '../../ui/language.ts';
import type { TextKey } from '../../ui/texts/texts.ts';
import type { ImportFlow, Layout } from './import_flow.ts';
import { import_style } from './import_style.ts';

const kPreviewRows = 100;
const kProblemRows = 300;
const kLayouts = ['auto', 'next_engine', 'yoshin'] as const;

/// How many problems an order has, in words: a bare number in a coloured chip says nothing to who cannot see the colour.
function problem_chip(problems: readonly CsvProblem[]): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const bad = problems.some(problem => problem.severity === 'error');
  return html`<span class="chip ${bad ? 'error' : 'warning'}">${t(bad ? 'errors_n' : 'warnings_n', { n: problems.length })}</span>`;
}

/// データ取込: choose the shop, drop a file, look at the preview, import. Events: `close`, `imported` (show the orders).
export class ImportDialog extends YoshinElement {
  static override properties = { flow: {}, over: { state: true } };
  static override styles = [controls, import_style];
  flow!: ImportFlow;
  over = false;
  private readonly chosen = new Map<string, string>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.flow, 'change');
    this.watch(this.flow.app, 'shops');
  }

  private drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    const file = event.dataTransfer?.files[0];
    if (file) void this.flow.choose_file(file);
  }

  private shop_line(): TemplateResult {
    const { flow } = this;
    return html`<div class="row wrap top"><label class="row">${t(flow.words.shop)}
      <select class=${flow.shop === '' && flow.file ? 'bad' : ''} .value=${flow.shop} @change=${(event: Event) => void flow.choose_shop((event.target as HTMLSelectElement).value)}>
        <option value="">${t('import_shop_choose')}</option>${flow.app.shops.map(
          shop => html`<option value=${shop.id} ?selected=${shop.id === flow.shop}>${shop.name}</option>`,
        )}</select></label>
      <label class="row">${t('import_layout')}<select .value=${flow.layout} @change=${(event: Event) => void flow.choose_layout((event.target as HTMLSelectElement).value as Layout)}>${kLayouts.map(
        id => html`<option value=${id}>${t(`layout_${id}`)}</option>`,
      )}</select></label></div>`;
  }

  private drop_zone(): TemplateResult {
    const pick = (event: Event) => {
      const file = (event.target as HTMLInputElement).files?.[0];
      if (file) void this.flow.choose_file(file);
    };
    const { file } = this.flow;
    return html`<div class="drop ${this.over ? 'over' : ''}" @drop=${this.drop} @dragover=${(event: DragEvent) => {
      event.preventDefault();
      this.over = true;
    }} @dragleave=${() => {
      this.over = false;
    }}><strong>${file ? file.name : t('import_drop')}</strong>
      <span>${file ? html`<b class="bad-text">${t('import_shop_next')}</b>` : t('import_or')}</span>
      <label class="pick ${file ? 'again' : ''}"><input type="file" accept=".csv,.txt,text/csv" @change=${pick}>${t(file ? 'import_other_file' : 'import_choose')}</label>
      <p class="muted">${t(this.flow.words.private)}</p></div>`;
  }

  private facts(answer: CsvAnswer): TemplateResult {
    const bad = answer.orders.filter(row => row.problems.some(problem => problem.severity === 'error')).length;
    const layout = t(`layout_${answer.layout}` as TextKey) ?? answer.layout;
    const by_provider = new Map<string, number>();
    for (const row of answer.orders) by_provider.set(row.provider, (by_provider.get(row.provider) ?? 0) + 1);
    return html`<div class="facts"><span class="big">${t('import_found', { n: answer.orders.length })}</span>
      <span class="muted">${this.flow.file?.name} · ${t('import_facts', { layout, encoding: answer.encoding, rows: answer.rows })}</span></div>
      <div class="row wrap">${[...by_provider].map(
        ([id, n]) =>
          html`<span class="chip ${id === '' ? 'warning' : ''}">${id === '' ? t('map_choose') : this.flow.app.provider_name(id)} ${n}</span>`,
      )}${bad > 0 ? html`<span class="chip error">${t('import_to_fix')} ${bad}</span>` : nothing}</div>`;
  }

  private unmapped(answer: CsvAnswer): TemplateResult | typeof nothing {
    if (answer.unmapped.length === 0) return nothing;
    const save = () => {
      const rows: Mapping[] = [...this.chosen]
        .filter(([, provider]) => provider !== '')
        .map(([text, provider]) => ({ text, provider }));
      this.chosen.clear();
      if (rows.length > 0) void this.flow.map(rows);
    };
    return html`<section><h3>${t('import_unmapped')}</h3><p class="muted">${t(this.flow.words.why_map)}</p>
      <table class="list narrow"><tbody>${answer.unmapped.map(
        row => html`<tr><td>${row.text}</td><td class="number">${t('orders_n', { n: row.count })}</td>
        <td><select aria-label=${`${row.text} ${t('import_map_to')}`} @change=${(event: Event) => {
          this.chosen.set(row.text, (event.target as HTMLSelectElement).value);
          this.requestUpdate();
        }}><option value="">${t('map_choose')}</option>${this.flow.app.names.providers.map(
          name => html`<option value=${name.id}>${this.flow.app.provider_name(name.id)}</option>`,
        )}</select></td></tr>`,
      )}</tbody></table>
      <button ?disabled=${[...this.chosen.values()].every(provider => provider === '')} @click=${save}>${t(this.flow.words.save_map)}</button></section>`;
  }

  private problem_table(title: string, problems: readonly CsvProblem[]): TemplateResult | typeof nothing {
    if (problems.length === 0) return nothing;
    return html`<section><h3>${title} <span class="muted">${problems.length}</span></h3><div class="scroll" tabindex="0" role="region" aria-label=${title}><table class="list"><thead><tr>
      <th class="number">${t('import_line')}</th><th>${t('import_field')}</th><th>${t('import_found_value')}</th><th>${t('import_expected')}</th></tr></thead>
      <tbody>${problems.slice(0, kProblemRows).map(
        problem => html`<tr><td class="number">${problem.row}</td><td><span class="chip ${problem.severity}">${problem.field}</span></td><td>${problem.found}</td>
          <td>${say(problem.expected)} <span class="muted">${say(problem.next_step) ? `→ ${say(problem.next_step)}` : ''}</span></td></tr>`,
      )}</tbody></table></div></section>`;
  }

  private orders(answer: CsvAnswer): TemplateResult {
    const rows = answer.orders.slice(0, kPreviewRows);
    return html`<section><h3>${t('import_preview')}</h3><div class="scroll" tabindex="0" role="region" aria-label=${t('import_preview')}><table class="list"><thead><tr><th class="number">${t('import_line')}</th><th>${t('col_number')}</th>
      <th>${t('col_buyer')}</th><th>${t('col_payment')}</th><th class="number">${t('col_goods')}</th><th class="number">${t('col_billed')}</th>
      <th class="number">${t('col_fee')}</th><th></th></tr></thead><tbody>${rows.map(
        ({
          row,
          order,
          provider,
          fee,
          problems,
        }) => html`<tr><td class="number faint">${row}</td><td>${order.number}</td><td>${order.buyer.name}</td>
        <td>${provider === '' ? html`${order.payment_method} <span class="chip warning">${t('map_choose')}</span>` : this.flow.app.provider_name(provider)}</td>
        <td class="number">${yen(order.current.goods)}</td><td class="number">${yen(order.current.billed)}</td>
        <td class="number" title=${say(fee.sentence)}>${yen(fee.fee)}</td>
        <td>${problem_chip(problems)}</td></tr>`,
      )}</tbody></table></div>${
        answer.orders.length > kPreviewRows
          ? html`<p class="muted">${t('import_first_n', { n: kPreviewRows })}</p>`
          : nothing
      }</section>`;
  }

  private preview(): TemplateResult {
    const { answer, error, row_errors } = this.flow;
    const refused = error
      ? html`<div class="note error"><b>${say(error.text)}</b><br>${say(error.next_step)}</div>`
      : nothing;
    if (!answer) return html`${refused}${error ? nothing : html`<div class="empty">${t('import_read_failed')}</div>`}`;
    const problems = [...answer.problems, ...answer.orders.flatMap(row => row.problems)];
    const rows = row_errors.map(row => ({ ...row, severity: 'error' as const }));
    const errors = problems.filter(problem => problem.severity === 'error').length;
    const blocked = answer.importable
      ? nothing
      : html`<div class="note error"><b>${t(this.flow.words.blocked, { n: errors })}</b><br>${t('import_blocked_next')}</div>`;
    if (answer.orders.length === 0)
      return html`<div class="facts"><span class="muted">${this.flow.file?.name}</span></div>${
        errors > 0 ? blocked : html`<div class="empty"><b>${t('import_empty')}</b><br>${t('import_empty_next')}</div>`
      }${this.problem_table(t('import_problems'), problems)}`;
    return html`${this.facts(answer)}${blocked}${refused}${this.problem_table(t('import_rows_invalid'), rows)}
      ${answer.importable ? this.unmapped(answer) : nothing}${this.problem_table(t('import_problems'), problems)}${this.orders(answer)}`;
  }

  private body(): TemplateResult {
    const { flow } = this;
    if (flow.phase === 'stored')
      return html`<div class="empty"><b class="big">${t('import_stored', { n: flow.stored })}</b><br>${t('import_stored_next')}</div>`;
    if (flow.phase === 'storing') {
      const total = flow.answer?.orders.length ?? 0;
      return html`<p>${t('import_storing', { done: flow.done, total })}</p><progress .value=${flow.done} .max=${Math.max(1, total)} aria-label=${t(flow.words.title)}></progress>`;
    }
    if (flow.phase === 'reading')
      return html`<p>${t('import_reading')}</p><progress aria-label=${t(flow.words.title)}></progress>`;
    return html`${this.shop_line()}${flow.phase === 'choose' ? this.drop_zone() : this.preview()}`;
  }

  private foot(): TemplateResult {
    const { flow } = this;
    const close = html`<button @click=${() => this.tell('close')}>${t(flow.phase === 'stored' ? 'close' : 'cancel')}</button>`;
    if (flow.phase === 'stored')
      return html`<span class="grow"></span>${close}<button @click=${() => flow.restart()}>${t('import_other_file')}</button>
        <button class="primary" @click=${() => this.tell('imported')}>${t('import_show')}</button>`;
    if (flow.phase !== 'preview') return html`<span class="grow"></span>${flow.phase === 'choose' ? close : nothing}`;
    const n = flow.answer?.orders.length ?? 0;
    const other = (kind: string) =>
      html`<button class=${kind} @click=${() => flow.restart()}>${t('import_other_file')}</button>`;
    if (n === 0 || !flow.answer?.importable) return html`<span class="grow"></span>${close}${other('primary')}`;
    return html`${other('')}<span class="grow"></span>${close}
      <button class="primary" @click=${() => void flow.commit()}>${t(flow.words.commit, { n })}</button>`;
  }

  override render() {
    const busy = this.flow.phase === 'storing' || this.flow.phase === 'reading';
    return html`<yoshin-dialog wide .heading=${t(this.flow.words.title)} ?locked=${busy} @close=${() => this.tell('close')}>
      <div class="stack">${this.body()}</div><div slot="foot">${this.foot()}</div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-import-dialog', ImportDialog);
