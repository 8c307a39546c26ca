#include <utility>

#include "base/json.hpp"
#include "base/json_scanner.hpp"

namespace yoshin {
namespace {

/// Builds the tree of one document. After a failure `error` says why, and nothing more is read.
class TreeReader {
 public:
  TreeReader(std::string_view text, int depth) : scanner_(text), left_(depth) {}

  Result<Node, JsonError> read() {
    Node root = value();
    if (!scanner_.finished()) return Failure{error_};
    return root;
  }

 private:
  Node value() {
    switch (scanner_.peek()) {
      case '{': return object();
      case '[': return list();
      case '"': return Node(scanner_.text().value_or(std::string_view{}));
      default: return leaf();
    }
  }

  Node leaf() {
    if (auto const number = scanner_.number()) {
      auto const whole = parse_integer(*number);
      return whole ? Node(*whole) : Node(*number);
    }
    if (auto const truth = scanner_.boolean()) return Node(*truth);
    if (!scanner_.null()) scanner_.skip();
    return {};
  }

  Node object() {
    Node node = Node::object();
    if (!deeper()) return node;
    scanner_.enter_object();
    while (auto const name = scanner_.member()) {
      if (node.members()->size() >= kMostJsonMembers) return give_up(JsonError::too_large);
      if (node.find(*name) != nullptr) return give_up(JsonError::duplicate_name);
      std::string const key(*name);
      node.add(key, value());
    }
    ++left_;
    return node;
  }

  Node list() {
    Node node = Node::list();
    if (!deeper()) return node;
    scanner_.enter_list();
    while (scanner_.item()) node.push(value());
    ++left_;
    return node;
  }

  bool deeper() {
    if (left_-- > 0) return true;
    give_up(JsonError::too_deep);
    return false;
  }

  Node give_up(JsonError error) {
    error_ = error;
    scanner_.give_up();
    return {};
  }

  JsonScanner scanner_;
  int left_;
  JsonError error_ = JsonError::malformed;
};

}  // namespace

Result<Node, JsonError> scan_json(std::string_view text, JsonLimits limits) {
  if (text.size() > limits.bytes) return Failure{JsonError::too_large};
  return TreeReader(text, limits.depth).read();
}

}  // namespace yoshin
