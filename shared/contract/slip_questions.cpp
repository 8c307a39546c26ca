#include <algorithm>
#include <utility>

#include "contract/questions.hpp"
#include "contract/situation.hpp"
#include "contract/slip_documents.hpp"

namespace yoshin::contract {
namespace {

constexpr Bound kRows{0, 100'000};
constexpr std::size_t kMostParcels = 99;

/// One order that a file may mean, owned while the question is answered.
struct Known {
  std::int64_t id = 0;
  Order order;
  CreditRecord record;
};

void read_known(Slot const& slot, Known& out) {
  auto const id = slot.node.integer_at("id");
  Node const* order = slot.node.find("order");
  Node const* record = slot.node.find("record");
  if (!id || order == nullptr || record == nullptr)
    return slot.refuse({"id、order、record を持つオブジェクト", "an object with id, order and record"});
  out.id = *id;
  read_value(slot.below("order", *order), out.order, {});
  read_value(slot.below("record", *record), out.record, {});
}

std::vector<Known> read_documents(QuestionReader& reader) {
  std::vector<Known> all;
  Node const* documents = reader.present("documents");
  if (documents == nullptr) return all;
  Slot const slot{*documents, "documents", reader.errors()};
  auto const* items = read_items(slot, kRows);
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
    read_known(slot.below(std::to_string(i), (*items)[i]), all.emplace_back());
  return all;
}

/// The settings of an order's provider as `plan_run` takes them; the defaults where the shop has none.
Settings settings_of(QuestionReader& reader, Node const* shops, Order const& order,
                     Connector const& connector) {
  Node const* found = shops;
  for (std::string_view const name : {std::string_view(order.shop), std::string_view("providers"),
                                      id_of(connector.id), std::string_view("settings")})
    found = found == nullptr ? nullptr : found->find(name);
  if (found == nullptr) return {connector.settings, {}};
  return settings_from({*found, "shops." + order.shop, reader.errors()}, connector);
}

/// The order as the entry would leave it.
Order changed(Order order, SlipEntry const& entry) {
  if (entry.after.carrier != entry.before.carrier) order.carrier_name.clear();
  order.carrier = entry.after.carrier;
  order.parcels.clear();
  for (auto const& slip : entry.after.slips) order.parcels.push_back({slip});
  return order;
}

/// What a question about a match is answered from.
class MatchAnswer {
 public:
  MatchAnswer(QuestionReader& reader, Node const* shops, Date today, std::vector<Known> const& known)
      : reader_(reader), shops_(shops), today_(today), known_(known) {}

  Node write(SlipEntry& entry) {
    Known const* const known = entry.candidate ? &known_[*entry.candidate] : nullptr;
    if (known != nullptr) ask_provider(*known, entry);
    bool const changes = entry.after != entry.before;
    return Node::object()
        .add("id", known == nullptr ? Node() : Node(known->id))
        .add("version", known == nullptr ? Node() : Node(known->order.version))
        .add("number", known == nullptr ? std::string() : known->order.number)
        .add("key", entry.key)
        .add("rows", write_value(entry.rows))
        .add("verdict", write_value(entry.verdict))
        .add("weight", write_value(weight_of(entry.verdict)))
        .add("findings", write_value(entry.findings))
        .add("before", write_value(entry.before))
        .add("after", write_value(entry.after))
        .add("may_add", may_add(entry))
        .add("changes", changes ? changes_of(*known, entry) : Node());
  }

 private:
  /// The provider's own check of the numbers: what it enforces stops here instead of at the report.
  void ask_provider(Known const& known, SlipEntry& entry) {
    auto const* connector = known.record.provider ? find_connector(*known.record.provider) : nullptr;
    if (connector == nullptr || entry.after == entry.before) return;
    Order const order = changed(known.order, entry);
    Settings const settings = settings_of(reader_, shops_, order, *connector);
    ActionInput const input;
    ShopFacts const shop;
    for (Problem& problem :
         connector->check({order, known.record, Action::slip_sync, input, settings, shop, today_, {}})) {
      if (problem.severity != Severity::error || !problem.field.starts_with("parcels")) continue;
      entry.findings.push_back({SlipVerdict::refused,
                                0,
                                {problem.found, problem.found},
                                std::move(problem.expected),
                                std::move(problem.next_step)});
    }
    if (order.parcels.size() > kMostParcels)
      entry.findings.push_back(make_finding(SlipVerdict::refused, 0, std::to_string(order.parcels.size())));
    settle(entry);
  }

  /// Whether the present numbers could stay beside the file's.
  static bool may_add(SlipEntry const& entry) {
    return std::any_of(entry.findings.begin(), entry.findings.end(),
                       [](SlipFinding const& one) { return one.verdict == SlipVerdict::replaces; });
  }

  static Node changes_of(Known const& known, SlipEntry const& entry) {
    Order const order = changed(known.order, entry);
    Node changes = Node::object().add("parcels", write_value(order.parcels));
    if (entry.after.carrier != entry.before.carrier)
      changes.add("carrier", write_value(order.carrier)).add("carrier_name", order.carrier_name);
    return changes;
  }

  QuestionReader& reader_;
  Node const* shops_;
  Date today_;
  std::vector<Known> const& known_;
};

}  // namespace

Reply ask_slips_read(Asked const& asked) {
  SlipFile const file = read_slips(asked.file);
  bool const good = std::none_of(file.problems.begin(), file.problems.end(), [](ImportProblem const& problem) {
    return problem.severity == ImportSeverity::error;
  });
  return Node::object()
      .add("program", write_value(file.program))
      .add("encoding", id_of(file.encoding))
      .add("usable", good && !file.rows.empty())
      .add("rows", write_value(file.rows))
      .add("problems", write_value(file.problems));
}

Reply ask_slips_match(Asked const& asked) {
  SlipKnowledge knowledge;
  std::vector<SlipRow> rows;
  Date today;
  QuestionReader reader(asked.question);
  reader.need("program", knowledge.program)
      .need("today", today)
      .need("rows", rows, kRows)
      .take("holders", knowledge.holders, kRows)
      .take("keep", knowledge.keep, kRows);
  std::vector<Known> const known = read_documents(reader);
  if (!reader.good()) return Failure{reader.refused()};
  for (Known const& one : known) knowledge.candidates.push_back({one.id, &one.order, &one.record});
  auto entries = match_slips(rows, knowledge);
  MatchAnswer answer(reader, asked.question.find("shops"), today, known);
  Node list = Node::list();
  for (SlipEntry& entry : entries) list.push(answer.write(entry));
  if (!reader.good()) return Failure{reader.refused()};
  return Node::object().add("entries", std::move(list));
}

}  // namespace yoshin::contract
