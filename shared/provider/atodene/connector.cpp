#include "provider/atodene/connector.hpp"

#include "provider/atodene/actions.hpp"
#include "provider/atodene/codes.hpp"
#include "provider/atodene/facts.hpp"

namespace yoshin::atodene {

constinit Connector const kConnector{
    ProviderId::atodene, kFacts, kEndpoints, kCredentials, kSettings, &check, &plan, &build, &parse,
    &known_codes,
};

}  // namespace yoshin::atodene
