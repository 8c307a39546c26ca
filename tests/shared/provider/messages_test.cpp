#include <boost/test/unit_test.hpp>

#include "base/utf8.hpp"
#include "provider/connector.hpp"
#include "provider/kuroneko/codes.hpp"
#include "provider/np/codes.hpp"
#include "provider/np/error_codes.hpp"

// Every sentence that a table of a connector can say, in both languages.

using namespace yoshin;

namespace {

bool is_japanese(char32_t point) {
  bool const kana = point >= 0x3041 && point <= 0x30FF;
  bool const kanji = point >= 0x3400 && point <= 0x9FFF;
  return kana || kanji;
}

/// The text without what stands in 「」: a term of the provider's console or a text of the order.
std::u32string without_quotes(std::string_view text) {
  std::u32string out;
  int depth = 0;
  for (char32_t const point : to_utf32(text)) {
    depth += point == U'「' ? 1 : 0;
    if (depth == 0) out += point;
    depth -= point == U'」' ? 1 : 0;
  }
  return out;
}

void check_message(Message const& message, std::string const& where) {
  BOOST_TEST_CONTEXT(where << ": " << message.ja << " / " << message.en) {
    BOOST_TEST(!message.ja.empty());
    BOOST_TEST(!message.en.empty());
    for (char32_t const point : without_quotes(message.en)) BOOST_TEST(!is_japanese(point));
    BOOST_TEST(message.ja.find('#') == std::string::npos);
    BOOST_TEST(message.en.find('#') == std::string::npos);
  }
}

void check_notice(Notice const& notice, std::string const& where) {
  check_message(notice.text, where);
  check_message(notice.next_step, where + " next");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(messages)

BOOST_AUTO_TEST_CASE(every_subject_fault_and_next_step_of_kuroneko_is_said_in_both_languages) {
  using namespace kuroneko;
  for (int subject = 0; subject <= static_cast<int>(Subject::system); ++subject) {
    check_message(name_of_subject(static_cast<Subject>(subject)), "subject");
    for (int fault = 0; fault <= static_cast<int>(Fault::failed); ++fault)
      check_message(sentence_of(static_cast<Subject>(subject), static_cast<Fault>(fault), 7), "sentence");
  }
  for (int fault = 0; fault <= static_cast<int>(Fault::failed); ++fault)
    check_message(wanted_by(static_cast<Fault>(fault), 7), "wanted");
  for (int word = 0; word <= static_cast<int>(kuroneko::Word::nothing); ++word)
    check_message(next_step_of(static_cast<kuroneko::Word>(word)), "next step");
}

BOOST_AUTO_TEST_CASE(every_code_of_kuroneko_says_what_is_wrong_and_what_to_do) {
  for (auto const& name : Names<kuroneko::Call>::kTable)
    for (auto const& row : kuroneko::codes_of(name.value)) {
      auto const wire = kuroneko::wire_code(name.value, row.number);
      check_notice(kuroneko::notice_of(row, wire), wire);
    }
  for (auto const& row : kuroneko::system_codes()) check_notice(kuroneko::notice_of(row, "err"), "err");
}

BOOST_AUTO_TEST_CASE(every_code_of_np_says_what_is_wrong_and_what_to_do) {
  for (auto const& row : np::kErrorCodes) check_notice(np::error_notice(row.code), std::string(row.code));
  for (auto const& row : np::kHoldCodes) check_notice(np::hold_notice(row.code), std::string(row.code));
  for (auto const& row : np::kRefusalCodes) check_notice(np::refusal_notice(row.code), std::string(row.code));
  for (auto const& row : np::kEffects) check_message(np::next_step_of(row.remedy), std::string(row.code));
  for (char const* unknown : {"", "X1"}) {
    check_notice(np::error_notice(unknown), "unknown error");
    check_notice(np::hold_notice(unknown), "unknown hold");
    check_notice(np::refusal_notice(unknown), "unknown refusal");
  }
}

BOOST_AUTO_TEST_CASE(settings_credentials_and_reasons_have_labels_in_both_languages) {
  auto const label = [](std::string_view ja, std::string_view en, std::string_view id) {
    check_message({std::string(ja), std::string(en)}, std::string(id));
  };
  for (Connector const* connector : all_connectors()) {
    for (auto const& field : connector->settings) label(field.label_ja, field.label_en, field.id);
    for (auto const& field : connector->credentials) label(field.label_ja, field.label_en, field.id);
    for (auto const& reason : connector->facts.reasons) label(reason.ja, reason.en, reason.id);
    for (auto const& field : connector->facts.invoice.fields) label(field.label_ja, field.label_en, field.name);
  }
}

BOOST_AUTO_TEST_SUITE_END()
