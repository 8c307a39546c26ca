#include "provider/atobarai_com/answer.hpp"

#include <algorithm>

#include "text/width.hpp"

namespace yoshin::atobarai_com {
namespace {

constexpr char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_before(Element const& left, Element const& right) {
  return std::lexicographical_compare(left.name.begin(), left.name.end(), right.name.begin(), right.name.end(),
                                      [](char one, char other) { return lower(one) < lower(other); });
}

/// Every text below an element, outermost first; depth is bounded by the decoder.
void collect(Element const& element, std::vector<AnswerMessage>& messages) {
  auto text = element.text();
  auto code = element.attribute("cd").value_or(std::string());
  if (!text.empty() || !code.empty()) messages.push_back({std::move(code), std::move(text)});
  for (Element const& child : elements_of(*element.value)) collect(child, messages);
}

}  // namespace

std::string Element::text() const {
  auto const leaf = value->text();
  if (leaf) return trim(*leaf);
  auto const number = value->integer();
  return number ? std::to_string(*number) : std::string();
}

std::optional<std::string> Element::attribute(std::string_view wanted) const {
  for (auto const& [key, content] : attributes)
    if (same_name(key, wanted)) return trim(content);
  return std::nullopt;
}

bool same_name(std::string_view left, std::string_view right) {
  return left.size() == right.size() &&
         std::equal(left.begin(), left.end(), right.begin(),
                    [](char one, char other) { return lower(one) == lower(other); });
}

std::vector<Element> elements_of(Node const& parent) {
  std::vector<Element> elements;
  auto const* members = parent.members();
  if (members == nullptr) return elements;
  for (auto const& [name, child] : *members) {
    auto const at = name.find('@');
    if (at != std::string::npos) {
      // The decoder writes an attribute right after its element.
      bool const follows = !elements.empty() && elements.back().name == std::string_view(name).substr(0, at);
      if (follows)
        elements.back().attributes.emplace_back(std::string_view(name).substr(at + 1),
                                                child.text().value_or(std::string_view()));
      continue;
    }
    auto const* items = child.items();
    if (items == nullptr) elements.push_back({name, &child, {}});
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
      elements.push_back({name, &(*items)[i], {}});
  }
  std::stable_sort(elements.begin(), elements.end(), &is_before);
  return elements;
}

std::vector<Element> elements_named(Node const& parent, std::string_view name) {
  std::vector<Element> found;
  for (Element& element : elements_of(parent))
    if (same_name(element.name, name)) found.push_back(std::move(element));
  return found;
}

std::string text_of(Node const& parent, std::string_view name) {
  for (Element const& element : elements_named(parent, name))
    if (auto text = element.text(); !text.empty()) return text;
  return {};
}

bool is_unambiguous(Node const& parent, std::string_view name) {
  auto const found = elements_named(parent, name);
  return std::all_of(found.begin(), found.end(), [&](Element const& element) {
    return element.text() == found.front().text() && element.attribute("cd") == found.front().attribute("cd");
  });
}

std::vector<AnswerMessage> messages_of(Node const& answer) {
  std::vector<AnswerMessage> messages;
  for (Element const& element : elements_named(answer, "messages")) collect(element, messages);
  return messages;
}

}  // namespace yoshin::atobarai_com
