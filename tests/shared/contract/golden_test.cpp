#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "base/base64.hpp"
#include "base/json.hpp"
#include "tests/support/test_folder.hpp"
#include "wasm/abi.h"

using namespace yoshin;

namespace {

constexpr JsonLimits kGoldenLimits{16U << 20U, 32};

/// Asks through the boundary that the browser uses.
std::string ask_abi(std::string const& question, std::string const& file = {}) {
  unsigned char* room = yoshin_question(question.size());
  if (!question.empty()) std::memcpy(room, question.data(), question.size());
  room = yoshin_file(file.size());
  if (!file.empty()) std::memcpy(room, file.data(), file.size());
  std::size_t const size = yoshin_ask();
  return {reinterpret_cast<char const*>(yoshin_answer()), size};
}

std::vector<std::filesystem::path> golden_files() {
  std::vector<std::filesystem::path> paths;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(test::test_path("golden")))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(every_golden_case_is_answered_as_written) {
  std::size_t cases = 0;
  for (auto const& path : golden_files()) {
    BOOST_TEST_CONTEXT(path.string()) {
      std::ifstream in(path, std::ios::binary);
      auto const golden = parse_json(std::string{std::istreambuf_iterator<char>(in), {}}, kGoldenLimits);
      BOOST_REQUIRE(golden.ok());
      Node const* question = golden.value().find("question");
      Node const* expected = golden.value().find("expected");
      if (golden.value().find("name") == nullptr || question == nullptr) continue;
      BOOST_REQUIRE(expected != nullptr);
      ask_abi(R"({"ask":"table_reset"})");
      for (Node const& before : golden.value().items_at("before")) ask_abi(write_json(before));
      auto const file = from_base64(golden.value().text_at("file"));
      BOOST_REQUIRE(file.has_value());
      BOOST_TEST(ask_abi(write_json(*question), *file) == write_json(*expected));
      ++cases;
    }
  }
  BOOST_TEST(cases >= 20U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(boundary)

BOOST_AUTO_TEST_CASE(raw_columns_carry_a_preview_of_fees) {
  BOOST_REQUIRE_EQUAL(yoshin_fee_rows(4), 4U);
  std::int32_t const billed[] = {999, 1000, 2000, 2001};
  std::copy(std::begin(billed), std::end(billed), yoshin_column(YOSHIN_BASIS_BILLED));
  std::fill_n(yoshin_column(YOSHIN_BASIS_FEE), 4, 50);
  auto const answer = ask_abi(R"({"ask":"table_fee_columns","groups":[{"begin":0,"end":4,"rule":{"mode":"add",)"
                              R"("bands":[{"lower":1000,"upper":2000,"fee":300}]}}]})");
  BOOST_TEST(answer == R"({"ok":true,"rows":4})");
  std::vector<std::int32_t> const fee(yoshin_column(YOSHIN_FEE), yoshin_column(YOSHIN_FEE) + 4);
  std::vector<std::int32_t> const now(yoshin_column(YOSHIN_BILLED), yoshin_column(YOSHIN_BILLED) + 4);
  BOOST_TEST(fee == (std::vector<std::int32_t>{50, 350, 350, 50}), boost::test_tools::per_element());
  BOOST_TEST(now == (std::vector<std::int32_t>{999, 1300, 2300, 2001}), boost::test_tools::per_element());
  BOOST_TEST(yoshin_column(9) == nullptr);
  BOOST_TEST(yoshin_fee_rows(0) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
