import { chunks_of } from '../api/chunks.ts';
import type { App } from '../app.ts';
import type { CsvProblem, Order } from '../core/contract.ts';
import { bytes_of_base64 } from '../core/hash.ts';

/// Hands a file to the browser's own download.
export function download(name: string, parts: BlobPart[], type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type }));
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
    const documents = await app.orders.documents(piece);
    orders.push(...documents.map(document => document.order));
    progress(orders.length, ids.length);
  }
  const { file } = app.questions.ask('csv_write', { layout: 'yoshin', encoding: 'utf8', orders });
  download(`yoshin-orders-${app.today()}.csv`, [bytes_of_base64(file)], 'text/csv');
}

/// The encodings that a results file is offered in.
export const kResultEncodings = ['cp932', 'utf8_bom'] as const;
export type ResultEncoding = (typeof kResultEncodings)[number];

/// A cell that the encoding cannot hold, with the number of its order.
export interface ResultProblem extends CsvProblem {
  number: string;
}

/// CSV出力: reads the orders and has the core write their results, piece by piece, and hands the file to the browser.
/// With problems nothing is handed over; they are returned. `progress` hears how many were read.
export async function export_results(
  app: App,
  ids: readonly number[],
  encoding: ResultEncoding,
  progress: (done: number, total: number) => void,
): Promise<ResultProblem[]> {
  const parts: BlobPart[] = [];
  const problems: ResultProblem[] = [];
  let rows_before = 0;
  for (const piece of chunks_of(ids, 100)) {
    const documents = await app.orders.documents(piece);
    const answer = app.questions.ask('results_write', { encoding, documents, rows_before });
    for (const problem of answer.problems)
      problems.push({ ...problem, number: documents[problem.row - rows_before - 1]?.order.number ?? '' });
    parts.push(bytes_of_base64(answer.file));
    rows_before += documents.length;
    progress(rows_before, ids.length);
  }
  if (problems.length === 0) download(`yoshin-results-${app.today()}.csv`, parts, 'text/csv');
  return problems;
}
