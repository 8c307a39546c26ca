import { html, nothing, type TemplateResult } from 'lit';
import type { Mapping } from '../../api/shapes.ts';
import { kLayouts } from '../../core/contract.ts';
import type { ImportSummary } from '../../core/questions.ts';
import { controls } from '../../ui/controls.ts';
import '../../ui/dialog.ts';
import { YoshinElement } from '../../ui/element.ts';
import { yen } from '../../ui/format.ts';
import { say, t } from '../../ui/language.ts';
import { type ImportFlow, kMapped, type Layout } from './import_flow.ts';
import { import_style } from './import_style.ts';
import { left_behind, rest_choice } from './left_out.ts';
import './mapping_view.ts';
import { facts, order_table, problem_table } from './preview_parts.ts';
import { file_button, ways } from './ways.ts';

const kOwnLayouts = ['next_engine', 'rakuten', 'yahoo', 'yoshin'] as const;

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
    this.addEventListener('mapping-changed', () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.flow.phase === 'reading') this.flow.restart();
  }

  private drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void this.flow.choose_files(files);
  }

  private shop_line(): TemplateResult {
    const { flow } = this;
    return html`<div class="row wrap top"><label class="row">${t(flow.words.shop)}
      <select class=${flow.shop === '' && flow.files.length > 0 ? 'bad' : ''} .value=${flow.shop} @change=${(event: Event) => void flow.choose_shop((event.target as HTMLSelectElement).value)}>
        <option value="">${t('import_shop_choose')}</option>${flow.app.shops.map(
          shop => html`<option value=${shop.id} ?selected=${shop.id === flow.shop}>${shop.name}</option>`,
        )}</select></label>
      <label class="row">${t('import_layout')}<select .value=${flow.layout} @change=${(event: Event) => void flow.choose_layout((event.target as HTMLSelectElement).value as Layout)}>
        <option value="auto">${t('layout_auto')}</option>${kOwnLayouts.map(
          id => html`<option value=${id} ?selected=${flow.layout === id}>${say(kLayouts[id])}</option>`,
        )}${(flow.app.shop(flow.shop)?.order_mappings ?? []).map(
          ({ name }) =>
            html`<option value=${kMapped + name} ?selected=${flow.layout === kMapped + name}>${t('mapping_used', { name })}</option>`,
        )}</select></label>${
          flow.phase === 'preview' && flow.files.length === 1 && flow.answer?.layout
            ? html`<button @click=${() => void flow.open_mapping()}>${t('mapping_open')}</button>`
            : nothing
        }</div>`;
  }

  private drop_zone(): TemplateResult {
    const { flow } = this;
    const there = flow.files.length > 0;
    return html`<div class="drop ${this.over ? 'over' : ''}" @drop=${this.drop} @dragover=${(event: DragEvent) => {
      event.preventDefault();
      this.over = true;
    }} @dragleave=${() => {
      this.over = false;
    }}><strong>${there ? html`<bdi>${flow.names}</bdi>` : t('import_drop')}</strong>
      <span>${there ? html`<b class="bad-text">${t('import_shop_next')}</b>` : t('import_or')}</span>
      ${file_button(t(there ? 'import_other_file' : 'import_choose'), there ? 'again' : '', files => void flow.choose_files(files))}
      <p class="muted">${t('import_layouts')}</p><p class="muted">${t(flow.words.private)}</p></div>`;
  }

  private unmapped(answer: ImportSummary): TemplateResult | typeof nothing {
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
        row => html`<tr><td><bdi>${row.text}</bdi></td><td class="number">${t('orders_n', { n: row.count })}</td>
        <td><select aria-label=${`${row.text} ${t('import_map_to')}`} @change=${(event: Event) => {
          this.chosen.set(row.text, (event.target as HTMLSelectElement).value);
          this.requestUpdate();
        }}><option value="">${t('map_choose')}</option>${this.flow.app.names.providers.map(
          name => html`<option value=${name.id}>${this.flow.app.provider_name(name.id)}</option>`,
        )}</select></td></tr>`,
      )}</tbody></table>
      <button ?disabled=${[...this.chosen.values()].every(provider => provider === '')} @click=${save}>${t(this.flow.words.save_map)}</button></section>`;
  }

  private problems(answer: ImportSummary): TemplateResult | typeof nothing {
    const { flow } = this;
    const save = () => void flow.save_problems().catch(error => flow.app.report(error));
    const names = flow.files.map(file => file.name);
    const all = answer.errors + answer.warnings;
    const read = answer.rows > 0;
    return problem_table(t('import_problems'), answer.problems, all, names, read ? save : undefined);
  }

  private preview(): TemplateResult {
    const { flow } = this;
    const { answer, error, row_errors, app, names } = flow;
    const refused = error
      ? html`<div class="note error"><b>${say(error.text)}</b><br>${say(error.next_step)}</div>`
      : nothing;
    if (!answer) return html`${refused}${error ? nothing : html`<div class="empty">${t('import_read_failed')}</div>`}`;
    const rows = row_errors.map(row => ({ ...row, severity: 'error' as const, file: 1 }));
    const blocked = answer.importable
      ? nothing
      : html`<div class="note error"><b>${t(this.flow.words.blocked, { n: yen(answer.errors) })}</b><br>${t('import_blocked_next')}</div>`;
    if (answer.counts.orders === 0)
      return html`<div class="facts"><span class="muted"><bdi>${names}</bdi></span></div>${
        answer.errors > 0
          ? blocked
          : html`<div class="empty"><b>${t('import_empty')}</b><br>${t('import_empty_next')}</div>`
      }${ways(flow, answer)}${this.problems(answer)}`;
    return html`${facts(app, names, answer)}${blocked}${rest_choice(flow, answer)}${refused}${problem_table(t('import_rows_invalid'), rows, rows.length, [])}
      ${ways(flow, answer)}${flow.wanted > 0 ? this.unmapped(answer) : nothing}${this.problems(answer)}${order_table(app, answer.orders, answer.counts.orders)}`;
  }

  private progress(text: string): TemplateResult {
    const { done, total, words } = this.flow;
    const bar =
      total === 0
        ? html`<progress aria-label=${t(words.title)}></progress>`
        : html`<progress .value=${done} .max=${total} aria-label=${t(words.title)}></progress>`;
    return html`<p role="status">${text}</p>${bar}`;
  }

  private body(): TemplateResult {
    const { flow } = this;
    const counts = { done: yen(flow.done), total: yen(flow.total) };
    if (flow.phase === 'stored')
      return html`<div class="empty"><b class="big">${t('import_stored', { n: yen(flow.stored) })}</b><br>${t('import_stored_next')}</div>${left_behind(flow)}`;
    if (flow.phase === 'storing') return this.progress(t('import_storing', counts));
    if (flow.phase === 'reading')
      return this.progress(flow.total === 0 ? t('import_reading') : t('import_reading_n', counts));
    if (flow.phase === 'mapping') return html`<yoshin-mapping-view .flow=${flow.mapping}></yoshin-mapping-view>`;
    return html`${this.shop_line()}${flow.phase === 'choose' ? this.drop_zone() : this.preview()}`;
  }

  private foot(): TemplateResult {
    const { flow } = this;
    const close = html`<button @click=${() => this.tell('close')}>${t(flow.phase === 'stored' ? 'close' : 'cancel')}</button>`;
    if (flow.phase === 'stored')
      return html`<span class="grow"></span>${close}<button @click=${() => flow.restart()}>${t('import_other_file')}</button>
        <button class="primary" @click=${() => this.tell('imported')}>${t('import_show')}</button>`;
    if (flow.phase === 'reading')
      return html`<span class="grow"></span><button @click=${() => flow.restart()}>${t('import_stop')}</button>`;
    if (flow.phase === 'mapping')
      return html`<button @click=${() => void flow.leave_mapping()}>${t('mapping_back')}</button><span class="grow"></span>${close}
        <button class="primary" ?disabled=${!flow.mapping?.ready} @click=${() => void flow.save_mapping()}>${t('mapping_save')}</button>`;
    if (flow.phase !== 'preview') return html`<span class="grow"></span>${flow.phase === 'choose' ? close : nothing}`;
    const n = flow.wanted;
    const other = (kind: string) =>
      html`<button class=${kind} @click=${() => flow.restart()}>${t('import_other_file')}</button>`;
    if (n === 0) return html`<span class="grow"></span>${close}${other('primary')}`;
    return html`${other('')}<span class="grow"></span>${close}
      <button class="primary" @click=${() => void flow.commit()}>${t(flow.without ? flow.words.commit_rest : flow.words.commit, { n: yen(n) })}</button>`;
  }

  override render() {
    const locked = this.flow.phase === 'storing';
    return html`<yoshin-dialog wide .heading=${t(this.flow.words.title)} ?locked=${locked} @close=${() => this.tell('close')}>
      <div class="stack">${this.body()}</div><div slot="foot">${this.foot()}</div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-import-dialog', ImportDialog);
