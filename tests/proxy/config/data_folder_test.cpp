#include "proxy/config/data_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

namespace yoshin {
namespace {

namespace fs = std::filesystem;

/// A place for a data folder that is removed in the end.
struct Place {
  Place() : path(fs::temp_directory_path() / ("yoshin-data-" + std::to_string(::getpid()))) {
    fs::remove_all(path);
  }
  ~Place() { fs::remove_all(path); }
  Place(Place const&) = delete;
  Place& operator=(Place const&) = delete;
  void write(std::string const& name) const { std::ofstream(path / name) << "x"; }
  [[nodiscard]] bool has(std::string const& name) const { return fs::exists(path / name); }
  fs::path path;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(data_folder)

BOOST_AUTO_TEST_CASE(a_new_folder_is_for_its_owner_only) {
  Place const place;
  BOOST_TEST(prepare_data_folder(place.path).ok());
  BOOST_TEST((fs::status(place.path).permissions() == fs::perms::owner_all));
  BOOST_TEST(prepare_data_folder(place.path).ok());
}

BOOST_AUTO_TEST_CASE(erasing_leaves_what_is_not_ours) {
  Place const place;
  BOOST_REQUIRE(prepare_data_folder(place.path).ok());
  for (std::string const name : {"yoshin.db", "yoshin.key", "sandbox.db", "clock", "letter.txt"})
    place.write(name);
  BOOST_TEST(erase_data(place.path).ok());
  BOOST_TEST(!place.has("yoshin.db"));
  BOOST_TEST(!place.has("yoshin.key"));
  BOOST_TEST(!place.has("sandbox.db"));
  BOOST_TEST(!place.has("clock"));
  BOOST_TEST(place.has("letter.txt"));
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_ours_is_neither_used_nor_erased) {
  Place const place;
  fs::create_directories(place.path);
  place.write("yoshin.db");
  BOOST_TEST(!erase_data(place.path).ok());
  BOOST_TEST(!prepare_data_folder(place.path).ok());
  BOOST_TEST(place.has("yoshin.db"));
}

BOOST_AUTO_TEST_CASE(data_in_use_is_not_erased) {
  Place const place;
  BOOST_REQUIRE(prepare_data_folder(place.path).ok());
  place.write("yoshin.db");
  int const lock = ::open((place.path / "yoshin.db.lock").c_str(), O_RDWR | O_CREAT, S_IRUSR | S_IWUSR);
  BOOST_REQUIRE(::flock(lock, LOCK_EX) == 0);
  BOOST_TEST(!erase_data(place.path).ok());
  BOOST_TEST(place.has("yoshin.db"));
  ::close(lock);
  BOOST_TEST(erase_data(place.path).ok());
}

BOOST_AUTO_TEST_CASE(a_missing_folder_needs_no_erasing) {
  BOOST_TEST(erase_data("/nonexistent/yoshin").ok());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yoshin
