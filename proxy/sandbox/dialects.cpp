#include "proxy/sandbox/dialects.hpp"

#include <array>

#include "proxy/sandbox/atobarai_com/calls.hpp"
#include "proxy/sandbox/atodene/calls.hpp"
#include "proxy/sandbox/forms.hpp"
#include "proxy/sandbox/kuroneko/calls.hpp"
#include "proxy/sandbox/np/calls.hpp"
#include "proxy/sandbox/score/calls.hpp"

namespace yoshin::sandbox {
namespace {

/// NP's credentials travel in headers, which are not kept.
std::string as_it_is(std::string_view body) {
  return std::string(body);
}

// clang-format off
constexpr auto kDialects = std::to_array<DialectRow>({
    {Dialect::np,       kNpBase,       answer_np,       np_knows_operation,       as_it_is},
    {Dialect::kuroneko, kKuronekoBase, answer_kuroneko, kuroneko_knows_operation, with_masked_password},
    {Dialect::atobarai_com, kAtobaraiBase, answer_atobarai, atobarai_knows_operation, atobarai_masked},
    {Dialect::score,    kScoreBase,    answer_score,    score_knows_operation,    score_masked},
    {Dialect::atodene,  kAtodeneBase,  answer_atodene,  atodene_knows_operation,  atodene_masked},
});
// clang-format on

}  // namespace

std::span<DialectRow const> dialects() {
  return kDialects;
}

DialectRow const& row_of(Dialect dialect) {
  for (DialectRow const& row : kDialects)
    if (row.dialect == dialect) return row;
  return kDialects.front();
}

DialectRow const* row_at(std::string_view path) {
  for (DialectRow const& row : kDialects)
    if (path.starts_with(row.base)) return &row;
  return nullptr;
}

}  // namespace yoshin::sandbox
