#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yoshin::sandbox {

/// The fields of a form-urlencoded body, decoded, in the order sent. No name occurs twice.
class Form {
 public:
  explicit Form(std::vector<std::pair<std::string, std::string>> fields) : fields_(std::move(fields)) {}
  /// The value of a field; empty when it is absent.
  [[nodiscard]] std::string_view get(std::string_view name) const;
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> const& fields() const { return fields_; }

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

/// Undoes percent-encoding, `+` included; nothing when an escape is cut or no hexadecimal number, when a raw
/// byte outside printable ASCII stands in the text, or when the result is no UTF-8 or holds a NUL.
std::optional<std::string> percent_decoded(std::string_view text);

/// The fields of an urlencoded body in the order sent, repeated ones repeated; nothing when a part has no `=`,
/// a name is empty, or decoding fails.
std::optional<std::vector<std::pair<std::string, std::string>>> parse_urlencoded(std::string_view body);

/// Reads a form strictly; nothing when it cannot be read or a name is repeated.
std::optional<Form> parse_form(std::string_view body);

/// The same form text with the value of every field named `password` replaced by `***`. Works on broken forms
/// too.
std::string with_masked_password(std::string_view body);

}  // namespace yoshin::sandbox
