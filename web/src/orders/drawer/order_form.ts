import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { OrderChanges } from '../../api/routes.ts';
import type { OrderDetail } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import type { Action, Amounts, CarrierId, Order, OrderFlag, Party } from '../../core/contract.ts';
import { controls } from '../../ui/controls.ts';
import { YoshinElement } from '../../ui/element.ts';
import { form_style } from '../../ui/form_style.ts';
import { label_in } from '../../ui/format.ts';
import { language, say, t } from '../../ui/language.ts';
import { amounts_view } from './amounts_view.ts';
import type { Draft } from './draft.ts';
import { type EditDoings, edit_bar, last_editor } from './edit_bar.ts';
import { items_view } from './items_view.ts';
import './merge_dialog.ts';
import { value_at, with_value } from './paths.ts';

const kPartyFields = [
  'name',
  'kana',
  'company',
  'department',
  'postal_code',
  'phone',
  'address1',
  'address2',
  'email',
] as const;
const kWhole: readonly string[] = ['address1', 'address2', 'email'];

/// What an operator wants saved, and the action to go on with; none to stay.
export interface Saving {
  changes: OrderChanges;
  then: Action | null;
}

/// 注文: every field that an operator may correct, with its problem beneath it. Event `save` (Saving).
export class OrderForm extends YoshinElement implements EditDoings {
  static override properties = { app: {}, detail: {}, busy: { type: Boolean }, choosing: { state: true } };
  app!: App;
  detail!: OrderDetail;
  busy = false;
  private draft: Draft | null = null;
  private choosing = false;

  static override styles = [
    controls,
    form_style,
    css`
    section { padding: 12px 16px 14px; border-bottom: 1px solid var(--line); }
    h3 { margin-bottom: 8px; font-size: 13px; font-weight: 600; }
    .problem, .field > span.problem { font-size: 12px; line-height: 16px; color: var(--ng); }
    .problem.warning, .field > span.problem.warning { color: var(--wait); }
    table.amounts { width: 100%; border-collapse: collapse; }
    table.amounts th { text-align: left; font-weight: 400; color: var(--muted); padding: 3px 0; }
    table.amounts thead th { text-align: right; font-size: 12px; }
    table.amounts td { text-align: right; padding: 2px 0 2px 10px; }
    table.amounts input { width: 104px; height: 24px; text-align: right; }
    table.amounts tr.sum > * { border-top: 1px solid var(--line-strong); font-weight: 600; color: var(--text); padding-top: 5px; }
    fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
    @media (max-width: 600px) {
      fieldset { overflow-x: auto; padding: 3px; margin: -3px; }
      table.items { min-width: 420px; }
    }
    table.items td { padding: 3px 0 3px 6px; vertical-align: middle; }
    table.items td:first-child, table.items th:first-child { padding-left: 0; }
    table.items th { padding-right: 0; }
    table.items input { height: 24px; width: 100%; padding: 0 6px; }
    table.items input.unit_price { width: 74px; }
    table.items input.quantity { width: 44px; }
    table.items select.tax { height: 24px; width: 58px; padding: 0 2px; }
    .trace { margin-top: 8px; }
    .flags { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 6px 12px; }
    .flags label { display: flex; gap: 7px; align-items: center; }
    .bar { position: sticky; bottom: 0; display: grid; gap: 8px; padding: 9px 16px; background: var(--raised); border-top: 1px solid var(--line-strong); }
  `,
  ];

  override willUpdate(changed: PropertyValues): void {
    const before = changed.get('detail') as OrderDetail | undefined;
    const { id, order } = this.detail;
    if (!this.draft || before)
      this.draft = before?.id === id && this.draft ? this.draft : this.app.drafts.of(id, order);
    this.draft.renew(order);
  }

  /// Forgets what was typed; the saved order is shown.
  undo(): void {
    this.keep(this.detail.order);
  }

  choose(): void {
    this.choosing = true;
  }

  save(then: Action | null): void {
    if (this.draft) this.tell<Saving>('save', { changes: this.draft.changes(), then });
  }

  private get order(): Order {
    return this.draft?.order ?? this.detail.order;
  }

  private keep(order: Order): void {
    if (!this.draft) return;
    this.draft.keep(order);
    this.app.drafts.keep(this.detail.id, this.draft);
    this.requestUpdate();
  }

  private problems_of(path: string): TemplateResult[] {
    return this.detail.problems
      .filter(problem => problem.field === path && problem.severity !== 'info')
      .map(problem => html`<span class="problem ${problem.severity}">${say(problem.expected)}</span>`);
  }

  private field(path: string, label: string, whole = false): TemplateResult {
    const value = value_at(this.order, path);
    const bad = this.detail.problems.some(each => each.field === path && each.severity === 'error');
    return html`<label class="field ${whole ? 'whole' : ''}"><span>${label}</span><input class=${bad ? 'bad' : ''} maxlength="255"
      autocomplete="off" spellcheck="false" .value=${String(value ?? '')} ?disabled=${this.detail.open}
      @input=${(event: Event) => this.keep(with_value(this.order, path, (event.target as HTMLInputElement).value))}>${this.problems_of(path)}</label>`;
  }

  private date(member: 'planned_ship_date' | 'delivery_date' | 'paid_on', label: string): TemplateResult {
    return html`<label class="field"><span>${label}</span><input type="date" .value=${this.order[member] ?? ''} ?disabled=${this.detail.open}
      @input=${(event: Event) => this.keep({ ...this.order, [member]: (event.target as HTMLInputElement).value || null })}>${this.problems_of(member)}</label>`;
  }

  private party(member: 'buyer' | 'recipient', title: string): TemplateResult {
    return html`<section><h3>${title}</h3><div class="fields">${kPartyFields.map(field =>
      this.field(`${member}.${field}`, t(`field_${field satisfies keyof Party}`), kWhole.includes(field)),
    )}</div></section>`;
  }

  private items(): TemplateResult {
    const change = (items: Order['items']) => this.keep({ ...this.order, items });
    return html`<section><h3>${t('section_items')}</h3>${items_view(this.order.items, this.detail.problems, this.detail.open, change)}</section>`;
  }

  private amounts(): TemplateResult {
    return html`<section><h3>${t('section_amounts')}</h3>${amounts_view(
      this.detail,
      this.order,
      (edited: Amounts | null) => this.keep({ ...this.order, edited }),
      (hand_fee: number | null) => this.keep({ ...this.order, hand_fee }),
    )}</section>`;
  }

  private delivery(): TemplateResult {
    const slips = this.order.parcels.map(parcel => parcel.slip_number).join('\n');
    const parcels = (text: string) => text.split('\n').map(line => ({ slip_number: line.trim() }));
    return html`<section><h3>${t('section_delivery')}</h3><div class="fields">
      <label class="field"><span>${t('field_carrier')}</span><select .value=${this.order.carrier} ?disabled=${this.detail.open}
        @change=${(event: Event) => this.keep({ ...this.order, carrier: (event.target as HTMLSelectElement).value as CarrierId })}>${this.app.names.carriers.map(
          name =>
            html`<option value=${name.id} ?selected=${name.id === this.order.carrier}>${label_in(this.app.names.carriers, name.id, language.current) || '–'}</option>`,
        )}</select>${this.problems_of('carrier')}</label>
      <label class="field"><span>${t('field_slips')}</span><textarea rows="2" .value=${slips} ?disabled=${this.detail.open} spellcheck="false"
        @input=${(event: Event) => this.keep({ ...this.order, parcels: parcels((event.target as HTMLTextAreaElement).value) })}></textarea>${this.problems_of('parcels.0.slip_number')}</label>
      ${this.date('planned_ship_date', t('field_planned_ship_date'))}${this.date('delivery_date', t('field_delivery_date'))}
      ${this.field('delivery_time', t('field_delivery_time'))}${this.date('paid_on', t('field_paid_on'))}</div></section>`;
  }

  private flags(): TemplateResult {
    const { flags } = this.order;
    const toggle = (flag: OrderFlag, set: boolean) =>
      this.keep({ ...this.order, flags: set ? [...flags, flag] : flags.filter(each => each !== flag) });
    return html`<section><h3>${t('section_flags')}</h3><fieldset class="flags" ?disabled=${this.detail.open}>${this.app.names.flags.map(
      name => html`<label><input type="checkbox" .checked=${flags.includes(name.id as OrderFlag)}
        @change=${(event: Event) => toggle(name.id as OrderFlag, (event.target as HTMLInputElement).checked)}>${name[language.current]}</label>`,
    )}</fieldset></section>`;
  }

  private notes(): TemplateResult {
    return html`<section><h3>${t('section_notes')}</h3><div class="fields">${this.field('order_status', t('field_order_status'))}
      <label class="field whole"><span>${t('field_notes')}</span><textarea rows="2" .value=${this.order.notes} ?disabled=${this.detail.open}
        @input=${(event: Event) => this.keep({ ...this.order, notes: (event.target as HTMLTextAreaElement).value })}></textarea></label></div></section>`;
  }

  private merge_dialog(draft: Draft): TemplateResult {
    const close = () => {
      this.choosing = false;
    };
    return html`<yoshin-merge-dialog .app=${this.app} .conflicts=${draft.conflicts} .number=${this.detail.order.number} .who=${last_editor(this.detail).who}
      @close=${close} @settle=${(event: CustomEvent<ReadonlySet<string>>) => {
        draft.settle(event.detail);
        this.keep(draft.order);
        close();
      }}></yoshin-merge-dialog>`;
  }

  override render() {
    return html`${this.party('buyer', t('section_buyer'))}${this.party('recipient', t('section_recipient'))}${this.items()}${this.amounts()}
      ${this.delivery()}${this.flags()}${this.notes()}${
        this.draft ? edit_bar(this.app, this.detail, this.draft, this.busy, this) : nothing
      }${this.choosing && this.draft ? this.merge_dialog(this.draft) : nothing}`;
  }
}
customElements.define('yoshin-order-form', OrderForm);
