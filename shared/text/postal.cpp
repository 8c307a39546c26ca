#include "text/postal.hpp"

#include <algorithm>

#include "text/postal_table.hpp"
#include "text/repair.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

constexpr std::size_t kPostalDigits = 7;

void add_prefecture(std::vector<std::string_view>& out, unsigned number) {
  if (number != 0) out.push_back(postal::kPrefectures[number - 1]);
}

}  // namespace

std::vector<std::string_view> const& prefectures() {
  static std::vector<std::string_view> const all(postal::kPrefectures.begin(), postal::kPrefectures.end());
  return all;
}

std::optional<std::string_view> prefecture_of_address(std::string_view address) {
  auto const trimmed = trim(address);
  for (auto const& prefecture : postal::kPrefectures)
    if (trimmed.compare(0, prefecture.size(), prefecture) == 0) return prefecture;
  return std::nullopt;
}

std::optional<std::string> postal_digits(std::string_view text) {
  std::string plain = to_half_width_ascii(trim(text));
  constexpr std::string_view kMark = "〒";
  if (plain.compare(0, kMark.size(), kMark) == 0) plain = trim(std::string_view(plain).substr(kMark.size()));
  plain = with_ascii_hyphens(plain);
  if (plain.size() == kPostalDigits + 1 && plain[3] == '-') plain.erase(3, 1);
  bool const digits = std::all_of(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || plain.size() != kPostalDigits) return std::nullopt;
  return plain;
}

std::vector<std::string_view> prefectures_of_postal(std::string_view postal_code) {
  auto const digits = postal_digits(postal_code);
  if (!digits) return {};
  auto const digit = [&](std::size_t at) { return static_cast<unsigned>((*digits)[at] - '0'); };
  unsigned const prefix = digit(0) * 100 + digit(1) * 10 + digit(2);
  std::vector<std::string_view> out;
  auto const* exception = std::find_if(postal::kByThreeDigits.begin(), postal::kByThreeDigits.end(),
                                       [&](auto const& row) { return row.prefix == prefix; });
  if (exception == postal::kByThreeDigits.end()) {
    add_prefecture(out, postal::kByTwoDigits[prefix / 10]);
    return out;
  }
  add_prefecture(out, exception->instead);
  add_prefecture(out, exception->besides);
  return out;
}

PostalMatch match_postal(std::string_view postal_code, std::string_view address) {
  auto const known = prefectures_of_postal(postal_code);
  if (known.empty()) return PostalMatch::unknown_code;
  auto const prefecture = prefecture_of_address(address);
  if (!prefecture) return PostalMatch::good;
  bool const fits = std::find(known.begin(), known.end(), *prefecture) != known.end();
  return fits ? PostalMatch::good : PostalMatch::other_prefecture;
}

}  // namespace yoshin
