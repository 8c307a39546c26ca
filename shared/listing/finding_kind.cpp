#include "listing/finding_kind.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

/// The last member of the field's path, e.g. `phone` of `buyer.phone`.
std::string_view member_of(std::string_view path) {
  return path.substr(path.rfind('.') + 1);  // npos + 1 is 0.
}
bool is_member(Problem const& problem, std::string_view name) {
  return member_of(problem.field) == name;
}
bool is_address(Problem const& problem) {
  return is_member(problem, "address1") || is_member(problem, "address2");
}
bool is_below(Problem const& problem, std::string_view front) {
  return problem.field.starts_with(front);
}
bool is_text(Problem const& problem) {
  return is_address(problem) || is_member(problem, "name") || is_member(problem, "company") ||
         is_member(problem, "department") || is_member(problem, "kana");
}

template <class Fits>
bool every_repair(Problem const& problem, Fits fits) {
  return !problem.repairs.empty() && std::all_of(problem.repairs.begin(), problem.repairs.end(), fits);
}

bool drops_text(Repair const& repair) {
  std::string const before = fold(repair.before);
  std::string const after = fold(repair.after);
  return after.size() < before.size() && before.starts_with(after);
}
bool changes_width(Repair const& repair) {
  return fold(repair.before) == fold(repair.after);
}

/// Both lines of one address, which hold the same text in all before and after.
bool moves_text(Problem const& problem) {
  if (problem.repairs.size() < 2 || !is_address(problem)) return false;
  std::string before;
  std::string after;
  for (Repair const& repair : problem.repairs) {
    before += repair.before;
    after += repair.after;
  }
  return fold(before) == fold(after);
}

bool adds_prefecture(Repair const& repair) {
  return repair.after.ends_with(trim(repair.before)) && !prefecture_of_address(repair.before) &&
         prefecture_of_address(repair.after);
}
/// A single character may be what was found of a text, so that only more can be an address.
bool lacks_prefecture(Problem const& problem) {
  constexpr std::size_t kLeastAddress = 2;
  if (!is_address(problem)) return false;
  if (!problem.repairs.empty()) return every_repair(problem, adds_prefecture);
  return length_of(problem.found) > kLeastAddress && !prefecture_of_address(problem.found);
}

bool is_dummy(Problem const& problem) {
  auto const digits = phone_digits(problem.found);
  return is_member(problem, "phone") && digits && is_dummy_phone(*digits);
}

struct KindRow {
  FindingKind kind;
  bool (*fits)(Problem const&);
};
// clang-format off
/// The first row that fits decides.
constexpr auto kRows = std::to_array<KindRow>({
    {FindingKind::automatic,         [](Problem const& p) { return p.severity == Severity::info && !p.repairs.empty(); }},
    {FindingKind::dummy_phone,       is_dummy},
    {FindingKind::phone,             [](Problem const& p) { return is_member(p, "phone"); }},
    {FindingKind::postal_prefecture, [](Problem const& p) { return is_member(p, "postal_code") && postal_digits(p.found).has_value(); }},
    {FindingKind::postal_code,       [](Problem const& p) { return is_member(p, "postal_code"); }},
    {FindingKind::prefecture,        lacks_prefecture},
    {FindingKind::address_split,     moves_text},
    {FindingKind::width,             [](Problem const& p) { return every_repair(p, changes_width); }},
    {FindingKind::cut,               [](Problem const& p) { return every_repair(p, drops_text); }},
    {FindingKind::email,             [](Problem const& p) { return is_member(p, "email"); }},
    {FindingKind::characters,        [](Problem const& p) { return is_text(p) && !p.repairs.empty(); }},
    {FindingKind::kana,              [](Problem const& p) { return is_member(p, "kana"); }},
    {FindingKind::address,           is_address},
    {FindingKind::amounts,           [](Problem const& p) { return is_below(p, "current.") || is_below(p, "edited.") || is_member(p, "unit_price") || is_member(p, "quantity") || p.field == "items"; }},
    {FindingKind::text,              is_text},
    {FindingKind::dates,             [](Problem const& p) { return p.field == "ordered_at" || p.field == "planned_ship_date" || p.field == "authorised_at"; }},
    {FindingKind::shipment,          [](Problem const& p) { return p.field.starts_with("carrier") || is_below(p, "parcels") || p.field == "flags"; }},
});
// clang-format on

}  // namespace

FindingKind kind_of(Problem const& problem) {
  for (KindRow const& row : kRows)
    if (row.fits(problem)) return row.kind;
  return FindingKind::other;
}

bool is_proposed(FindingKind kind) {
  return kind != FindingKind::automatic && kind != FindingKind::cut;
}

}  // namespace yoshin
