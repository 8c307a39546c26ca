#include "proxy/vault/key_file.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <string_view>

#include "proxy/vault/digest.hpp"
#include "proxy/vault/secret.hpp"

namespace yoshin {
namespace {

constexpr std::string_view kFormat = "yoshin-key-1";

template <std::size_t N>
bool read_hex(std::string_view text, std::array<unsigned char, N>& out) {
  std::size_t length = 0;
  return text.size() == N * 2 &&
         sodium_hex2bin(out.data(), N, text.data(), text.size(), nullptr, &length, nullptr) == 0 && length == N;
}

template <std::size_t N>
std::string hex_of(std::array<unsigned char, N> const& bytes) {
  return to_hex({reinterpret_cast<char const*>(bytes.data()), N});
}

Result<Done, Message> create(std::string const& path) {
  MasterKey key;
  randombytes_buf(key.id.data(), key.id.size());
  randombytes_buf(key.bytes.data(), key.bytes.size());
  std::string line = std::string(kFormat) + ' ' + hex_of(key.id) + ' ' + hex_of(key.bytes) + '\n';
  int const file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  bool good = file >= 0 && ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size());
  good = good && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  wipe(line);
  sodium_memzero(key.bytes.data(), key.bytes.size());
  if (good) return Done{};
  return Failure{
      Message{"鍵ファイル " + path + " を作れません。フォルダーの書き込み権限と空き容量を確認してください。",
              "Cannot create the key file " + path + ": check the folder's permissions and free space."}};
}

Result<MasterKey, Message> parse_line(std::string const& line, std::string const& path) {
  std::istringstream words(line);
  std::string format, id, bytes;
  words >> format >> id >> bytes;
  MasterKey key;
  bool const good = format == kFormat && read_hex(id, key.id) && read_hex(bytes, key.bytes);
  wipe(bytes);
  if (good) return key;
  return Failure{Message{"鍵ファイル " + path + " の形式が正しくありません。バックアップから戻してください。",
                         "The key file " + path + " is not in its format: restore it from a backup."}};
}

}  // namespace

Result<std::vector<MasterKey>, Message> read_keys(std::string const& path, KeyCreation creation) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) {
    if (creation == KeyCreation::never)
      return Failure{Message{"鍵ファイル " + path + " がありません。バックアップから戻してください。",
                             "The key file " + path + " is missing: restore it from a backup."}};
    if (auto made = create(path); !made) return Failure{made.error()};
    if (::stat(path.c_str(), &facts) != 0) facts.st_mode = S_IRWXO;
  }
  if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return Failure{Message{"鍵ファイル " + path + " を他の利用者も読めます。chmod 600 にしてください。",
                           "Others may read the key file " + path + ": set its mode to 600."}};
  std::ifstream file(path);
  std::vector<MasterKey> keys;
  for (std::string line; std::getline(file, line); wipe(line)) {
    auto key = parse_line(line, path);
    if (!key) return Failure{key.error()};
    keys.push_back(key.value());
  }
  if (keys.empty())
    return Failure{Message{"鍵ファイル " + path + " が空です。バックアップから戻してください。",
                           "The key file " + path + " is empty: restore it from a backup."}};
  return keys;
}

}  // namespace yoshin
