#pragma once

#include <string>

#include "base/message.hpp"
#include "base/result.hpp"

namespace yoshin {

/// Makes the data folder when it is missing (for its owner only) and marks it as ours. Refuses a folder that
/// holds something else and is not marked.
Result<Done, Message> prepare_data_folder(std::string const& folder);
/// Removes our own files from a marked folder, and nothing else: database, key, sandbox and clock. Refuses a
/// folder that is not marked, and one that a running proxy uses. A missing folder is fine.
Result<Done, Message> erase_data(std::string const& folder);

}  // namespace yoshin
