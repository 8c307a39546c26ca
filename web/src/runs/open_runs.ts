import { ApiError } from '../api/client.ts';
import { routes } from '../api/routes.ts';
import type { Run } from '../api/shapes.ts';
import type { Feed } from '../orders/feed.ts';

const kLeastPause = 1_000;
const kHeartbeat = 10_000;

/// The runs that are not over, whoever started them, and those that ended last. Asked for when orders changed, as every
/// order of a run does, and at a slow beat; no long poll of its own, since a browser opens few connections to a server.
/// Event `change`.
export class OpenRuns extends EventTarget {
  open: Run[] = [];
  /// The newest runs that are over.
  ended: Run[] = [];
  private asked = 0;
  /// The question that `open` answers; an earlier answer that comes later is dropped.
  private shown = 0;
  private asked_at = 0;
  private timer = 0;

  /// Keeps them up to date as long as the page lives.
  watch(feed: Feed): void {
    feed.addEventListener('rows', () => this.refresh_soon());
    setInterval(() => this.refresh_soon(), kHeartbeat);
    this.refresh_soon();
  }

  /// Asks again, at most once a second.
  refresh_soon(): void {
    if (this.timer !== 0) return;
    const pause = Math.max(0, this.asked_at + kLeastPause - performance.now());
    this.timer = setTimeout(() => void this.refresh(), pause) as unknown as number;
  }

  private async refresh(): Promise<void> {
    // What changes while the answer is on its way is asked for again.
    this.timer = 0;
    this.asked_at = performance.now();
    const asked = ++this.asked;
    try {
      const { runs } = await routes.open_runs();
      if (asked < this.shown) return;
      this.shown = asked;
      const ids = new Set(runs.map(run => run.run));
      const first = this.open.length === 0 && this.ended.length === 0;
      if (first || this.open.some(run => !ids.has(run.run)))
        this.ended = (await routes.runs()).runs.filter(run => !ids.has(run.run));
      this.open = runs;
      this.dispatchEvent(new Event('change'));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }
}
