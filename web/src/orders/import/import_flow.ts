import { chunks_by_size } from '../../api/chunks.ts';
import { ApiError } from '../../api/client.ts';
import { routes } from '../../api/routes.ts';
import type { Mapping, RowError, Shop } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import type { FeeRule } from '../../core/contract.ts';
import { sha256_hex } from '../../core/hash.ts';
import { CoreRefusal, type CsvAnswer } from '../../core/questions.ts';
import type { TextKey } from '../../ui/texts/texts.ts';

const kChunkOrders = 500;

export type Layout = 'auto' | 'next_engine' | 'yoshin';
/// What the dialog calls the parts of the work that are not the same for every kind of it.
export type ImportWords = Record<'title' | 'shop' | 'private' | 'commit' | 'why_map' | 'save_map' | 'blocked', TextKey>;

export type ImportPhase = 'choose' | 'reading' | 'preview' | 'storing' | 'stored';

/// One import: read the file in the page, show what it holds, store it only when confirmed. Event `change`.
export class ImportFlow extends EventTarget {
  readonly words: ImportWords = {
    title: 'import_title',
    shop: 'import_shop',
    private: 'import_private',
    commit: 'import_commit',
    why_map: 'import_unmapped_why',
    save_map: 'import_map_save',
    blocked: 'import_blocked',
  };
  phase: ImportPhase = 'choose';
  shop: string;
  layout: Layout = 'auto';
  file: { name: string; bytes: Uint8Array<ArrayBuffer> } | null = null;
  answer: CsvAnswer | null = null;
  error: ApiError | CoreRefusal | null = null;
  row_errors: RowError[] = [];
  done = 0;
  stored = 0;

  /// Counts the readings: an answer to an earlier one is dropped.
  private reading = 0;

  constructor(readonly app: App) {
    super();
    app.questions.wake();
    this.shop = app.shops.length === 1 ? (app.shops[0]?.id ?? '') : '';
  }

  protected moved(phase: ImportPhase): void {
    this.phase = phase;
    this.dispatchEvent(new Event('change'));
  }

  async choose_file(file: File): Promise<void> {
    this.file = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    await this.read();
  }

  async choose_shop(shop: string): Promise<void> {
    this.shop = shop;
    await this.read();
  }

  async choose_layout(layout: Layout): Promise<void> {
    this.layout = layout;
    await this.read();
  }

  /// Back to the choice of a file.
  restart(): void {
    ++this.reading;
    this.file = null;
    this.answer = null;
    this.error = null;
    this.row_errors = [];
    this.moved('choose');
  }

  /// Lets the core read the file; nothing leaves the page. Without a shop or a file nothing happens yet.
  async read(): Promise<void> {
    const shop = this.app.shop(this.shop);
    if (!shop || !this.file) return this.moved('choose');
    this.error = null;
    this.row_errors = [];
    const reading = ++this.reading;
    this.moved('reading');
    const answer = await this.answer_of(shop, this.file.bytes);
    if (reading !== this.reading) return;
    this.answer = answer instanceof CoreRefusal ? null : answer;
    this.error = answer instanceof CoreRefusal ? answer : null;
    this.moved('preview');
  }

  /// What the core makes of the file, read beside the page so that it stays alive.
  private async answer_of(shop: Shop, bytes: Uint8Array): Promise<CsvAnswer | CoreRefusal> {
    const { id, payment_map, ship_days, providers } = shop;
    const rules: Record<string, FeeRule> = Object.fromEntries(providers.map(each => [each.provider, each.fee_rule]));
    const question = { shop: id, layout: this.layout, payment_map, ship_days, today: this.app.today(), rules };
    try {
      return await this.app.questions.ask_aside('csv_read', question, bytes);
    } catch (error) {
      if (error instanceof CoreRefusal) return error;
      throw error;
    }
  }

  /// Adds rows to the shop's payment table and reads the file again with it.
  async map(rows: readonly Mapping[]): Promise<void> {
    const shop = this.app.shop(this.shop);
    if (!shop) return;
    const { id, version, name, phone, email, ship_days } = shop;
    try {
      const payment_map = [...shop.payment_map, ...rows];
      this.app.keep_shop(
        await this.app.shop_source.save_shop(id, { version, name, phone, email, ship_days, payment_map }),
      );
      await this.read();
    } catch (error) {
      this.app.report(error);
    }
  }

  /// Stores all orders or none. Safe to repeat after a lost answer.
  async commit(): Promise<void> {
    const { file, answer } = this;
    if (!file || !answer) return;
    this.error = null;
    this.row_errors = [];
    this.done = 0;
    this.moved('storing');
    try {
      await this.store(file, answer);
      this.moved('stored');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
      const { rows } = (error.details ?? {}) as { rows?: RowError[] };
      this.row_errors = rows ?? [];
      this.moved('preview');
    }
  }

  private async store(file: { name: string; bytes: Uint8Array<ArrayBuffer> }, answer: CsvAnswer): Promise<void> {
    const file_hash = await sha256_hex(file.bytes);
    const write = `import.${this.shop}.${file_hash}`;
    const opened = await routes.open_import({
      request_id: this.app.request_ids.of(write),
      shop: this.shop,
      layout: answer.layout,
      file_name: file.name,
      file_hash,
    });
    const orders = answer.orders.map(row => row.order);
    for (const [index, piece] of chunks_by_size(orders, kChunkOrders).entries()) {
      await routes.import_chunk(opened.import, index, piece);
      this.done += piece.length;
      this.moved('storing');
    }
    try {
      this.stored = (await routes.commit_import(opened.import, orders.length)).stored;
      this.app.request_ids.done(write);
    } catch (error) {
      if (error instanceof ApiError && error.status >= 400) this.app.request_ids.done(write);
      throw error;
    }
  }
}
