#include "provider/credentials.hpp"

#include <algorithm>
#include <array>

#include "provider/atobarai_com/credentials.hpp"
#include "provider/atodene/credentials.hpp"
#include "provider/kuroneko/credentials.hpp"
#include "provider/score/credentials.hpp"

namespace yoshin {
namespace {

struct Row {
  ProviderId provider;
  bool (*is_for_credentials)(Notice const&);
};
constexpr auto kRows = std::to_array<Row>({
    {ProviderId::atobarai_com, atobarai_com::is_for_credentials},
    {ProviderId::kuroneko, kuroneko::is_for_credentials},
    {ProviderId::score, score::is_for_credentials},
    {ProviderId::atodene, atodene::is_for_credentials},
});

}  // namespace

bool credentials_refused(ProviderId provider, std::vector<Notice> const& notices) {
  for (Row const& row : kRows)
    if (row.provider == provider) return std::any_of(notices.begin(), notices.end(), row.is_for_credentials);
  return false;
}

}  // namespace yoshin
