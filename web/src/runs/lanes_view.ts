import { html, nothing, type TemplateResult } from 'lit';
import type { Run, RunLane } from '../api/shapes.ts';
import type { App } from '../app.ts';
import { date_time } from '../ui/format.ts';
import { say, t } from '../ui/language.ts';
import { is_going } from './progress.ts';
import { rough_time } from './time_left.ts';

/// What a press in the lanes may ask for.
export interface LaneDoings {
  resume(): void;
  settings(shop: string): void;
}

const time_of = (iso: string) => date_time(iso).slice(11);

function lane_name(app: App, run: Run, lane: RunLane): string {
  const provider = lane.provider === '' ? '—' : app.provider_name(lane.provider);
  const shops = new Set(run.lanes.map(each => each.shop));
  return shops.size < 2 ? provider : t('run_lane', { provider, shop: app.shop(lane.shop)?.name ?? lane.shop });
}

/// The right end of a lane: its pace and time left, or why there is none.
function lane_tail(run: Run, lane: RunLane): string {
  if (lane.done >= lane.total) return t('run_lane_done');
  const flying = lane.in_flight > 0 ? [t('run_in_flight', { n: lane.in_flight })] : [];
  if (!is_going(run, lane)) return [...flying, t('run_lane_held')].join(' · ');
  if (lane.seconds_left === null || lane.per_minute === null) return flying[0] ?? t('run_lane_waits');
  const left = t('run_left', { time: rough_time(lane.seconds_left) });
  return [...flying, t('run_pace', { n: lane.per_minute }), left].join(' · ');
}

function trouble(lane: RunLane, doings: LaneDoings): TemplateResult | typeof nothing {
  if (lane.done >= lane.total) return nothing;
  if (lane.held)
    return html`<div class="note error trouble"><span><b>${say(lane.held.text)}</b> ${say(lane.held.next_step)}</span>
      <span class="row"><button class="small" @click=${() => doings.settings(lane.shop)}>${t('run_settings')}</button>
      <button class="small primary" @click=${doings.resume} title=${t('run_resume_title')}>${t('run_resume')}</button></span></div>`;
  if (lane.pauses_until)
    return html`<div class="note warning trouble">${t('run_slowed', { time: time_of(lane.pauses_until) })}</div>`;
  return nothing;
}

/// One bar a shop and provider: how far, how fast, how long, and what holds it up.
export function lanes_view(app: App, run: Run, doings: LaneDoings): TemplateResult {
  return html`<div class="lanes">${run.lanes.map(
    lane => html`<div class="lane ${lane.held && lane.done < lane.total ? 'held' : ''}"><span class="name">${lane_name(app, run, lane)}</span>
      <progress .value=${lane.done} .max=${Math.max(1, lane.total)} aria-label=${lane_name(app, run, lane)}></progress>
      <span class="number">${t('run_done_n', { done: lane.done, total: lane.total })}</span>
      <span class="tail muted">${lane_tail(run, lane)}</span>${trouble(lane, doings)}</div>`,
  )}</div>`;
}

/// Who changed the run last, and when.
function changed(run: Run): string {
  return run.changed_at === null ? '' : t('run_changed_by', { who: run.changed_by, time: time_of(run.changed_at) });
}

const kNotes = { paused: 'run_paused_note', stopping: 'run_stopping_note', stopped: 'run_stopped_note' } as const;

/// What a pause or a stop means, where there is one.
export function standing_note(run: Run): TemplateResult | typeof nothing {
  if (!(run.state in kNotes)) return nothing;
  return html`<div class="note warning standing"><span>${t(kNotes[run.state as keyof typeof kNotes])}</span>
    <span class="muted">${changed(run)}</span></div>`;
}
