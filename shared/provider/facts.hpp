#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/date.hpp"
#include "base/names.hpp"
#include "credit/action.hpp"
#include "credit/provider_id.hpp"
#include "credit/status.hpp"
#include "provider/print_data.hpp"

namespace yoshin {

/// Whether a slip number must be entered for a cell row to apply.
enum class SlipState { any, none, entered };

/// What the payment cell shows in one state. Rows are tried in order; the first that fits applies.
struct CellRow {
  CreditStatus status;
  SlipState slip;
  std::optional<Stage> stage;       ///< Only in this stage of `shipment_reported`; any when empty.
  std::span<Action const> buttons;  ///< Row buttons, in the manuals' order.
  std::span<Action const> menu;     ///< Row-menu actions (ours).
  std::string_view label_ja;        ///< With its brackets, e.g. `[与信OK]`; empty for none.
  std::string_view label_en;
};

/// A coded reason or variant of an action that the operator may or must choose. `check` asks for one with a
/// problem on `input.reason`: an error demands it, an information only offers it.
struct ReasonChoice {
  Action action;
  std::string_view
      id;  ///< The provider's own code, sent as it is, or a word of ours for a variant of the call.
  std::string_view ja;
  std::string_view en;
  bool needs_text;  ///< Whether a free text must go with it.
};

/// By which id a provider can be asked about a registration whose answer was lost.
enum class AskedBy {
  our_id,
  our_id_once,  ///< Perhaps by ours, which nobody knows: tried once, then a person settles it.
  provider_id
};

/// What is true of a provider as such.
struct Facts {
  std::string_view name_ja;
  std::string_view name_en;
  std::optional<Date> retired_on;  ///< Last JST day of new registrations; nothing while the provider goes on.
  AskedBy asked_by;
  std::span<CellRow const> cells;
  std::span<ReasonChoice const> reasons = {};  ///< Coded reasons by action; empty where none is ever asked.
  /// Id of the toggle that lets orders under review be asked about by themselves; empty: always.
  std::string_view review_switch = {};
  /// Elements of answers that hold a buyer's own secret: never stored nor logged, so masked in the journal.
  std::span<std::string_view const> secret_elements = {};
  InvoiceFacts invoice = {};  ///< Its print data, or why there is none.
};

/// The facts of a provider, or null for one that is not built in. Whoever needs no more than these does not
/// bring the connectors along.
Facts const* find_facts(ProviderId id);

/// A character class for a field that people type.
enum class FieldKind { text, digits, alphanumeric, number, toggle, choice, list };
template <>
struct Names<FieldKind> {
  static constexpr auto kTable = std::to_array<Name<FieldKind>>({
      {FieldKind::text, "text", "文字", "text"},
      {FieldKind::digits, "digits", "半角数字", "half-width digits"},
      {FieldKind::alphanumeric, "alphanumeric", "半角英数字", "half-width letters and digits"},
      {FieldKind::number, "number", "整数", "whole number"},
      {FieldKind::toggle, "toggle", "切替", "on/off"},
      {FieldKind::choice, "choice", "選択", "choice"},
      {FieldKind::list, "list", "リスト", "list"},
  });
};

/// A credential as the settings form asks for it. The value never leaves the proxy once saved.
struct CredentialField {
  std::string_view id;        ///< What a `Credential` hole names.
  std::string_view label_ja;  ///< Exactly as on the manual's form.
  std::string_view label_en;
  FieldKind kind;
  int least;  ///< Length bounds, inclusive.
  int most;
  std::string_view preset;  ///< The manual's fixed value, offered as default; empty for none.
};

/// A public setting: a switch or value that configuration may change without a rebuild.
struct SettingField {
  std::string_view id;  ///< E.g. `np.limit_yen`.
  std::string_view label_ja;
  std::string_view label_en;
  FieldKind kind;
  std::string_view preset;   ///< `on`/`off` for a toggle; one of `choices` for a choice.
  std::string_view choices;  ///< `value=ラベル|label;…`, Japanese|English; empty unless kind is choice.
  bool on_form;  ///< Whether the settings screen shows it (the manual's own fields) or only "advanced".
};

}  // namespace yoshin
