import { html, nothing } from 'lit';
import type { OrderDetail } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import type { Action, PlannedStep } from '../../core/contract.ts';
import { CoreRefusal } from '../../core/questions.ts';
import { controls } from '../../ui/controls.ts';
import { YoshinElement } from '../../ui/element.ts';
import { label_in } from '../../ui/format.ts';
import { language, say, t } from '../../ui/language.ts';
import { drawer_style } from './drawer_style.ts';
import { request_style } from './request_style.ts';

/// 送信内容: what an action would send, in the provider's own format, credentials masked. The core makes it.
export class RequestView extends YoshinElement {
  static override properties = { app: {}, detail: {}, action: { state: true } };
  static override styles = [controls, drawer_style, request_style];
  app!: App;
  detail!: OrderDetail;
  action: Action | '' = '';

  private actions(): Action[] {
    return [...this.detail.cell.buttons, ...this.detail.cell.menu];
  }

  private steps(action: Action): PlannedStep[] | CoreRefusal {
    const { order, record } = this.detail;
    const shop = this.app.shop(order.shop);
    const provider = shop?.providers.find(each => each.provider === record.provider);
    try {
      return this.app.questions.ask('plan', {
        order,
        record,
        action,
        input: { reason: '', reason_text: '' },
        settings: provider?.settings ?? {},
        shop: { name: shop?.name ?? '', phone: shop?.phone ?? '', email: shop?.email ?? '' },
        today: this.app.today(),
        environment: this.app.session.environment,
        crowded_slips: [],
      }).steps;
    } catch (error) {
      if (error instanceof CoreRefusal) return error;
      throw error;
    }
  }

  private step_box(step: PlannedStep, at: number) {
    return html`<section><h3>${t('request_step', { n: at + 1 })}<span>${say(step.summary) || say(step.label)}</span></h3>
      <div class="line"><b>${step.method}</b><span class="mono">${step.path}</span></div>
      ${
        step.headers.length > 0
          ? html`<table class="headers"><tbody>${step.headers.map(
              header => html`<tr><th>${header.name}</th><td class="mono">${header.value}</td></tr>`,
            )}</tbody></table>`
          : nothing
      }<pre tabindex="0" role="region" aria-label=${t('request_step', { n: at + 1 })}>${step.readable || step.body}</pre></section>`;
  }

  override render() {
    const actions = this.actions();
    const [first] = actions;
    if (first === undefined)
      return html`<div class="empty"><b>${t('request_none')}</b><br>${t('request_none_next')}</div>`;
    const chosen = actions.find(each => each === this.action) ?? first;
    const steps = this.steps(chosen);
    return html`<div class="pane"><div class="choice" role="group" aria-label=${t('request_action')}>${actions.map(
      action =>
        html`<button class="small" aria-pressed=${action === chosen} @click=${() => {
          this.action = action;
        }}>${label_in(this.app.names.actions, action, language.current)}</button>`,
    )}</div>
      <p class="muted">${t('request_mask')}</p>
      ${
        steps instanceof CoreRefusal
          ? html`<div class="note warning"><b>${say(steps.text)}</b><br>${say(steps.next_step)}</div>`
          : steps.map((step, at) => this.step_box(step, at))
      }</div>`;
  }
}
customElements.define('yoshin-request-view', RequestView);
