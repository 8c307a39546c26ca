#include "provider/retirement.hpp"

#include <algorithm>
#include <string>

namespace yoshin {

std::optional<Date> retirement_of(Connector const& connector, Settings const& settings) {
  std::string const key = std::string(id_of(connector.id)) + ".retired_on";
  bool const declared = std::any_of(connector.settings.begin(), connector.settings.end(),
                                    [&key](SettingField const& field) { return field.id == key; });
  if (declared)
    if (auto date = parse_date(settings.text(key))) return date;
  return connector.facts.retired_on;
}

bool takes_registrations(Connector const& connector, Settings const& settings, Date today) {
  auto const last = retirement_of(connector, settings);
  return !last || today <= *last;
}

std::optional<Notice> retirement_refusal(Connector const& connector, Settings const& settings,
                                         Steps const& steps, Date today) {
  bool const registers = std::any_of(steps.begin(), steps.end(), [](Step const& step) {
    return step.role == StepRole::acts && step.meaning == Action::credit_request;
  });
  if (!registers || takes_registrations(connector, settings, today)) return std::nullopt;
  return retired_notice(connector, today);
}

Notice retired_notice(Connector const& connector, Date today) {
  std::string ja, en;
  for (Connector const* other : all_connectors()) {
    if (other->id == connector.id || !takes_registrations(*other, Settings(other->settings, {}), today))
      continue;
    ja += (ja.empty() ? "" : "、") + std::string(other->facts.name_ja);
    en += (en.empty() ? "" : ", ") + std::string(other->facts.name_en);
  }
  return {"",
          {std::string(connector.facts.name_ja) + "は新しい与信の受付を終了しています。",
           std::string(connector.facts.name_en) + " takes no new registrations any more."},
          {"支払方法を別の後払い会社（" + ja +
               "）に割り当ててください。登録済みの取引の照会・変更・取消・報告は続けられます。",
           "Map the payment method to another provider (" + en +
               "). Orders that are registered already can still be queried, changed, cancelled and reported."}};
}

}  // namespace yoshin
