#include <boost/test/unit_test.hpp>

#include "proxy/accounts/permission.hpp"

using namespace yoshin;

BOOST_AUTO_TEST_SUITE(permission)

BOOST_AUTO_TEST_CASE(a_viewer_only_looks) {
  for (Household household : {Household::team, Household::single_clerk}) {
    BOOST_TEST(may(Role::viewer, Operation::look, household));
    for (Operation operation : {Operation::work_on_orders, Operation::settle_by_hand,
                                Operation::change_settings, Operation::move_clock})
      BOOST_TEST(!may(Role::viewer, operation, household));
  }
}

BOOST_AUTO_TEST_CASE(in_a_team_settings_belong_to_administrators) {
  BOOST_TEST(!may(Role::clerk, Operation::change_settings, Household::team));
  BOOST_TEST(may(Role::administrator, Operation::change_settings, Household::team));
  BOOST_TEST(may(Role::clerk, Operation::change_settings, Household::single_clerk));
}

BOOST_AUTO_TEST_SUITE_END()
