#include "proxy/jobs/body.hpp"

#include "proxy/vault/digest.hpp"

namespace yoshin {

void Body::complain(std::string_view field, Message const& expected) {
  if (!complaint_) complaint_ = bad_field(std::string(field), expected);
}

std::string Body::text(std::string_view name, std::size_t least, std::size_t most) {
  Node const* member = body_.find(name);
  auto const value = member == nullptr ? std::optional<std::string_view>("") : member->text();
  if (value && value->size() >= least && value->size() <= most && value->find('\0') == std::string_view::npos)
    return std::string(*value);
  complain(name, {std::to_string(least) + "～" + std::to_string(most) + "バイトの文字",
                  "text of " + std::to_string(least) + " to " + std::to_string(most) + " bytes"});
  return {};
}

std::int64_t Body::integer(std::string_view name, std::int64_t least, std::int64_t most) {
  Node const* member = body_.find(name);
  auto const value = member == nullptr ? std::nullopt : member->integer();
  if (value && *value >= least && *value <= most) return *value;
  complain(name, {std::to_string(least) + "～" + std::to_string(most) + "の整数",
                  "an integer from " + std::to_string(least) + " to " + std::to_string(most)});
  return least;
}

std::string Body::request_id() {
  constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string id = text("request_id", 8, 64);
  if (!complaint_ && id.find_first_not_of(kAllowed) != std::string::npos)
    complain("request_id", {"半角英数字", "letters, digits, - and _"});
  return id;
}

std::string Body::hash(std::string_view name) {
  std::string value(body_.text_at(name));
  if (!is_hex(value, 64)) complain(name, {"SHA-256 の16進64文字", "64 hexadecimal digits of SHA-256"});
  return value;
}

Node::Items const& Body::list(std::string_view name, std::size_t most) {
  Node const* member = body_.find(name);
  bool const good = member != nullptr && member->items() != nullptr;
  if (!good) complain(name, {"リスト", "a list"});
  Node::Items const& items = body_.items_at(name);
  if (good && items.size() > most && !complaint_) complaint_ = refusal(Reason::too_many);
  return items;
}

}  // namespace yoshin
