#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "proxy/http/message.hpp"

namespace yoshin::http {

/// The page's files, all in memory since the start: no request ever becomes a path of the file system.
class StaticFiles {
 public:
  StaticFiles() = default;
  /// Loads every file below `folder`; a file `x.br` is the brotli form of `x`. Hidden files and files of
  /// unknown type are left out. Nothing when the folder has no `index.html`.
  static std::optional<StaticFiles> load(std::string const& folder);

  /// The answer for a path: `/` is `index.html`; nothing when there is no such file.
  [[nodiscard]] std::optional<HttpResponse> find(HttpRequest const& request) const;
  [[nodiscard]] std::size_t count() const { return files_.size(); }

 private:
  struct File {
    std::string_view type;
    std::string_view cache;
    std::shared_ptr<std::string const> plain;
    std::shared_ptr<std::string const> brotli;
  };
  std::map<std::string, File, std::less<>> files_;
};

/// Whether a name carries a content hash, so that its file never changes: `app-3QXK7ZPA.js`,
/// `core.9f8e7d6c.wasm`.
bool is_hash_named(std::string_view name);
/// The media type by a name's ending; empty for an unknown one.
std::string_view media_type_of(std::string_view name);

}  // namespace yoshin::http
