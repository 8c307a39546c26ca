#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "provider/connector.hpp"

namespace yoshin::atobarai_com {

/// One element of a decoded answer with its attributes. Borrowed from the answer.
struct Element {
  std::string_view name;
  Node const* value;
  std::vector<std::pair<std::string_view, std::string_view>> attributes;

  /// Its text without surrounding blanks; empty when it holds elements.
  [[nodiscard]] std::string text() const;
  /// The attribute without surrounding blanks; nothing when it has none of that name.
  [[nodiscard]] std::optional<std::string> attribute(std::string_view wanted) const;
};

/// The elements below a node by their names in whatever case, those of one name in their own order: the order
/// among different elements says nothing. None below a text.
std::vector<Element> elements_of(Node const& parent);
/// Those of that name, in whatever case.
std::vector<Element> elements_named(Node const& parent, std::string_view name);
/// The first of that name with a text; empty when there is none.
std::string text_of(Node const& parent, std::string_view name);
/// Whether every element of that name says the same, attribute `cd` included.
bool is_unambiguous(Node const& parent, std::string_view name);
/// Whether two names are the same in whatever case of ASCII letters.
bool same_name(std::string_view left, std::string_view right);

/// One message of an answer: its text and its code, raw; the code may be empty.
struct AnswerMessage {
  std::string code;
  std::string text;
  friend bool operator==(AnswerMessage const&, AnswerMessage const&) = default;
};
/// Whatever stands under `messages`, however the elements are called.
std::vector<AnswerMessage> messages_of(Node const& answer);

}  // namespace yoshin::atobarai_com
