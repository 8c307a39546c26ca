#include "fee/steps.hpp"

#include <algorithm>

namespace yoshin {
namespace {

bool can_match(FeeBand const& band) {
  return !band.unused() && band.lower <= band.upper && band.upper >= Yen{};
}

/// The amounts at which what holds can change: every lower bound, and the yen after every upper one.
std::vector<Yen> starts_of(FeeRule const& rule) {
  std::vector<Yen> starts{Yen{}};
  for (FeeBand const& band : rule.bands) {
    if (!can_match(band)) continue;
    starts.push_back(std::max(band.lower, Yen{}));
    starts.push_back(band.upper + Yen{1});
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

FeeStep step_at(FeeRule const& rule, Yen amount) {
  FeeStep step{amount, std::nullopt, std::nullopt, {}};
  for (std::size_t i = 0; i < rule.bands.size(); ++i) {
    if (!can_match(rule.bands[i]) || amount < rule.bands[i].lower || amount > rule.bands[i].upper) continue;
    if (step.band) {
      step.losing.push_back(i);
    } else {
      step.band = i;
    }
  }
  return step;
}

}  // namespace

std::vector<FeeStep> steps_of(FeeRule const& rule) {
  std::vector<FeeStep> steps;
  for (Yen const start : starts_of(rule)) {
    if (!steps.empty()) steps.back().upper = start - Yen{1};
    steps.push_back(step_at(rule, start));
  }
  return steps;
}

}  // namespace yoshin
