#include <array>

#include "provider/atobarai_com/facts.hpp"
#include "provider/atodene/facts.hpp"
#include "provider/facts.hpp"
#include "provider/kuroneko/facts.hpp"
#include "provider/np/facts.hpp"
#include "provider/score/facts.hpp"

namespace yoshin {
namespace {

/// One provider and what is true of it.
struct Known {
  ProviderId id;
  Facts const* facts;
};

constexpr auto kKnown = std::to_array<Known>({{ProviderId::np, &np::kFacts},
                                              {ProviderId::atobarai_com, &atobarai_com::kFacts},
                                              {ProviderId::kuroneko, &kuroneko::kFacts},
                                              {ProviderId::score, &score::kFacts},
                                              {ProviderId::atodene, &atodene::kFacts}});

}  // namespace

Facts const* find_facts(ProviderId id) {
  for (Known const& known : kKnown)
    if (known.id == id) return known.facts;
  return nullptr;
}

}  // namespace yoshin
