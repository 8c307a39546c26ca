#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace yoshin {

/// Walks once over a JSON text without building a tree, for documents of a hundred thousand values. The text
/// must outlive the scanner and every text that it returns. After the first thing that is not JSON, or not what
/// was asked for, `good` is false for ever and every answer is empty.
class JsonScanner {
 public:
  explicit JsonScanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool good() const { return good_; }
  /// Steps into the object or list that must come next.
  bool enter_object() { return enter('{'); }
  bool enter_list() { return enter('['); }
  /// The name of the next member of the object entered last; nothing after its last member.
  std::optional<std::string_view> member();
  /// Whether the list entered last has another item; it comes next.
  bool item();
  /// The values that may come next. Nothing, and `good` as before, when a value of another kind comes.
  std::optional<std::string_view> text();
  std::optional<std::int64_t> integer();
  std::optional<bool> boolean();
  /// A number as it is written, whole or not.
  std::optional<std::string_view> number();
  /// Whether `null` came.
  bool null();
  /// The first byte of the value that comes next; NUL at the end of the text.
  char peek() { return next(); }
  /// Passes over any value, at most 32 deep.
  void skip() { skip(32); }
  /// Reads nothing more: what came is not what was asked for.
  void give_up() { fail(); }
  /// Whether everything was read and nothing but blanks is left.
  bool finished();

 private:
  char next();
  bool fail();
  bool enter(char bracket);
  bool next_of(char end);
  bool word(std::string_view expected);
  void skip(int depth);
  std::optional<std::string_view> escaped(std::size_t plain);
  bool escape(std::string& out);
  std::optional<std::uint32_t> hex4();

  std::string_view rest_;
  bool good_ = true;
  bool first_ = false;                 ///< Right behind an opening bracket: no comma is due.
  std::deque<std::string> unescaped_;  ///< Texts that stand otherwise in the source.
};

}  // namespace yoshin
