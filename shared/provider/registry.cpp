#include <array>

#include "provider/atobarai_com/connector.hpp"
#include "provider/atodene/connector.hpp"
#include "provider/connector.hpp"
#include "provider/kuroneko/connector.hpp"
#include "provider/np/connector.hpp"
#include "provider/score/connector.hpp"

namespace yoshin {
namespace {

constexpr auto kConnectors =
    std::to_array<Connector const*>({&np::kConnector, &atobarai_com::kConnector, &kuroneko::kConnector,
                                     &score::kConnector, &atodene::kConnector});

}  // namespace

Connector const* find_connector(ProviderId id) {
  for (Connector const* connector : kConnectors)
    if (connector->id == id) return connector;
  return nullptr;
}

std::span<Connector const* const> all_connectors() {
  return kConnectors;
}

}  // namespace yoshin
