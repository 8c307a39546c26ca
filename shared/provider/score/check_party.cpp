#include <array>

#include "base/utf8.hpp"
#include "provider/score/check.hpp"
#include "provider/score/limits.hpp"
#include "provider/score/wire.hpp"
#include "text/cp932.hpp"
#include "text/kana.hpp"
#include "text/repair.hpp"

namespace yoshin::score {
namespace {

/// A text of a party and its bounds.
struct TextField {
  std::string Party::*text;
  std::string_view member;
  std::string_view ja;
  std::string_view en;
  std::size_t most;
  Rule required;  ///< Without an id for a text that may be empty.
  Rule length;
  Rule charset;
};

// clang-format off
constexpr std::string_view kCharsetJa = "JIS第1・第2水準の文字（カナは全角）";
constexpr std::string_view kCharsetEn = "JIS X 0208 characters, kana full-width";
constexpr Rule kOptional{"", "", ""};
constexpr auto kTexts = std::to_array<TextField>({
    {&Party::name,       "name",       "氏名",     "name",         kMostName,    {"score.name.required", "氏名", "a name"}, {"score.name.length",       "2～25文字", "2 to 25 characters"}, {"score.name.charset",       kCharsetJa, kCharsetEn}},
    {&Party::kana,       "kana",       "氏名カナ", "name in kana", kMostKana,    kOptional,                                 {"score.kana.length",       "2～35文字", "2 to 35 characters"}, {"score.kana.charset",       kCharsetJa, kCharsetEn}},
    {&Party::company,    "company",    "会社名",   "company",      kMostCompany, kOptional,                                 {"score.company.length",    "2～35文字", "2 to 35 characters"}, {"score.company.charset",    kCharsetJa, kCharsetEn}},
    {&Party::department, "department", "部署名",   "department",   kMostCompany, kOptional,                                 {"score.department.length", "2～35文字", "2 to 35 characters"}, {"score.department.charset", kCharsetJa, kCharsetEn}},
});
// clang-format on

void check_text(TextField const& row, Side const& side, Party const& party, Findings& findings) {
  auto const& text = party.*row.text;
  auto const field = field_of(side, row.member, row.ja, row.en, text);
  auto const length = length_of(wire_text(text));
  if (length == 0) {
    if (!row.required.id.empty()) findings.add(row.required, field);
    return;
  }
  if (length < kLeastText || length > row.most) findings.add(row.length, field);
  if (!has_refused_character(text)) return;
  auto cured = cured_text(text);
  findings.add(row.charset, field,
               cured ? std::vector<Repair>{{field.path, text, std::move(*cured)}} : std::vector<Repair>{});
}

}  // namespace

Field field_of(Side const& side, std::string_view member, std::string_view ja, std::string_view en,
               std::string found) {
  return {std::string(side.path) + "." + std::string(member),
          {std::string(side.ja) + std::string(ja), std::string(side.en) + " " + std::string(en)},
          std::move(found)};
}

bool has_refused_character(std::string_view text) {
  for (char32_t const point : to_utf32(text))
    if (is_half_kana(point) || point == U'~' || point == U'\u00A5' || point == U'\u203E') return true;
  return !first_outside_jis_x0208(text).empty();
}

std::optional<std::string> cured_text(std::string_view text) {
  std::string cured;
  for (char const letter : replace_outside_jis_x0208(text)) {
    if (letter == '~') {
      cured += "～";
    } else {
      cured += letter;
    }
  }
  if (has_refused_character(cured)) return std::nullopt;
  return cured;
}

void check_party(Context const& context, Side const& side, Findings& findings) {
  for (TextField const& row : kTexts) check_text(row, side, context.order.*side.party, findings);
}

}  // namespace yoshin::score
