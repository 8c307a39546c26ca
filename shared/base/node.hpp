#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace yoshin {

/// A hole for one credential of the shop, named by its field id. Only the proxy has the value.
struct Credential {
  std::string field;
  friend bool operator==(Credential const&, Credential const&) = default;
};

/// A hole for `base64(user:password)` of two credentials, as HTTP Basic authentication wants it, `Basic `
/// included.
struct BasicAuth {
  std::string user_field;
  std::string password_field;
  friend bool operator==(BasicAuth const&, BasicAuth const&) = default;
};

/// How a send time is written.
enum class TimeFormat { compact14 };

/// A hole for the moment of sending, in JST.
struct SendTime {
  TimeFormat format = TimeFormat::compact14;
  friend bool operator==(SendTime const&, SendTime const&) = default;
};

/// JSON's `null`.
struct Null {
  friend bool operator==(Null, Null) = default;
};

/// One tree for every document: requests with holes, decoded answers (JSON or XML), questions to the core and
/// the proxy's own bodies. Members keep their order; a name may repeat, as elements of XML do. No floating
/// point: a JSON number that is no 64-bit integer arrives as its text.
class Node {
 public:
  using Members = std::vector<std::pair<std::string, Node>>;
  using Items = std::vector<Node>;
  using Value =
      std::variant<Null, bool, std::int64_t, std::string, Credential, BasicAuth, SendTime, Items, Members>;

  Node() = default;
  Node(std::string text) : value_(std::move(text)) {}
  Node(std::string_view text) : value_(std::string(text)) {}
  Node(char const* text) : value_(std::string(text)) {}
  Node(std::int64_t number) : value_(number) {}
  Node(int number) : value_(std::int64_t{number}) {}
  Node(bool truth) : value_(truth) {}
  Node(Credential hole) : value_(std::move(hole)) {}
  Node(BasicAuth hole) : value_(std::move(hole)) {}
  Node(SendTime hole) : value_(hole) {}
  Node(Items items) : value_(std::move(items)) {}
  Node(Members members) : value_(std::move(members)) {}

  /// An empty object, to be filled with `add`.
  static Node object() { return Node(Members{}); }
  /// An empty list, to be filled with `push`.
  static Node list() { return Node(Items{}); }

  /// Appends a member; makes this node an object when it is none. Returns this node, so that calls chain.
  Node& add(std::string_view name, Node child);
  /// Appends an item; makes this node a list when it is none.
  Node& push(Node item);

  /// The first member of that name, or null when there is none or this is no object.
  [[nodiscard]] Node const* find(std::string_view name) const;
  [[nodiscard]] Node* find(std::string_view name);

  /// The text of a text leaf; nothing for every other kind.
  [[nodiscard]] std::optional<std::string_view> text() const;
  /// The number of an integer leaf.
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  [[nodiscard]] std::optional<bool> boolean() const;
  [[nodiscard]] bool is_null() const { return std::holds_alternative<Null>(value_); }
  [[nodiscard]] Items const* items() const { return std::get_if<Items>(&value_); }
  [[nodiscard]] Members const* members() const { return std::get_if<Members>(&value_); }
  [[nodiscard]] Items* items() { return std::get_if<Items>(&value_); }
  [[nodiscard]] Members* members() { return std::get_if<Members>(&value_); }
  [[nodiscard]] Value const& value() const { return value_; }

  /// The text of the member `name`; empty when there is none or it is no text.
  [[nodiscard]] std::string_view text_at(std::string_view name) const;
  /// The integer of the member `name`, written as a number or as decimal text.
  [[nodiscard]] std::optional<std::int64_t> integer_at(std::string_view name) const;
  /// The boolean of the member `name`, or `fallback`.
  [[nodiscard]] bool boolean_at(std::string_view name, bool fallback = false) const;
  /// The items of the list member `name`; an empty list when there is none.
  [[nodiscard]] Items const& items_at(std::string_view name) const;

  friend bool operator==(Node const&, Node const&) = default;

 private:
  Value value_;
};

/// Reads a decimal integer that fills the whole text: an optional minus, then digits. Nothing when it does not
/// fit.
std::optional<std::int64_t> parse_integer(std::string_view text);

}  // namespace yoshin
