#include "proxy/gateway/excerpt.hpp"

#include <algorithm>
#include <utility>

namespace yoshin {
namespace {

/// Whom a part of a document names.
struct Named {
  bool us = false;
  bool another = false;
  bool by_leaf = false;  ///< It is that leaf, or has it as a member: the part is about the order that it names.

  [[nodiscard]] bool only_another() const { return another && !us; }
};

class Cutter {
 public:
  Cutter(std::span<std::string const> own, std::span<std::string const> in_call)
      : own_(own), in_call_(in_call) {}

  /// Takes out of the part what is another's; says whom the part named before.
  Named cut(Node& part) const {
    if (auto* items = part.items()) return cut_items(*items);
    if (auto* members = part.members()) return cut_members(*members);
    return named_by(part);
  }

 private:
  Named cut_items(Node::Items& items) const {
    Named all;
    items.erase(std::remove_if(items.begin(), items.end(),
                               [&](Node& item) {
                                 Named const named = cut(item);
                                 all.us = all.us || named.us;
                                 all.another = all.another || named.another;
                                 return named.only_another();
                               }),
                items.end());
    return all;
  }

  /// A list among the members stays, for it is the frame of what is left in it; so does an object that is not
  /// about another order itself, unless nothing is left in it.
  Named cut_members(Node::Members& members) const {
    Named all;
    auto const is_anothers = [&](auto& member) {
      Node& value = member.second;
      Named const named = cut(value);
      bool const leaf = value.items() == nullptr && value.members() == nullptr;
      all.us = all.us || named.us;
      all.another = all.another || named.another;
      all.by_leaf = all.by_leaf || (leaf && named.another);
      if (!named.only_another() || value.items() != nullptr) return false;
      return named.by_leaf || value.members()->empty();
    };
    members.erase(std::remove_if(members.begin(), members.end(), is_anothers), members.end());
    return all;
  }

  [[nodiscard]] Named named_by(Node const& leaf) const {
    std::string name;
    if (auto const text = leaf.text()) name = *text;
    if (auto const number = leaf.integer()) name = std::to_string(*number);
    bool const us = std::binary_search(own_.begin(), own_.end(), name);
    bool const another = !us && std::binary_search(in_call_.begin(), in_call_.end(), name);
    return {us, another, another};
  }

  std::span<std::string const> own_;
  std::span<std::string const> in_call_;
};

}  // namespace

Node excerpt(Node const& document, std::span<std::string const> own, std::span<std::string const> in_call) {
  Node copy = document;
  (void)Cutter(own, in_call).cut(copy);
  return copy;
}

}  // namespace yoshin
