#include "provider/score/answer.hpp"

#include "text/width.hpp"

namespace yoshin::score {
namespace {

std::string text_of(Node const& value) {
  if (auto const text = value.text()) return trim(*text);
  if (auto const number = value.integer()) return std::to_string(*number);
  return {};
}

void take_reason(Node const& value, std::vector<HoldReason>& reasons) {
  if (value.members() == nullptr) {
    if (auto text = text_of(value); !text.empty()) reasons.push_back({{}, std::move(text)});
    return;
  }
  for (Node const* inner : all_at(value, "holdReason")) take_reason(*inner, reasons);
  HoldReason reason{element_of(value, "reasonCode").text, element_of(value, "reason").text};
  if (!reason.code.empty() || !reason.text.empty()) reasons.push_back(std::move(reason));
}

}  // namespace

std::vector<Node const*> all_at(Node const& node, std::string_view name) {
  std::vector<Node const*> found;
  auto const* members = node.members();
  if (members == nullptr) return found;
  for (auto const& [key, child] : *members) {
    if (key != name) continue;
    auto const* items = child.items();
    if (items == nullptr) {
      found.push_back(&child);
    } else {
      for (Node const& item : *items) found.push_back(&item);
    }
  }
  return found;
}

Element element_of(Node const& node, std::string_view name) {
  Element element;
  for (Node const* value : all_at(node, name)) {
    bool const leaf = value->text().has_value() || value->integer().has_value();
    auto text = text_of(*value);
    element.sound = element.sound && leaf && (!element.given || text == element.text);
    element.given = true;
    element.text = std::move(text);
  }
  return element;
}

std::vector<ErrorEntry> errors_of(Node const& answer) {
  std::vector<ErrorEntry> errors;
  for (Node const* list : all_at(answer, "errors"))
    for (Node const* error : all_at(*list, "error")) {
      ErrorEntry entry{element_of(*error, "errorCode").text, element_of(*error, "errorMessage").text};
      if (!entry.code.empty() || !entry.message.empty()) errors.push_back(std::move(entry));
    }
  return errors;
}

std::vector<HoldReason> hold_reasons_of(Node const& result) {
  std::vector<HoldReason> reasons;
  for (std::string_view const name : {"holdReason", "holdReasons"})
    for (Node const* value : all_at(result, name)) take_reason(*value, reasons);
  return reasons;
}

}  // namespace yoshin::score
