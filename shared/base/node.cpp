#include "base/node.hpp"

#include <charconv>

namespace yoshin {

Node& Node::add(std::string_view name, Node child) {
  if (members() == nullptr) value_ = Members{};
  members()->emplace_back(std::string(name), std::move(child));
  return *this;
}

Node& Node::push(Node item) {
  if (items() == nullptr) value_ = Items{};
  items()->push_back(std::move(item));
  return *this;
}

Node const* Node::find(std::string_view name) const {
  if (auto const* all = members())
    for (auto const& [key, child] : *all)
      if (key == name) return &child;
  return nullptr;
}

Node* Node::find(std::string_view name) {
  return const_cast<Node*>(std::as_const(*this).find(name));
}

std::optional<std::string_view> Node::text() const {
  if (auto const* leaf = std::get_if<std::string>(&value_)) return *leaf;
  return std::nullopt;
}

std::optional<std::int64_t> Node::integer() const {
  if (auto const* leaf = std::get_if<std::int64_t>(&value_)) return *leaf;
  return std::nullopt;
}

std::optional<bool> Node::boolean() const {
  if (auto const* leaf = std::get_if<bool>(&value_)) return *leaf;
  return std::nullopt;
}

std::string_view Node::text_at(std::string_view name) const {
  auto const* child = find(name);
  return child == nullptr ? std::string_view{} : child->text().value_or(std::string_view{});
}

std::optional<std::int64_t> Node::integer_at(std::string_view name) const {
  auto const* child = find(name);
  if (child == nullptr) return std::nullopt;
  if (auto number = child->integer()) return number;
  return parse_integer(child->text().value_or(std::string_view{}));
}

bool Node::boolean_at(std::string_view name, bool fallback) const {
  auto const* child = find(name);
  return child == nullptr ? fallback : child->boolean().value_or(fallback);
}

Node::Items const& Node::items_at(std::string_view name) const {
  static Items const kNone;
  auto const* child = find(name);
  auto const* all = child == nullptr ? nullptr : child->items();
  return all == nullptr ? kNone : *all;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  std::int64_t number = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace yoshin
