import { kBulkTexts } from './bulk.ts';
import { kDrawerTexts } from './drawer.ts';
import { kEditTexts } from './edit.ts';
import { kFeeTexts } from './fees.ts';
import { kImportTexts } from './import.ts';
import { kInvoiceTexts } from './invoice.ts';
import { kLabelTexts } from './labels.ts';
import { kLayoutTexts } from './layouts.ts';
import { kLocalTexts } from './local.ts';
import { kRunTexts } from './run.ts';
import { kRunControlTexts } from './run_control.ts';
import { kSettingTexts } from './settings.ts';
import { kSlipTexts } from './slips.ts';
import { add_texts } from './texts.ts';

/// The texts of what opens over the list or beside it; they come with it.
export const kDeskTexts = {
  ...kRunTexts,
  ...kRunControlTexts,
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

add_texts(kDeskTexts);
