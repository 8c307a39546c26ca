#include "golden.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "base/base64.hpp"
#include "base/json.hpp"
#include "contract/answer.hpp"
#include "contract/preview.hpp"
#include "table/table.hpp"

namespace yoshin {
namespace {

constexpr JsonLimits kGoldenLimits{16U << 20U, 32};

/// Whether a document is a case of ours: other suites keep files of their own shape in the same folders.
bool is_case(Node const& node) {
  return node.find("name") != nullptr && node.find("question") != nullptr;
}

bool update(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  std::string const text{std::istreambuf_iterator<char>(in), {}};
  auto golden = parse_json(text, kGoldenLimits);
  if (!golden) {
    std::cerr << path.string() << ": no JSON\n";
    return false;
  }
  if (!is_case(golden.value())) return true;
  auto answer = parse_json(ask_golden(golden.value()), kGoldenLimits);
  if (!answer) return false;
  if (Node* expected = golden.value().find("expected")) {
    *expected = std::move(answer).value();
  } else {
    golden.value().add("expected", std::move(answer).value());
  }
  std::string const renewed = contract::wire_preview(golden.value(), BodyFormat::json) + "\n";
  if (renewed == text) return true;
  std::ofstream(path, std::ios::binary) << renewed;
  std::cout << "updated " << path.string() << '\n';
  return true;
}

}  // namespace

std::string ask_golden(Node const& golden) {
  Table table;
  for (Node const& question : golden.items_at("before")) contract::answer(table, write_json(question));
  std::string const file = from_base64(golden.text_at("file")).value_or("");
  Node const* question = golden.find("question");
  return contract::answer(table, question == nullptr ? std::string() : write_json(*question), file);
}

int update_golden(std::string_view folder) {
  std::vector<std::filesystem::path> paths;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(std::filesystem::path(folder)))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  bool good = true;
  for (auto const& path : paths) good = update(path) && good;
  return good ? 0 : 1;
}

}  // namespace yoshin
