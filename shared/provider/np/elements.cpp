#include "provider/np/elements.hpp"

#include <algorithm>
#include <utility>

#include "text/width.hpp"

namespace yoshin::np {
namespace {

/// The items of a list that may be absent or null; nothing when something else stands there.
Node::Items const* list_of(Node const& answer, std::string_view name) {
  static Node::Items const kNone;
  auto const* child = answer.find(name);
  return child == nullptr || child->is_null() ? &kNone : child->items();
}

/// Reads both arrays for one order.
class Reader {
 public:
  Reader(std::string_view id, std::span<std::string const> in_call) : id_(id), in_call_(in_call) {}

  void read_results(Node::Items const& results, std::string_view id_name) {
    for (Node const& element : results) {
      auto its_id = leaf_at(element, id_name);
      if (!its_id.empty() && its_id == id_) {
        found_.results.push_back(&element);
      } else {
        note_other(std::move(its_id));
      }
    }
  }

  /// An element that says nothing readable (no code) makes the whole answer unreadable, unless it is another
  /// order's of the call.
  bool read_errors(Node::Items const& errors) {
    for (Node const& element : errors) {
      auto const codes = codes_at(element, "codes");
      auto its_id = leaf_at(element, "id");
      bool const ours = !its_id.empty() && its_id == id_;
      if (codes.empty() && (ours || !is_companion(its_id))) return false;
      if (!its_id.empty() && !ours) {
        note_other(std::move(its_id));
        continue;
      }
      if (ours) ++found_.refusals;
      auto& target = ours ? found_.codes : found_.codes_without_id;
      target.insert(target.end(), codes.begin(), codes.end());
    }
    return true;
  }

  Elements found() && { return std::move(found_); }

 private:
  [[nodiscard]] bool is_companion(std::string const& its_id) const {
    return std::binary_search(in_call_.begin(), in_call_.end(), its_id);
  }

  void note_other(std::string its_id) {
    found_.others = true;
    if (is_companion(its_id)) return;
    found_.strangers = true;
    if (found_.stranger_id.empty()) found_.stranger_id = std::move(its_id);
  }

  std::string_view id_;
  std::span<std::string const> in_call_;
  Elements found_ = {};
};

}  // namespace

Elements find_elements(Node const& answer, std::string_view id_name, std::string_view id,
                       std::span<std::string const> in_call) {
  auto const* results = answer.members() == nullptr ? nullptr : list_of(answer, "results");
  auto const* errors = answer.members() == nullptr ? nullptr : list_of(answer, "errors");
  if (results == nullptr || errors == nullptr || (results->empty() && errors->empty())) return {};
  Reader reader(id, in_call);
  reader.read_results(*results, id_name);
  bool const readable = reader.read_errors(*errors);
  Elements found = std::move(reader).found();
  found.readable = readable;
  return found;
}

std::string leaf_text(Node const& leaf) {
  if (auto const text = leaf.text()) return std::string(*text);
  if (auto const number = leaf.integer()) return std::to_string(*number);
  return {};
}

std::string leaf_at(Node const& node, std::string_view name) {
  auto const* child = node.find(name);
  return child == nullptr ? std::string() : leaf_text(*child);
}

std::vector<std::string> codes_at(Node const& node, std::string_view name) {
  std::vector<std::string> codes;
  auto const* child = node.find(name);
  if (child == nullptr) return codes;
  if (auto single = leaf_text(*child); !single.empty()) codes.push_back(std::move(single));
  for (Node const& item : node.items_at(name))
    if (auto code = leaf_text(item); !code.empty()) codes.push_back(std::move(code));
  return codes;
}

bool is_transaction_id(std::string_view text) {
  return text.size() == 11 && std::all_of(text.begin(), text.end(), [](char letter) {
           return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
                  (letter >= 'a' && letter <= 'z');
         });
}

bool is_listed(std::string_view list, std::string_view text) {
  for (bool more = !text.empty(); more;) {
    auto const comma = list.find(',');
    if (trim(list.substr(0, comma)) == text) return true;
    more = comma != std::string_view::npos;
    list.remove_prefix(more ? comma + 1 : list.size());
  }
  return false;
}

}  // namespace yoshin::np
