#include "contract/documents.hpp"

namespace yoshin::contract {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}
bool is_upper(char letter) {
  return letter >= 'A' && letter <= 'Z';
}
bool is_identifier(char letter) {
  return is_digit(letter) || is_upper(letter) || (letter >= 'a' && letter <= 'z') || letter == '-' ||
         letter == '_';
}

template <class Allowed>
bool all_are(std::string_view text, Allowed allowed) {
  for (char letter : text)
    if (!allowed(letter)) return false;
  return true;
}

void read_identifier(Slot const& slot, std::string& out, std::size_t most) {
  auto const text = slot.node.text();
  if (text && text->size() <= most && all_are(*text, is_identifier)) {
    out = std::string(*text);
    return;
  }
  std::string const limit = std::to_string(most);
  slot.refuse({limit + "文字以内の半角英数字、「-」、「_」",
               "at most " + limit + " half-width letters, digits, hyphens and underscores"});
}

}  // namespace

void read_order_number(Slot const& slot, std::string& out) {
  read_identifier(slot, out, 30);
}

void read_shop_id(Slot const& slot, std::string& out) {
  read_identifier(slot, out, 40);
}

void read_short_key(Slot const& slot, std::string& out) {
  auto const text = slot.node.text();
  auto const allowed = [](char letter) { return is_digit(letter) || is_upper(letter); };
  if (!text || text->size() > 20 || !all_are(*text, allowed))
    return slot.refuse({"20文字以内の半角英大文字と数字", "at most 20 capital letters and digits"});
  out = std::string(*text);
}

void read_tax_rate(Slot const& slot, Item& item) {
  auto const percent = slot.node.integer();
  if (percent != 0 && percent != 8 && percent != 10) return slot.refuse({"0、8、10 のいずれか", "0, 8 or 10"});
  item.tax_rate_percent = static_cast<int>(*percent);
}

}  // namespace yoshin::contract
