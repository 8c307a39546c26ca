import { html, nothing, type TemplateResult } from 'lit';
import { chunks_of } from '../api/chunks.ts';
import type { App } from '../app.ts';
import { kSlipPrograms, type OrderDocument, type SlipProgram } from '../core/contract.ts';
import { bytes_of_base64 } from '../core/hash.ts';
import type { LabelsAnswer } from '../core/questions.ts';
import { download } from '../orders/export.ts';
import { controls } from '../ui/controls.ts';
import '../ui/dialog.ts';
import { YoshinElement } from '../ui/element.ts';
import { say, t } from '../ui/language.ts';
import { labels_style } from './labels_style.ts';

const kDocuments = 100;
const kProblemRows = 300;
const kFileNames: Record<string, string> = { b2: 'b2', ehiden: 'ehiden3', yupri: 'yupri-r' };

/// 送り状CSV: the ticked orders by carrier as a file for its label program, the orders that do not fit named with what to
/// do. Event: `close`.
export class LabelsDialog extends YoshinElement {
  static override properties = {
    app: {},
    ticked: {},
    documents: { state: true },
    program: { state: true },
    ship_date: { state: true },
    only_approved: { state: true },
    with_undecided: { state: true },
    answer: { state: true },
    progress: { state: true },
  };
  static override styles = [controls, labels_style];
  app!: App;
  ticked: readonly number[] = [];
  private documents: OrderDocument[] | null = null;
  private program: SlipProgram = 'b2';
  private ship_date = '';
  private only_approved = true;
  private with_undecided = false;
  private answer: LabelsAnswer | null = null;
  private progress = '';
  private programs: { program: SlipProgram; carriers: string[] }[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.programs = this.app.questions.ask('label_programs', {}).programs;
    this.ship_date = this.app.today();
    void this.read();
  }

  private async read(): Promise<void> {
    const documents: OrderDocument[] = [];
    try {
      for (const ids of chunks_of(this.ticked, kDocuments)) {
        this.progress = t('exporting', { done: documents.length, total: this.ticked.length });
        documents.push(...(await this.app.orders.documents(ids)));
      }
    } catch (error) {
      this.app.report(error);
      this.tell('close');
      return;
    }
    this.progress = '';
    this.documents = documents;
    const most = [...this.programs].sort(
      (a, b) => this.orders_of(b.program).length - this.orders_of(a.program).length,
    )[0];
    if (most) this.program = most.program;
    this.write();
  }

  /// The orders that go by the program's carrier, and those without a carrier where they are wanted.
  private orders_of(program: SlipProgram): OrderDocument[] {
    const carriers = this.programs.find(each => each.program === program)?.carriers ?? [];
    return (this.documents ?? []).filter(
      ({ order, record }) =>
        (carriers.includes(order.carrier) || (this.with_undecided && order.carrier === 'none')) &&
        (!this.only_approved || record.status === 'approved' || record.status === 'shipment_reported'),
    );
  }

  private get undecided(): number {
    return (this.documents ?? []).filter(({ order }) => order.carrier === 'none').length;
  }

  /// Has the core write the file; it is only kept until the operator takes it.
  private write(): void {
    const shops = Object.fromEntries(
      this.app.shops.map(({ id, name, phone, labels }) => [id, { name, phone, labels: labels ?? {} }]),
    );
    this.answer = this.app.questions.ask('labels_write', {
      program: this.program,
      ship_date: this.ship_date === '' ? null : this.ship_date,
      documents: this.orders_of(this.program),
      shops,
    });
  }

  private change(part: Record<string, unknown>): void {
    Object.assign(this, part);
    this.write();
  }

  private save(): void {
    const { answer } = this;
    if (!answer || answer.written.length === 0) return;
    download(`${kFileNames[this.program]}-${this.app.today()}.csv`, [bytes_of_base64(answer.file)], 'text/csv');
    this.app.toast('done', t('labels_done', { n: answer.written.length }));
    this.tell('close');
  }

  private form(): TemplateResult {
    const box = (text: string, name: 'only_approved' | 'with_undecided', checked: boolean) =>
      html`<label><input type="checkbox" .checked=${checked} @change=${(event: Event) =>
        this.change({ [name]: (event.target as HTMLInputElement).checked })}>${text}</label>`;
    return html`<fieldset><legend>${t('labels_program')}</legend>${this.programs.map(({ program }) => {
      const n = this.orders_of(program).length;
      return html`<label class=${n === 0 ? 'muted' : ''}><input type="radio" name="program" .checked=${program === this.program} ?disabled=${n === 0} @change=${() =>
        this.change({ program })}>${say(kSlipPrograms[program])} <b>${t('orders_n', { n })}</b></label>`;
    })}</fieldset>
      <fieldset><legend>${t('labels_which')}</legend>
        <label>${t('labels_ship_date')} <input type="date" .value=${this.ship_date} @change=${(event: Event) =>
          this.change({
            ship_date: (event.target as HTMLInputElement).value,
          })}><span class="muted">${t('labels_ship_date_hint')}</span></label>
        ${box(t('labels_only_approved'), 'only_approved', this.only_approved)}
        ${this.undecided > 0 ? box(t('labels_with_undecided', { n: this.undecided }), 'with_undecided', this.with_undecided) : nothing}
      </fieldset>`;
  }

  /// One row for what is wrong with many orders alike, as a sender that is missing.
  private grouped(answer: LabelsAnswer): { orders: string; problem: LabelsAnswer['problems'][number] }[] {
    const numbers = new Map((this.documents ?? []).map(({ id, order }) => [id, order.number]));
    const groups = new Map<string, LabelsAnswer['problems']>();
    for (const problem of answer.problems) {
      const key = JSON.stringify([problem.field, problem.found, problem.expected.ja]);
      groups.set(key, [...(groups.get(key) ?? []), problem]);
    }
    return [...groups.values()].flatMap(group => {
      const [problem] = group;
      if (!problem) return [];
      const number = numbers.get(problem.id) ?? '';
      const n = group.length - 1;
      return [{ orders: n > 0 ? t('labels_and_more', { number, n }) : number, problem }];
    });
  }

  private problems(answer: LabelsAnswer): TemplateResult | typeof nothing {
    if (answer.problems.length === 0) return nothing;
    const left = this.orders_of(this.program).length - answer.written.length;
    return html`<div class="note ${left > 0 ? 'error' : 'warning'}"><b>${left > 0 ? t('labels_left', { n: left }) : t('labels_look')}</b></div>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('labels_look')}><table class="list"><thead><tr><th>${t('slips_order')}</th>
        <th>${t('import_field')}</th><th>${t('import_found_value')}</th><th>${t('import_expected')}</th></tr></thead>
      <tbody>${this.grouped(answer)
        .slice(0, kProblemRows)
        .map(
          ({
            orders,
            problem,
          }) => html`<tr><td class="order">${orders}</td><td><span class="chip ${problem.severity}">${problem.field}</span></td>
          <td>${problem.found}</td><td>${say(problem.expected)} <span class="muted">→ ${say(problem.next_step)}</span></td></tr>`,
        )}</tbody></table></div>`;
  }

  override render() {
    const { answer } = this;
    const n = answer?.written.length ?? 0;
    const left = answer ? this.orders_of(this.program).length - n : 0;
    return html`<yoshin-dialog wide .heading=${t('labels_title')} @close=${() => this.tell('close')}>
      <div class="stack">${
        answer
          ? html`${this.form()}${this.program === 'yupri' ? html`<p class="muted">${t('labels_yupri_hint')}</p>` : nothing}${this.problems(answer)}`
          : html`<p role="status">${this.progress}</p>`
      }</div>
      <div slot="foot"><span class="grow muted">${t('labels_form')}</span><button @click=${() => this.tell('close')}>${t('cancel')}</button>
        <button class="primary" ?disabled=${n === 0} @click=${this.save}>${left > 0 && n > 0 ? t('labels_save_without', { n, left }) : t('labels_save', { n })}</button></div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-labels-dialog', LabelsDialog);
