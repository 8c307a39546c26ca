#include "base/utf8.hpp"
#include "provider/kuroneko/check.hpp"
#include "provider/kuroneko/wire.hpp"
#include "text/cp932.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin::kuroneko {
namespace {

/// What stays half-width after conversion: control characters, the overline and the like.
bool is_half_width(char32_t point) {
  return point < 0x100 || point == 0x203E || (point >= 0xFF61 && point <= 0xFF9F);
}

std::string first_half_width(std::string_view text) {
  for (char32_t const point : to_utf32(text))
    if (is_half_width(point)) return to_utf8(std::u32string(1, point));
  return {};
}

/// The known variant of a character that the provider refuses (髙 → 高), offered when it cures the whole field.
std::vector<Repair> variant_of(TextField const& field, std::string_view raw, Settings const& settings) {
  std::string after = wire_text(replace_outside_jis_x0208(raw));
  if (!first_outside_range(after, settings).empty() || !first_half_width(after).empty()) return {};
  return {{field.field, std::string(raw), std::move(after)}};
}

}  // namespace

std::string first_outside_range(std::string_view text, Settings const& settings) {
  if (settings.text("kuroneko.charset") != "cp932") return first_outside_jis_x0208(text);
  for (char32_t const point : to_utf32(text))
    if (!in_cp932(point)) return to_utf8(std::u32string(1, point));
  return {};
}

bool check_characters(TextField const& field, std::string_view raw, std::string_view wire,
                      Context const& context, Findings& findings) {
  std::string found = first_half_width(wire);
  Fault const fault = found.empty() ? Fault::out_of_set : Fault::not_full_width;
  if (found.empty()) found = first_outside_range(wire, context.settings);
  if (found.empty()) return true;
  findings.add({.rule = field.rule + (fault == Fault::out_of_set ? ".range" : ".width"),
                .field = field.field,
                .subject = field.subject,
                .fault = fault,
                .found = std::move(found),
                .repairs = variant_of(field, raw, context.settings)});
  return false;
}

void check_text(TextField const& field, std::string_view raw, std::string_view wire, Context const& context,
                Findings& findings) {
  if (!check_characters(field, raw, wire, context, findings)) return;
  if (length_of(wire) > static_cast<std::size_t>(field.most))
    return findings.add({.rule = field.rule + ".length",
                         .field = field.field,
                         .subject = field.subject,
                         .fault = Fault::too_long,
                         .found = std::string(raw),
                         .limit = field.most});
  if (wire != raw) findings.converted(field.field, field.subject, std::string(raw), std::string(wire));
}

}  // namespace yoshin::kuroneko
