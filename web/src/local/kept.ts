import type { TextStore } from '../api/request_id.ts';
import type { Mapping, Shop, ShopProvider } from '../api/shapes.ts';
import type { FeeRule, Message, OrderMapping, Provider } from '../core/contract.ts';

/// Where the settings come from: read from a proxy, or made in this browser.
export type Origin = 'proxy' | 'local';

/// One provider of a shop as it is kept: switches and the fee rule. Credentials are no part of it.
export interface KeptProvider {
  provider: string;
  enabled: boolean;
  environment: string;
  settings: Record<string, string>;
  fee_rule: FeeRule;
}
/// A shop as it is kept; how to reach it (phone, e-mail) is no part of it.
export interface KeptShop {
  id: string;
  name: string;
  ship_days: number;
  payment_map: Mapping[];
  /// Absent in settings of an older page.
  order_mappings?: OrderMapping[];
  providers: KeptProvider[];
}
/// What the page keeps in the browser to work without a proxy, and what 設定を書き出す writes.
export interface KeptSettings {
  format: 'yoshin-settings';
  version: 1;
  origin: Origin;
  /// When the settings were true, in JST.
  kept_at: string;
  shops: KeptShop[];
}

const kStored = 'yoshin.kept';

function kept_provider({ provider, enabled, environment, settings, setting_fields, fee_rule }: ShopProvider) {
  // Only what the provider declares as public.
  const known = setting_fields.flatMap(({ id }) => (id in settings ? [[id, settings[id] ?? '']] : []));
  const bands = fee_rule.bands.map(({ lower, upper, fee }) => ({ lower, upper, fee }));
  return {
    provider,
    enabled,
    environment,
    settings: Object.fromEntries(known),
    fee_rule: { mode: fee_rule.mode, bands },
  };
}

/// The settings of these shops, member by member: what is not named here is not kept.
export function kept_of(shops: readonly Shop[], origin: Origin, kept_at: string): KeptSettings {
  return {
    format: 'yoshin-settings',
    version: 1,
    origin,
    kept_at,
    shops: shops.map(({ id, name, ship_days, payment_map, order_mappings, providers }) => ({
      id,
      name,
      ship_days,
      payment_map: payment_map.map(({ text, provider }) => ({ text, provider })),
      ...(order_mappings?.length ? { order_mappings } : {}),
      providers: providers.map(kept_provider),
    })),
  };
}

/// The shops of kept settings as the page handles them; the fields of each provider come from the core.
export function shops_of(kept: KeptSettings, providers: readonly Provider[]): Shop[] {
  return kept.shops.map(shop => ({
    ...shop,
    order_mappings: shop.order_mappings ?? [],
    phone: '',
    email: '',
    version: 1,
    providers: shop.providers.flatMap(each => {
      const facts = providers.find(known => known.id === each.provider);
      return facts ? [{ ...each, credentials: [], setting_fields: facts.setting_fields }] : [];
    }),
  }));
}

export function write_kept(store: TextStore, kept: KeptSettings): void {
  store.setItem(kStored, JSON.stringify(kept));
}

/// What was kept; null when there is nothing or it cannot be read.
export function read_kept(store: TextStore): KeptSettings | null {
  const read = settings_of_text(store.getItem(kStored) ?? '');
  return 'shops' in read ? read : null;
}

const kNoSettings: Message = {
  ja: 'Yoshin の設定ファイルではありません。「設定を書き出す」で作ったファイルを選んでください。',
  en: 'This is no settings file of Yoshin. Choose one made with “Save the settings”.',
};
const kDamaged: Message = {
  ja: '設定ファイルの内容が壊れています。もう一度「設定を書き出す」で作り直してください。',
  en: 'The settings file is damaged. Make it again with “Save the settings”.',
};

const is_text = (value: unknown): value is string => typeof value === 'string' && value.length <= 2000;
const is_yen = (value: unknown) => Number.isSafeInteger(value) && Math.abs(value as number) <= 999_999_999;
const kModes = ['keep', 'overwrite', 'add'];

function is_rule(rule: FeeRule | undefined): boolean {
  return (
    kModes.includes(rule?.mode ?? '') &&
    Array.isArray(rule?.bands) &&
    rule.bands.length <= 5 &&
    rule.bands.every(band => is_yen(band?.lower) && is_yen(band?.upper) && is_yen(band?.fee))
  );
}
function is_provider(each: KeptProvider | null): boolean {
  return (
    is_text(each?.provider) &&
    is_text(each.environment) &&
    typeof each.enabled === 'boolean' &&
    is_rule(each.fee_rule) &&
    Object.values(each.settings ?? { none: null }).every(is_text)
  );
}
function is_mapping(mapping: OrderMapping | null): boolean {
  return (
    is_text(mapping?.name) &&
    is_text(mapping.date_order) &&
    Array.isArray(mapping.columns) &&
    mapping.columns.every(each => is_text(each?.header) && is_text(each?.field)) &&
    Array.isArray(mapping.fixed) &&
    mapping.fixed.every(each => is_text(each?.field) && is_text(each?.value))
  );
}
function is_shop(shop: KeptShop | null): boolean {
  return (
    is_text(shop?.id) &&
    /^[a-z0-9_-]{1,40}$/.test(shop.id) &&
    is_text(shop.name) &&
    Number.isSafeInteger(shop.ship_days) &&
    Array.isArray(shop.payment_map) &&
    shop.payment_map.every(row => is_text(row?.text) && is_text(row?.provider)) &&
    (shop.order_mappings === undefined ||
      (Array.isArray(shop.order_mappings) && shop.order_mappings.every(is_mapping))) &&
    Array.isArray(shop.providers) &&
    shop.providers.every(is_provider)
  );
}

/// The settings that a text holds, or why it holds none.
export function settings_of_text(text: string): KeptSettings | { problem: Message } {
  let read: Partial<KeptSettings> | null = null;
  try {
    read = JSON.parse(text) as Partial<KeptSettings> | null;
  } catch {
    return { problem: kNoSettings };
  }
  if (read?.format !== 'yoshin-settings' || read.version !== 1) return { problem: kNoSettings };
  const { shops, origin, kept_at } = read;
  const good =
    Array.isArray(shops) && shops.every(is_shop) && is_text(kept_at) && (origin === 'proxy' || origin === 'local');
  return good ? (read as KeptSettings) : { problem: kDamaged };
}
