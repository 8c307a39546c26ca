#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <type_traits>

#include "proxy/vault/digest.hpp"
#include "proxy/vault/random.hpp"
#include "proxy/vault/vault.hpp"

using namespace yoshin;

namespace {

struct Folder {
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("yoshin-vault-" + std::to_string(::getpid()));
  [[nodiscard]] std::string key() const { return (path / "yoshin.key").string(); }
};

template <class T>
concept Printable = requires(std::ostream& out, T const& value) {
  out << value;
};

}  // namespace

static_assert(!Printable<Secret>, "a secret cannot be printed");
static_assert(!std::is_copy_constructible_v<Secret>, "a secret is not copied by accident");

BOOST_AUTO_TEST_SUITE(vault)

BOOST_AUTO_TEST_CASE(what_was_sealed_opens_in_its_place_and_nowhere_else) {
  Folder folder;
  auto const vault = std::move(Vault::open(folder.key(), KeyCreation::if_missing)).value();
  std::string const place = credential_place("demo", "np", "sp_code");
  std::string const sealed = vault->seal("秘密", place);
  BOOST_TEST(vault->unseal(sealed, place).value() == "秘密");
  BOOST_TEST(!vault->unseal(sealed, credential_place("other", "np", "sp_code")).ok());
  BOOST_TEST(!vault->unseal(sealed, credential_place("demo", "kuroneko", "sp_code")).ok());
  BOOST_TEST(!vault->unseal(sealed, credential_place("demo", "np", "merchant_code")).ok());
  BOOST_TEST(vault->seal("秘密", place) != sealed);
}

BOOST_AUTO_TEST_CASE(any_changed_character_is_noticed) {
  Folder folder;
  auto const vault = std::move(Vault::open(folder.key(), KeyCreation::if_missing)).value();
  std::string const sealed = vault->seal("見本 花子", "row");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string damaged = sealed;
    damaged[i] = damaged[i] == 'A' ? 'B' : 'A';
    BOOST_TEST(!vault->unseal(damaged, "row").ok());
  }
  BOOST_TEST(!vault->unseal("", "row").ok());
  BOOST_TEST(!vault->unseal("not base64!", "row").ok());
}

BOOST_AUTO_TEST_CASE(the_key_file_is_made_for_its_owner_alone_and_stays) {
  Folder folder;
  std::string const sealed =
      std::move(Vault::open(folder.key(), KeyCreation::if_missing)).value()->seal("x", "row");
  struct stat facts {};
  BOOST_REQUIRE(::stat(folder.key().c_str(), &facts) == 0);
  BOOST_TEST((facts.st_mode & 0777) == 0600U);
  auto const again = std::move(Vault::open(folder.key(), KeyCreation::never)).value();
  BOOST_TEST(again->unseal(sealed, "row").value() == "x");
}

BOOST_AUTO_TEST_CASE(a_key_file_that_is_missing_open_to_others_or_damaged_is_refused) {
  Folder folder;
  BOOST_TEST(!Vault::open(folder.key(), KeyCreation::never).ok());
  BOOST_TEST(Vault::open(folder.key(), KeyCreation::if_missing).ok());
  ::chmod(folder.key().c_str(), 0640);
  BOOST_TEST(!Vault::open(folder.key(), KeyCreation::if_missing).ok());
  ::chmod(folder.key().c_str(), 0600);
  std::ofstream(folder.key(), std::ios::trunc) << "yoshin-key-1 zz\n";
  BOOST_TEST(!Vault::open(folder.key(), KeyCreation::if_missing).ok());
  std::ofstream(folder.key(), std::ios::trunc) << "";
  BOOST_TEST(!Vault::open(folder.key(), KeyCreation::if_missing).ok());
}

BOOST_AUTO_TEST_CASE(after_a_rotation_old_rows_still_open_and_new_ones_use_the_new_key) {
  Folder folder;
  std::string const old =
      std::move(Vault::open(folder.key(), KeyCreation::if_missing)).value()->seal("alt", "row");
  std::string line;
  std::getline(std::ifstream(folder.key()) >> std::ws, line);
  std::ofstream(folder.key(), std::ios::trunc) << "yoshin-key-1 00000001 " << std::string(64, '7') << '\n'
                                               << line << '\n';
  auto const vault = std::move(Vault::open(folder.key(), KeyCreation::never)).value();
  BOOST_TEST(vault->unseal(old, "row").value() == "alt");
  std::string const fresh = vault->seal("neu", "row");
  std::ofstream(folder.key(), std::ios::trunc) << line << '\n';
  auto const without = std::move(Vault::open(folder.key(), KeyCreation::never)).value();
  auto const refused = without->unseal(fresh, "row");
  BOOST_TEST((refused.error() == VaultError::unknown_key));
}

BOOST_AUTO_TEST_CASE(short_keys_have_ten_characters_that_nobody_confuses) {
  BOOST_REQUIRE(sodium_init() >= 0);
  std::set<std::string> seen;
  for (int i = 0; i < 2'000; ++i) {
    std::string const key = random_short_key();
    BOOST_TEST(key.size() == 10U);
    BOOST_TEST(key.find_first_not_of("ABCDEFGHJKMNPQSTVWXYZ0123456789") == std::string::npos);
    seen.insert(key);
  }
  BOOST_TEST(seen.size() == 2'000U);
}

BOOST_AUTO_TEST_CASE(a_digest_is_the_known_sha256) {
  BOOST_TEST(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  BOOST_TEST(encode_base64("Ma") == "TWE=");
}

BOOST_AUTO_TEST_SUITE_END()
