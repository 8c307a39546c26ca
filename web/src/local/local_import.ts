import type { Mapping } from '../api/shapes.ts';
import { ImportFlow } from '../orders/import/import_flow.ts';

/// CSVを開く: the same reading and preview as an import, but the orders go into the list of this page and nowhere else.
export class LocalImportFlow extends ImportFlow {
  override readonly words = {
    title: 'local_open',
    shop: 'local_open_shop',
    private: 'local_open_private',
    commit: 'local_open_n',
    why_map: 'local_map_why',
    save_map: 'local_map_save',
    blocked: 'local_blocked',
  } as const;

  override async map(rows: readonly Mapping[]): Promise<void> {
    this.app.local?.shops.map(this.shop, rows);
    await this.read();
  }

  override async commit(): Promise<void> {
    const { file, answer } = this;
    if (!file || !answer) return;
    this.moved('storing');
    await this.app.local?.open(file.name, answer.orders);
    this.stored = answer.orders.length;
    this.moved('stored');
  }
}
