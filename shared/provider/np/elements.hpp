#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/node.hpp"

namespace yoshin::np {

/// What an answer holds about one transaction.
struct Elements {
  bool readable = false;                      ///< Whether the envelope has the form that NP's answers have.
  std::vector<Node const*> results;           ///< Elements of `results` with our id; borrowed from the answer.
  int refusals = 0;                           ///< Elements of `errors` with our id.
  std::vector<std::string> codes;             ///< Their codes.
  std::vector<std::string> codes_without_id;  ///< Codes of `errors` elements that name no transaction.
  bool others = false;                        ///< Whether there are elements that are not ours.
  bool strangers = false;                     ///< Whether one of them is of no order of the call.
  std::string stranger_id;                    ///< The first such id; empty when there is none.
};

/// Finds the elements whose member `id_name` (in `errors`: `id`) is `id`. `in_call`: ids of all orders of the
/// call, sorted; empty when the order went alone.
Elements find_elements(Node const& answer, std::string_view id_name, std::string_view id,
                       std::span<std::string const> in_call);

/// The text of a leaf, an integer in decimal; empty for everything else.
std::string leaf_text(Node const& leaf);
/// The text of the member, or empty.
std::string leaf_at(Node const& node, std::string_view name);
/// The texts of a list member, or of a single text in its place; empty ones left out.
std::vector<std::string> codes_at(Node const& node, std::string_view name);
/// Whether a text is an NP取引ID: 11 half-width letters or digits.
bool is_transaction_id(std::string_view text);

/// Whether a setting, texts divided by commas, names the text.
bool is_listed(std::string_view list, std::string_view text);

}  // namespace yoshin::np
