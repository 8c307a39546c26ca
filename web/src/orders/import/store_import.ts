import { chunks_by_size } from '../../api/chunks.ts';
import { ApiError } from '../../api/client.ts';
import { routes } from '../../api/routes.ts';
import type { App } from '../../app.ts';
import { sha256_hex } from '../../core/hash.ts';
import type { ImportedRow } from '../../core/questions.ts';

const kChunkOrders = 500;

/// What is stored: the file by its bytes, and how many orders it has.
export interface Upload {
  shop: string;
  layout: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  orders: number;
}

/// Hands the orders to the proxy in pieces; they are stored with the last step or not at all. Answers how many were. Safe
/// to repeat after a lost answer.
export async function store_import(
  app: App,
  upload: Upload,
  pieces: AsyncIterable<readonly ImportedRow[]>,
  heard: (stored: number) => void,
): Promise<number> {
  const { shop, layout, name, bytes, orders } = upload;
  const file_hash = await sha256_hex(bytes);
  const write = `import.${shop}.${file_hash}`;
  const request_id = app.request_ids.of(write);
  const opened = await routes.open_import({ request_id, shop, layout, file_name: name, file_hash });
  let index = 0;
  let sent = 0;
  for await (const rows of pieces) {
    for (const piece of chunks_by_size(
      rows.map(row => row.order),
      kChunkOrders,
    )) {
      await routes.import_chunk(opened.import, index++, piece);
      sent += piece.length;
      heard(sent);
    }
  }
  try {
    const { stored } = await routes.commit_import(opened.import, orders);
    app.request_ids.done(write);
    return stored;
  } catch (error) {
    if (error instanceof ApiError && error.status >= 400) app.request_ids.done(write);
    throw error;
  }
}
