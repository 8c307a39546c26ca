#include "base/json.hpp"

#include <nlohmann/json.hpp>
#include <vector>

#include "base/utf8.hpp"

namespace yoshin {
namespace {

/// Builds our tree from the library's events, so that no library value lives on and depth is bounded while
/// reading.
class TreeBuilder {
 public:
  explicit TreeBuilder(int depth) : max_depth_(static_cast<std::size_t>(depth)) {}

  bool null() { return put(Node{}); }
  bool boolean(bool value) { return put(Node(value)); }
  bool number_integer(std::int64_t value) { return put(Node(value)); }
  bool number_unsigned(std::uint64_t value) {
    if (value <= INT64_MAX) return put(Node(static_cast<std::int64_t>(value)));
    return put(Node(std::to_string(value)));
  }
  bool number_float(double, std::string const& text) { return put(Node(text)); }
  bool string(std::string& value) { return put(Node(std::move(value))); }
  bool binary(std::vector<std::uint8_t>&) { return fail(JsonError::malformed); }
  bool start_object(std::size_t) { return open(Node::object()); }
  bool start_array(std::size_t) { return open(Node::list()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    Node const& object = open_.back().node;
    if (object.members()->size() >= kMostJsonMembers) return fail(JsonError::too_large);
    if (object.find(name) != nullptr) return fail(JsonError::duplicate_name);
    open_.back().key = std::move(name);
    return true;
  }
  template <class Position, class Exception>
  bool parse_error(Position const&, std::string const&, Exception const&) {
    return fail(JsonError::malformed);
  }

  JsonError error() const { return error_; }
  Node take() { return std::move(root_); }

 private:
  struct Frame {
    Node node;
    std::string key;
  };

  bool fail(JsonError error) {
    error_ = error;
    return false;
  }
  bool put(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (open_.back().node.items() != nullptr) {
      open_.back().node.push(std::move(node));
    } else {
      open_.back().node.add(open_.back().key, std::move(node));
    }
    return true;
  }
  bool open(Node node) {
    if (open_.size() >= max_depth_) return fail(JsonError::too_deep);
    open_.push_back({std::move(node), {}});
    return true;
  }
  bool close() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    return put(std::move(node));
  }

  std::size_t max_depth_;
  std::vector<Frame> open_;
  Node root_;
  JsonError error_ = JsonError::malformed;
};

class Writer {
 public:
  explicit Writer(HoleText const& fill) : fill_(fill) {}

  void write(Node const& node) {
    if (auto const* items = node.items()) return write_items(*items);
    if (auto const* members = node.members()) return write_members(*members);
    if (auto text = node.text()) return append_json_string(out, *text);
    if (auto number = node.integer()) {
      out += std::to_string(*number);
    } else if (auto truth = node.boolean()) {
      out += *truth ? "true" : "false";
    } else if (node.is_null() || !fill_) {
      out += "null";
    } else {
      append_json_string(out, fill_(node));
    }
  }

  std::string out;

 private:
  void write_items(Node::Items const& items) {
    out += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i != 0) out += ',';
      write(items[i]);
    }
    out += ']';
  }
  void write_members(Node::Members const& members) {
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i != 0) out += ',';
      append_json_string(out, members[i].first);
      out += ':';
      write(members[i].second);
    }
    out += '}';
  }

  HoleText const& fill_;
};

/// The two-character escape of a control character that has one, as `JSON.stringify` writes it.
char const* shorthand_of(unsigned char byte) {
  switch (byte) {
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: return nullptr;
  }
}

}  // namespace

Result<Node, JsonError> parse_json(std::string_view text, JsonLimits limits) {
  if (text.size() > limits.bytes) return Failure{JsonError::too_large};
  // The library takes a NUL for the end of the document and would let anything follow it.
  if (text.find('\0') != std::string_view::npos) return Failure{JsonError::malformed};
  TreeBuilder builder(limits.depth);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return Failure{builder.error()};
  return builder.take();
}

std::string write_json(Node const& node, HoleText const& fill) {
  Writer writer(fill);
  writer.write(node);
  return std::move(writer.out);
}

void append_json_string(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  while (!text.empty()) {
    auto const byte = static_cast<unsigned char>(text.front());
    if (byte == '"' || byte == '\\') {
      out += '\\';
      out += static_cast<char>(byte);
      text.remove_prefix(1);
    } else if (auto const* shorthand = shorthand_of(byte)) {
      out += shorthand;
      text.remove_prefix(1);
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 0x0FU];
      text.remove_prefix(1);
    } else if (byte < 0x80) {
      out += static_cast<char>(byte);
      text.remove_prefix(1);
    } else {
      auto point = take_code_point(text);
      if (!point) text.remove_prefix(1);
      append_utf8(out, point.value_or(0xFFFD));
    }
  }
  out += '"';
}

}  // namespace yoshin
