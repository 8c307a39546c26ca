#include "csv/layouts/joint.hpp"

#include <algorithm>

#include "carrier/slip.hpp"
#include "text/postal.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kPostalFront = 3;
constexpr std::size_t kPostalBack = 4;
constexpr std::size_t kLandlineDigits = 10;
constexpr std::size_t kMobileDigits = 11;
constexpr std::string_view kFullBlank = "\xE3\x80\x80";

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view separator_of(Joint joint) {
  switch (joint) {
    case Joint::none:
    case Joint::address: return "";
    case Joint::postal_code:
    case Joint::phone: return "-";
    case Joint::name:
    case Joint::building: return kFullBlank;
    case Joint::lines: return "\n";
    case Joint::words: return " ";
  }
  return "";
}

void pad_front(std::string& digits, std::size_t width) {
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
}

void restore_postal_zeros(std::vector<std::string>& parts) {
  if (parts.size() != 2 || !is_digits(parts[0]) || !is_digits(parts[1])) return;
  pad_front(parts[0], kPostalFront);
  pad_front(parts[1], kPostalBack);
}

/// An area code begins with 0, the last group has four digits, and the length of the whole says how many the
/// middle group lost. A free-dial number (0120-123-456) has its length already.
void restore_phone_zeros(std::vector<std::string>& parts) {
  if (parts.size() != 3 || !std::all_of(parts.begin(), parts.end(), is_digits)) return;
  if (parts[0].front() != '0') parts[0].insert(0, 1, '0');
  auto const whole = is_mobile_prefix(parts[0]) ? kMobileDigits : kLandlineDigits;
  auto const lost = [&] {
    std::size_t const here = parts[0].size() + parts[1].size() + parts[2].size();
    return here < whole ? whole - here : 0;
  };
  constexpr std::size_t kLastGroup = 4;
  if (parts[2].size() < kLastGroup) pad_front(parts[2], std::min(kLastGroup, parts[2].size() + lost()));
  if (parts[1].size() < kLastGroup) pad_front(parts[1], std::min(kLastGroup, parts[1].size() + lost()));
}

std::string joined_by(std::string_view separator, std::span<std::string const> parts) {
  std::string out;
  for (auto const& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

/// The text up to and after the first of the separators; everything in front where there is none.
std::vector<std::string> split_at(std::string_view text, std::string_view separator, std::size_t count) {
  std::vector<std::string> parts;
  while (parts.size() + 1 < count) {
    auto const at = text.find(separator);
    if (at == std::string_view::npos) break;
    parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  parts.emplace_back(text);
  parts.resize(count);
  return parts;
}

}  // namespace

Joined join_parts(Joint joint, std::span<std::string_view const> cells) {
  bool const numbers = joint == Joint::postal_code || joint == Joint::phone;
  std::vector<std::string> parts;
  for (auto const cell : cells) {
    if (numbers && is_excel_damage(cell)) return {std::string(cell), std::nullopt};
    parts.push_back(numbers ? to_half_width_ascii(cell) : std::string(cell));
  }
  auto const before = parts;
  if (joint == Joint::postal_code) restore_postal_zeros(parts);
  if (joint == Joint::phone) restore_phone_zeros(parts);
  auto const trouble = joint == Joint::phone ? Trouble::phone_padded : Trouble::postal_padded;
  return {joined_by(separator_of(joint), parts), parts == before ? std::nullopt : std::optional(trouble)};
}

std::vector<std::string> split_parts(Joint joint, std::string_view text, std::size_t count) {
  std::vector<std::string> whole(count);
  whole.front() = text;
  if (joint == Joint::postal_code) {
    auto const digits = postal_digits(text);
    if (!digits || count != 2) return whole;
    return {digits->substr(0, kPostalFront), digits->substr(kPostalFront)};
  }
  if (joint == Joint::phone) return split_at(text, "-", count);
  if (joint == Joint::name) return split_at(text, text.find(kFullBlank) == text.npos ? " " : kFullBlank, count);
  auto const prefecture = joint == Joint::address ? prefecture_of_address(text) : std::nullopt;
  if (!prefecture || text.substr(0, prefecture->size()) != *prefecture) return whole;
  whole.front() = *prefecture;
  whole[1] = text.substr(prefecture->size());
  return whole;
}

}  // namespace yoshin
