#include "proxy/sandbox/atodene/calls.hpp"

#include <array>

#include "base/date.hpp"
#include "proxy/sandbox/atodene/placeholders.hpp"
#include "proxy/sandbox/atodene/rules.hpp"

namespace yoshin::sandbox {
namespace {

/// How a true state looks: the automatic screening, and the manual one behind it. A decision after a review
/// shows under `manual` while the automatic result stays 審査中.
struct Face {
  State state;
  std::string_view automatic;
  std::string_view manual;
};
// clang-format off
constexpr auto kFaces = std::to_array<Face>({
    {State::approved,  "OK",     "OK"},
    {State::reviewing, "審査中", ""},
    {State::in_review, "審査中", ""},
    {State::on_hold,   "審査中", "保留"},
    {State::rejected,  "NG",     "NG"},
    {State::withdrawn, "NG",     "NG"},
    {State::shipped,   "OK",     "OK"},
    {State::invoiced,  "OK",     "OK"},
    {State::paid,      "OK",     "OK"},
});
// clang-format on

constexpr std::string_view kUnderReview = "審査中";
constexpr int kDueDays = 14;

Face const& face_of(State state) {
  for (Face const& face : kFaces)
    if (face.state == state) return face;
  return kFaces.front();
}

std::string_view own_id(Transaction const& transaction, Twist twist) {
  return twist == Twist::other_ids ? placeholder::kAtodeneOtherOwnId : std::string_view(transaction.our_id);
}

bool was_reviewed(Transaction const& transaction) {
  return transaction.order.text_at("reviewed") == "1";
}

std::string_view automatic_result(Transaction const& transaction, Twist twist) {
  if (twist == Twist::unknown_value) return placeholder::kAtodeneOddResult;
  return was_reviewed(transaction) ? kUnderReview : face_of(transaction.state).automatic;
}

/// What the simulator keeps of an order: the texts that later calls and the invoice need.
Node kept(Node const& request) {
  Node order = Node::object();
  for (std::string_view const name :
       {"shopOrderDate", "name", "zip", "address", "companyName", "sectionName", "service"})
    order.add(name, text_at(request, "customer/" + std::string(name)));
  Node rows = Node::list();
  for (Node const* detail : elements_at(request, "details/detail")) rows.push(*detail);
  return order.add("details", std::move(rows));
}

void take_over(TreeCall& call, Transaction& transaction, Twist twist) {
  transaction.billed = parse_integer(text_at(call.request, "customer/billedAmount")).value_or(0);
  transaction.order = kept(call.request);
  Decision const* by_amount = decision_for(transaction.billed);
  Decision const usual = by_amount == nullptr ? kApproval : *by_amount;
  decide(transaction,
         twist == Twist::approve  ? kApproval
         : twist == Twist::reject ? kRefusal
                                  : usual,
         call.world.now_ms());
  bool const reviewed = transaction.state == State::reviewing || transaction.state == State::on_hold;
  transaction.order.add("reviewed", reviewed ? "1" : "0");
}

Node info(Node members) {
  return Node::object().add("transactionInfo", std::move(members));
}

Node register_order(TreeCall& call, Twist twist) {
  World& world = call.world;
  std::string const number = std::to_string(world.store.next("atodene"));
  Transaction transaction;
  transaction.dialect = Dialect::atodene;
  transaction.id = "A" + std::string(10 - number.size(), '0') + number;
  transaction.our_id = text_at(call.request, "customer/shopOrderId");
  transaction.registered_ms = world.now_ms();
  take_over(call, transaction, twist);
  transaction.first_billed = transaction.billed;
  world.store.save(transaction);
  world.store.accept({"atodene", transaction.our_id, transaction.id, transaction.billed, world.now_ms()});
  return info(Node::object()
                  .add("shopOrderId", own_id(transaction, twist))
                  .add("transactionId", transaction.id)
                  .add("autoAuthoriresult", automatic_result(transaction, twist)));
}

Node query(TreeCall& call, Twist twist) {
  Transaction const& transaction = *call.transaction;
  bool const reviewed = was_reviewed(transaction);
  Node members = Node::object()
                     .add("transactionId", transaction.id)
                     .add("autoAuthoriresult", automatic_result(transaction, twist))
                     .add("manualAuthoriresult", reviewed ? face_of(transaction.state).manual : "");
  Node reasons = Node::object();
  if (transaction.state == State::on_hold)
    reasons.add("manualAuthorireason", transaction.reason == Reason::phone ? "電話番号不備" : "住所不備");
  members.add("manualAuthorireasons", transaction.state == State::on_hold ? std::move(reasons) : Node(""));
  return info(std::move(members));
}

/// A hold that the amount asks for is cured by a change that leaves the amount: it was answered already.
Node change(TreeCall& call, Twist twist) {
  Transaction& transaction = *call.transaction;
  bool const corrected = transaction.state == State::on_hold &&
                         parse_integer(text_at(call.request, "customer/billedAmount")) == transaction.billed;
  transaction.our_id = text_at(call.request, "customer/shopOrderId");
  take_over(call, transaction, corrected && twist == Twist::none ? Twist::approve : twist);
  call.world.store.save(transaction);
  return info(Node::object()
                  .add("transactionId", transaction.id)
                  .add("autoAuthoriresult", automatic_result(transaction, twist)));
}

Node cancel(TreeCall& call, Twist) {
  enter(*call.transaction, State::cancelled, Reason::none, call.world.now_ms());
  call.world.store.save(*call.transaction);
  return info(Node::object().add("transactionId", call.transaction->id).add("autoAuthoriresult", ""));
}

Node report_shipment(TreeCall& call, Twist) {
  Transaction& transaction = *call.transaction;
  std::string const type = text_at(call.request, "transactionInfo/deliveryType");
  transaction.carrier = text_at(call.request, "transactionInfo/deliveryCompanyCode");
  transaction.slips.clear();
  if (type != "3") transaction.slips.push_back(text_at(call.request, "transactionInfo/deliverySlipNo"));
  if (type == "1") ship(transaction, call.world.now_ms());
  if (type == "3") enter(transaction, State::approved, Reason::none, call.world.now_ms());
  call.world.store.save(transaction);
  return info(Node::object().add("transactionId", transaction.id));
}

std::string slashed(Date date) {
  std::string text = to_iso(date);
  text[4] = text[7] = '/';
  return text;
}

/// The first download fixes the due date.
std::string due_date(TreeCall& call) {
  Transaction& transaction = *call.transaction;
  if (transaction.order.text_at("due").empty())
    transaction.order.add("due", slashed(add_days(jst_date(call.world.clock.now()), kDueDays)));
  transaction.downloaded = true;
  call.world.store.save(transaction);
  return std::string(transaction.order.text_at("due"));
}

Node print_data(TreeCall& call, Twist) {
  std::string const due = due_date(call);
  Transaction const& transaction = *call.transaction;
  Node const& order = transaction.order;
  Node invoice = Node::object()
                     .add("zip", order.text_at("zip"))
                     .add("address1", order.text_at("address"))
                     .add("address2", "")
                     .add("companyName", order.text_at("companyName"))
                     .add("sectionName", order.text_at("sectionName"))
                     .add("name", order.text_at("name"))
                     .add("siteName", "見本商店")
                     .add("shopOrderId", transaction.our_id)
                     .add("billServiceName", "アトディーネ（模擬）")
                     .add("billedAmount", std::to_string(transaction.billed))
                     .add("billedFeeTax", std::to_string(transaction.billed - transaction.billed * 10 / 11))
                     .add("shopOrderDate", order.text_at("shopOrderDate"))
                     .add("billSendDate", slashed(jst_date(call.world.clock.now())))
                     .add("billDeadlineDate", due)
                     .add("transactionId", transaction.id)
                     .add("bankName", "模擬銀行")
                     .add("bankCode", "0000")
                     .add("branchName", "本店")
                     .add("branchCode", "000")
                     .add("bankAccountKind", "普通")
                     .add("bankAccountNumber", "0000000")
                     .add("bankAccountName", "モギコウザ")
                     .add("invoiceBarcode", "SIM" + transaction.id)
                     .add("expand11", "00000-0000000")
                     .add("expand12", "模擬口座")
                     .add("expand13", "SIM" + transaction.id)
                     .add("expand14", "SIM" + transaction.id);
  Node rows = Node::list();
  for (Node const& detail : order.items_at("details")) {
    std::int64_t const price = parse_integer(detail.text_at("goodsPrice")).value_or(0);
    std::int64_t const count = parse_integer(detail.text_at("goodsAmount")).value_or(0);
    rows.push(Node::object()
                  .add("goods", detail.text_at("goods"))
                  .add("goodsPrice", detail.text_at("goodsPrice"))
                  .add("goodsAmount", detail.text_at("goodsAmount"))
                  .add("goodsSubtotal", std::to_string(price * count)));
  }
  invoice.add("details", Node::object().add("detail", std::move(rows)));
  return Node::object().add("invoiceInfo", std::move(invoice));
}

/// The element's own name: paths are ours.
std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

Reply answer(World&, TreeErrors const& errors, Node content) {
  Node list = Node::list();
  for (TreeError const& error : errors)
    list.push(Node::object()
                  .add("errorPoint", last_part(error.point))
                  .add("errorCode", error.code)
                  .add("errorMessage", error.message));
  Node document = Node::object().add("result", errors.empty() ? "OK" : "NG");
  if (auto const* members = content.members())
    for (auto const& [name, value] : *members) document.add(name, value);
  if (errors.empty()) {
    document.add("errors", "");
  } else {
    document.add("errors", Node::object().add("error", std::move(list)));
  }
  return {200, "application/xml;charset=UTF-8", tree_xml("response", document), {}, Delivery::whole, 0};
}

TreeDialect const& dialect() {
  // clang-format off
  static std::array<TreeOperation, 6> const kOperations{{
      {"register", "transaction.do",       "",                              "customer/shopOrderId", Occasion::registration, atodene_order_elements(),       atodene_order_rules(),       atodene_judge_order,    register_order,  "customer/billedAmount", true,  "", ""},
      {"query",    "getauthori.do",        "transactionInfo/transactionId", "",                     Occasion::reading,      atodene_transaction_elements(), atodene_transaction_rules(), atodene_judge_query,    query,           "",                      false, "", ""},
      {"change",   "modifytransaction.do", "transactionInfo/transactionId", "",                     Occasion::change,       atodene_change_elements(),      atodene_change_rules(),      atodene_judge_change,   change,          "customer/billedAmount", true,  "transactionInfo/updateTypeFlag", "2"},
      {"cancel",   "modifytransaction.do", "transactionInfo/transactionId", "",                     Occasion::cancel,       atodene_transaction_elements(), atodene_cancel_rules(),      atodene_judge_cancel,   cancel,          "",                      false, "transactionInfo/updateTypeFlag", "1"},
      {"shipment", "shippingrequest.do",   "transactionInfo/transactionId", "",                     Occasion::slip,         atodene_shipment_elements(),    atodene_shipment_rules(),    atodene_judge_shipment, report_shipment, "",                      false, "", ""},
      {"invoice",  "getinvoicedata.do",    "transactionInfo/transactionId", "",                     Occasion::reading,      atodene_transaction_elements(), atodene_transaction_rules(), atodene_judge_invoice,  print_data,      "",                      false, "", ""},
  }};
  static TreeDialect const kDialect{Dialect::atodene, kAtodeneBase, kOperations, atodene_credentials,
                                    placeholder::kAtodeneUnreadable, placeholder::kAtodeneUnknownElement,
                                    placeholder::kAtodeneDuplicate, placeholder::kAtodeneState, answer};
  // clang-format on
  return kDialect;
}

/// What every call gets once the service has ended, by switch; nothing while it runs.
std::optional<Reply> ended(World& world) {
  std::string_view const how = world.switches.get("atodene.service");
  if (how == "unavailable") return Reply{503, "text/plain", "", {}, Delivery::whole, 0};
  if (how == "refused") return Reply{503, "text/plain", "", {}, Delivery::reset, 0};
  return std::nullopt;
}

}  // namespace

Reply answer_atodene(World& world, Request const& request, Trace& trace) {
  if (auto reply = ended(world)) return *reply;
  bool const short_form = request.body.find("/>") != std::string::npos;
  if (short_form && world.switches.on("atodene.long_empty"))
    return answer(world,
                  {{"request", std::string(placeholder::kAtodeneShortEmpty), "空要素の書き方が違います"}}, {});
  return answer_tree(dialect(), world, request, trace);
}

bool atodene_knows_operation(std::string_view operation) {
  return operation_named(dialect(), operation) != nullptr;
}

std::string atodene_masked(std::string_view body) {
  return with_masked_element(body, "linkPassword");
}

}  // namespace yoshin::sandbox
