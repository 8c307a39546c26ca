import type { FeeRule, FeeStep } from '../core/contract.ts';
import { yen } from '../ui/format.ts';
import { t } from '../ui/language.ts';

/// The amounts of a step: `1,000円～2,999円`, or without an end.
export function range_text(step: FeeStep): string {
  if (step.upper === null) return t('fee_range_up', { lower: yen(step.lower) });
  return t('fee_range_between', { lower: yen(step.lower), upper: yen(step.upper) });
}

/// What a rule does with the amounts of a step, in words.
export function step_words(rule: FeeRule, step: FeeStep): string {
  const range = range_text(step);
  const band = step.band === null ? undefined : rule.bands[step.band];
  if (step.band === null || !band) return t('fee_step_none', { range });
  const n = step.band + 1;
  const key = rule.mode === 'add' ? 'fee_step_add' : 'fee_step_overwrite';
  const said = t(key, { range, n, fee: yen(band.fee) });
  if (step.losing.length === 0) return said;
  return `${said} ${t('fee_step_losing', { rows: step.losing.map(row => row + 1).join(', ') })}`;
}
