#include <array>

#include "provider/atobarai_com/check.hpp"
#include "provider/atobarai_com/finding.hpp"
#include "provider/atobarai_com/wire.hpp"

namespace yoshin::atobarai_com {
namespace {

constexpr Rule kKana{"atobarai_com.text.kana",
                     "全角カナ",
                     "full-width kana",
                     "送信時に全角カナへ直します。変更後の内容を確認してください。",
                     "It is made full-width when it is sent. Look at the value after the change.",
                     Severity::info};

struct TextMember {
  std::string Party::*text;
  std::string_view member, ja, en;
};
constexpr auto kMembers = std::to_array<TextMember>({
    {&Party::name, "name", "氏名", "name"},
    {&Party::kana, "kana", "氏名カナ", "name in kana"},
    {&Party::address1, "address1", "住所", "address"},
    {&Party::address2, "address2", "住所（続き）", "address, second line"},
});

/// Notes the field when its kana change.
void note(Field const& field, std::vector<Field>& changed) {
  if (with_full_width_kana(field.found) != field.found) changed.push_back(field);
}

}  // namespace

void check_kana(Context const& context, Problems& problems) {
  std::vector<Field> changed;
  for (Side const& side : {kBuyer, kRecipient}) {
    if (side.party == kRecipient.party && !sends_recipient(context)) continue;
    for (TextMember const& row : kMembers)
      note(party_field(side, row.member, row.ja, row.en, (context.order.*side.party).*row.text), changed);
  }
  for (std::size_t index = 0; index < context.order.items.size(); ++index)
    note({"items." + std::to_string(index) + ".name", {"商品名", "item name"}, context.order.items[index].name},
         changed);
  if (changed.empty()) return;
  auto problem = problem_of(kKana, changed.front());
  problem.field_name = {};
  problem.found.clear();
  for (Field const& field : changed) {
    bool const first = problem.repairs.empty();
    problem.field_name.ja += (first ? "" : "・") + field.name.ja;
    problem.field_name.en += (first ? "" : ", ") + field.name.en;
    problem.found += (first ? "" : "、") + field.found;
    problem.repairs.push_back({field.path, field.found, with_full_width_kana(field.found)});
  }
  problems.push_back(std::move(problem));
}

}  // namespace yoshin::atobarai_com
