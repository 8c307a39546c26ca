#include <algorithm>
#include <array>
#include <utility>

#include "provider/np/check.hpp"
#include "provider/np/finding.hpp"
#include "provider/np/party_checks.hpp"
#include "provider/np/wire.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::np {
namespace {

/// Longest list of converted texts that is shown.
constexpr std::size_t kMostFound = 200;

/// A text field that goes out as `wire_text`.
struct TextMember {
  std::string Party::*text;
  std::string_view member;
  std::string_view ja;
  std::string_view en;
};
constexpr auto kTexts = std::to_array<TextMember>({
    {&Party::name, "name", "氏名", "name"},
    {&Party::company, "company", "会社名", "company"},
    {&Party::department, "department", "部署名", "department"},
    {&Party::address1, "address1", "住所", "address"},
    {&Party::address2, "address2", "住所", "address"},
});

void append(std::string& list, std::string const& one, std::string_view divider) {
  if (!list.empty()) list += divider;
  list += one;
}

/// Collects converted fields; ASCII that becomes full-width is the usual case and is not worth a line.
class Conversions {
 public:
  void add(Field const& field, std::string after) {
    repairs_.push_back({field.path, field.found, std::move(after)});
    append(found_, field.found, "、");
    if (std::find(named_.begin(), named_.end(), field.name) != named_.end()) return;
    named_.push_back(field.name);
  }
  void report(Problems& problems) const {
    if (repairs_.empty()) return;
    Problem problem;
    problem.rule = "np.converted";
    problem.severity = Severity::info;
    problem.field = repairs_.front().field;
    for (Message const& name : named_) {
      append(problem.field_name.ja, name.ja, "、");
      append(problem.field_name.en, name.en, ", ");
    }
    problem.found = first_characters(found_, kMostFound);
    problem.expected = {"NPの決まりに合わせた書き方（カナ・記号は全角、番号は半角数字）",
                        "the form that NP takes (kana and signs full-width, numbers in half-width digits)"};
    problem.next_step = {"送信時に自動で変換します。失われる文字はありません。結果は送信内容で確認できます。",
                         "It is converted when it is sent and nothing is lost; the request preview shows it."};
    problem.repairs = repairs_;
    problems.push_back(std::move(problem));
  }

 private:
  std::vector<Repair> repairs_;
  std::vector<Message> named_;
  std::string found_;
};

bool is_digits_and_hyphens(std::string_view text) {
  return text.find_first_not_of("0123456789-") == std::string_view::npos;
}

void note_party(PartySide const& side, Order const& order, Conversions& conversions) {
  Party const& party = order.*side.party;
  for (TextMember const& row : kTexts) {
    std::string const& text = party.*row.text;
    if (is_converted(text) && !has_refused_character(text))
      conversions.add(party_field(side, row.member, row.ja, row.en, text), wire_text(text));
  }
  auto const kana = wire_kana(party.kana);
  if (is_full_width_kana(kana) && !is_full_width_kana(with_full_blanks(trim(party.kana))))
    conversions.add(party_field(side, "kana", "氏名カナ", "name in kana", party.kana), kana);
  auto const postal = wire_postal_code(party.postal_code);
  if (is_digits_and_hyphens(postal) && !is_digits_and_hyphens(trim(party.postal_code)))
    conversions.add(party_field(side, "postal_code", "郵便番号", "postal code", party.postal_code), postal);
  if (phone_digits(party.phone) && !is_digits_and_hyphens(trim(party.phone)))
    conversions.add(party_field(side, "phone", "電話番号", "phone number", party.phone),
                    wire_phone(party.phone));
}

}  // namespace

void note_conversions(Context const& context, Problems& problems) {
  Conversions conversions;
  note_party(kBuyer, context.order, conversions);
  if (sends_recipient(context)) note_party(kRecipient, context.order, conversions);
  auto const& items = context.order.items;
  for (std::size_t index = 0; index < items.size(); ++index) {
    std::string const& name = items[index].name;
    if (wire_goods_name(name) == trim(name)) continue;
    conversions.add({"items." + std::to_string(index) + ".name", {"商品名", "item name"}, name},
                    wire_goods_name(name));
  }
  conversions.report(problems);
}

}  // namespace yoshin::np
