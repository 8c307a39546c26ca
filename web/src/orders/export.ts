import { chunks_of } from '../api/chunks.ts';
import { routes } from '../api/routes.ts';
import type { App } from '../app.ts';
import type { Order } from '../core/contract.ts';
import { bytes_of_base64 } from '../core/hash.ts';

/// Hands a file to the browser's own download.
export function download(name: string, bytes: BlobPart, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/// データ書出: reads the orders and writes them as our own CSV. `progress` hears how many were read.
export async function export_orders(
  app: App,
  ids: readonly number[],
  progress: (done: number, total: number) => void,
): Promise<void> {
  const orders: Order[] = [];
  for (const piece of chunks_of(ids, 100)) {
    const { documents } = await routes.documents(piece);
    orders.push(...documents.map(document => document.order));
    progress(orders.length, ids.length);
  }
  const { file } = app.questions.ask('csv_write', { layout: 'yoshin', encoding: 'utf8', orders });
  download(`yoshin-orders-${app.today()}.csv`, bytes_of_base64(file), 'text/csv');
}
