import { html, nothing, type TemplateResult } from 'lit';
import { kCarriers, kSlipVerdicts, type SlipEntry, type SlipFinding, type SlipSet } from '../core/contract.ts';
import { say, t } from '../ui/language.ts';
import { may_choose, type SlipsFilter, type SlipsFlow } from './slips_flow.ts';

const kRowsShown = 500;

/// How many entries have each verdict, the gravest first.
function counts_of(entries: readonly SlipEntry[]): [SlipEntry['verdict'], number][] {
  const counts = new Map<SlipEntry['verdict'], number>();
  for (const { verdict } of entries) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const order = Object.keys(kSlipVerdicts);
  return [...counts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

export function filters_view(flow: SlipsFlow): TemplateResult {
  const button = (filter: SlipsFilter, text: string, n: number) =>
    html`<button aria-pressed=${flow.filter === filter} @click=${() => flow.show(filter)}>${text}<b>${n}</b></button>`;
  const look = flow.entries.filter(entry => entry.weight === 'asks' || entry.weight === 'stops').length;
  return html`<div class="filters" role="group" aria-label=${t('slips_filter')}>${button('all', t('slips_all'), flow.entries.length)}${
    look > 0 ? button('look', t('slips_to_look'), look) : nothing
  }${counts_of(flow.entries).map(([verdict, n]) => button(verdict, say(kSlipVerdicts[verdict]), n))}</div>`;
}

function carrier_of({ carrier }: SlipSet): string {
  return carrier === 'none' ? t('slips_no_carrier') : say(kCarriers[carrier]);
}

function before_view({ before, after }: SlipEntry): TemplateResult {
  const gone = (slip: string) => !after.slips.includes(slip);
  return html`<div class="muted">${carrier_of(before)}</div>${
    before.slips.length === 0
      ? html`<span class="faint">${t('slips_none')}</span>`
      : before.slips.map(slip => html`<div class=${gone(slip) ? 'gone' : ''}>${slip}</div>`)
  }`;
}

function after_view({ before, after }: SlipEntry): TemplateResult {
  return html`<div class=${after.carrier === before.carrier ? 'muted' : 'new'}>${carrier_of(after)}</div>${after.slips.map(
    slip => html`<div class=${before.slips.includes(slip) ? '' : 'new'}>${slip}</div>`,
  )}`;
}

function finding_view(finding: SlipFinding): TemplateResult | typeof nothing {
  if (say(finding.expected) === '') return nothing;
  return html`<div class="why">${say(finding.found) !== '' ? html`<b>${say(finding.found)}</b> ≠ ` : nothing}${say(finding.expected)}${
    say(finding.next_step) ? html` → ${say(finding.next_step)}` : nothing
  }</div>`;
}

function replace_choice(flow: SlipsFlow, { id, number, may_add }: SlipEntry): TemplateResult | typeof nothing {
  if (id === null || (!may_add && !flow.keeps(id))) return nothing;
  return html`<select aria-label=${t('slips_replace_or_add', { number })} @change=${(event: Event) =>
    void flow.keep_present(id, (event.target as HTMLSelectElement).value === 'add')}>
    <option value="replace" ?selected=${!flow.keeps(id)}>${t('slips_replace')}</option>
    <option value="add" ?selected=${flow.keeps(id)}>${t('slips_add')}</option></select>`;
}

function verdicts_view(entry: SlipEntry): TemplateResult {
  const named = [...new Set(entry.findings.map(finding => finding.verdict))];
  return html`<div class="row wrap">${named.map(
    verdict =>
      html`<span class="chip ${verdict === entry.verdict ? entry.weight : ''}">${say(kSlipVerdicts[verdict])}</span>`,
  )}</div>${entry.findings.map(finding_view)}`;
}

function row_view(flow: SlipsFlow, entry: SlipEntry): TemplateResult {
  const { id, key, number, rows, weight, changes } = entry;
  const name = number || key;
  const box =
    id !== null && may_choose(entry)
      ? html`<input type="checkbox" aria-label=${t('slips_tick', { number: name })} .checked=${flow.chosen.has(id)} @change=${(
          event: Event,
        ) => flow.choose(id, (event.target as HTMLInputElement).checked)}>`
      : nothing;
  const tone = changes === null ? '' : weight === 'goes' ? 'changed' : 'asked';
  return html`<tr class=${weight}><td class="tick">${box}</td><td class="number faint">${rows.join(', ')}</td>
    <td class="order">${name}${number !== '' && key !== number ? html`<div class="faint">${key}</div>` : nothing}</td>
    <td class="slips">${id === null ? nothing : before_view(entry)}</td>
    <td class="then ${tone}">${changes === null ? html`<span class="faint">―</span>` : after_view(entry)}${replace_choice(flow, entry)}</td>
    <td>${verdicts_view(entry)}</td></tr>`;
}

/// The dry run: what each order has now, what it would have, and why not.
export function entries_view(flow: SlipsFlow): TemplateResult {
  const { shown } = flow;
  const open = shown.filter(entry => entry.id !== null && may_choose(entry));
  const all = open.length > 0 && open.every(entry => flow.chosen.has(entry.id ?? 0));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('slips_title')}><table class="list"><thead><tr>
      <th class="tick"><input type="checkbox" aria-label=${t('slips_tick_all')} .checked=${all} ?disabled=${open.length === 0} @change=${(
        event: Event,
      ) => flow.choose_all((event.target as HTMLInputElement).checked)}></th>
      <th class="number">${t('slips_row')}</th><th>${t('slips_order')}</th><th>${t('slips_now')}</th><th>${t('slips_then')}</th>
      <th>${t('slips_verdict')}</th></tr></thead><tbody>${shown.slice(0, kRowsShown).map(entry => row_view(flow, entry))}</tbody></table></div>
    ${shown.length > kRowsShown ? html`<p class="muted">${t('slips_first_n', { n: kRowsShown })}</p>` : nothing}`;
}
