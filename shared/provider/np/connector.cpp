#include "provider/np/connector.hpp"

#include "provider/np/build.hpp"
#include "provider/np/check.hpp"
#include "provider/np/codes.hpp"
#include "provider/np/facts.hpp"
#include "provider/np/parse.hpp"
#include "provider/np/plan.hpp"

namespace yoshin::np {

constinit Connector const kConnector{
    ProviderId::np, kFacts, kEndpoints, kCredentials, kSettings, &check, &plan, &build, &parse, &known_codes,
};

}  // namespace yoshin::np
