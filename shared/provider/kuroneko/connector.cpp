#include "provider/kuroneko/connector.hpp"

#include "provider/kuroneko/actions.hpp"
#include "provider/kuroneko/facts.hpp"
#include "provider/kuroneko/parse.hpp"

namespace yoshin::kuroneko {

constinit Connector const kConnector{
    ProviderId::kuroneko, kFacts, kEndpoints, kCredentials, kSettings, check, plan, build, parse, known_codes,
};

}  // namespace yoshin::kuroneko
