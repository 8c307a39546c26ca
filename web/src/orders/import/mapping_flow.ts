import type { Shop } from '../../api/shapes.ts';
import type { App } from '../../app.ts';
import type { OrderMapping } from '../../core/contract.ts';
import { CoreRefusal, type ImportQuestion, type MappingColumns, type MappingPreview } from '../../core/questions.ts';
import { save_mappings } from '../../settings/save_mappings.ts';
import { gaps_of } from './mapping_draft.ts';

/// As much of a file as the samples and the preview need.
const kFrontBytes = 64 * 1024;
const kLineFeed = 0x0a;
/// A draft has no name until the clerk gives it one.
const kDraftName = 'draft';

/// The front of a file up to the end of a line.
async function front_of(file: File): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await file.slice(0, kFrontBytes).arrayBuffer());
  const end = bytes.lastIndexOf(kLineFeed);
  return file.size <= kFrontBytes || end < 0 ? bytes : bytes.subarray(0, end + 1);
}

/// Saying which column is what: the file's headers, a draft, and what the first orders look like with it. Event `change`.
export class MappingFlow extends EventTarget {
  draft: OrderMapping;
  preview: MappingPreview | null = null;
  error: CoreRefusal | null = null;
  saving = false;
  private asked = 0;

  private constructor(
    readonly app: App,
    readonly shop: Shop,
    readonly columns: MappingColumns,
    private readonly front: Uint8Array<ArrayBuffer>,
    private readonly question: ImportQuestion,
  ) {
    super();
    this.draft = { ...columns.proposal, name: '' };
  }

  /// Reads the headers of the file and proposes what they are. A file without a readable header is a refusal.
  static async open(app: App, shop: Shop, question: ImportQuestion, file: File): Promise<MappingFlow> {
    const front = await front_of(file);
    const columns = await app.questions.ask_aside('mapping_columns', {}, front);
    const flow = new MappingFlow(app, shop, columns, front, question);
    const saved = shop.order_mappings.find(each => each.columns.every(column => flow.has_header(column.header)));
    if (saved) flow.draft = saved;
    await flow.look();
    return flow;
  }

  private has_header(header: string): boolean {
    return this.columns.headers.some(each => each.header === header);
  }

  private moved(): void {
    this.dispatchEvent(new Event('change'));
  }

  async change(draft: OrderMapping): Promise<void> {
    this.draft = draft;
    this.moved();
    await this.look();
  }

  rename(name: string): void {
    this.draft = { ...this.draft, name };
    this.moved();
  }

  get ready(): boolean {
    return this.draft.name.trim() !== '' && gaps_of(this.draft, this.columns).length === 0 && !this.saving;
  }

  /// The first orders with the present draft. An answer to an earlier draft is dropped.
  private async look(): Promise<void> {
    const asked = ++this.asked;
    const mapping = { ...this.draft, name: kDraftName };
    const question = { ...this.question, layout: 'mapped' as const, mappings: [mapping], mapping: kDraftName };
    let preview: MappingPreview | null = null;
    let error: CoreRefusal | null = null;
    try {
      if (mapping.columns.length > 0) preview = await this.app.questions.ask_aside('csv_read', question, this.front);
    } catch (failure) {
      if (!(failure instanceof CoreRefusal)) throw failure;
      error = failure;
    }
    if (asked !== this.asked) return;
    this.preview = preview;
    this.error = error;
    this.moved();
  }

  /// Saves the mapping with the shop, in the place of one of the same name.
  async save(): Promise<string | null> {
    const mapping = { ...this.draft, name: this.draft.name.trim() };
    this.saving = true;
    this.moved();
    try {
      const others = this.shop.order_mappings.filter(each => each.name !== mapping.name);
      await save_mappings(this.app, this.shop, [...others, mapping]);
      return mapping.name;
    } catch (error) {
      this.app.report(error);
      return null;
    } finally {
      this.saving = false;
      this.moved();
    }
  }
}
