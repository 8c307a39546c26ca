import type { Mapping } from '../api/shapes.ts';
import type { ImportedRow } from '../core/questions.ts';
import { ImportFlow } from '../orders/import/import_flow.ts';

/// CSVを開く: the same reading and preview as an import, but the orders go into the list of this page and nowhere else.
export class LocalImportFlow extends ImportFlow {
  override readonly words = {
    title: 'local_open',
    shop: 'local_open_shop',
    private: 'local_open_private',
    commit: 'local_open_n',
    commit_rest: 'local_open_rest',
    why_map: 'local_map_why',
    save_map: 'local_map_save',
    blocked: 'local_blocked',
  } as const;

  override async map(rows: readonly Mapping[]): Promise<void> {
    this.app.local?.shops.map(this.shop, rows);
    await this.read();
  }

  override async commit(): Promise<void> {
    if (!this.answer) return;
    this.done = 0;
    this.total = this.wanted;
    this.moved('storing');
    this.left = this.without ? await this.left_out() : [];
    const rows: ImportedRow[] = [];
    for await (const piece of this.pieces()) {
      rows.push(...piece);
      this.done = rows.length;
      this.moved('storing');
    }
    await this.app.local?.open(this.names, rows);
    this.stored = rows.length;
    this.moved('stored');
    this.stop();
  }
}
