#pragma once

#include "base/names.hpp"

namespace yoshin {

/// The five 後払い providers, by the names that the operator manuals use.
enum class ProviderId { np, atobarai_com, kuroneko, score, atodene };
template <>
struct Names<ProviderId> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<ProviderId>>({
      {ProviderId::np,           "np",           "NP後払い",           "NP Atobarai"},
      {ProviderId::atobarai_com, "atobarai_com", "後払い.com",         "Atobarai.com"},
      {ProviderId::kuroneko,     "kuroneko",     "クロネコ代金後払い", "Kuroneko Atobarai"},
      {ProviderId::score,        "score",        "スコア後払い",       "Score Atobarai"},
      {ProviderId::atodene,      "atodene",      "アトディーネ",       "Atodene"},
  });
  // clang-format on
};

}  // namespace yoshin
