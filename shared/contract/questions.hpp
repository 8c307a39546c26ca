#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "base/node.hpp"
#include "base/result.hpp"
#include "contract/field.hpp"

// The questions behind the door, one function each, grouped in files by what they are about.
namespace yoshin::contract {

/// A question and the bytes of the file that came with it.
struct Asked {
  Node const& question;
  std::string_view file;
};

/// Why a question has no answer.
struct Refused {
  std::string code;  ///< Stable id, e.g. `bad_question`, `plan_refused`.
  Message text;
  Message next_step;   ///< Empty when there is nothing to do but to ask rightly.
  FieldErrors fields;  ///< Members of the question that are not what they must be.
  Node details = {};   ///< What else is known; null when nothing.
};

/// The members of an answer, or why there is none.
using Reply = Result<Node, Refused>;

/// One row of the table of questions.
struct Question {
  std::string_view ask;
  Reply (*answer)(Asked const&);
};

Reply ask_names(Asked const&);
Reply ask_providers(Asked const&);
Reply ask_transitions(Asked const&);
Reply ask_cell(Asked const&);
Reply ask_check(Asked const&);
Reply ask_plan(Asked const&);
Reply ask_plan_run(Asked const&);
Reply ask_parse(Asked const&);
Reply ask_edit_judge(Asked const&);
Reply ask_fee_apply(Asked const&);
Reply ask_fee_lint(Asked const&);
Reply ask_fee_explain(Asked const&);
Reply ask_fee_replay(Asked const&);
Reply ask_repairs(Asked const&);
Reply ask_csv_read(Asked const&);
Reply ask_csv_write(Asked const&);
Reply ask_results_write(Asked const&);
Reply ask_mapping_columns(Asked const&);
Reply ask_list_page(Asked const&);
Reply ask_order_detail(Asked const&);
Reply ask_order_edit(Asked const&);
Reply ask_slips_read(Asked const&);
Reply ask_slips_match(Asked const&);
Reply ask_label_programs(Asked const&);
Reply ask_labels_write(Asked const&);

/// All questions that need no order table.
std::span<Question const> questions();

/// The refusal of a question whose members are wrong.
Refused bad_question(FieldErrors fields);

/// Reads members of one question and collects what is wrong with them.
class QuestionReader {
 public:
  explicit QuestionReader(Node const& question) : question_(question) {}

  /// Reads the member over `out`; an absent one is an error.
  template <class T>
  QuestionReader& need(std::string_view name, T& out, Bound bound = kLongText) {
    if (Node const* child = present(name)) read_value(Slot{*child, std::string(name), errors_}, out, bound);
    return *this;
  }
  /// Reads the member over `out` when it is there.
  template <class T>
  QuestionReader& take(std::string_view name, T& out, Bound bound = kLongText) {
    if (Node const* child = question_.find(name))
      read_value(Slot{*child, std::string(name), errors_}, out, bound);
    return *this;
  }
  /// The member itself; an absent one is an error.
  Node const* present(std::string_view name);

  [[nodiscard]] bool good() const { return errors_.empty(); }
  /// The refusal that names every error found.
  [[nodiscard]] Refused refused() { return bad_question(std::move(errors_)); }
  [[nodiscard]] FieldErrors& errors() { return errors_; }

 private:
  static constexpr Bound kLongText{0, 2000};
  Node const& question_;
  FieldErrors errors_;
};

}  // namespace yoshin::contract
