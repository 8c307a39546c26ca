#pragma once

#include "provider/connector.hpp"

namespace yoshin::atodene {

/// アトディーネ (ジャックス・ペイメント・ソリューションズ): XML calls with the credentials in the body. Its
/// service has ended.
extern constinit Connector const kConnector;

}  // namespace yoshin::atodene
