#include <array>

#include "provider/atobarai_com/facts.hpp"
#include "provider/atobarai_com/parse.hpp"
#include "text/width.hpp"

namespace yoshin::atobarai_com {
namespace {

bool says_error(std::string_view text) {
  auto const folded = fold(text);
  return folded.find("error") != std::string::npos || folded.find("エラー") != std::string::npos;
}

/// What the elements of an answer say beside `status` and `messages`, about our order or about nobody by name.
class PerOrder {
 public:
  explicit PerOrder(Sent const& sent) : id_(sent.provider_transaction_id), our_id_(sent.our_id) {}

  void read(Node const& parent, bool ours) {
    for (Element const& element : elements_of(parent)) {
      bool const envelope = ours && depth_ == 0 && is_envelope(element.name);
      if (envelope) continue;
      note_id(element);
      bool const named = names_us(*element.value);
      bool const mine = ours && (named || !names_anybody(*element.value));
      if (mine) note_error(element);
      ++depth_;
      read(*element.value, mine);
      --depth_;
    }
  }

  [[nodiscard]] bool refused() const { return refused_; }
  [[nodiscard]] std::vector<AnswerMessage> const& messages() const { return messages_; }
  /// An id that is not ours, where ours stands nowhere.
  [[nodiscard]] std::string stranger() const { return found_us_ ? std::string() : stranger_; }

 private:
  static bool is_envelope(std::string_view name) {
    return same_name(name, "status") || same_name(name, "messages");
  }
  static bool is_id(std::string_view name) {
    return same_name(name, "orderId") || same_name(name, "systemOrderId");
  }

  /// Whether the provider names our order by its id or by ours is not known.
  [[nodiscard]] bool is_ours(std::string_view id) const { return id == id_ || id == our_id_; }

  void note_id(Element const& element) {
    auto const text = is_id(element.name) ? element.text() : element.attribute("orderId").value_or("");
    if (text.empty()) return;
    if (is_ours(text)) {
      found_us_ = true;
    } else if (stranger_.empty()) {
      stranger_ = text;
    }
  }
  [[nodiscard]] bool names_us(Node const& node) const {
    for (Element const& child : elements_of(node))
      if (is_id(child.name) && is_ours(child.text())) return true;
    return false;
  }
  [[nodiscard]] static bool names_anybody(Node const& node) {
    for (Element const& child : elements_of(node))
      if (is_id(child.name) && !child.text().empty()) return true;
    return false;
  }
  void note_error(Element const& element) {
    bool error = says_error(element.text()) || same_name(element.name, "error");
    for (auto const& [name, value] : element.attributes) error = error || says_error(value);
    auto const text = element.text();
    if (error) refused_ = true;
    if (!text.empty() && !is_id(element.name))
      messages_.push_back({element.attribute("cd").value_or(std::string()), text});
  }

  std::string_view id_;
  std::string_view our_id_;
  int depth_ = 0;
  bool found_us_ = false;
  bool refused_ = false;
  std::string stranger_ = {};
  std::vector<AnswerMessage> messages_ = {};
};

}  // namespace

Result<Outcome, ParseError> read_effect(Step const& step, Sent const& sent, Answer const& answer) {
  bool const cancels = step.endpoint == kCancel;
  Word const usual = cancels ? Word::cancel : Word::slip;
  auto level = level_of(answer);
  if (!level) return Failure{level.error()};
  PerOrder said(sent);
  said.read(answer.body, true);
  if (auto const stranger = said.stranger(); !stranger.empty())
    return distrust(ParseFault::wrong_id, stranger, "別の注文の応答です: " + stranger,
                    "The answer is for another order: " + stranger);
  bool const refused = !level.value().accepted || said.refused();
  if (refused) {
    auto& messages = level.value().messages;
    messages.insert(messages.end(), said.messages().begin(), said.messages().end());
    return refusal_of(level.value(), usual);
  }
  Outcome outcome;
  outcome.verdict = cancels ? Verdict{VerdictKind::cancelled} : Verdict{VerdictKind::shipped, Stage::slip};
  outcome.notices = notices_of(level.value().messages, Word::nothing);
  return outcome;
}

}  // namespace yoshin::atobarai_com
