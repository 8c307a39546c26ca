#include "provider/atobarai_com/credentials.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/width.hpp"

namespace yoshin::atobarai_com {
namespace {

/// What a message about the shop's identity can hardly do without, as `fold` leaves it; no code list is public.
/// What the contract does not allow may concern one order alone and is not among them.
constexpr auto kWords = std::to_array<std::string_view>(
    {"認証", "事業者id", "サイトid", "apiユーザ", "enterpriseid", "siteid", "apiuserid"});

}  // namespace

bool is_for_credentials(Notice const& notice) {
  auto const folded = fold(notice.text.ja);
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

}  // namespace yoshin::atobarai_com
