#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/names.hpp"
#include "base/node.hpp"
#include "contract/codec.hpp"
#include "credit/record.hpp"
#include "money/yen.hpp"

// How one C++ member is written to and read from a document. A document type is a table of `Field`s: reading,
// writing and the TypeScript type all come from it.
namespace yoshin::contract {

/// Limits of a value: characters of a text, value of an integer, items of a list. All inclusive.
struct Bound {
  std::int64_t least = 0;
  std::int64_t most = 200;
};
inline constexpr Bound kAmount{-kMaxOrderYen, kMaxOrderYen};
/// Integers beyond this are not exact in the browser.
inline constexpr std::int64_t kMaxSafeInteger = 9'007'199'254'740'991;

/// One value being read: where it stands and where its errors go.
struct Slot {
  Node const& node;
  std::string path;
  FieldErrors& errors;

  /// Reports that the value is not what it must be.
  void refuse(Message expected) const;
  /// The slot of a member or item below this one.
  [[nodiscard]] Slot below(std::string_view name, Node const& child) const;
};

void read_value(Slot const& slot, std::string& out, Bound bound);
void read_value(Slot const& slot, Yen& out, Bound bound);
void read_value(Slot const& slot, bool& out, Bound bound);
void read_value(Slot const& slot, Date& out, Bound bound);
void read_value(Slot const& slot, Instant& out, Bound bound);
void read_value(Slot const& slot, ReportedSlip& out, Bound bound);
/// The integer of the slot when it lies within the bound; else an error is reported.
std::optional<std::int64_t> read_integer(Slot const& slot, Bound bound);
/// Reports a value that is none of the ids of an enumeration.
void refuse_id(Slot const& slot, std::vector<std::string_view> const& ids);

Node write_value(std::string const& text);
Node write_value(Yen amount);
Node write_value(bool truth);
Node write_value(Date date);
Node write_value(Instant instant);
Node write_value(ReportedSlip const& slip);

/// One member of a document type `T`.
template <class T>
struct Field {
  std::string_view name;
  std::string (*type)();  ///< Its TypeScript type.
  Node (*write)(T const&);
  void (*read)(Slot const&, T&);
};

/// Specialise with `kTable`, an array of `Field<T>`, and `kType`, the TypeScript name.
template <class T>
struct Fields;
/// Specialise with `kType`, the TypeScript name of the enumeration's ids.
template <class E>
struct TypeName;

template <class T>
concept Document = requires {
  Fields<T>::kTable;
};
template <class E>
concept Named = std::is_enum_v<E>;
template <class I>
concept Whole = std::integral<I> && !std::same_as<I, bool>;

template <Whole I>
Node write_value(I number) {
  return Node(static_cast<std::int64_t>(number));
}
template <Named E>
Node write_value(E value) {
  return Node(id_of(value));
}
template <Document T>
Node write_value(T const& value) {
  Node node = Node::object();
  for (auto const& field : Fields<T>::kTable) node.add(field.name, field.write(value));
  return node;
}
template <class T>
Node write_value(std::optional<T> const& value) {
  return value ? write_value(*value) : Node();
}
template <class T>
Node write_list(T const& values) {
  Node node = Node::list();
  for (auto const& value : values) node.push(write_value(value));
  return node;
}
template <class T>
Node write_value(std::vector<T> const& values) {
  return write_list(values);
}
template <class T, std::size_t N>
Node write_value(std::array<T, N> const& values) {
  return write_list(values);
}

template <Whole I>
void read_value(Slot const& slot, I& out, Bound bound) {
  if (auto number = read_integer(slot, bound)) out = static_cast<I>(*number);
}
template <Named E>
void read_value(Slot const& slot, E& out, Bound) {
  auto const text = slot.node.text();
  if (auto const value = text ? from_id<E>(*text) : std::nullopt) {
    out = *value;
    return;
  }
  std::vector<std::string_view> ids;
  ids.reserve(Names<E>::kTable.size());
  for (auto const& row : Names<E>::kTable) ids.push_back(row.id);
  refuse_id(slot, ids);
}
/// Reads the members that stand in the document over what `out` already holds; unknown members are errors.
template <Document T>
void read_value(Slot const& slot, T& out, Bound) {
  auto const* members = slot.node.members();
  if (members == nullptr) return slot.refuse({"オブジェクト（{ }）が必要です", "an object"});
  for (auto const& [name, child] : *members) {
    Slot const member = slot.below(name, child);
    Field<T> const* known = nullptr;
    for (auto const& field : Fields<T>::kTable)
      if (field.name == name) known = &field;
    if (known == nullptr) {
      member.refuse({"この名前の項目はありません", "no member of this name"});
    } else {
      known->read(member, out);
    }
  }
}
template <class T>
void read_value(Slot const& slot, std::optional<T>& out, Bound bound) {
  out.reset();
  bool const blank_date = std::is_same_v<T, Date> && slot.node.text() == std::string_view{};
  if (slot.node.is_null() || blank_date) return;
  T value{};
  read_value(slot, value, bound);
  out = std::move(value);
}
/// The items of a list slot, or null after reporting that it is none or has too many.
Node::Items const* read_items(Slot const& slot, Bound bound);
/// Bound of the items in a list: of its texts and integers.
inline constexpr Bound kListed{0, 200};

template <class T>
void read_value(Slot const& slot, std::vector<T>& out, Bound bound) {
  auto const* items = read_items(slot, bound);
  out.clear();
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
    T value{};
    read_value(slot.below(std::to_string(i), (*items)[i]), value, kListed);
    out.push_back(std::move(value));
  }
}
template <class T, std::size_t N>
void read_value(Slot const& slot, std::array<T, N>& out, Bound) {
  auto const* items = read_items(slot, {0, static_cast<std::int64_t>(N)});
  out = {};
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
    read_value(slot.below(std::to_string(i), (*items)[i]), out[i], kListed);
}

template <class T>
struct TypeOf {
  static std::string text() {
    if constexpr (Document<T>) {
      return std::string(Fields<T>::kType);
    } else if constexpr (Named<T>) {
      return std::string(TypeName<T>::kType);
    } else if constexpr (std::is_same_v<T, bool>) {
      return "boolean";
    } else if constexpr (std::is_same_v<T, Yen> || Whole<T>) {
      return "number";
    } else {
      return "string";
    }
  }
};
template <class T>
struct TypeOf<std::optional<T>> {
  static std::string text() { return TypeOf<T>::text() + " | null"; }
};
template <class T>
struct TypeOf<std::vector<T>> {
  static std::string text() { return TypeOf<T>::text() + "[]"; }
};
template <class T, std::size_t N>
struct TypeOf<std::array<T, N>> {
  static std::string text() { return TypeOf<T>::text() + "[]"; }
};

template <class T>
struct MemberOf;
template <class C, class V>
struct MemberOf<V C::*> {
  using Owner = C;
  using Value = V;
};
template <auto Member>
using OwnerOf = typename MemberOf<decltype(Member)>::Owner;
template <auto Member>
using ValueOf = typename MemberOf<decltype(Member)>::Value;

/// The field of a C++ member: `field<&Item::quantity, Bound{1, 9999}>("quantity")`.
template <auto Member, Bound Limits = Bound{}>
constexpr Field<OwnerOf<Member>> field(std::string_view name) {
  using Owner = OwnerOf<Member>;
  return {name, &TypeOf<ValueOf<Member>>::text, [](Owner const& owner) { return write_value(owner.*Member); },
          [](Slot const& slot, Owner& owner) { read_value(slot, owner.*Member, Limits); }};
}
/// The field of a text member that a rule of its own reads.
template <auto Member, void (*Read)(Slot const&, std::string&)>
constexpr Field<OwnerOf<Member>> text_field(std::string_view name) {
  using Owner = OwnerOf<Member>;
  return {name, &TypeOf<std::string>::text, [](Owner const& owner) { return write_value(owner.*Member); },
          [](Slot const& slot, Owner& owner) { Read(slot, owner.*Member); }};
}

/// The value of a document, or every error found in it.
template <class T>
Result<T, FieldErrors> read_document(Node const& document) {
  FieldErrors errors;
  T value{};
  read_value(Slot{document, {}, errors}, value, Bound{});
  if (!errors.empty()) return Failure{std::move(errors)};
  return value;
}

}  // namespace yoshin::contract
