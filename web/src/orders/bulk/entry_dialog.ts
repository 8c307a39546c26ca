import { css, html, nothing, type TemplateResult } from 'lit';
import { chunks_of } from '../../api/chunks.ts';
import type { App } from '../../app.ts';
import { kCarriers, kOrderFlags, type OrderDocument } from '../../core/contract.ts';
import { controls } from '../../ui/controls.ts';
import { YoshinElement } from '../../ui/element.ts';
import { form_style } from '../../ui/form_style.ts';
import { yen as count, integer_of, label_in, standing_alone, yen } from '../../ui/format.ts';
import { language, say, t } from '../../ui/language.ts';
import '../../ui/dialog.ts';
import type { LeftOrder } from './check_flow.ts';
import {
  type EntryField,
  type EntryPlan,
  type EntryValue,
  is_complete,
  kEntryFields,
  kEntryFlags,
  plan_entry,
} from './entry.ts';

const kDocuments = 100;
const kMostNamed = 100;
const kEmpty: EntryValue = { text: '', clear: false, append: true };

/// 一括入力: one value for all ticked orders, with a preview of what it changes. Event: `close`.
export class EntryDialog extends YoshinElement {
  static override properties = {
    app: {},
    ticked: {},
    field: { state: true },
    value: { state: true },
    documents: { state: true },
    reading: { state: true },
    busy: { state: true },
    left: { state: true },
  };
  app!: App;
  ticked: readonly number[] = [];
  private field: EntryField = kEntryFields[0] as EntryField;
  private value = kEmpty;
  private documents: OrderDocument[] = [];
  private reading = false;
  private busy = '';
  private left: LeftOrder[] = [];

  static override styles = [
    controls,
    form_style,
    css`
    .lines { display: grid; grid-template-columns: 190px minmax(0, 1fr); gap: 18px; }
    .choices { display: grid; gap: 2px; align-content: start; border: 0; padding: 0; margin: 0; min-width: 0; }
    .choices label { display: flex; align-items: center; gap: 8px; padding: 6px 8px; border-radius: 5px; cursor: pointer; }
    .choices label:hover { background: var(--hover); }
    .choices label.chosen { background: var(--accent-soft); font-weight: 600; }
    .value { display: grid; gap: 10px; align-content: start; }
    .check { display: flex; align-items: center; gap: 7px; }
    .preview { display: grid; gap: 8px; margin-top: 4px; }
    .preview b { font-weight: 600; }
    .yen { display: flex; align-items: center; gap: 6px; } .yen input { width: 120px; text-align: right; }
    .left { max-height: 30vh; overflow: auto; margin-top: 12px; }
    @media (max-width: 600px) { .lines { grid-template-columns: minmax(0, 1fr); } .choices { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  private async read(): Promise<void> {
    this.documents = [];
    this.reading = true;
    try {
      for (const piece of chunks_of(this.ticked, kDocuments)) {
        const read = await this.app.orders.documents(piece);
        if (!this.isConnected) return;
        this.documents = [...this.documents, ...read];
      }
    } catch (error) {
      this.app.report(error);
    }
    this.reading = false;
  }

  private choose(field: EntryField): void {
    this.field = field;
    this.value = { ...kEmpty, text: field.kind === 'flag' ? kEntryFlags[0] : '' };
  }

  private set(value: Partial<EntryValue>): void {
    this.value = { ...this.value, ...value };
  }

  private readonly on_text = (event: Event) => this.set({ text: (event.target as HTMLInputElement).value });

  /// The value as the preview and the toast write it.
  private get shown(): string {
    const { kind } = this.field;
    const { text } = this.value;
    if (kind === 'carrier') return label_in(this.app.names.carriers, text, language.current);
    if (kind === 'flag') return standing_alone(kOrderFlags[text as keyof typeof kOrderFlags]?.[language.current] ?? '');
    return kind === 'fee' ? t('entry_yen', { n: yen(integer_of(text) ?? 0) }) : text;
  }

  /// What is done to `n` orders; `done` in the past tense.
  private sentence(n: number, tense: 'plan' | 'done'): string {
    return t(`entry_${this.how()}_${tense}`, { n: count(n), field: t(this.field.label), value: this.shown });
  }

  private how(): 'tick' | 'untick' | 'off' | 'clear' | 'append' | 'set' {
    const { kind } = this.field;
    const { clear, append } = this.value;
    if (kind === 'flag') return clear ? 'untick' : 'tick';
    if (clear) return kind === 'fee' ? 'off' : 'clear';
    return kind === 'notes' && append ? 'append' : 'set';
  }

  private async apply(plan: EntryPlan): Promise<void> {
    const working = (done: number) => {
      this.busy = t('entry_working', { done: count(done), total: count(plan.edits.length) });
    };
    working(0);
    const results = await this.app.undo.apply(plan.edits, n => this.sentence(n, 'done'), working);
    this.busy = '';
    this.left = results.flatMap(({ problem }, at) => {
      const number = plan.edits[at]?.order.number ?? '';
      return problem ? [{ number, problem }] : [];
    });
    if (this.left.length === 0) this.tell('close');
    else await this.read();
  }

  private input(): TemplateResult {
    const { kind } = this.field;
    const { text, clear } = this.value;
    const label = t('entry_value', { field: t(this.field.label) });
    const option = (id: string, name: string) => html`<option value=${id} ?selected=${id === text}>${name}</option>`;
    if (kind === 'carrier')
      return html`<select aria-label=${label} @change=${this.on_text}><option value="" ?selected=${text === ''}>${t('entry_choose')}</option>
        ${Object.keys(kCarriers)
          .filter(id => id !== 'none')
          .map(id => option(id, label_in(this.app.names.carriers, id, language.current)))}</select>`;
    if (kind === 'flag')
      return html`<select aria-label=${label} @change=${this.on_text}>${kEntryFlags.map(id =>
        option(id, standing_alone(kOrderFlags[id][language.current])),
      )}</select>`;
    if (kind === 'date')
      return html`<input type="date" aria-label=${label} .value=${text} ?disabled=${clear} @input=${this.on_text}>`;
    if (kind === 'fee')
      return html`<span class="yen"><input inputmode="numeric" maxlength="9" autocomplete="off" aria-label=${label} .value=${text} ?disabled=${clear}
        class=${text !== '' && !is_complete(this.field, this.value) ? 'bad' : ''} @input=${this.on_text}>${t('entry_yen_unit')}</span>`;
    if (kind === 'notes')
      return html`<textarea rows="3" maxlength="1000" aria-label=${label} .value=${text} ?disabled=${clear} @input=${this.on_text}></textarea>
        <label class="check"><input type="checkbox" .checked=${this.value.append} ?disabled=${clear}
          @change=${(event: Event) => this.set({ append: (event.target as HTMLInputElement).checked })}>${t('entry_append')}</label>`;
    return html`<input maxlength="100" autocomplete="off" aria-label=${label} .value=${text} ?disabled=${clear} list="known" @input=${this.on_text}>
      ${this.known()}`;
  }

  /// What the ticked orders hold already, to choose from.
  private known(): TemplateResult | typeof nothing {
    if (this.field.id !== 'order_status' && this.field.id !== 'delivery_time') return nothing;
    const member = this.field.id;
    const values = new Set(this.documents.map(({ order }) => order[member]).filter(value => value !== ''));
    return html`<datalist id="known">${[...values].map(value => html`<option value=${value}></option>`)}</datalist>`;
  }

  private preview(plan: EntryPlan | null): TemplateResult {
    if (this.reading && this.left.length === 0) return html`<p role="status" class="muted">${t('drawer_loading')}</p>`;
    if (!plan) return html`<p class="muted" role="status">${t('entry_enter')}</p>`;
    const { edits, same, held, credited, reported } = plan;
    return html`<div class="preview" role="status"><b>${edits.length > 0 ? this.sentence(edits.length, 'plan') : t('entry_nothing')}</b>
      ${same > 0 ? html`<span class="muted">${t('entry_same', { n: count(same) })}</span>` : nothing}
      ${held.length > 0 ? html`<div class="note warning">${t('entry_held', { n: count(held.length), orders: held.slice(0, 3).join(t('list_comma')) })}</div>` : nothing}
      ${credited > 0 ? html`<div class="note warning">${t('entry_credited', { n: count(credited) })}</div>` : nothing}
      ${reported > 0 ? html`<div class="note warning">${t('entry_reported', { n: count(reported) })}</div>` : nothing}</div>`;
  }

  private refused(): TemplateResult | typeof nothing {
    const { left } = this;
    if (left.length === 0) return nothing;
    return html`<div class="left"><div class="note error" role="alert"><b>${t('entry_left', { n: count(left.length) })}</b></div>
      <table class="list"><tbody>${left
        .slice(0, kMostNamed)
        .map(
          ({ number, problem }) =>
            html`<tr><td>${number}</td><td>${say(problem.text)} <span class="muted">${say(problem.next_step)}</span></td></tr>`,
        )}</tbody></table></div>`;
  }

  override render() {
    const { field, value } = this;
    const read = !this.reading && this.documents.length > 0;
    const plan = read && is_complete(field, value) ? plan_entry(field, value, this.documents) : null;
    const busy = this.busy !== '';
    return html`<yoshin-dialog .heading=${t('entry_heading', { n: count(this.ticked.length) })} ?locked=${busy} @close=${() => this.tell('close')}>
      <div class="lines"><fieldset class="choices" ?disabled=${busy} aria-label=${t('entry_field')}>${kEntryFields.map(
        each => html`<label class=${each === field ? 'chosen' : ''}><input type="radio" name="field" .checked=${each === field}
          @change=${() => this.choose(each)}>${t(each.label)}</label>`,
      )}</fieldset>
      <div class="value"><div class="field"><span>${t(field.label)}</span>${this.input()}</div>
        ${
          field.clear
            ? html`<label class="check"><input type="checkbox" .checked=${value.clear}
                @change=${(event: Event) => this.set({ clear: (event.target as HTMLInputElement).checked })}>${t(field.clear)}</label>`
            : nothing
        }${this.preview(plan)}</div></div>${this.refused()}
      <div slot="foot"><span class="muted grow" role="status">${this.busy}</span><button ?disabled=${busy} @click=${() => this.tell('close')}>${t('cancel')}</button>
        <button class="primary" ?disabled=${busy || !plan || plan.edits.length === 0} @click=${() => plan && void this.apply(plan)}>${t('entry_apply', { n: count(plan?.edits.length ?? 0) })}</button></div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-entry-dialog', EntryDialog);
