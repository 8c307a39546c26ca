import { chunks_by_size } from '../../api/chunks.ts';
import { ApiError } from '../../api/client.ts';
import { type OrderEdit, routes } from '../../api/routes.ts';
import type { EditResult } from '../../api/shapes.ts';

const kMostEdits = 100;

/// Sends edits to the proxy in calls of at most 100, one after the other; one result an edit, in their order. When a
/// call fails, its orders and those after it, which are not sent, have the reason as their result.
export async function send_edits(
  edits: readonly OrderEdit[],
  progress: (done: number) => void = () => {},
): Promise<EditResult[]> {
  const results: EditResult[] = [];
  for (const piece of chunks_by_size(edits, kMostEdits)) {
    try {
      results.push(...(await routes.edit_orders(piece)).results);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, text, next_step } = error;
      return [...results, ...edits.slice(results.length).map(({ id }) => ({ id, problem: { code, text, next_step } }))];
    }
    progress(results.length);
  }
  return results;
}
