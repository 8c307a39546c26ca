#pragma once

#include "provider/connector.hpp"

namespace yoshin::score {

/// The connector of this provider; see its facts in the folder's other files.
extern Connector const kConnector;

}  // namespace yoshin::score
