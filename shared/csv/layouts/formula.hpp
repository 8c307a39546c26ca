#pragma once

#include <string>
#include <string_view>

namespace yoshin {

/// The text with an apostrophe in front when a spreadsheet would run it: a leading `=` `+` `-` `@` tab or CR,
/// with or without apostrophes before it. A plain number such as `-200` stays. Rule S9 of the security
/// requirements.
std::string neutralise_formula(std::string_view text);
/// Undoes `neutralise_formula`: `restore_formula(neutralise_formula(text))` is `text`.
std::string_view restore_formula(std::string_view text);

}  // namespace yoshin
