import type { FeeRule } from '../core/contract.ts';

/// Rows of the form: every rule has five, unused ones are 0 ~ 0 → 0.
export const kBands = 5;

/// The rule with all five rows; itself where it has them.
export function complete_rule(rule: FeeRule): FeeRule {
  if (rule.bands.length === kBands) return rule;
  const blank = { lower: 0, upper: 0, fee: 0 };
  return { ...rule, bands: Array.from({ length: kBands }, (_, at) => rule.bands[at] ?? { ...blank }) };
}
