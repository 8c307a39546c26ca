#pragma once

#include <string_view>

namespace yoshin {

/// A provider as the settings form and the panels ask for it.
inline constexpr std::string_view kProviderTypes = R"(export interface CredentialField {
  id: string;
  label: Message;
  kind: FieldKind;
  least: number;
  most: number;
  preset: string;
}
export interface SettingField {
  id: string;
  label: Message;
  kind: FieldKind;
  preset: string;
  choices: { value: string; label: Message }[];
  on_form: boolean;
}
export interface Endpoint {
  id: string;
  label: string;
  method: string;
  path: string;
  effect: 'read_only' | 'changing';
}
/// A coded reason or variant of an action; a problem on `input.reason` says when one is demanded (error) or may be
/// given (info).
export interface ReasonChoice {
  action: Action;
  id: string;
  label: Message;
  needs_text: boolean;
}
/// A field of an invoice's print data, by the provider's own name.
export interface PrintField {
  name: string;
  label: Message;
  part: PrintPart;
  kind: PrintKind;
}
/// `lines` names the member with the lines; `none` says why the provider gives no print data.
export interface InvoiceFacts {
  fields: PrintField[];
  lines: string;
  none: Message | null;
}
export interface Provider {
  id: ProviderId;
  label: Message;
  retired_on: string | null;
  asked_by: 'our_id' | 'our_id_once' | 'provider_id';
  credentials: CredentialField[];
  setting_fields: SettingField[];
  reasons: ReasonChoice[];
  invoice: InvoiceFacts;
  endpoints: Endpoint[];
}
)";

}  // namespace yoshin
