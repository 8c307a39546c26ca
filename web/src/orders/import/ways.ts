import { html, nothing, type TemplateResult } from 'lit';
import { kLayouts } from '../../core/contract.ts';
import type { ImportSummary } from '../../core/questions.ts';
import { say, t } from '../../ui/language.ts';
import { type ImportFlow, kMapped, type Layout } from './import_flow.ts';

/// A button that opens the browser's choice of files.
export function file_button(text: string, kind: string, chosen: (files: File[]) => void): TemplateResult {
  const pick = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    if (files.length > 0) chosen(files);
  };
  return html`<label class="pick ${kind}"><input type="file" multiple accept=".csv,.txt,text/csv" @change=${pick}>${text}</label>`;
}

/// Several layouts fit alike, none does, or half of an export in two files is missing: the way on, beside the problem.
export function ways(flow: ImportFlow, answer: ImportSummary): TemplateResult | typeof nothing {
  const choice = (layout: Layout, name: string) =>
    html`<button @click=${() => void flow.choose_layout(layout)}>${name}</button>`;
  if (answer.choices.length + answer.mapping_choices.length > 1)
    return html`<div class="row wrap"><b>${t('import_which')}</b>${answer.choices.map(id => choice(id, say(kLayouts[id])))}
      ${answer.mapping_choices.map(name => choice(`${kMapped}${name}`, name))}</div>`;
  if (answer.layout === '' && answer.rows > 0 && flow.files.length === 1)
    return html`<div class="row wrap"><button class="primary" @click=${() => void flow.open_mapping()}>${t('mapping_open')}</button><span class="muted">${t('mapping_why')}</span></div>`;
  if (answer.layout !== 'yahoo' || answer.importable || flow.files.length > 1) return nothing;
  return html`<div class="row wrap">${file_button(t('import_add_file'), '', ([file]) => {
    if (file) void flow.add_file(file);
  })}<span class="muted">${t('import_add_file_why')}</span></div>`;
}
