#include "provider/atodene/finding.hpp"

#include "base/utf8.hpp"
#include "text/cp932.hpp"
#include "text/kana.hpp"
#include "text/repair.hpp"

namespace yoshin::atodene {
namespace {

constexpr char32_t kTilde = U'~';
constexpr char32_t kHalfYen = U'\u00A5';
constexpr char32_t kOverline = U'\u203E';

}  // namespace

Problem problem_of(Rule const& rule, Field field) {
  Problem problem;
  problem.rule = std::string(rule.id);
  problem.severity = rule.severity;
  problem.field = std::move(field.path);
  problem.expected = {std::string(rule.ja), std::string(rule.en)};
  problem.next_step = {field.name.ja + "を直してください。", "Correct the " + field.name.en + "."};
  if (!rule.next_ja.empty()) problem.next_step = {std::string(rule.next_ja), std::string(rule.next_en)};
  problem.field_name = std::move(field.name);
  problem.found = std::move(field.found);
  problem.provider_code = std::string(field.point);
  return problem;
}

Field party_field(Side const& side, std::string_view member, std::string_view ja, std::string_view en,
                  std::string_view point) {
  return {std::string(side.path) + "." + std::string(member),
          {std::string(side.ja) + std::string(ja), std::string(side.en) + " " + std::string(en)},
          {},
          point};
}

bool has_refused_character(std::string_view text) {
  for (char32_t const point : to_utf32(text))
    if (point == kTilde || point == kHalfYen || point == kOverline || is_half_kana(point)) return true;
  return !first_outside_jis_x0208(text).empty();
}

std::string cured_text(std::string_view text) {
  std::u32string points = to_utf32(text);
  for (char32_t& point : points) {
    if (point == kTilde) point = U'～';
    if (point == kHalfYen) point = U'￥';
    if (point == kOverline) point = U'￣';
  }
  return replace_outside_jis_x0208(to_utf8(points));
}

}  // namespace yoshin::atodene
