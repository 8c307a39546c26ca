#pragma once

#include <string>
#include <string_view>

#include "carrier/carrier.hpp"

namespace yoshin {

/// What is known of a slip number (伝票番号) by its form alone.
enum class SlipForm {
  empty,  ///< Nothing entered.
  good,  ///< Right length and right check digit (7DR: last digit = first 11 mod 7; or S10; or 11-digit 書留).
  wrong_digit,   ///< 12 digits whose check digit does not fit.
  wrong_length,  ///< Digits only, but no length this carrier uses.
  damaged,       ///< Excel damage such as `4.90715E+11`: an error, never repaired by guessing.
  unusual        ///< Letters, or a carrier whose numbers have no known form.
};

/// Judges a slip number for a carrier. Hyphens and surrounding blanks do not count. Source: reference CSV facts
/// §5.
SlipForm slip_form(std::string_view slip, CarrierId carrier);
/// The number without hyphens and blanks, full-width digits made half-width.
std::string normalise_slip(std::string_view slip);
/// Whether the text is a long number that a spreadsheet has turned into `4.90715E+11`.
bool is_excel_damage(std::string_view text);
/// Whether twelve digits satisfy the 7DR rule.
bool has_valid_7dr(std::string_view digits);

}  // namespace yoshin
