#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "provider/kuroneko/codes.hpp"
#include "provider/problem.hpp"

namespace yoshin::kuroneko {

/// One broken rule as a check states it; texts and wire code follow from subject and fault.
struct Finding {
  std::string rule{};
  std::string field{};
  Subject subject = Subject::layout;
  Fault fault = Fault::wrong;
  std::string found{};
  int limit = 0;
  Severity severity = Severity::error;
  std::vector<Repair> repairs{};
  std::optional<Subject> named{};  ///< What the screen calls the field, where the code speaks of more than it.
  std::optional<Message> expected{};   ///< Instead of the fault's own text.
  std::optional<Message> next_step{};  ///< Instead of the usual one.
};

/// Collects problems, each (rule, field) once.
class Findings {
 public:
  /// `call` is the one whose code the provider would answer with.
  explicit Findings(Call call) : call_(call) {}

  void add(Finding finding);
  /// A change made at sending that cuts something or alters what it says: a warning with before and after.
  void changed(std::string rule, std::string field, Subject subject, Fault fault, int limit, std::string before,
               std::string after);
  /// A change made at sending that loses nothing (widths, hyphens). All of them together are one information.
  void converted(std::string field, Subject subject, std::string before, std::string after);
  [[nodiscard]] Call call() const { return call_; }
  /// From here on, codes of another call apply.
  void switch_to(Call call) { call_ = call; }
  [[nodiscard]] Problems take();

 private:
  struct Converted {
    Subject subject;
    Repair repair;
  };
  [[nodiscard]] Problem conversions() const;

  Call call_;
  Problems problems_;
  std::vector<Converted> converted_;
};

}  // namespace yoshin::kuroneko
