import { css, html, nothing, type TemplateResult } from 'lit';
import { type DateOrder, kDateOrders, type MappedField } from '../../core/contract.ts';
import type { MappingColumns } from '../../core/questions.ts';
import { controls } from '../../ui/controls.ts';
import { YoshinElement } from '../../ui/element.ts';
import { say, t } from '../../ui/language.ts';
import { import_style } from './import_style.ts';
import { field_of, gaps_of, with_field, with_fixed, without_column } from './mapping_draft.ts';
import type { MappingFlow } from './mapping_flow.ts';
import { order_table, problem_table } from './preview_parts.ts';

const kPreviewOrders = 5;
const kPreviewProblems = 30;

const mapping_style = css`
  .columns { max-height: 40vh; overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
  .columns td { vertical-align: middle; }
  .samples { color: var(--muted); max-width: 260px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  select.free { color: var(--muted); }
  .fixed { display: grid; grid-template-columns: max-content minmax(120px, 280px); gap: 6px 12px; align-items: center; }
  .chips { display: flex; flex-wrap: wrap; gap: 4px; }
  @media (max-width: 600px) { .samples { max-width: 90px; } .fixed { grid-template-columns: 1fr; } }
`;

/// 列の対応づけ: the headers of the file with values from it on the left, our fields on the right, and below what the first
/// orders become.
export class MappingView extends YoshinElement {
  static override properties = { flow: {} };
  static override styles = [controls, import_style, mapping_style];
  flow!: MappingFlow;

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.flow, 'change');
  }

  /// The dialog's buttons depend on the draft.
  override updated(): void {
    this.dispatchEvent(new Event('mapping-changed', { bubbles: true, composed: true }));
  }

  private column_row({ header, samples }: MappingColumns['headers'][number]): TemplateResult {
    const { flow } = this;
    const now = field_of(flow.draft, header);
    const choose = (event: Event) => {
      const field = (event.target as HTMLSelectElement).value as MappedField | '';
      void flow.change(with_field(flow.draft, flow.columns, header, field));
    };
    return html`<tr><td><bdi>${header}</bdi></td><td class="samples"><bdi>${samples.join('、')}</bdi></td>
      <td><select class=${now === '' ? 'free' : ''} aria-label=${t('mapping_field_of', { header })} @change=${choose}>
        <option value="" ?selected=${now === ''}>${t('mapping_unused')}</option>${flow.columns.fields.map(
          field =>
            html`<option value=${field.id} ?selected=${field.id === now}>${field.required ? '＊ ' : ''}${say(field)}</option>`,
        )}</select></td></tr>`;
  }

  private fixed_values(): TemplateResult | typeof nothing {
    const { flow } = this;
    const fields = without_column(flow.draft, flow.columns);
    if (fields.length === 0) return nothing;
    return html`<section><h3>${t('mapping_fixed')}</h3><p class="muted">${t('mapping_fixed_why')}</p><div class="fixed">${fields.map(
      field => {
        const value = flow.draft.fixed.find(each => each.field === field.id)?.value ?? '';
        return html`<label for=${field.id}>＊ ${say(field)}</label><input id=${field.id} .value=${value} @change=${(
          event: Event,
        ) => void flow.change(with_fixed(flow.draft, field.id, (event.target as HTMLInputElement).value.trim()))}>`;
      },
    )}</div></section>`;
  }

  private settings(): TemplateResult {
    const { flow } = this;
    return html`<div class="row wrap"><label class="row">＊ ${t('mapping_name')}
      <input required maxlength="60" placeholder=${t('mapping_name_hint')} .value=${flow.draft.name} @input=${(event: Event) => flow.rename((event.target as HTMLInputElement).value)}></label>
      <label class="row">${t('mapping_dates')}<select @change=${(event: Event) =>
        void flow.change({
          ...flow.draft,
          date_order: (event.target as HTMLSelectElement).value as DateOrder,
        })}>${Object.entries(kDateOrders).map(
        ([id, name]) => html`<option value=${id} ?selected=${id === flow.draft.date_order}>${say(name)}</option>`,
      )}</select></label></div>`;
  }

  private outcome(): TemplateResult | typeof nothing {
    const { preview, error, app, draft, columns } = this.flow;
    if (error) return html`<div class="note error"><b>${say(error.text)}</b><br>${say(error.next_step)}</div>`;
    const gaps = gaps_of(draft, columns);
    const wanted = [...(draft.name.trim() === '' ? [t('mapping_name')] : []), ...gaps.map(say)];
    const missing =
      wanted.length === 0
        ? nothing
        : html`<div class="note warning" role="status"><b>${t('mapping_missing')}</b><div class="chips">${wanted.map(text => html`<span class="chip warning">${text}</span>`)}</div></div>`;
    if (!preview || gaps.length > 0) return missing;
    const orders = preview.orders.slice(0, kPreviewOrders);
    const problems = [...preview.problems, ...preview.orders.flatMap(order => order.problems)];
    return html`${missing}${order_table(app, orders, orders.length)}${problem_table(t('import_problems'), problems.slice(0, kPreviewProblems), problems.length, [])}`;
  }

  override render() {
    const { columns } = this.flow;
    return html`<div class="stack"><p>${t('mapping_intro')}</p>${this.settings()}
      <div class="columns" tabindex="0" role="region" aria-label=${t('mapping_title')}><table class="list"><thead><tr><th>${t('mapping_header')}</th><th>${t('mapping_samples')}</th>
      <th>${t('mapping_field')}</th></tr></thead><tbody>${columns.headers.map(header => this.column_row(header))}</tbody></table></div>
      ${this.fixed_values()}${this.outcome()}</div>`;
  }
}
customElements.define('yoshin-mapping-view', MappingView);
