import { ApiError } from '../../api/client.ts';
import type { Mapping, RowError, Shop } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import type { FeeRule, LayoutId } from '../../core/contract.ts';
import { bytes_of_base64 } from '../../core/hash.ts';
import { CoreRefusal, type ImportedRow, type ImportQuestion, type ImportSummary } from '../../core/questions.ts';
import { language, t } from '../../ui/language.ts';
import type { TextKey } from '../../ui/texts/texts.ts';
import { download } from '../export.ts';
import { MappingFlow } from './mapping_flow.ts';
import { type Loaded, load, read_in_steps, recognise, refused } from './reading.ts';
import { store_import } from './store_import.ts';

const kChunkOrders = 500;
export const kMapped = 'mapped:';
/// The orders of a shop may come in two files: Yahoo! writes orders and items apart.
const kMostFiles = 2;

/// A layout that is asked for: one of ours, or a mapping of the shop by its name.
export type Layout = 'auto' | Exclude<LayoutId, 'mapped'> | `mapped:${string}`;
/// What the dialog calls the parts of the work that are not the same for every kind of it.
export type ImportWords = Record<
  'title' | 'shop' | 'private' | 'commit' | 'commit_rest' | 'why_map' | 'save_map' | 'blocked',
  TextKey
>;

export interface SavedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export type ImportPhase = 'choose' | 'mapping' | 'reading' | 'preview' | 'storing' | 'stored';

/// One import: read the files in the page, show what they hold, store it only when confirmed. Event `change`.
export class ImportFlow extends EventTarget {
  readonly words: ImportWords = {
    title: 'import_title',
    shop: 'import_shop',
    private: 'import_private',
    commit: 'import_commit',
    commit_rest: 'import_commit_rest',
    why_map: 'import_unmapped_why',
    save_map: 'import_map_save',
    blocked: 'import_blocked',
  };
  phase: ImportPhase = 'choose';
  shop: string;
  layout: Layout = 'auto';
  files: File[] = [];
  answer: ImportSummary | null = null;
  error: ApiError | CoreRefusal | null = null;
  row_errors: RowError[] = [];
  mapping: MappingFlow | null = null;
  /// Lines read or orders stored so far, and how many there are.
  done = 0;
  total = 0;
  stored = 0;
  /// Whether the clerk chose to go on without the orders that have errors.
  without = false;
  /// The lines that were not stored, as files, once the others were.
  left: SavedFile[] = [];

  private loaded: Loaded | null = null;
  /// Counts the readings: an answer to an earlier one is dropped, and its steps end.
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

  get names(): string {
    return this.files.map(file => file.name).join(' ＋ ');
  }

  async choose_files(files: readonly File[]): Promise<void> {
    this.files = files.slice(0, kMostFiles);
    this.loaded = null;
    await this.read();
  }

  /// The other half of an export that comes in two files.
  async add_file(file: File): Promise<void> {
    await this.choose_files([...this.files.slice(0, kMostFiles - 1), file]);
  }

  async choose_shop(shop: string): Promise<void> {
    this.shop = shop;
    await this.read();
  }

  async choose_layout(layout: Layout): Promise<void> {
    this.layout = layout;
    await this.read();
  }

  /// Back to the choice of a file. A reading on its way ends.
  restart(): void {
    this.stop();
    this.files = [];
    this.mapping = null;
    this.loaded = null;
    this.answer = null;
    this.error = null;
    this.row_errors = [];
    this.without = false;
    this.left = [];
    this.moved('choose');
  }

  /// How many orders are stored when the clerk says so.
  get wanted(): number {
    const { answer } = this;
    if (this.without && answer?.rest) return answer.rest.orders;
    return answer?.importable ? answer.counts.orders : 0;
  }

  /// Goes on without the orders that have errors, or not.
  leave_out(without: boolean): void {
    this.without = without;
    this.moved(this.phase);
  }

  /// Ends a reading on its way and lets the core forget the file.
  stop(): void {
    ++this.reading;
    void this.app.questions.ask_aside('import_close', {}).catch(() => {});
  }

  /// Lets the core read the files; nothing leaves the page. Without a shop or a file nothing happens yet.
  async read(): Promise<void> {
    const shop = this.app.shop(this.shop);
    if (!shop || this.files.length === 0) return this.moved('choose');
    this.error = null;
    this.row_errors = [];
    this.without = false;
    this.done = 0;
    this.total = 0;
    const reading = ++this.reading;
    this.moved('reading');
    const answer = await this.answer_of(shop, reading);
    if (reading !== this.reading || answer === null) return;
    this.answer = answer instanceof CoreRefusal ? null : answer;
    this.error = answer instanceof CoreRefusal ? answer : null;
    this.moved('preview');
  }

  private question_of(shop: Shop): ImportQuestion {
    const { id, payment_map, order_mappings, ship_days, providers } = shop;
    const [layout, mapping = ''] = this.layout.startsWith(kMapped)
      ? (['mapped', this.layout.slice(kMapped.length)] as const)
      : [this.layout as ImportQuestion['layout']];
    const rules: Record<string, FeeRule> = Object.fromEntries(providers.map(each => [each.provider, each.fee_rule]));
    const today = this.app.today();
    return { shop: id, layout, payment_map, ship_days, today, rules, mappings: order_mappings, mapping };
  }

  /// What the core makes of the files, read beside the page so that it stays alive; nothing once another reading began.
  private async answer_of(shop: Shop, reading: number): Promise<ImportSummary | CoreRefusal | null> {
    const { questions } = this.app;
    try {
      const problems = this.loaded ? [] : await recognise(questions, this.files);
      if (problems.length > 0) return refused(problems);
      this.loaded ??= await load(this.files);
      return await read_in_steps(questions, this.question_of(shop), this.loaded, (read, rows) => {
        if (reading !== this.reading) return false;
        this.done = read;
        this.total = rows;
        this.moved('reading');
        return true;
      });
    } catch (error) {
      if (error instanceof CoreRefusal) return error;
      throw error;
    }
  }

  /// Goes to the mapping of the file's columns.
  async open_mapping(): Promise<void> {
    const shop = this.app.shop(this.shop);
    const [file] = this.files;
    if (!shop || !file) return;
    this.error = null;
    try {
      this.mapping = await MappingFlow.open(this.app, shop, this.question_of(shop), file);
      this.moved('mapping');
    } catch (error) {
      if (!(error instanceof CoreRefusal)) throw error;
      this.error = error;
      this.moved('preview');
    }
  }

  /// Saves the mapping with the shop and reads the file with it.
  async save_mapping(): Promise<void> {
    const name = await this.mapping?.save();
    if (!name) return;
    this.mapping = null;
    await this.choose_layout(`${kMapped}${name}`);
  }

  /// Back from the mapping, which stays as it was saved.
  async leave_mapping(): Promise<void> {
    this.mapping = null;
    await this.read();
  }

  /// Hands the list of problems to the browser as a file for a spreadsheet.
  async save_problems(): Promise<void> {
    const { file } = await this.app.questions.ask_aside('import_problems', { language: language.current });
    download(`yoshin-import-problems-${this.app.today()}.csv`, [bytes_of_base64(file)], 'text/csv');
  }

  /// The lines of the orders that have errors, with what is wrong: one file for each that was chosen.
  protected async left_out(): Promise<SavedFile[]> {
    const saved: SavedFile[] = [];
    for (const [index, { name }] of this.files.entries()) {
      const question = { file: index + 1, language: language.current };
      const { file } = await this.app.questions.ask_aside('import_left_out', question);
      saved.push({
        name: `${name.replace(/\.[^.]*$/, '')}-${t('import_left_name')}.csv`,
        bytes: bytes_of_base64(file),
      });
    }
    return saved;
  }

  /// Hands them to the browser, to be corrected and chosen again.
  async save_left_out(): Promise<void> {
    const files = this.phase === 'stored' ? this.left : await this.left_out();
    for (const { name, bytes } of files) download(name, [bytes], 'text/csv');
  }

  /// Adds rows to the shop's payment table and reads the file again with it.
  async map(rows: readonly Mapping[]): Promise<void> {
    const shop = this.app.shop(this.shop);
    if (!shop) return;
    const { id, version, name, phone, email, ship_days } = shop;
    const { without } = this;
    try {
      const payment_map = [...shop.payment_map, ...rows];
      this.app.keep_shop(
        await this.app.shop_source.save_shop(id, { version, name, phone, email, ship_days, payment_map }),
      );
      await this.read();
      if (without && this.answer?.rest) this.leave_out(true);
    } catch (error) {
      this.app.report(error);
    }
  }

  /// Every order of the file with its provider, some at a time: all of a large file would not fit into one answer.
  protected async *pieces(): AsyncGenerator<ImportedRow[]> {
    const all = this.answer?.counts.orders ?? 0;
    for (let from = 0; from < all; from += kChunkOrders) {
      const question = { from, count: kChunkOrders, rest: this.without };
      yield (await this.app.questions.ask_aside('import_orders', question)).orders;
    }
  }

  /// Stores all that are wanted or none. Safe to repeat after a lost answer.
  async commit(): Promise<void> {
    const { loaded, answer } = this;
    if (!loaded || !answer) return;
    this.error = null;
    this.row_errors = [];
    this.done = 0;
    this.total = this.wanted;
    this.moved('storing');
    try {
      this.left = this.without ? await this.left_out() : [];
      const upload = {
        shop: this.shop,
        layout: answer.layout,
        name: this.names,
        bytes: loaded.bytes,
        orders: this.total,
      };
      this.stored = await store_import(this.app, upload, this.pieces(), stored => {
        this.done = stored;
        this.moved('storing');
      });
      this.moved('stored');
      this.stop();
    } catch (error) {
      if (!(error instanceof ApiError) && !(error instanceof CoreRefusal)) throw error;
      this.error = error;
      const { rows } = ((error instanceof ApiError && error.details) || {}) as { rows?: RowError[] };
      this.row_errors = rows ?? [];
      this.moved('preview');
    }
  }
}
