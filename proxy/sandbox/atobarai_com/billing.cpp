#include "base/date.hpp"
#include "proxy/sandbox/atobarai_com/calls.hpp"
#include "proxy/sandbox/atobarai_com/placeholders.hpp"
#include "proxy/sandbox/atobarai_com/rules.hpp"
#include "proxy/sandbox/document.hpp"

namespace yoshin::sandbox {
namespace {

using namespace placeholder;

constexpr int kDueDays = 14;

AtobaraiMessages one(std::string_view code, std::string_view text) {
  return {{std::string(code), std::string(text)}};
}

/// The tree's elements without a root.
std::string elements(Node const& tree) {
  constexpr std::string_view kRoot = "r";
  std::string const document = tree_xml(kRoot, tree);
  std::size_t const from = document.find("<r>") + 3;
  return document.substr(from, document.size() - from - 4);
}

Node print_data(Transaction const& transaction, Date today) {
  Node const& order = transaction.order;
  std::int64_t goods = 0;
  Node items = Node::list();
  int number = 0;
  for (Node const& row : order.items_at("rows")) {
    ++number;
    std::string const suffix = std::to_string(number);
    std::int64_t const price = row.integer_at("price").value_or(0);
    std::int64_t const count = row.integer_at("count").value_or(0);
    goods += price * count;
    items.push(Node::object()
                   .add("ItemNameKj" + suffix, row.text_at("name"))
                   .add("ItemNum" + suffix, count)
                   .add("UnitPrice" + suffix, price)
                   .add("SumMoney" + suffix, price * count)
                   .add("TaxRate" + suffix, 10));
  }
  return Node::object()
      .add("PostalCode", order.text_at("postal_code"))
      .add("UnitingAddress", order.text_at("address"))
      .add("NameKj", order.text_at("name"))
      .add("OrderId", transaction.id)
      .add("ReceiptOrderDate", order.text_at("ordered_on"))
      .add("SiteNameKj", "見本商店")
      .add("Url", "https://shop.example.invalid/")
      .add("Phone", "00-5555-0000")
      .add("UseAmount", transaction.billed)
      .add("SubTotal", goods)
      .add("CarriageFee", order.integer_at("carriage").value_or(0))
      .add("ChargeFee", order.integer_at("charge").value_or(0))
      .add("ReIssueCount", 0)
      .add("LimitDate", to_iso(add_days(today, kDueDays)))
      .add("Cv_BarcodeData", "SIM" + transaction.id)
      .add("Cv_ReceiptAgentName", "模擬収納代行")
      .add("Cv_SubscriberName", "模擬後払い")
      .add("Yu_SubscriberName", "模擬口座")
      .add("Yu_AccountNumber", "00000-0000000")
      .add("Yu_MtOcrCode1", "SIM" + transaction.id)
      .add("Yu_MtOcrCode2", "SIM" + transaction.id)
      .add("Bk_BankCode", "0000")
      .add("Bk_BranchCode", "000")
      .add("Bk_BankName", "模擬銀行")
      .add("Bk_BranchName", "本店")
      .add("Bk_DepositClass", "普通")
      .add("Bk_AccountNumber", "0000000")
      .add("Bk_AccountHolder", "模擬口座")
      .add("OrderItems", Node::object().add("OrderItem", std::move(items)))
      .add("Ent_OrderId", transaction.our_id)
      .add("TaxAmount", transaction.billed - transaction.billed * 10 / 11)
      .add("MypagePassword", "sim-secret");
}

std::vector<Transaction> waiting(World& world, std::string const& only) {
  std::vector<Transaction> found;
  for (Transaction& transaction : world.store.all(Dialect::atobarai_com, world.now_ms())) {
    bool const asked = only.empty() || transaction.id == only;
    if (asked && transaction.order.text_at("billing") == "enclosed" && !transaction.downloaded)
      found.push_back(std::move(transaction));
  }
  return found;
}

std::string results_of(std::vector<Transaction> const& transactions, Date today, bool whole) {
  Node results = Node::list();
  for (Transaction const& transaction : transactions)
    results.push(whole ? print_data(transaction, today) : Node::object().add("OrderId", transaction.id));
  return elements(Node::object().add("results", Node::object().add("result", std::move(results))));
}

Reply enqueue(World& world, Node const& document, std::string const& id) {
  auto transaction = world.store.load(Dialect::atobarai_com, id, world.now_ms());
  if (!transaction) return atobarai_answer(world, one(kAtobaraiIdUnknown, "注文IDが見つかりません"), "");
  bool const credited = transaction->state == State::approved || transaction->state == State::shipped;
  if (!credited) return atobarai_answer(world, one(kAtobaraiState, "与信OKの注文ではありません"), "");
  Node order = Node::object();
  for (auto const& [name, value] : *transaction->order.members())
    if (name != "billing") order.add(name, value);
  order.add("billing", text_at(document, "Parameters/Mode") == "1" ? "separate" : "enclosed");
  transaction->order = std::move(order);
  world.store.save(*transaction);
  return atobarai_answer(world, {}, "");
}

Reply mark_processed(World& world, std::string const& id) {
  auto transaction = world.store.load(Dialect::atobarai_com, id, world.now_ms());
  if (!transaction) return atobarai_answer(world, one(kAtobaraiIdUnknown, "注文IDが見つかりません"), "");
  transaction->downloaded = true;
  world.store.save(*transaction);
  return atobarai_answer(world, {}, "");
}

Reply act(World& world, Node const& document) {
  std::string const action = text_at(document, "Action");
  std::string const id = text_at(document, "Parameters/OrderId");
  Date const today = jst_date(world.clock.now());
  if (action == "FetchTargets") return atobarai_answer(world, {}, results_of(waiting(world, id), today, true));
  if (action == "FetchPreTargets") {
    std::vector<Transaction> candidates;
    for (Transaction& transaction : world.store.all(Dialect::atobarai_com, world.now_ms()))
      if (transaction.state == State::approved && transaction.order.text_at("billing").empty())
        candidates.push_back(std::move(transaction));
    return atobarai_answer(world, {}, results_of(candidates, today, false));
  }
  if (action == "Enqueue") return enqueue(world, document, id);
  if (action == "Processed") return mark_processed(world, id);
  return atobarai_answer(world, one(kAtobaraiAction, "指定の処理はありません"), "");
}

}  // namespace

Node atobarai_kept(Fields const& fields) {
  Node rows = Node::list();
  for (AtobaraiRow const& row : atobarai_rows(fields))
    rows.push(Node::object().add("name", row.name).add("price", row.price).add("count", row.count));
  return Node::object()
      .add("ordered_on", fields.get("O_ReceiptOrderDate"))
      .add("postal_code", fields.get("C_PostalCode"))
      .add("address", fields.get("C_UnitingAddress"))
      .add("name", fields.get("C_NameKj"))
      .add("carriage", parse_integer(fields.get("I_ItemCarriage")).value_or(0))
      .add("charge", parse_integer(fields.get("I_ItemCharge")).value_or(0))
      .add("rows", std::move(rows));
}

Reply answer_atobarai_billing(World& world, Request const& request, Disturbance const* disturbance) {
  auto const document = parse_document(request.body, "Billing");
  if (!document) return atobarai_answer(world, one(kAtobaraiUnreadable, "リクエストを読み取れません"), "");
  bool const right =
      text_at(*document, "Auth/EnterpriseId") == "90001" && text_at(*document, "Auth/ApiUserId") == "9001";
  if (!right) return atobarai_answer(world, one(kAtobaraiCredentials, "加盟店認証に失敗しました"), "");
  bool const stored = disturbance == nullptr || disturbance->effect == Effect::stored;
  Reply reply = stored ? act(world, *document) : atobarai_answer(world, {}, "");
  if (disturbance == nullptr) return reply;
  return disturb(std::move(reply), *disturbance, world.store.next("disturbed") - 1);
}

}  // namespace yoshin::sandbox
