import type { App } from '../app.ts';
import type { FeeRule, FeeSource, Message, ProviderId, TableRow } from '../core/contract.ts';

/// Orders of one rule and the same amounts have the same sentence; a changed rule is another object.
const kKnown = new WeakMap<FeeRule, Map<string, Message>>();

/// Why the fee of an order in the list is what it is; nothing for an order of no provider.
export function fee_sentence(row: TableRow, app: App): Message | null {
  const setup = app.shop(row.shop)?.providers.find(each => each.provider === (row.provider as ProviderId));
  if (!setup) return null;
  const rule = setup.fee_rule;
  const known = kKnown.get(rule) ?? new Map<string, Message>();
  kKnown.set(rule, known);
  const key = `${row.billed} ${row.fee} ${row.basis_fee} ${row.fee_source}`;
  const found = known.get(key);
  if (found) return found;
  const { billed, fee, basis_fee } = row;
  const source = row.fee_source as FeeSource;
  const { sentence } = app.questions.ask('fee_explain', { billed, fee, basis_fee, source, rule });
  known.set(key, sentence);
  return sentence;
}
