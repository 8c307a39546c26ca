#include "proxy/sandbox/switches.hpp"

#include <array>

namespace yoshin::sandbox {
namespace {

struct Row {
  std::string_view name;
  std::string_view preset;
  std::string_view choices;  ///< Divided by `|`; empty: a number from 0 to 999.
  std::string_view meaning;
};
// clang-format off
constexpr auto kSwitches = std::to_array<Row>({
    {"answer_after",             "0",        "",         "milliseconds by which every provider's answer is late"},
    {"np.mixed_status",          "200",      "200|400",  "HTTP status of an answer with results and errors"},
    {"np.find_cancelled",        "error",    "error|result", "find on a cancelled id: E0100114, or its last result"},
    {"np.review_finds",          "0",        "",         "approvals show 40 first, for so many finds"},
    {"np.answered_elements",     "0",        "",         "elements answered per batch, the rest in neither array; 0: all"},
    {"np.other_carriers",        "on",       "on|off",   "contract that allows carrier 55555"},
    {"np.email_required",        "on",       "on|off",   "contract that demands the buyer's e-mail"},
    {"np.terminal_ids",          "any",      "any|listed", "端末ID taken: any ten digits, or 2000022000 and 2000099999 only"},
    {"kuroneko.time_elements",   "both",     "both|requestDate|returnDate", "which time element answers carry"},
    {"kuroneko.content_type",    "text/xml;charset=UTF-8", "text/xml;charset=UTF-8|text/plain", "content type of answers"},
    {"kuroneko.root",            "return",   "return|response|result", "root element of answers"},
    {"kuroneko.shop_code_order", "missing_first", "missing_first|length_first", "meaning of ra001 to ra005"},
    {"kuroneko.hyphen_rules",    "on",       "on|off",   "ra105 and ra106 exist"},
    {"kuroneko.kana_max",        "40",       "40|80",    "length limit of nameKana"},
    {"kuroneko.bundle",          "on",       "on|off",   "contract for enclosed invoices"},
    {"kuroneko.sms",             "off",      "on|off",   "contract for SMS check, sendDiv 3 and 4"},
    {"kuroneko.reduce",          "on",       "on|off",   "contract for KAAKK"},
    {"kuroneko.reissue_max",     "7",        "7|9",      "reissues allowed by KAARR"},
    {"kuroneko.reissue_anytime", "off",      "on|off",   "KAARR outside state 11"},
    {"kuroneko.slip_usable",     "on",       "on|off",   "Yamato slips may be used for this service, else sl015"},
    {"kuroneko.cancel_late",     "on",       "on|off",   "KAACL in states 10 and 11"},
    {"atobarai_com.error_status", "200",     "200|400",  "HTTP status of an error"},
    {"atobarai_com.mail_required", "on",     "on|off",   "site setting that demands the buyer's e-mail"},
    {"atobarai_com.all_success", "off",      "on|off",   "everything is answered with success and nothing is stored"},
    {"atobarai_com.answered_ids", "0",       "",         "ids answered per query, the rest left out; 0: all"},
    {"atobarai_com.disputed_cancel", "off",  "on|off",   "cancelled orders show cd -1"},
    {"atobarai_com.empty",       "long",     "long|short", "form of empty elements in answers"},
    {"atobarai_com.reship",      "off",      "on|off",   "a second slip is accepted as a correction"},
    {"atobarai_com.cancel",      "at_once",  "at_once|later|refused", "a cancel application: cd 3 now, after 30 minutes, or turned down"},
    {"atobarai_com.cancel_paid", "off",      "on|off",   "a paid order can be cancelled"},
    {"atobarai_com.modify",      "off",      "on|off",   "full modification at api/modify/rest"},
    {"score.root_attributes",    "on",       "on|off",   "answers carry two attributes on the root"},
    {"score.query_without_id",   "off",      "on|off",   "result query with an empty nissenTransactionId"},
    {"score.hold_reason",        "single",   "single|list", "holdReason alone, or inside holdReasons"},
    {"score.reship",             "off",      "on|off",   "a repeated shipment report is accepted"},
    {"score.modify_after_ship",  "off",      "on|off",   "a modification after the shipment report is accepted"},
    {"score.new_id_on_modify",   "off",      "on|off",   "a modification answers a new nissenTransactionId"},
    {"atodene.service",          "on",       "on|unavailable|refused", "after the end of service: HTTP 503, or no connection"},
    {"atodene.long_empty",       "off",      "on|off",   "empty elements in short form are refused"},
    {"atodene.live_twice",       "off",      "on|off",   "a live shopOrderId may be registered again"},
    {"atodene.change_after_ship", "off",     "on|off",   "a change after the shipment report is accepted"},
    {"atodene.change_after_invoice", "off",  "on|off",   "slip change and undo after the invoice left"},
});
// clang-format on

Row const* row_of(std::string_view name) {
  for (Row const& row : kSwitches)
    if (row.name == name) return &row;
  return nullptr;
}

bool takes(Row const& row, std::string_view value) {
  if (row.choices.empty()) {
    auto const number = parse_integer(value);
    return number && *number >= 0 && *number <= 999;
  }
  for (std::string_view rest = row.choices; !rest.empty();) {
    std::size_t const bar = rest.find('|');
    if (rest.substr(0, bar) == value) return true;
    rest = bar == std::string_view::npos ? std::string_view{} : rest.substr(bar + 1);
  }
  return false;
}

}  // namespace

bool Switches::set(std::string_view name, std::string_view value) {
  Row const* row = row_of(name);
  if (row == nullptr || !takes(*row, value)) return false;
  values_.insert_or_assign(std::string(name), std::string(value));
  return true;
}

std::string_view Switches::get(std::string_view name) const {
  auto const set = values_.find(name);
  if (set != values_.end()) return set->second;
  Row const* row = row_of(name);
  return row == nullptr ? std::string_view{} : row->preset;
}

std::int64_t Switches::number(std::string_view name) const {
  return parse_integer(get(name)).value_or(0);
}

Node Switches::to_node() const {
  Node list = Node::list();
  for (Row const& row : kSwitches)
    list.push(Node::object()
                  .add("name", row.name)
                  .add("value", get(row.name))
                  .add("preset", row.preset)
                  .add("choices", row.choices.empty() ? std::string_view("0..999") : row.choices)
                  .add("meaning", row.meaning));
  return Node::object().add("switches", std::move(list));
}

}  // namespace yoshin::sandbox
