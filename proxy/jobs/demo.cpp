#include "proxy/jobs/demo.hpp"

#include <fstream>
#include <iterator>
#include <optional>

#include "base/json.hpp"
#include "credit/record.hpp"
#include "proxy/jobs/service_client.hpp"

namespace yoshin {
namespace {

std::optional<std::string> file_bytes(std::string const& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::vector<std::string> texts_of(Node::Items const& items) {
  std::vector<std::string> texts;
  for (Node const& item : items) texts.emplace_back(item.text().value_or(std::string_view{}));
  return texts;
}

Message failed(std::string const& what, Refusal const& refusal) {
  return {
      "デモの準備に失敗しました（" + what + "）：" + refusal.text.ja,
      "The demo could not be prepared (" + what + "): " + refusal.text.en + " " + write_json(refusal.details)};
}

/// One scenario against one service.
class Player {
 public:
  Player(Service& service, Clock const& clock, std::string const& folder, ForceState const& force)
      : client_(service, {"demo", Role::administrator}), clock_(clock), folder_(folder), force_(force) {}

  Result<Done, Message> play(Node const& scenario) {
    for (Node const& shop : scenario.items_at("shops"))
      if (auto saved = client_.save_shop(shop); !saved.ok())
        return Failure{failed(std::string(shop.text_at("id")), saved.error())};
    for (Node const& import : scenario.items_at("imports"))
      if (auto done = import_file(import); !done.ok()) return done;
    for (Node const& step : scenario.items_at("steps"))
      if (auto done = take(step); !done.ok()) return done;
    return Done{};
  }

 private:
  [[nodiscard]] std::string today() const { return to_iso(jst_date(clock_.now())); }

  Result<Done, Message> import_file(Node const& import) {
    std::string const name(import.text_at("file"));
    auto const bytes = file_bytes(folder_ + "/" + name);
    if (!bytes) return Failure{Message{name + " を読めません。", "Cannot read " + name + "."}};
    auto const done =
        client_.import_file(import.text_at("shop"), import.text_at("layout"), name, *bytes, today());
    if (!done.ok()) return Failure{failed(name, done.error())};
    return Done{};
  }

  /// One of four kinds of steps: run an action, enter slip numbers, save a provider's settings or credentials,
  /// put transactions into a state.
  Result<Done, Message> take(Node const& step) {
    auto const shop = step.text_at("shop");
    auto const numbers = texts_of(step.items_at("numbers"));
    if (auto const action = step.text_at("run"); !action.empty()) {
      auto const done = client_.run(shop, action, numbers, today());
      if (!done.ok()) return Failure{failed(std::string(action), done.error())};
    } else if (auto const* slips = step.find("slips")) {
      for (auto const& [number, parcels] : *slips->members())
        if (auto done = client_.enter_slips(shop, number, texts_of(*parcels.items())); !done.ok())
          return Failure{failed(number, done.error())};
    } else if (auto const* provider = step.find("provider")) {
      if (auto saved = client_.save_provider(shop, *provider); !saved.ok())
        return Failure{failed(std::string(provider->text_at("provider")), saved.error())};
    } else {
      return force(shop, numbers, step.text_at("force"));
    }
    return Done{};
  }

  Result<Done, Message> force(std::string_view shop, std::vector<std::string> const& numbers,
                              std::string_view state) {
    for (std::string const& number : numbers) {
      auto const stored = client_.order(shop, number);
      Node const* order = stored.ok() ? stored.value().find("order") : nullptr;
      Node const* record = stored.ok() ? stored.value().find("record") : nullptr;
      bool const known = order != nullptr && record != nullptr;
      auto const registration = known ? record->integer_at("registration").value_or(1) : 1;
      if (!known ||
          !force_(record->text_at("provider"),
                  provider_facing_id(std::string(order->text_at("short_key")), static_cast<int>(registration)),
                  state))
        return Failure{Message{number + " を " + std::string(state) + " にできません。",
                               "Cannot put " + number + " into " + std::string(state) + "."}};
    }
    return Done{};
  }

  ServiceClient client_;
  Clock const& clock_;
  std::string const& folder_;
  ForceState const& force_;
};

}  // namespace

Result<Done, Message> play_demo(Service& service, Clock const& clock, std::string const& folder,
                                ForceState const& force) {
  auto const text = file_bytes(folder + "/scenario.json");
  auto const scenario = text ? parse_json(*text) : Result<Node, JsonError>(Failure{JsonError::malformed});
  if (!scenario.ok())
    return Failure{
        Message{folder + "/scenario.json を読めません。", "Cannot read " + folder + "/scenario.json."}};
  return Player(service, clock, folder, force).play(scenario.value());
}

}  // namespace yoshin
