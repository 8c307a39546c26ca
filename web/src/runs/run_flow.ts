import { chunks_of } from '../api/chunks.ts';
import { ApiError } from '../api/client.ts';
import { routes } from '../api/routes.ts';
import type { Run } from '../api/shapes.ts';
import type { App } from '../app.ts';
import type {
  Action,
  ActionInput,
  OrderDocument,
  PlannedRow,
  Problem,
  ReasonChoice,
  RunShop,
} from '../core/contract.ts';
import { bytes_of_base64, sha256_hex } from '../core/hash.ts';
import { type PlanSummary, summary_of } from './plan.ts';
import { failed_ids, is_over, merged } from './progress.ts';

const kDocuments = 100;
const kProposals = 200;
const kWaitSeconds = 8;
/// The field that a missing or wrong reason is a problem of.
const kReasonField = 'input.reason';
const kRetryMilliseconds = 2000;

export type Phase = 'reading' | 'planned' | 'sending' | 'running' | 'done' | 'failed';

interface Proposal {
  id: number;
  version: number;
  hash: string;
}

/// One action on some orders: read them, let the core plan, show the plan, hand over what was confirmed, follow the
/// results. Event `change` after every step.
export class RunFlow extends EventTarget {
  phase: Phase = 'reading';
  done = 0;
  total: number;
  plan: PlanSummary | null = null;
  run: Run | null = null;
  error: ApiError | null = null;
  input: ActionInput = { reason: '', reason_text: '' };
  readonly documents = new Map<number, OrderDocument>();
  private stopped = false;

  /// `provider` narrows the action to one provider, as the panel's choice does; empty for all.
  constructor(
    readonly app: App,
    readonly action: Action,
    readonly ids: readonly number[],
    readonly provider: string,
  ) {
    super();
    this.total = ids.length;
  }

  /// Follows a run that was handed over before: by another page, or by this one before it was loaded again.
  static of_run(app: App, run: Run): RunFlow {
    const flow = new RunFlow(app, run.action as Action, [], '');
    flow.input = { reason: run.reason, reason_text: '' };
    flow.follow_from(run.run);
    return flow;
  }

  private moved(phase: Phase): void {
    this.phase = phase;
    this.dispatchEvent(new Event('change'));
  }

  private failed(error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    this.error = error;
    this.moved('failed');
  }

  /// Stops asking; a run that was handed over goes on at the proxy.
  stop(): void {
    this.stopped = true;
  }

  number_of(id: number): string {
    return this.documents.get(id)?.order.number ?? String(id);
  }

  /// Reads the orders and plans them, in pieces so that the page stays alive.
  async prepare(): Promise<void> {
    this.done = 0;
    this.total = this.ids.length;
    this.error = null;
    this.moved('reading');
    try {
      const rows: PlannedRow[] = [];
      for (const ids of chunks_of(this.ids, kDocuments)) {
        const documents = await this.app.orders.documents(ids);
        for (const document of documents) this.documents.set(document.id, document);
        rows.push(...this.planned(documents));
        this.done += ids.length;
        this.moved('reading');
      }
      this.plan = summary_of(rows);
      this.moved('planned');
    } catch (error) {
      this.failed(error);
    }
  }

  private planned(documents: OrderDocument[]): PlannedRow[] {
    const chosen = documents.filter(each => this.provider === '' || each.record.provider === this.provider);
    if (chosen.length === 0) return [];
    return this.app.questions.ask('plan_run', {
      action: this.action,
      input: this.input,
      today: this.app.today(),
      environment: this.app.session.environment,
      shops: run_shops(this.app),
      documents: chosen,
    }).rows;
  }

  /// The coded reasons to choose from, where the plan asks for one or one was chosen; empty otherwise. What orders only
  /// may be given is offered for one order alone, or for many of one provider where no text of an order's own goes with
  /// it.
  reasons(): ReasonChoice[] {
    const rows = [...(this.plan?.fix ?? []), ...(this.plan?.run ?? [])];
    const alone = this.ids.length === 1;
    const may_share = new Set(rows.map(row => row.provider)).size === 1;
    const is_demand = (one: Problem) => one.field.startsWith(kReasonField) && one.severity === 'error';
    const asks = (one: Problem) => is_demand(one) || (one.field.startsWith(kReasonField) && (alone || may_share));
    const asking = rows.filter(row => row.problems.some(asks));
    if (asking.length === 0 && this.input.reason === '') return [];
    const planned = this.input.reason === '' ? asking : [...asking, ...(this.plan?.run ?? [])];
    const asked = new Set(planned.map(row => row.provider));
    const demanded = rows.some(row => row.problems.some(is_demand));
    return this.app.questions
      .ask('providers', {})
      .providers.filter(each => asked.has(each.id))
      .flatMap(each => each.reasons.filter(reason => reason.action === this.action))
      .filter(reason => alone || demanded || !reason.needs_text || reason.id === this.input.reason);
  }

  /// Takes another reason and plans anew.
  give_reason(input: ActionInput): void {
    this.input = input;
    void this.prepare();
  }

  /// How many of the orders belong to another provider than the chosen one.
  get others(): number {
    if (this.provider === '') return 0;
    return [...this.documents.values()].filter(each => each.record.provider !== this.provider).length;
  }

  private async proposals(): Promise<Proposal[]> {
    const rows = this.plan?.run ?? [];
    return Promise.all(
      rows.map(async row => ({
        id: row.id,
        version: this.documents.get(row.id)?.order.version ?? 0,
        hash: await sha256_hex(bytes_of_base64(row.canonical)),
      })),
    );
  }

  /// Hands the confirmed orders over and follows the run to its end. Safe to repeat after a lost answer.
  async confirm(): Promise<void> {
    this.error = null;
    this.done = 0;
    this.total = this.plan?.run.length ?? 0;
    this.moved('sending');
    try {
      const proposals = await this.proposals();
      const run = await this.hand_over(proposals);
      this.follow_from(run);
    } catch (error) {
      this.failed(error);
    }
  }

  private async hand_over(proposals: Proposal[]): Promise<string> {
    const content = JSON.stringify([this.action, this.input, proposals]);
    const name = `run.${await sha256_hex(new TextEncoder().encode(content))}`;
    const { run } = await routes.open_run({
      request_id: this.app.request_ids.of(name),
      action: this.action,
      input: this.input,
      total: proposals.length,
    });
    for (const [index, orders] of chunks_of(proposals, kProposals).entries()) {
      await routes.run_chunk(run, index, orders);
      this.done += orders.length;
      this.moved('sending');
    }
    await routes.commit_run(run);
    this.app.request_ids.done(name);
    return run;
  }

  private follow_from(run: string): void {
    this.moved('running');
    this.app.open_runs.refresh_soon();
    void this.follow(run);
  }

  private async follow(run: string): Promise<void> {
    while (!this.stopped) {
      try {
        const answer = await routes.run(run, this.run?.cursor ?? 0, kWaitSeconds);
        this.run = merged(this.run, answer);
        const over = is_over(answer.state) && answer.cursor >= answer.done;
        this.moved(over ? 'done' : 'running');
        if (over) return;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        await new Promise(next => setTimeout(next, kRetryMilliseconds));
      }
    }
  }

  /// Pauses, resumes or stops the run.
  async control(state: 'paused' | 'running' | 'stopped'): Promise<void> {
    if (!this.run) return;
    try {
      const answer = await routes.control_run(this.run.run, state);
      this.run = { ...answer, cursor: this.run.cursor, rows: this.run.rows };
      this.dispatchEvent(new Event('change'));
    } catch (error) {
      this.app.report(error);
    }
    this.app.open_runs.refresh_soon();
  }

  /// The same action on the orders that failed, as a new flow with its own plan.
  again(): RunFlow {
    return new RunFlow(this.app, this.action, this.run ? failed_ids(this.run) : [], '');
  }
}

/// What the core must know of every shop to plan a run.
export function run_shops(app: App): Record<string, RunShop> {
  return Object.fromEntries(
    app.shops.map(shop => [
      shop.id,
      {
        shop: { name: shop.name, phone: shop.phone, email: shop.email },
        providers: Object.fromEntries(
          shop.providers.map(each => [
            each.provider,
            {
              enabled: each.enabled,
              // A field that may stay empty is not missing.
              credentials_set: each.credentials.every(field => field.set || field.least === 0),
              settings: each.settings,
            },
          ]),
        ),
      },
    ]),
  );
}
