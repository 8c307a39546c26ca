#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "shop_floor.hpp"

using namespace yoshin;
using namespace yoshin::test;

namespace {

std::string bytes_of_folder(std::filesystem::path const& folder) {
  std::ostringstream all;
  for (auto const& file : std::filesystem::directory_iterator(folder))
    all << std::ifstream(file.path()).rdbuf();
  return all.str();
}

constexpr char const* kPersonal[] = {"PIIMARKERNAME",          "見本標識", "0355557788",
                                     "marker@example.invalid", "標識町",   "PIIMARKERNOTE",
                                     "PIIMARKERANSWER"};
constexpr char const* kCredentials[] = {"MERCHANTMARKER1", "SPCODEMARKER2", "9173640285", "PWMARK3x"};

}  // namespace

BOOST_AUTO_TEST_SUITE(secrecy)

BOOST_AUTO_TEST_CASE(no_planted_marker_is_found_in_database_files_log_or_answers) {
  ShopFloor floor;
  floor.providers.noise = "PIIMARKERANSWER MERCHANTMARKER1 SPCODEMARKER2";
  std::vector<std::int64_t> ids;
  for (ProviderId provider : {ProviderId::np, ProviderId::kuroneko}) {
    Order order = ShopFloor::order(std::string("A-") + std::string(id_of(provider)), provider);
    order.buyer.name = "見本標識　花子";
    order.buyer.company = "";
    order.buyer.address1 = "東京都千代田区標識町１－２－３";
    order.buyer.phone = "0355557788";
    order.buyer.email = "marker@example.invalid";
    order.recipient = order.buyer;
    order.notes = "PIIMARKERNOTE";
    ids.push_back(floor.push(order));
  }
  BOOST_TEST(floor.run("credit_request", ids[0]) == "ok");
  BOOST_TEST(floor.run("credit_request", ids[1]) == "ok");
  floor.providers.script("KAACL0010", {Fault::lost_after});
  BOOST_TEST(floor.run("credit_cancel", ids[1]) == "unknown");
  must(floor.service->edit_order(
      floor.clerk, ids[0],
      Node::object()
          .add("version", *floor.document(ids[0]).find("order")->integer_at("version"))
          .add("changes", Node::object().add("notes", "PIIMARKERNAME"))));
  bool sent = false;
  for (std::string const& body : floor.providers.bodies)
    sent = sent || body.find("PWMARK3x") != std::string::npos;
  BOOST_TEST(sent, "the password must be in the request itself, or this test proves nothing");
  std::string const files = bytes_of_folder(floor.folder);
  std::string log;
  for (std::string const& line : floor.log) log += line + '\n';
  BOOST_TEST(!log.empty());
  std::string answers = write_json(must(floor.service->shops(floor.clerk)));
  for (auto id : ids) answers += write_json(must(floor.service->order(floor.clerk, id)));
  answers += write_json(must(floor.service->runs(floor.clerk, RunList::recent)));
  BOOST_TEST(answers.find("標識町") != std::string::npos);
  for (char const* marker : kPersonal) {
    BOOST_TEST(files.find(marker) == std::string::npos, marker << " in the database");
    BOOST_TEST(log.find(marker) == std::string::npos, marker << " in the log");
  }
  for (char const* marker : kCredentials) {
    BOOST_TEST(files.find(marker) == std::string::npos, marker << " in the database");
    BOOST_TEST(log.find(marker) == std::string::npos, marker << " in the log");
    BOOST_TEST(answers.find(marker) == std::string::npos, marker << " in an answer");
  }
}

BOOST_AUTO_TEST_CASE(a_buyer_whose_name_looks_like_a_hole_has_a_strange_name_and_nothing_more) {
  ShopFloor floor;
  Order order = ShopFloor::order("A-1", ProviderId::np);
  order.notes = "{{SPCODE}} {password}";
  order.buyer.company = "{{password}}";
  auto const id = floor.push(order);
  (void)floor.run("credit_request", id);
  for (std::string const& body : floor.providers.bodies)
    BOOST_TEST(body.find("SPCODEMARKER2") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
