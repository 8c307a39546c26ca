#pragma once

#include <string>
#include <string_view>

#include "provider/problem.hpp"

namespace yoshin::score {

/// A rule as it stands in a table.
struct Rule {
  std::string_view id;
  std::string_view ja;  ///< What must stand there.
  std::string_view en;
  std::string_view next_ja = {};  ///< What the clerk does; empty for "correct the field".
  std::string_view next_en = {};
  Severity severity = Severity::error;
};

/// One field of an order as a problem names it.
struct Field {
  std::string path;
  Message name;
  std::string found;
};

/// Collects problems, each (rule, field) once.
class Findings {
 public:
  /// Adds the problem of a broken rule, with the repairs that together would cure it.
  void add(Rule const& rule, Field const& field, std::vector<Repair> repairs = {});
  [[nodiscard]] Problems take() { return std::move(problems_); }

 private:
  Problems problems_;
};

}  // namespace yoshin::score
