#include "contract/situation.hpp"

#include "contract/documents.hpp"

namespace yoshin::contract {

Settings settings_from(Slot const& slot, Connector const& connector) {
  std::map<std::string, std::string, std::less<>> values;
  auto const* members = slot.node.members();
  if (members == nullptr) slot.refuse({"オブジェクト（{ }）が必要です", "an object"});
  for (std::size_t i = 0; members != nullptr && i < members->size(); ++i) {
    auto const& [key, child] = (*members)[i];
    read_value(slot.below(key, child), values[key], kLongText);
  }
  return {connector.settings, std::move(values)};
}

void read_situation(QuestionReader& reader, Node const& question, Situation& situation) {
  reader.need("order", situation.order)
      .need("record", situation.record)
      .need("today", situation.today)
      .take("input", situation.input)
      .take("shop", situation.shop)
      .take("crowded_slips", situation.crowded_slips, Bound{0, 10'000});
  auto const& provider = situation.record.provider;
  situation.connector = provider ? find_connector(*provider) : nullptr;
  if (reader.good() && situation.connector == nullptr)
    reader.errors().push_back({"record.provider",
                               provider ? std::string(id_of(*provider)) : std::string("null"),
                               {"対応している後払い会社", "a provider that is built in"}});
  if (auto const* settings = question.find("settings"); settings != nullptr && situation.connector != nullptr)
    situation.settings = settings_from({*settings, "settings", reader.errors()}, *situation.connector);
  else if (situation.connector != nullptr)
    situation.settings = Settings(situation.connector->settings, {});
}

Result<Situation, Refused> situation_from(Node const& question) {
  Situation situation;
  QuestionReader reader(question);
  reader.need("action", situation.action);
  read_situation(reader, question, situation);
  if (!reader.good()) return Failure{reader.refused()};
  return situation;
}

}  // namespace yoshin::contract
