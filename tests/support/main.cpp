#define BOOST_TEST_MODULE yoshin
#include <boost/test/unit_test.hpp>
