#include "text/repair.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "text/kana.hpp"
#include "text/postal.hpp"
#include "text/variants.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Dashes that stand for a hyphen in numbers, the long vowel mark and half-width one included.
constexpr std::u32string_view kDashes = U"‐‑‒–—―−－ーｰ";

bool contains_any(std::string_view text, std::string_view const* words, std::size_t count) {
  return std::any_of(words, words + count,
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// Written as `fold` leaves them: lower case, no blanks.
constexpr std::array<std::string_view, 24> kTemporaryPlaces = {"コンビニ",
                                                               "セブンイレブン",
                                                               "セブン-イレブン",
                                                               "ローソン",
                                                               "ファミリーマート",
                                                               "ミニストップ",
                                                               "セイコーマート",
                                                               "デイリーヤマザキ",
                                                               "ホテル",
                                                               "旅館",
                                                               "民宿",
                                                               "ペンション",
                                                               "ゲストハウス",
                                                               "ウィークリー",
                                                               "マンスリー",
                                                               "営業所",
                                                               "郵便局留",
                                                               "局留",
                                                               "局止",
                                                               "センター止",
                                                               "センター留",
                                                               "宅急便センター",
                                                               "配送センター",
                                                               "宅配ロッカー"};
constexpr std::array<std::string_view, 12> kBuildings = {"マンション", "アパート",   "ハイツ", "コーポ",
                                                         "メゾン",     "レジデンス", "ハイム", "パレス",
                                                         "ビル",       "タワー",     "団地",   "アパルトマン"};
constexpr std::u32string_view kKanjiDigits = U"〇一二三四五六七八九十百";

/// Whether what follows a kanji number makes it a house number.
bool is_number_end(std::u32string_view rest) {
  if (rest.empty()) return true;
  if (rest.front() == U'番') return rest.substr(0, 2) != U"番町";
  return rest.substr(0, 2) == U"丁目" || rest.front() == U'号' || rest.front() == U'の' ||
         rest.front() == U'ノ' || rest.front() == U'-' ||
         kDashes.find(rest.front()) != std::u32string_view::npos;
}

}  // namespace

std::string with_ascii_hyphens(std::string_view text) {
  std::string out;
  for (char32_t const point : to_utf32(text))
    append_utf8(out, kDashes.find(point) == std::u32string_view::npos ? point : U'-');
  return out;
}

std::string replace_outside_jis_x0208(std::string_view text) {
  std::u32string out;
  for (char32_t const point : with_full_kana(to_utf32(text))) {
    auto const* variant = find_variant(point);
    if (variant == nullptr) {
      out += point;
    } else {
      out += variant->replacement;
    }
  }
  return to_utf8(out);
}

std::optional<std::string> phone_digits(std::string_view text) {
  std::string plain = with_ascii_hyphens(to_half_width_ascii(trim(text)));
  constexpr std::string_view kJapan = "+81";
  bool const international = plain.compare(0, kJapan.size(), kJapan) == 0;
  std::string digits;
  for (char const c : plain.substr(international ? kJapan.size() : 0)) {
    if (is_digit(c)) {
      digits += c;
    } else if (c != '-' && c != ' ') {
      return std::nullopt;
    }
  }
  if (digits.empty()) return std::nullopt;
  if (international && digits.front() != '0') digits.insert(digits.begin(), '0');
  return digits;
}

bool is_mobile_prefix(std::string_view digits) {
  constexpr std::string_view kSecond = "256789";
  return digits.size() >= 3 && digits[0] == '0' && digits[2] == '0' &&
         kSecond.find(digits[1]) != std::string_view::npos;
}

bool is_dummy_phone(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  if (digits.empty()) return false;
  if (digits.find_first_not_of(digits.front()) == std::string::npos) return true;
  // No number has an exchange of zeros only: 03-0000-xxxx, 090-0000-xxxx.
  constexpr std::string_view kZeros = "0000";
  std::size_t const exchange = is_mobile_prefix(digits) && digits.size() == 11 ? 3 : 2;
  if (digits.compare(exchange < digits.size() ? exchange : digits.size(), kZeros.size(), kZeros) == 0)
    return true;
  constexpr std::size_t kSubscriber = 7;
  return digits.size() >= 10 && digits.find_last_not_of('0') < digits.size() - kSubscriber;
}

std::optional<SplitAddress> split_address(std::string_view address, std::size_t most) {
  auto const first = first_characters(address, most);
  auto const rest = address.substr(first.size());
  if (length_of(rest) > most) return std::nullopt;
  return SplitAddress{first, std::string(rest)};
}

bool has_house_number(std::string_view address) {
  auto const trimmed = trim(address);
  auto const prefecture = prefecture_of_address(trimmed).value_or(std::string_view{});
  auto const points = to_utf32(to_half_width_ascii(std::string_view(trimmed).substr(prefecture.size())));
  std::u32string_view const text = points;
  if (text.find(U"番地") != std::u32string_view::npos) return true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= U'0' && text[i] <= U'9') return true;
    bool const kanji = kKanjiDigits.find(text[i]) != std::u32string_view::npos;
    if (kanji && is_number_end(text.substr(i + 1))) return true;
  }
  return false;
}

bool is_temporary_place(std::string_view address) {
  return contains_any(fold(address), kTemporaryPlaces.data(), kTemporaryPlaces.size());
}

bool is_po_box(std::string_view address) {
  auto const folded = fold(address);
  constexpr std::array<std::string_view, 3> kBoxes = {"私書箱", "p.o.box", "pobox"};
  return contains_any(folded, kBoxes.data(), kBoxes.size());
}

bool lacks_room(std::string_view address) {
  auto const folded = fold(address);
  std::size_t end = 0;
  for (auto const word : kBuildings) {
    auto const at = folded.rfind(word);
    if (at != std::string::npos) end = std::max(end, at + word.size());
  }
  if (end == 0) return false;
  return std::none_of(folded.begin() + static_cast<std::ptrdiff_t>(end), folded.end(), is_digit);
}

}  // namespace yoshin
