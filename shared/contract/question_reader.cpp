#include "contract/questions.hpp"

namespace yoshin::contract {

Refused bad_question(FieldErrors fields) {
  return {"bad_question",
          {"質問の内容に誤りがあります。", "The question holds values that are not what they must be."},
          {},
          std::move(fields)};
}

Node const* QuestionReader::present(std::string_view name) {
  Node const* child = question_.find(name);
  if (child == nullptr)
    errors_.push_back({std::string(name), "", {"この項目が必要です", "this member is required"}});
  return child;
}

}  // namespace yoshin::contract
