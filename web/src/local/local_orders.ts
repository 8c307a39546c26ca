import { chunks_of } from '../api/chunks.ts';
import { ApiError } from '../api/client.ts';
import type { OrderChanges, OrderEdit } from '../api/routes.ts';
import type { EditResult, FeeChange, OrderDetail, Shop } from '../api/shapes.ts';
import type { App } from '../app.ts';
import type { CreditRecord, FeeRule, FeeSource, ListShop, OrderDocument } from '../core/contract.ts';
import { CoreRefusal, type ImportedRow } from '../core/questions.ts';
import type { OrderSource } from '../orders/source.ts';
import type { LocalFeed } from './local_feed.ts';
import { short_key } from './short_key.ts';

const kPageRows = 500;
const kNoFile = new Uint8Array();

/// The record of an order that nobody has asked a provider about.
const kNoRecord: CreditRecord = {
  provider: null,
  status: 'not_requested',
  stage: 'slip',
  status_before_unknown: 'not_requested',
  lost_action: 'credit_request',
  registration: 1,
  provider_transaction_id: '',
  first_total: 0,
  present_total: 0,
  authorised_at: '',
  reported_slips: [],
  past: [],
  reissues: 0,
  anew_pending: false,
  needs_person: false,
  notices: [],
};
const kNoRule: FeeRule = { mode: 'keep', bands: [] };

const kGone = new ApiError(
  404,
  'not_found',
  { ja: 'この注文は開いているファイルにありません。', en: 'The open file has no such order.' },
  { ja: '一覧から選び直してください。', en: 'Choose it from the list.' },
  null,
);
const kConflict = new ApiError(
  409,
  'version_conflict',
  { ja: 'この注文は先に変更されています。', en: 'This order was changed before.' },
  { ja: '今の内容を確かめて、もう一度変更してください。', en: 'Look at it as it is now and change it again.' },
  null,
);

/// The shops as the core's list questions take them.
export function list_shops(shops: readonly Shop[]): Record<string, ListShop> {
  return Object.fromEntries(
    shops.map(({ id, name, phone, email, providers }) => [
      id,
      {
        shop: { name, phone, email },
        providers: Object.fromEntries(
          providers.map(({ provider, settings, fee_rule }) => [provider, { settings, fee_rule }]),
        ),
      },
    ]),
  );
}

/// The orders of a file that was opened without storing it. They live in memory only.
export class LocalOrders implements OrderSource {
  /// The fee of each edited order before the edit that made its version.
  private readonly fees_before = new Map<number, { version: number; fee: { fee: number; fee_source: FeeSource } }>();
  private kept = new Map<number, OrderDocument>();
  private change = 0;

  constructor(
    private readonly app: App,
    private readonly feed: LocalFeed,
  ) {}

  get size(): number {
    return this.kept.size;
  }

  /// Shows the orders of a file in place of those before.
  async open(rows: readonly ImportedRow[]): Promise<void> {
    const documents = rows.map(({ order, provider }, at) => ({
      id: at + 1,
      order: { ...order, short_key: order.short_key || short_key(), version: 1 },
      record: { ...kNoRecord, provider: provider || null },
      changed_at: null,
    }));
    this.kept = new Map(documents.map(document => [document.id, document]));
    this.feed.restart();
    for (const piece of chunks_of(documents, kPageRows)) {
      const question = this.page_question(piece);
      this.feed.show_page((await this.app.questions.ask_aside('list_page', question, kNoFile)).page);
    }
  }

  async documents(ids: readonly number[]): Promise<OrderDocument[]> {
    return ids.flatMap(id => this.kept.get(id) ?? []);
  }

  async detail(id: number): Promise<OrderDetail> {
    const document = this.document(id);
    const shops = list_shops(this.app.shops);
    const computed = this.app.questions.ask('order_detail', { document, shops, today: this.app.today() });
    return { ...document, ...computed, history: [], invoice: null, open: false };
  }

  async edit(id: number, version: number, changes: OrderChanges): Promise<OrderDetail> {
    this.show([this.edited({ id, version, changes })]);
    return this.detail(id);
  }

  async edit_many(edits: readonly OrderEdit[], progress: (done: number) => void = () => {}): Promise<EditResult[]> {
    const changed: OrderDocument[] = [];
    const results = edits.map(edit => {
      try {
        const document = this.edited(edit);
        changed.push(document);
        return { id: edit.id, version: document.order.version };
      } catch (error) {
        if (!(error instanceof ApiError || error instanceof CoreRefusal)) throw error;
        const { code, text, next_step } = error;
        return { id: edit.id, problem: { code, text, next_step: next_step ?? { ja: '', en: '' } } };
      }
    });
    this.show(changed);
    progress(results.length);
    return results;
  }

  /// 手数料を再適用: what the shop's rule makes of its orders at a provider; without `preview` it is made.
  apply_fees(shop: string, provider: string, preview: boolean): { changes: FeeChange[]; skipped: number } {
    const changed: OrderDocument[] = [];
    const changes: FeeChange[] = [];
    for (const document of this.kept.values()) {
      if (document.order.shop !== shop || document.record.provider !== provider) continue;
      const { fee, order } = this.app.questions.ask('fee_apply', {
        order: document.order,
        rule: this.rule_of(document),
      });
      const { current: before } = document.order;
      if (before.fee === order.current.fee && before.billed === order.current.billed) continue;
      const after = { fee: order.current.fee, billed: order.current.billed };
      changes.push({
        id: document.id,
        number: order.number,
        before: { fee: before.fee, billed: before.billed },
        after,
        sentence: fee.sentence,
      });
      changed.push({ ...document, order: { ...order, version: order.version + 1 } });
    }
    if (!preview) this.replace(changed);
    return { changes, skipped: 0 };
  }

  private document(id: number): OrderDocument {
    const document = this.kept.get(id);
    if (!document) throw kGone;
    return document;
  }

  private rule_of({ order, record }: OrderDocument): FeeRule {
    return this.app.shop(order.shop)?.providers.find(each => each.provider === record.provider)?.fee_rule ?? kNoRule;
  }

  /// Keeps the order as the core edits it; it is not shown yet.
  private edited({ id, version, changes, undo = false }: OrderEdit): OrderDocument {
    const document = this.document(id);
    if (document.order.version !== version) throw kConflict;
    const standing = this.fees_before.get(id);
    const before = undo && standing?.version === version ? standing.fee : undefined;
    const question = { order: document.order, changes, rule: this.rule_of(document), before };
    const { order } = this.app.questions.ask('order_edit', question);
    const next = { ...document, order: { ...order, version: version + 1 } };
    const { current, fee_source } = document.order;
    this.fees_before.set(id, { version: version + 1, fee: { fee: current.fee, fee_source } });
    this.kept.set(id, next);
    return next;
  }

  private replace(documents: readonly OrderDocument[]): void {
    for (const document of documents) this.kept.set(document.id, document);
    this.show(documents);
  }

  private show(documents: readonly OrderDocument[]): void {
    for (const piece of chunks_of(documents, kPageRows))
      this.feed.show_page(this.app.questions.ask('list_page', this.page_question(piece)).page);
  }

  private page_question(documents: readonly OrderDocument[]) {
    const shops = list_shops(this.app.shops);
    return { documents: [...documents], shops, today: this.app.today(), change: ++this.change };
  }
}
