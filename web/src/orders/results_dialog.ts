import { css, html, nothing } from 'lit';
import type { App } from '../app.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { t } from '../ui/language.ts';
import '../ui/dialog.ts';
import { export_results, kResultEncodings, type ResultEncoding, type ResultProblem } from './export.ts';

const kMostShown = 50;

/// CSV出力: which orders, in which encoding; what the encoding cannot hold is shown instead of a file. Event: `close`.
export class ResultsDialog extends YoshinElement {
  static override properties = {
    app: {},
    ticked: {},
    only_ticked: { state: true },
    encoding: { state: true },
    progress: { state: true },
    problems: { state: true },
  };
  app!: App;
  ticked: readonly number[] = [];
  private listed: readonly number[] = [];
  private only_ticked = false;
  private encoding: ResultEncoding = 'cp932';
  private progress = '';
  private problems: ResultProblem[] = [];

  static override styles = [
    controls,
    css`
    fieldset { border: 0; padding: 0; margin: 0 0 14px; display: grid; gap: 6px; }
    legend { padding: 0; margin-bottom: 5px; font-weight: 600; }
    label { display: flex; align-items: center; gap: 7px; }
  `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.listed = this.app.questions.ask('table_ids', { all: true }).ids;
    this.only_ticked = this.ticked.length > 0;
  }

  private async write(encoding: ResultEncoding): Promise<void> {
    const ids = this.only_ticked ? this.ticked : this.listed;
    this.encoding = encoding;
    this.progress = t('exporting', { done: 0, total: ids.length });
    try {
      this.problems = await export_results(this.app, ids, encoding, (done, total) => {
        this.progress = t('exporting', { done, total });
      });
      if (this.problems.length === 0) {
        this.app.toast('done', t('results_done', { n: ids.length }));
        this.tell('close');
      }
    } catch (error) {
      this.app.report(error);
    }
    this.progress = '';
  }

  private choice(name: string, label: string, checked: boolean, choose: () => void, disabled = false) {
    return html`<label><input type="radio" name=${name} .checked=${checked} ?disabled=${disabled} @change=${choose}>${label}</label>`;
  }

  private scope(only_ticked: boolean, label: string, disabled: boolean) {
    const choose = () => {
      this.only_ticked = only_ticked;
      this.problems = [];
    };
    return this.choice('scope', label, this.only_ticked === only_ticked, choose, disabled);
  }

  private form() {
    const { ticked, listed } = this;
    return html`<fieldset><legend>${t('results_scope')}</legend>
        ${this.scope(true, t('results_ticked', { n: ticked.length }), ticked.length === 0)}
        ${this.scope(false, t('results_listed', { n: listed.length }), listed.length === 0)}</fieldset>
      <fieldset><legend>${t('results_encoding')}</legend>${kResultEncodings.map(encoding =>
        this.choice('encoding', t(`results_${encoding}`), this.encoding === encoding, () => {
          this.encoding = encoding;
          this.problems = [];
        }),
      )}</fieldset>`;
  }

  private problem_list() {
    const { problems } = this;
    return html`<div class="note error"><b>${t('results_problems', { n: problems.length })}</b></div>
      <table class="list"><thead><tr><th>${t('col_number')}</th><th>${t('results_column')}</th><th>${t('results_found')}</th></tr></thead>
      <tbody>${problems
        .slice(0, kMostShown)
        .map(
          problem =>
            html`<tr><td>${problem.number}</td><td>${problem.field}</td><td class="bad-text">${problem.found}</td></tr>`,
        )}</tbody></table>`;
  }

  override render() {
    const busy = this.progress !== '';
    const stuck = this.problems.length > 0;
    const n = this.only_ticked ? this.ticked.length : this.listed.length;
    return html`<yoshin-dialog .heading=${t('results_title')} ?locked=${busy} @close=${() => this.tell('close')}>
      ${this.form()}${stuck ? this.problem_list() : nothing}${busy ? html`<p role="status">${this.progress}</p>` : nothing}
      <div slot="foot"><span class="grow"></span><button ?disabled=${busy} @click=${() => this.tell('close')}>${t('cancel')}</button>
        <button class="primary" ?disabled=${busy || n === 0} @click=${() => void this.write(stuck ? 'utf8_bom' : this.encoding)}>
          ${stuck ? t('results_as_utf8') : t('results_write', { n })}</button></div></yoshin-dialog>`;
  }
}
customElements.define('yoshin-results-dialog', ResultsDialog);
