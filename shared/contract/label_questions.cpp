#include <map>
#include <utility>

#include "base/base64.hpp"
#include "contract/label_documents.hpp"
#include "contract/questions.hpp"
#include "csv/labels/label.hpp"

namespace yoshin::contract {
namespace {

constexpr Bound kOrders{0, 10'000};

struct Labelled {
  std::int64_t id = 0;
  Order order;
};

void read_labelled(Slot const& slot, Labelled& out) {
  auto const id = slot.node.integer_at("id");
  Node const* order = slot.node.find("order");
  if (!id || order == nullptr)
    return slot.refuse({"id と order を持つオブジェクト", "an object with id and order"});
  out.id = *id;
  read_value(slot.below("order", *order), out.order, {});
}

std::vector<Labelled> read_orders(QuestionReader& reader) {
  std::vector<Labelled> all;
  Node const* documents = reader.present("documents");
  if (documents == nullptr) return all;
  Slot const slot{*documents, "documents", reader.errors()};
  auto const* items = read_items(slot, kOrders);
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i)
    read_labelled(slot.below(std::to_string(i), (*items)[i]), all.emplace_back());
  return all;
}

LabelSender read_sender(Slot const& slot) {
  LabelSender sender;
  LabelSettings::Values values;
  auto const read = [&](Node const& node, std::string_view name, std::string& out) {
    if (Node const* child = node.find(name)) read_value(slot.below(name, *child), out, {0, 200});
  };
  read(slot.node, "name", sender.name);
  read(slot.node, "phone", sender.phone);
  if (Node const* labels = slot.node.find("labels"))
    for (auto const& setting : Names<LabelSetting>::kTable)
      read(*labels, setting.id, values[std::string(setting.id)]);
  sender.settings = LabelSettings(std::move(values));
  return sender;
}

using Senders = std::map<std::string, LabelSender, std::less<>>;

Senders read_senders(QuestionReader& reader) {
  Senders senders;
  Node const* shops = reader.present("shops");
  if (shops == nullptr) return senders;
  Slot const slot{*shops, "shops", reader.errors()};
  if (shops->members() == nullptr) {
    slot.refuse({"オブジェクト（{ }）が必要です", "an object"});
    return senders;
  }
  for (auto const& [name, child] : *shops->members())
    senders.emplace(name, read_sender(slot.below(name, child)));
  return senders;
}

Node problem_node(LabelProblem const& problem) {
  Node node = Node::object().add("id", problem.id);
  Node const written = write_value(problem.problem);
  for (auto const& [name, child] : *written.members()) node.add(name, child);
  return node;
}

}  // namespace

Reply ask_label_programs(Asked const&) {
  Node programs = Node::list();
  for (SlipLayout const& layout : slip_layouts()) {
    if (label_layout(layout.program) == nullptr) continue;
    Node carriers = Node::list();
    for (CarrierId const carrier : layout.carriers) carriers.push(write_value(carrier));
    programs.push(
        Node::object().add("program", write_value(layout.program)).add("carriers", std::move(carriers)));
  }
  return Node::object().add("programs", std::move(programs));
}

Reply ask_labels_write(Asked const& asked) {
  SlipProgram program = SlipProgram::b2;
  std::optional<Date> ship_date;
  QuestionReader reader(asked.question);
  reader.need("program", program).take("ship_date", ship_date);
  std::vector<Labelled> const documents = read_orders(reader);
  Senders const senders = read_senders(reader);
  auto const* layout = label_layout(program);
  if (reader.good() && layout == nullptr)
    reader.errors().push_back({"program",
                               std::string(id_of(program)),
                               {"送り状を書き出せる送り状ソフト", "a program that labels are written for"}});
  std::vector<LabelOrder> orders;
  for (std::size_t i = 0; reader.good() && i < documents.size(); ++i) {
    auto const sender = senders.find(documents[i].order.shop);
    if (sender == senders.end())
      reader.errors().push_back({"documents." + std::to_string(i) + ".order.shop",
                                 documents[i].order.shop,
                                 {"shops にある店舗", "a shop among the shops"}});
    else
      orders.push_back({documents[i].id, &documents[i].order, &sender->second});
  }
  if (!reader.good()) return Failure{reader.refused()};
  LabelFile const file = write_labels(*layout, orders, ship_date);
  Node problems = Node::list();
  for (LabelProblem const& problem : file.problems) problems.push(problem_node(problem));
  return Node::object()
      .add("file", to_base64(file.bytes))
      .add("written", write_value(file.written))
      .add("problems", std::move(problems));
}

}  // namespace yoshin::contract
