#include "proxy/accounts/permission.hpp"

namespace yoshin {
namespace {

struct Row {
  Operation operation;
  Role least_in_team;
  Role least_alone;
};
// clang-format off
constexpr auto kRows = std::to_array<Row>({
    {Operation::look,            Role::viewer,        Role::viewer},
    {Operation::work_on_orders,  Role::clerk,         Role::clerk},
    {Operation::settle_by_hand,  Role::clerk,         Role::clerk},
    {Operation::change_settings, Role::administrator, Role::clerk},
    {Operation::move_clock,      Role::administrator, Role::clerk},
});
// clang-format on

}  // namespace

bool may(Role role, Operation operation, Household household) {
  for (Row const& row : kRows)
    if (row.operation == operation)
      return role >= (household == Household::team ? row.least_in_team : row.least_alone);
  return false;
}

}  // namespace yoshin
