import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { FeeRule, FeeStep } from '../core/contract.ts';
import { controls } from '../ui/controls.ts';
import { YoshinElement } from '../ui/element.ts';
import { yen } from '../ui/format.ts';
import { language, t } from '../ui/language.ts';
import {
  bars_of,
  edges_of,
  type Frame,
  fee_top,
  frame_of,
  type GapShape,
  type LosingShape,
  plot_of,
  type Scale,
  type StepShape,
  scale_of,
  ticks_of,
} from './plot.ts';
import { step_words } from './words.ts';

const kLabelRoom = 46;
const kShortLabelRoom = 32;

/// A round amount as short as people write it: `3,000`, `10万`, `100k`.
function short_amount(amount: number): string {
  if (amount === 0) return '0';
  if (language.current === 'ja') return amount < 10_000 ? yen(amount) : `${yen(amount / 10_000)}万`;
  return amount < 1_000_000 ? `${yen(amount / 1000)}k` : `${yen(amount / 1_000_000)}M`;
}

/// A fee rule as a picture: one step a row over the billed amount, holes hatched, the orders beneath. Events: `row`
/// (the row under the pointer or the focus, null for none), `choose` (a row that was pressed).
export class FeePlot extends YoshinElement {
  static override properties = {
    rule: {},
    steps: {},
    row: {},
    tried: {},
    count: {},
    width: { state: true },
  };
  rule!: FeeRule;
  steps: readonly FeeStep[] = [];
  row: number | null = null;
  /// An amount to mark.
  tried: number | null = null;
  /// How many orders lie between the edges.
  count: (edges: readonly number[]) => readonly number[] = () => [];
  private width = 0;

  static override styles = [
    controls,
    css`
    :host { display: block; min-width: 0; position: relative; }
    .frame { min-height: 226px; }
    svg { display: block; overflow: visible; }
    text { fill: var(--muted); font-size: 11px; }
    text.caption { fill: var(--text); font-size: 11.5px; }
    .axis { stroke: var(--line-strong); }
    .grid { stroke: var(--line); }
    .step .line { stroke: var(--accent); stroke-width: 3; }
    .step .area { fill: var(--accent-soft); }
    .step .end { fill: var(--accent); stroke: var(--accent); stroke-width: 1.5; }
    .step .end.open { fill: var(--surface); }
    .step text { fill: var(--accent-strong); font-weight: 600; font-size: 11.5px; text-anchor: middle; }
    .step { cursor: pointer; }
    .step:focus { outline: none; }
    .step:focus-visible .area { stroke: var(--accent-strong); stroke-width: 2; }
    .step.lit .area { fill: var(--ticked); stroke: var(--accent); stroke-width: 1; }
    .step.lit .line { stroke: var(--accent-strong); stroke-width: 4; }
    .gap { fill: url(#hatch); }
    .gap.inner { stroke: var(--ng); stroke-dasharray: 3 3; }
    .hatching { stroke: var(--line-strong); stroke-width: 2; }
    .gap-text { text-anchor: middle; paint-order: stroke; stroke: var(--surface); stroke-width: 4px; pointer-events: none; }
    .gap-text.inner { fill: var(--ng); font-weight: 600; }
    .losing { stroke: var(--hold); stroke-width: 2; stroke-dasharray: 4 3; }
    .overlap { fill: var(--hold); }
    .overlap-text { fill: var(--hold); text-anchor: middle; font-weight: 600; }
    .bar { fill: var(--done); }
    .tried { stroke: var(--lost); stroke-width: 1.5; stroke-dasharray: 2 2; }
    .tried-end { fill: var(--lost); }
    .kept text.caption { fill: var(--muted); }
    .legend { font-size: 11.5px; color: var(--muted); margin-top: 2px; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  `,
  ];

  override firstUpdated(): void {
    const frame = this.renderRoot.querySelector('.frame') as HTMLElement;
    new ResizeObserver(() => {
      this.width = Math.floor(frame.clientWidth);
    }).observe(frame);
  }

  private on_key(event: KeyboardEvent, row: number): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    this.tell('choose', row);
  }

  private step(shape: StepShape, frame: Frame): TemplateResult<2> {
    const { row, x1, x2, y } = shape;
    const fee = this.rule.bands[row]?.fee ?? 0;
    const label = `${this.rule.mode === 'add' ? '+' : ''}${yen(fee)}`;
    const lit = row === this.row;
    return svg`<g class="step ${lit ? 'lit' : ''}" data-row=${row} tabindex="0" role="img"
        aria-label=${step_words(this.rule, shape.step)}
        @pointerenter=${() => this.tell('row', row)} @pointerleave=${() => this.tell('row', null)}
        @focus=${() => this.tell('row', row)} @blur=${() => this.tell('row', null)}
        @click=${() => this.tell('choose', row)} @keydown=${(event: KeyboardEvent) => this.on_key(event, row)}>
      <title>${step_words(this.rule, shape.step)}</title>
      <rect class="area" x=${x1} y=${y} width=${x2 - x1} height=${Math.max(0, frame.floor - y)}></rect>
      <line class="line" x1=${x1} x2=${x2} y1=${y} y2=${y}></line>
      <circle class="end ${shape.open_left ? 'open' : ''}" cx=${x1} cy=${y} r="3.5"></circle>
      <circle class="end ${shape.open_right ? 'open' : ''}" cx=${x2} cy=${y} r="3.5"></circle>
      ${x2 - x1 > kLabelRoom || lit ? svg`<text x=${(x1 + x2) / 2} y=${y - 8}>${label}</text>` : nothing}</g>`;
  }

  private gap({ step, x1, x2, inner }: GapShape, frame: Frame): TemplateResult<2> {
    return svg`<rect class="gap ${inner ? 'inner' : ''}" x=${x1} y=${frame.top} width=${x2 - x1} height=${frame.floor - frame.top}>
      <title>${step_words(this.rule, step)}</title></rect>`;
  }

  /// Above the steps: a narrow hole is named, too.
  private gap_name({ x1, x2, inner }: GapShape, frame: Frame): TemplateResult<2> | typeof nothing {
    if (!inner && x2 - x1 < kLabelRoom + 8) return nothing;
    return svg`<text class="gap-text ${inner ? 'inner' : ''}" x=${(x1 + x2) / 2} y=${(frame.top + frame.floor) / 2 + 22}>${t('fee_gap')}</text>`;
  }

  private overlap({ x1, x2, y }: LosingShape, frame: Frame): TemplateResult<2> {
    return svg`<rect class="overlap" x=${x1} y=${frame.floor - 4} width=${x2 - x1} height="4"></rect>
      <line class="losing" x1=${x1} x2=${x2} y1=${y} y2=${y}></line>
      ${x2 - x1 > kShortLabelRoom ? svg`<text class="overlap-text" x=${(x1 + x2) / 2} y=${frame.floor - 8}>${t('fee_overlap')}</text>` : nothing}`;
  }

  private axes(frame: Frame, scale: Scale): TemplateResult<2> {
    const top = fee_top(this.rule);
    const fees = [0, top / 2, top];
    const height = (fee: number) => frame.floor - ((frame.floor - frame.top) * fee) / top;
    return svg`${fees.map(
      fee => svg`<line class="grid" x1=${frame.left} x2=${frame.right} y1=${height(fee)} y2=${height(fee)}></line>
        <text x=${frame.left - 8} y=${height(fee) + 4} text-anchor="end">${yen(fee)}</text>`,
    )}<line class="axis" x1=${frame.left} x2=${frame.right} y1=${frame.floor} y2=${frame.floor}></line>
    ${ticks_of(frame, scale).map(
      tick => svg`<line class="axis" x1=${scale.at(tick)} x2=${scale.at(tick)} y1=${frame.floor} y2=${frame.floor + 4}></line>
        <text x=${scale.at(tick)} y=${frame.floor + 17} text-anchor=${tick === scale.end ? 'end' : 'middle'}>${short_amount(tick)}</text>`,
    )}`;
  }

  private bars(frame: Frame, scale: Scale, edges: readonly number[], counts: readonly number[]): TemplateResult<2> {
    const floor = frame.height - 2;
    const bars = bars_of(counts, edges, frame, scale);
    return svg`${bars.map(
      bar => svg`<rect class="bar" x=${bar.x} y=${floor - bar.height} width=${bar.width} height=${bar.height}>
        <title>${t('fee_bar', { n: yen(bar.count), from: yen(scale.amount_at(bar.x)) })}</title></rect>`,
    )}${bars.length > 0 ? svg`<line class="axis" x1=${frame.left} x2=${frame.right} y1=${floor} y2=${floor}></line>` : nothing}`;
  }

  private mark(frame: Frame, scale: Scale): TemplateResult<2> | typeof nothing {
    if (this.tried === null || this.tried < 0) return nothing;
    const x = scale.at(this.tried);
    return svg`<line class="tried" x1=${x} x2=${x} y1=${frame.top - 6} y2=${frame.height - 2}></line>
      <circle class="tried-end" cx=${x} cy=${frame.top - 6} r="3"></circle>`;
  }

  private picture(): TemplateResult {
    const frame = frame_of(this.width);
    const scale = scale_of(frame, this.rule);
    const edges = edges_of(frame, scale);
    const counts = this.count(edges);
    const orders = counts.reduce((sum, each) => sum + each, 0);
    const plot =
      this.rule.mode === 'keep' ? { steps: [], gaps: [], losing: [] } : plot_of(this.rule, this.steps, frame, scale);
    return html`<svg width=${frame.width} height=${frame.height} role="group" aria-label=${t('fee_plot')} aria-describedby="words" class=${this.rule.mode === 'keep' ? 'kept' : ''}>
      <defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatching" x1="0" x2="0" y1="0" y2="7"></line></pattern></defs>
      <text class="caption" x="0" y="12">${t(`fee_plot_${this.rule.mode}`)}</text>
      ${this.axes(frame, scale)}${plot.gaps.map(gap => this.gap(gap, frame))}
      ${plot.steps.map(step => this.step(step, frame))}${plot.losing.map(losing => this.overlap(losing, frame))}${plot.gaps.map(gap => this.gap_name(gap, frame))}
      ${this.bars(frame, scale, edges, counts)}${this.mark(frame, scale)}</svg>
      ${orders > 0 ? html`<p class="legend">${t('fee_bars', { n: yen(orders) })}</p>` : nothing}`;
  }

  override render() {
    const told = this.rule.mode === 'keep' ? [] : this.steps;
    return html`<div class="frame">${this.width > 0 ? this.picture() : nothing}</div>
      <ul class="hidden" id="words">${told.map(step => html`<li>${step_words(this.rule, step)}</li>`)}</ul>`;
  }
}
customElements.define('yoshin-fee-plot', FeePlot);
