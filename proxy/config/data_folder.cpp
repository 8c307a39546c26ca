#include "proxy/config/data_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace yoshin {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMarker = "yoshin-data";
constexpr std::string_view kMarkerText = "Yoshin data folder 1";
constexpr std::string_view kLock = "yoshin.db.lock";
/// Everything that proxy and sandbox write into the folder, the marker last.
constexpr std::array<std::string_view, 14> kOwnFiles{
    "yoshin.db",      "yoshin.db-wal",  "yoshin.db-shm",  "yoshin.db-journal",  kLock,   "yoshin.key",
    "sandbox.db",     "sandbox.db-wal", "sandbox.db-shm", "sandbox.db-journal", "clock", "yoshin.log",
    "sandbox-ca.pem", kMarker,
};

bool is_marked(fs::path const& folder) {
  std::string line;
  std::ifstream in(folder / kMarker);
  return std::getline(in, line) && line == kMarkerText;
}

Message foreign(std::string const& folder) {
  return {folder + " は与信のデータフォルダーではありません。YOSHIN_DATA で別のフォルダーを指定してください。",
          folder + " is not a Yoshin data folder. Name another one with YOSHIN_DATA."};
}

Message unusable(std::string const& folder, std::error_code error) {
  return {folder + " を使えません（" + error.message() + "）。",
          "Cannot use " + folder + " (" + error.message() + ")."};
}

/// Whether a proxy holds the database's lock.
bool is_in_use(fs::path const& folder) {
  int const file = ::open((folder / kLock).c_str(), O_RDWR | O_CLOEXEC);
  if (file < 0) return false;
  bool const taken = ::flock(file, LOCK_EX | LOCK_NB) != 0;
  ::close(file);
  return taken;
}

}  // namespace

Result<Done, Message> prepare_data_folder(std::string const& folder) {
  std::error_code error;
  bool const made = fs::create_directories(folder, error);
  if (error) return Failure{unusable(folder, error)};
  if (made) fs::permissions(folder, fs::perms::owner_all, error);
  if (is_marked(folder)) return Done{};
  bool const empty = fs::is_empty(folder, error);
  if (error) return Failure{unusable(folder, error)};
  if (!empty) return Failure{foreign(folder)};
  std::ofstream marker(fs::path(folder) / kMarker);
  marker << kMarkerText << '\n';
  marker.close();
  if (!marker) return Failure{unusable(folder, std::make_error_code(std::errc::permission_denied))};
  return Done{};
}

Result<Done, Message> erase_data(std::string const& folder) {
  std::error_code error;
  if (!fs::exists(folder, error)) return Done{};
  if (fs::is_empty(folder, error)) return Done{};
  if (!is_marked(folder)) return Failure{foreign(folder)};
  if (is_in_use(folder))
    return Failure{Message{"別の与信がこのデータを使っています。先に止めてください。",
                           "Another Yoshin is using this data. Stop it first."}};
  for (auto const name : kOwnFiles) {
    fs::remove(fs::path(folder) / name, error);
    if (error) return Failure{unusable(folder + "/" + std::string(name), error)};
  }
  return Done{};
}

}  // namespace yoshin
