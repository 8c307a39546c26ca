#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "proxy/sandbox/checks.hpp"
#include "proxy/sandbox/forms.hpp"
#include "proxy/sandbox/world.hpp"

namespace yoshin::sandbox {

/// What the rules of one call may look at.
struct KuronekoCall {
  World& world;
  Form const& form;
  std::optional<Transaction> transaction;  ///< The one that `orderNo` names.
};

/// True when the call keeps the rule.
using CallCheck = bool (*)(KuronekoCall const& call);

/// One numbered rule: about one field (`check`), or about the whole call (`call`). A field that ends in `*`
/// stands for the rows 1 to 10, one that ends in `+` for the name itself and its numbers 2 to 10. Rules run in
/// the order of their table; the first broken one is the answer.
struct KuronekoRule {
  int number;
  std::string_view field;
  ValueCheck check = nullptr;
  int parameter = 0;
  CallCheck call = nullptr;
};

/// One call (API) of クロネコ代金後払い.
struct KuronekoApi {
  std::string_view id;      ///< As in the path, e.g. `KAARA0010`.
  std::string_view code;    ///< The two letters of its error codes.
  std::string_view layout;  ///< The error code for a body that cannot be read, or holds an unknown field.
  std::span<std::string_view const>
      fields;  ///< Fields besides `ycfStrCode`, `orderNo`, `password`; `*` and `+` as above.
  std::span<KuronekoRule const> rules;
  Occasion occasion;
  int exists;   ///< Number of the code for "as requested already".
  int refused;  ///< Number of the code for "the state forbids it".
};

/// The API with this id, or null.
KuronekoApi const* kuroneko_api(std::string_view id);

/// The wire code of the first broken rule; empty when all are kept.
std::string kuroneko_first_broken(KuronekoApi const& api, KuronekoCall const& call);
/// Whether every field of the form belongs to the API.
bool kuroneko_knows_fields(KuronekoApi const& api, Form const& form);
/// The wire form of a number, e.g. `kaara009E`.
std::string kuroneko_code(KuronekoApi const& api, int number);

/// Fields of the rows that a call carries, joined for rules about all of them: Σ `subTotal`.
std::int64_t kuroneko_sum(Form const& form);

/// Each API's own rules, tables in files of their own.
std::span<KuronekoRule const> kuroneko_request_rules();
std::span<KuronekoRule const> kuroneko_result_rules();
std::span<KuronekoRule const> kuroneko_state_rules();
std::span<KuronekoRule const> kuroneko_cancel_rules();
std::span<KuronekoRule const> kuroneko_print_rules();
std::span<KuronekoRule const> kuroneko_slip_rules();
std::span<KuronekoRule const> kuroneko_reduce_rules();
std::span<KuronekoRule const> kuroneko_reissue_rules();
std::span<KuronekoRule const> kuroneko_code_rules();

/// Checks about the whole call that more than one table uses.
bool shop_registered(KuronekoCall const& call);
bool password_matches(KuronekoCall const& call);
bool order_exists(KuronekoCall const& call);
bool ship_within_90_days(KuronekoCall const& call);
bool ship_not_before_order(KuronekoCall const& call);
bool buyer_has_house_number(KuronekoCall const& call);
bool total_is_sum(KuronekoCall const& call);
bool bundle_contracted(KuronekoCall const& call);

}  // namespace yoshin::sandbox
