import type { FeeRule, FeeStep } from '../core/contract.ts';

/// Where the picture of a rule lies, in pixels.
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  /// Top of the steps, their floor, and the height of the bars beneath it.
  top: number;
  floor: number;
  bars: number;
}

/// Below this amount the axis is even, above it each tenfold is as wide as the last: small baskets and large ones can
/// both be read.
const kEven = 1000;
const kEvenShare = 0.1;
const kUsualEnd = 1_000_000;

/// Billed amounts along the axis.
export interface Scale {
  end: number;
  at(amount: number): number;
  amount_at(x: number): number;
}

export function frame_of(width: number): Frame {
  return { width, height: 206, left: 46, right: width - 14, top: 26, floor: 142, bars: 30 };
}

/// The axis always ends at a million, so that nothing moves while a number is typed; at more where a bound is more.
export function scale_of(frame: Frame, rule: FeeRule): Scale {
  const most = Math.max(kUsualEnd, ...rule.bands.map(band => Math.max(band.lower, band.upper)));
  const end = 10 ** Math.ceil(Math.log10(most) - 1e-9);
  const span = frame.right - frame.left;
  const bend = frame.left + span * kEvenShare;
  const decades = Math.log10(end / kEven);
  return {
    end,
    at(amount) {
      const bounded = Math.min(Math.max(amount, 0), end);
      if (bounded <= kEven) return frame.left + (bend - frame.left) * (bounded / kEven);
      return bend + (frame.right - bend) * (Math.log10(bounded / kEven) / decades);
    },
    amount_at(x) {
      if (x <= bend) return Math.round((kEven * Math.max(0, x - frame.left)) / (bend - frame.left));
      const share = Math.min(1, (x - bend) / (frame.right - bend));
      return Math.round(kEven * 10 ** (share * decades));
    },
  };
}

const kTickRoom = 40;

/// Amounts to name along the axis: tenfolds, as many as have room, and threefolds where there is room between them.
export function ticks_of(frame: Frame, scale: Scale): number[] {
  const decades = Math.round(Math.log10(scale.end / kEven));
  const wide = (frame.right - scale.at(kEven)) / decades;
  const stride = Math.ceil(kTickRoom / wide);
  const ticks = [0];
  for (let at = decades; at >= 0; at -= stride) ticks.push(kEven * 10 ** at);
  if (wide > 2.3 * kTickRoom) for (let at = 0; at < decades; ++at) ticks.push(kEven * 10 ** at * 3);
  return ticks.sort((a, b) => a - b);
}

/// The highest fee that the picture has room for: a round number, so that it changes seldom.
export function fee_top(rule: FeeRule): number {
  const most = Math.max(1, ...rule.bands.map(band => band.fee));
  const ten = 10 ** Math.floor(Math.log10(most));
  const round = [1, 2, 5, 10].map(each => each * ten).find(each => each >= most) ?? most;
  return Math.max(500, round);
}

/// One step as it is drawn. `open_left` and `open_right`: another row took the amounts up to there.
export interface StepShape {
  step: FeeStep;
  row: number;
  x1: number;
  x2: number;
  y: number;
  open_left: boolean;
  open_right: boolean;
}
/// Amounts that no row holds; `inner` ones lie between two rows.
export interface GapShape {
  step: FeeStep;
  x1: number;
  x2: number;
  inner: boolean;
}
/// What a row would charge where an earlier row wins.
export interface LosingShape {
  row: number;
  x1: number;
  x2: number;
  y: number;
}
export interface Bar {
  x: number;
  width: number;
  height: number;
  count: number;
}
export interface Plot {
  steps: StepShape[];
  gaps: GapShape[];
  losing: LosingShape[];
  top: number;
}

const kThinnest = 3;

/// The shapes of a rule's steps.
export function plot_of(rule: FeeRule, steps: readonly FeeStep[], frame: Frame, scale: Scale): Plot {
  const top = fee_top(rule);
  const height = (fee: number) => frame.floor - (frame.floor - frame.top) * Math.min(1, Math.max(0, fee) / top);
  const ends = (step: FeeStep) => {
    const x1 = scale.at(step.lower);
    return { x1, x2: Math.max(x1 + kThinnest, step.upper === null ? frame.right : scale.at(step.upper + 1)) };
  };
  const plot: Plot = { steps: [], gaps: [], losing: [], top };
  steps.forEach((step, at) => {
    const { x1, x2 } = ends(step);
    const band = step.band === null ? undefined : rule.bands[step.band];
    if (step.band === null || band === undefined) {
      const inner = at > 0 && at < steps.length - 1;
      const beyond = (step.upper === null ? frame.right : scale.at(step.upper)) - x1;
      // Outside of all rows a sliver tells nothing; between two it is the flaw itself.
      if (inner || beyond > kThinnest) plot.gaps.push({ step, x1, x2, inner });
      return;
    }
    const open_left = step.lower > Math.max(0, band.lower);
    const open_right = step.upper !== band.upper;
    plot.steps.push({ step, row: step.band, x1, x2, y: height(band.fee), open_left, open_right });
    for (const row of step.losing) plot.losing.push({ row, x1, x2, y: height(rule.bands[row]?.fee ?? 0) });
  });
  return plot;
}

const kBarWidth = 7;

/// Bounds of the bars: amounts at even distances along the axis.
export function edges_of(frame: Frame, scale: Scale): number[] {
  const bars = Math.max(1, Math.floor((frame.right - frame.left) / kBarWidth));
  const edges: number[] = [];
  for (let at = 0; at <= bars; ++at) {
    const edge = scale.amount_at(frame.left + ((frame.right - frame.left) * at) / bars);
    if (edge > (edges[edges.length - 1] ?? -1)) edges.push(edge);
  }
  return edges;
}

/// The bars of the orders' amounts: a single order can be seen, the fullest bar has the whole height.
export function bars_of(counts: readonly number[], edges: readonly number[], frame: Frame, scale: Scale): Bar[] {
  const most = Math.max(1, ...counts);
  return counts.flatMap((count, at) => {
    if (count === 0) return [];
    const x = scale.at(edges[at] ?? 0);
    const width = Math.max(2, scale.at(edges[at + 1] ?? scale.end) - x - 1);
    return [{ x, width, height: Math.max(2, Math.round((frame.bars * count) / most)), count }];
  });
}
