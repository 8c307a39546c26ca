import { kBellTexts } from './bell.ts';
import { kBulkTexts } from './bulk.ts';
import { kDrawerTexts } from './drawer.ts';
import { kEditTexts } from './edit.ts';
import { kFeeTexts } from './fees.ts';
import { kFindTexts } from './find.ts';
import { kImportTexts } from './import.ts';
import { kInvoiceTexts } from './invoice.ts';
import { kKeyTexts } from './keys.ts';
import { kLabelTexts } from './labels.ts';
import { kLayoutTexts } from './layouts.ts';
import { kLocalTexts } from './local.ts';
import { kOrderTexts } from './orders.ts';
import { kPageTexts } from './page.ts';
import { kRunTexts } from './run.ts';
import { kRunControlTexts } from './run_control.ts';
import { kSettingTexts } from './settings.ts';
import { kSlipTexts } from './slips.ts';

/// Every text of the page: Japanese, English. `{name}` is a place for a value.
export const kTexts = {
  ...kPageTexts,
  ...kKeyTexts,
  ...kOrderTexts,
  ...kFindTexts,
  ...kRunTexts,
  ...kRunControlTexts,
  ...kBellTexts,
  ...kDrawerTexts,
  ...kEditTexts,
  ...kInvoiceTexts,
  ...kImportTexts,
  ...kLayoutTexts,
  ...kSettingTexts,
  ...kLocalTexts,
  ...kSlipTexts,
  ...kLabelTexts,
  ...kBulkTexts,
  ...kFeeTexts,
} as const;

export type TextKey = keyof typeof kTexts;
