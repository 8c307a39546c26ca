#include "listing/repaired.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/node.hpp"

namespace yoshin {
namespace {

/// Repairs that undid each other would go on for ever; real ones end after two or three rounds.
constexpr int kMostRounds = 6;

struct PartyMember {
  std::string_view name;
  std::string Party::*text;
};
// clang-format off
constexpr auto kMembers = std::to_array<PartyMember>({
    {"name",        &Party::name},
    {"kana",        &Party::kana},
    {"company",     &Party::company},
    {"department",  &Party::department},
    {"postal_code", &Party::postal_code},
    {"address1",    &Party::address1},
    {"address2",    &Party::address2},
    {"phone",       &Party::phone},
    {"email",       &Party::email},
});
// clang-format on

std::string* text_of(Party& party, std::string_view name) {
  for (PartyMember const& member : kMembers)
    if (member.name == name) return &(party.*member.text);
  return nullptr;
}

/// The text at a field path of an order; null when the path leads to none that a repair may change.
std::string* text_at(Order& order, std::string_view path) {
  auto const dot = path.find('.');
  auto const front = path.substr(0, dot);
  auto const rest = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  if (front == "buyer") return text_of(order.buyer, rest);
  if (front == "recipient") return text_of(order.recipient, rest);
  if (front != "items") return nullptr;
  auto const index = parse_integer(rest.substr(0, rest.find('.')));
  bool const known = index && *index >= 0 && static_cast<std::size_t>(*index) < order.items.size();
  return known && rest.ends_with(".name") ? &order.items[static_cast<std::size_t>(*index)].name : nullptr;
}

/// The repairs of one round: each looks at the order as the round found it.
class Round {
 public:
  explicit Round(Order& order) : order_(order) {}

  /// Makes all repairs of a problem, or none when one of them no longer fits.
  bool apply(Problem const& problem) {
    for (Repair const& repair : problem.repairs) {
      std::string const* text = text_at(order_, repair.field);
      if (text == nullptr || *text != repair.before || is_touched(repair.field)) return false;
    }
    bool changed = false;
    for (Repair const& repair : problem.repairs) {
      changed = changed || repair.before != repair.after;
      *text_at(order_, repair.field) = repair.after;
      touched_.push_back(repair.field);
    }
    return changed;
  }

 private:
  [[nodiscard]] bool is_touched(std::string const& field) const {
    return std::find(touched_.begin(), touched_.end(), field) != touched_.end();
  }
  Order& order_;
  std::vector<std::string> touched_;
};

void note(std::vector<MadeRepair>& made, Problem const& problem) {
  for (Repair const& repair : problem.repairs) {
    auto const known = std::find_if(made.begin(), made.end(),
                                    [&](MadeRepair const& one) { return one.repair.field == repair.field; });
    if (known == made.end())
      made.push_back({repair, kind_of(problem)});
    else
      known->repair.after = repair.after;
  }
}

}  // namespace

Repaired repaired(Listed const& listed, Date today, std::span<FindingKind const> kinds) {
  Repaired result{listed.order, {}, {}};
  Listed const now{result.order,    listed.record, listed.fee_rule,
                   listed.settings, listed.shop,   listed.crowded_slips};
  for (int count = 0; count < kMostRounds; ++count) {
    result.left = usual_problems(now, today);
    Round round(result.order);
    bool changed = false;
    for (Problem const& problem : result.left) {
      bool const wanted = std::find(kinds.begin(), kinds.end(), kind_of(problem)) != kinds.end();
      if (!wanted || !round.apply(problem)) continue;
      note(result.made, problem);
      changed = true;
    }
    if (!changed) return result;
  }
  result.left = usual_problems(now, today);
  return result;
}

}  // namespace yoshin
