#pragma once

#include "provider/connector.hpp"

namespace yoshin::atobarai_com {

/// The connector of this provider; see its facts in the folder's other files.
extern Connector const kConnector;

}  // namespace yoshin::atobarai_com
