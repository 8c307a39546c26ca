#pragma once

#include <string>

namespace yoshin::sandbox {

/// 512 MiB of blanks in about half a MiB of gzip, made once.
std::string const& gzip_bomb();

}  // namespace yoshin::sandbox
