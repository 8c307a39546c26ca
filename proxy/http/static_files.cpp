#include "proxy/http/static_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace yoshin::http {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kForever = "public, max-age=31536000, immutable";
constexpr std::string_view kAskAgain = "no-cache";
constexpr std::size_t kMostFiles = 2'000;

struct MediaType {
  std::string_view ending;
  std::string_view type;
};
// clang-format off
constexpr std::array<MediaType, 16> kTypes{{
    {".html",        "text/html; charset=utf-8"},
    {".js",          "text/javascript; charset=utf-8"},
    {".mjs",         "text/javascript; charset=utf-8"},
    {".css",         "text/css; charset=utf-8"},
    {".json",        "application/json"},
    {".map",         "application/json"},
    {".wasm",        "application/wasm"},
    {".webmanifest", "application/manifest+json"},
    {".svg",         "image/svg+xml"},
    {".png",         "image/png"},
    {".ico",         "image/x-icon"},
    {".webp",        "image/webp"},
    {".woff2",       "font/woff2"},
    {".txt",         "text/plain; charset=utf-8"},
    {".csv",         "text/csv"},
    {".md",          "text/plain; charset=utf-8"},
}};
// clang-format on

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper_hash(char c) {
  return (c >= 'A' && c <= 'Z') || is_digit(c);
}
bool is_lower_hash(char c) {
  return (c >= 'a' && c <= 'f') || is_digit(c);
}

std::optional<std::string> read_file(fs::path const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

/// Whether an Accept-Encoding header takes brotli: `br` without `q=0`.
bool accepts_brotli(std::string_view header) {
  while (!header.empty()) {
    auto entry = header.substr(0, header.find(','));
    header.remove_prefix(std::min(header.size(), entry.size() + 1));
    while (entry.starts_with(' ')) entry.remove_prefix(1);
    auto const name = entry.substr(0, entry.find_first_of("; "));
    if (name == "br")
      return entry.find("q=0") == std::string_view::npos || entry.find("q=0.") != std::string_view::npos;
  }
  return false;
}

bool is_hidden(fs::path const& relative) {
  return std::any_of(relative.begin(), relative.end(),
                     [](fs::path const& part) { return part.string().starts_with('.'); });
}

}  // namespace

bool is_hash_named(std::string_view name) {
  name.remove_prefix(std::min(name.size(), name.find_last_of('/') + 1));
  auto const dot = name.find_last_of('.');
  if (dot == std::string_view::npos) return false;
  auto const stem = name.substr(0, dot);
  auto const mark = stem.find_last_of("-.");
  if (mark == std::string_view::npos) return false;
  auto const hash = stem.substr(mark + 1);
  if (hash.size() < 8) return false;
  if (std::all_of(hash.begin(), hash.end(), is_upper_hash)) return true;
  return std::all_of(hash.begin(), hash.end(), is_lower_hash) &&
         std::any_of(hash.begin(), hash.end(), is_digit);
}

std::string_view media_type_of(std::string_view name) {
  for (auto const& [ending, type] : kTypes)
    if (name.ends_with(ending)) return type;
  return {};
}

std::optional<StaticFiles> StaticFiles::load(std::string const& folder) {
  StaticFiles result;
  std::error_code error;
  fs::recursive_directory_iterator walk(folder, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    auto const relative = walk->path().lexically_relative(folder);
    if (!walk->is_regular_file(error) || is_hidden(relative)) continue;
    std::string name = "/" + relative.generic_string();
    bool const brotli = name.ends_with(".br");
    if (brotli) name.resize(name.size() - 3);
    auto const type = media_type_of(name);
    auto bytes = read_file(walk->path());
    if (type.empty() || !bytes || result.files_.size() >= kMostFiles) continue;
    auto& file = result.files_[name];
    file.type = type;
    file.cache = is_hash_named(name) ? kForever : kAskAgain;
    (brotli ? file.brotli : file.plain) = std::make_shared<std::string const>(std::move(*bytes));
  }
  std::erase_if(result.files_, [](auto const& entry) { return !entry.second.plain; });
  auto const index = result.files_.find("/index.html");
  if (index == result.files_.end()) return std::nullopt;
  result.files_["/"] = index->second;
  return result;
}

std::optional<HttpResponse> StaticFiles::find(HttpRequest const& request) const {
  auto const found = files_.find(request.path());
  if (found == files_.end()) return std::nullopt;
  auto const& file = found->second;
  HttpResponse response;
  response.content_type = file.type;
  response.headers.emplace_back("Cache-Control", file.cache);
  response.body = file.plain;
  if (!file.brotli) return response;
  response.headers.emplace_back("Vary", "Accept-Encoding");
  if (!accepts_brotli(header_of(request.headers, "Accept-Encoding"))) return response;
  response.headers.emplace_back("Content-Encoding", "br");
  response.body = file.brotli;
  return response;
}

}  // namespace yoshin::http
