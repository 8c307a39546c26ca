#pragma once

#include <string>
#include <string_view>

namespace yoshin {
class Table;
}

namespace yoshin::contract {

/// The one door for questions in JSON, the same for the browser and for native callers. `file` holds the bytes
/// that `csv_read` reads. Always answers a JSON object with `ok`; a malformed question is answered, never
/// fatal. Questions about the order table (`table_…`) need the other form.
std::string answer(std::string_view question, std::string_view file = {});

struct ImportSession;

/// What questions find and leave behind; null members have no questions.
struct Session {
  Table* table = nullptr;           ///< The order table of `table_…` questions.
  ImportSession* import = nullptr;  ///< The file of `import_…` questions.
};
/// The same door with something behind it that outlives a question.
std::string answer(Session const& session, std::string_view question, std::string_view file = {});

/// The same door, with the order table that `table_…` questions read and change.
std::string answer(Table& table, std::string_view question, std::string_view file = {});

}  // namespace yoshin::contract
