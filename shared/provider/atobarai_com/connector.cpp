#include "provider/atobarai_com/connector.hpp"

#include "provider/atobarai_com/build.hpp"
#include "provider/atobarai_com/check.hpp"
#include "provider/atobarai_com/codes.hpp"
#include "provider/atobarai_com/facts.hpp"
#include "provider/atobarai_com/parse.hpp"
#include "provider/atobarai_com/plan.hpp"
#include "provider/atobarai_com/settings.hpp"

namespace yoshin::atobarai_com {

constinit Connector const kConnector{
    ProviderId::atobarai_com,
    kFacts,
    kEndpoints,
    kCredentials,
    kSettings,
    &check,
    &plan,
    &build,
    &parse,
    &known_codes,
};

}  // namespace yoshin::atobarai_com
