#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/node.hpp"

namespace yoshin::sandbox {

/// The providers that are simulated. Deliberately not the core's own list: the simulator is an independent
/// judge.
enum class Dialect { np, atobarai_com, kuroneko, score, atodene };

/// The true state of a transaction inside the simulator, for every dialect.
enum class State {
  approved,
  reviewing,
  in_review,
  faulty,
  on_hold,
  rejected,
  withdrawn,
  cancelled,
  awaiting_code,
  code_failed,
  shipped,
  investigate,
  sale_fixed,
  invoiced,
  paid,
  undisclosed,
  returned
};

/// Why a transaction is on hold or rejected.
enum class Reason {
  none,
  limit,
  wrong_information,
  other,
  address,
  destination_address,
  phone,
  workplace,
  temporary_place
};

/// A change of state that happens by itself once the clock has passed `at_ms`.
struct Planned {
  std::int64_t at_ms = 0;  ///< Milliseconds since 1970-01-01T00:00:00Z, on the shared clock.
  State to = State::approved;
  Reason reason = Reason::none;
};

/// One transaction as the provider knows it. All times are milliseconds on the shared clock.
struct Transaction {
  Dialect dialect = Dialect::np;
  std::string id;      ///< NP取引ID, or クロネコ's orderNo.
  std::string our_id;  ///< The merchant's id; the same as `id` at クロネコ.
  State state = State::approved;
  Reason reason = Reason::none;
  std::int64_t billed = 0;
  std::int64_t first_billed = 0;
  std::int64_t registered_ms = 0;
  std::int64_t decided_ms = 0;  ///< Of the last credit decision.
  std::int64_t since_ms = 0;    ///< When the present state was entered.
  std::vector<Planned> plan;    ///< In order of time.
  std::vector<std::string> slips;
  std::string carrier;          ///< NP's carrier code, or クロネコ's process code, of the slip report.
  std::string successor;        ///< NP: the id of the re-registration.
  std::int64_t finds_left = 0;  ///< NP: queries until a delayed decision shows.
  std::int64_t reissues = 0;
  bool downloaded = false;  ///< Print data fetched.
  bool mail_sent = false;   ///< クロネコ: result 6 was shown once.
  Node order;               ///< The fields as last accepted.
};

/// One registration that the simulator accepted, whatever the credit decision: the authority in tests.
struct LedgerEntry {
  std::string provider;
  std::string our_id;
  std::string provider_id;
  std::int64_t billed = 0;
  std::int64_t at_ms = 0;
};

/// One request as it arrived; credentials are masked.
struct ReceivedRequest {
  std::int64_t sequence = 0;
  std::int64_t at_ms = 0;
  std::string provider;   ///< Empty when the path belongs to no provider.
  std::string operation;  ///< Empty when the path is unknown.
  std::string method;
  std::string target;
  std::string body;
  std::int64_t status = 0;  ///< HTTP status that was meant to be sent.
  std::string disturbance;  ///< The fault word or trigger digits that changed the answer; empty for none.
};

/// The tree that is stored for a transaction and shown by the control interface.
Node to_node(Transaction const& transaction);
/// The reverse of `to_node`; unknown names become the first value of their enum.
Transaction transaction_from(Node const& node);

}  // namespace yoshin::sandbox

namespace yoshin {

template <>
struct Names<sandbox::Dialect> {
  static constexpr auto kTable = std::to_array<Name<sandbox::Dialect>>({
      {sandbox::Dialect::np, "np", "NP後払い", "NP Atobarai"},
      {sandbox::Dialect::atobarai_com, "atobarai_com", "後払い.com", "Atobarai.com"},
      {sandbox::Dialect::kuroneko, "kuroneko", "クロネコ代金後払い", "Kuroneko Atobarai"},
      {sandbox::Dialect::score, "score", "スコア後払い", "Score Atobarai"},
      {sandbox::Dialect::atodene, "atodene", "アトディーネ", "Atodene"},
  });
};

template <>
struct Names<sandbox::State> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<sandbox::State>>({
      {sandbox::State::approved,      "approved",      "与信OK",           "approved"},
      {sandbox::State::reviewing,     "reviewing",     "審査中",           "under review"},
      {sandbox::State::in_review,     "in_review",     "審査中（50）",     "under review (50)"},
      {sandbox::State::faulty,        "faulty",        "エラー（30）",     "error (30)"},
      {sandbox::State::on_hold,       "on_hold",       "保留",             "on hold"},
      {sandbox::State::rejected,      "rejected",      "与信NG",           "rejected"},
      {sandbox::State::withdrawn,     "withdrawn",     "与信取下げ",       "withdrawn by the provider"},
      {sandbox::State::cancelled,     "cancelled",     "取消済",           "cancelled"},
      {sandbox::State::awaiting_code, "awaiting_code", "SMS認証待ち",      "waiting for the SMS code"},
      {sandbox::State::code_failed,   "code_failed",   "SMS認証失敗",      "SMS code failed"},
      {sandbox::State::shipped,       "shipped",       "伝票番号登録済",   "slip registered"},
      {sandbox::State::investigate,   "investigate",   "配送要調査",       "delivery needs investigation"},
      {sandbox::State::sale_fixed,    "sale_fixed",    "売上確定",         "sale fixed"},
      {sandbox::State::invoiced,      "invoiced",      "請求書発行済",     "invoiced"},
      {sandbox::State::paid,          "paid",          "入金済",           "paid"},
      {sandbox::State::undisclosed,   "undisclosed",   "入金状況非開示",   "payment not disclosed"},
      {sandbox::State::returned,      "returned",      "加盟店へ返品済",   "returned to the merchant"},
  });
  // clang-format on
};

template <>
struct Names<sandbox::Reason> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<sandbox::Reason>>({
      {sandbox::Reason::none,                "none",                "",             "none"},
      {sandbox::Reason::limit,               "limit",               "金額超過",     "over the limit"},
      {sandbox::Reason::wrong_information,   "wrong_information",   "情報不備",     "wrong information"},
      {sandbox::Reason::other,               "other",               "その他",       "other"},
      {sandbox::Reason::address,             "address",             "注文者住所",   "buyer address"},
      {sandbox::Reason::destination_address, "destination_address", "送付先住所",   "delivery address"},
      {sandbox::Reason::phone,               "phone",               "注文者電話",   "buyer phone"},
      {sandbox::Reason::workplace,           "workplace",           "勤務先",       "workplace"},
      {sandbox::Reason::temporary_place,     "temporary_place",     "一時滞在先",   "temporary place"},
  });
  // clang-format on
};

}  // namespace yoshin
