#include "provider/score/connector.hpp"

#include "provider/score/actions.hpp"
#include "provider/score/codes.hpp"
#include "provider/score/facts.hpp"
#include "provider/score/settings.hpp"

namespace yoshin::score {

constinit Connector const kConnector{
    ProviderId::score, kFacts, kEndpoints, kCredentials, kSettings, &check, &plan, &build, &parse, &known_codes,
};

}  // namespace yoshin::score
