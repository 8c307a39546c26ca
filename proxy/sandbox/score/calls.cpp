#include "proxy/sandbox/score/calls.hpp"

#include <array>

#include "base/date.hpp"
#include "proxy/sandbox/score/placeholders.hpp"
#include "proxy/sandbox/score/rules.hpp"

namespace yoshin::sandbox {
namespace {

/// How a true state looks in `authorResult`: in the answers of a registration or change, and in 与信結果取得.
struct Face {
  State state;
  std::string_view at_once;
  std::string_view asked;
};
// clang-format off
constexpr auto kFaces = std::to_array<Face>({
    {State::approved,    "OK",   "OK"},
    {State::reviewing,   "HOLD", "HOLD"},
    {State::in_review,   "HOLD", "HOLD"},
    {State::on_hold,     "HOLD", "保留"},
    {State::rejected,    "NG",   "NG"},
    {State::withdrawn,   "NG",   "NG"},
    {State::cancelled,   "NG",   "NG"},
    {State::shipped,     "OK",   "OK"},
    {State::investigate, "OK",   "OK"},
    {State::sale_fixed,  "OK",   "OK"},
    {State::invoiced,    "OK",   "OK"},
    {State::paid,        "OK",   "OK"},
});
// clang-format on

constexpr int kDueDays = 14;

Face const& face_of(State state) {
  for (Face const& face : kFaces)
    if (face.state == state) return face;
  return kFaces.front();
}

/// `YYYY-MM-DD HH:mm:ss`.
std::string moment(std::int64_t at_ms) {
  std::string text = jst_iso(Instant{at_ms}).substr(0, 19);
  text[10] = ' ';
  return text;
}

/// The element names that `answer_score` puts the content under.
Node content(std::string_view block, Node members) {
  return Node::object().add(block, std::move(members));
}

std::string_view own_id(Transaction const& transaction, Twist twist) {
  return twist == Twist::other_ids ? placeholder::kScoreOtherOwnId : std::string_view(transaction.our_id);
}

std::string new_id(World& world) {
  std::string const number = std::to_string(world.store.next("score"));
  return std::string(11 - number.size(), '0') + number;
}

/// What the simulator keeps of an order: the texts that later calls and the invoice need.
Node kept(Node const& request) {
  Node order = Node::object();
  for (std::string_view const name : {"shopOrderDate", "fullName", "zipCode", "address1", "address2",
                                      "address3", "companyName", "departmentName", "paymentType"})
    order.add(name, text_at(request, "buyer/" + std::string(name)));
  Node rows = Node::list();
  for (Node const* detail : elements_at(request, "deliveries/delivery/details/detail")) rows.push(*detail);
  return order.add("details", std::move(rows));
}

void take_over(TreeCall& call, Transaction& transaction, Twist twist) {
  transaction.billed = parse_integer(text_at(call.request, "buyer/billedAmount")).value_or(0);
  transaction.order = kept(call.request);
  Decision const* by_amount = decision_for(transaction.billed);
  Decision const usual = by_amount == nullptr ? kApproval : *by_amount;
  decide(transaction,
         twist == Twist::approve  ? kApproval
         : twist == Twist::reject ? kRefusal
                                  : usual,
         call.world.now_ms());
}

Node told(Transaction const& transaction, Twist twist) {
  std::string_view const result =
      twist == Twist::unknown_value ? placeholder::kScoreOddResult : face_of(transaction.state).at_once;
  return content("transactionResult", Node::object()
                                          .add("shopTransactionId", own_id(transaction, twist))
                                          .add("nissenTransactionId", transaction.id)
                                          .add("authorResult", result));
}

Node register_order(TreeCall& call, Twist twist) {
  World& world = call.world;
  Transaction transaction;
  transaction.dialect = Dialect::score;
  transaction.id = new_id(world);
  transaction.our_id = text_at(call.request, "buyer/shopTransactionId");
  transaction.registered_ms = world.now_ms();
  take_over(call, transaction, twist);
  transaction.first_billed = transaction.billed;
  world.store.save(transaction);
  world.store.accept({"score", transaction.our_id, transaction.id, transaction.billed, world.now_ms()});
  return told(transaction, twist);
}

/// A hold that the amount asks for is cured by a change that leaves the amount: it was answered already.
Node change_order(TreeCall& call, Twist twist) {
  Transaction& transaction = *call.transaction;
  bool const corrected = transaction.state == State::on_hold &&
                         parse_integer(text_at(call.request, "buyer/billedAmount")) == transaction.billed;
  take_over(call, transaction, corrected && twist == Twist::none ? Twist::approve : twist);
  if (call.world.switches.on("score.new_id_on_modify")) {
    Transaction old = transaction;
    transaction.id = old.successor = new_id(call.world);
    enter(old, State::cancelled, Reason::none, call.world.now_ms());
    call.world.store.save(old);
  }
  call.world.store.save(transaction);
  return told(transaction, twist);
}

/// 保留 carries its reason, as one element or as a list.
void add_hold_reason(World& world, Transaction const& transaction, Node& result) {
  Node const reason = Node::object()
                          .add("reasonCode", placeholder::kScoreHoldAddress)
                          .add("reason", transaction.reason == Reason::phone ? "電話番号の確認" : "住所の確認");
  if (world.switches.get("score.hold_reason") == "list") {
    result.add("holdReasons", Node::object().add("holdReason", reason));
  } else {
    result.add("holdReason", reason);
  }
}

Node query(TreeCall& call, Twist twist) {
  World& world = call.world;
  Transaction transaction =
      call.transaction
          ? *call.transaction
          : world.store
                .load_by_our_id(Dialect::score, text_at(call.request, "transaction/shopTransactionId"),
                                world.now_ms())
                .front();
  std::string_view const result =
      twist == Twist::unknown_value ? placeholder::kScoreOddResult : face_of(transaction.state).asked;
  Node told = Node::object()
                  .add("nissenTransactionId", transaction.id)
                  .add("shopTransactionId", own_id(transaction, twist));
  if (result != "HOLD") told.add("authoriDate", moment(transaction.decided_ms));
  told.add("authorResult", result);
  if (transaction.state == State::on_hold) add_hold_reason(world, transaction, told);
  return content("transactionResult", std::move(told));
}

Node only_id(Transaction const& transaction) {
  return content("transactionResult", Node::object().add("nissenTransactionId", transaction.id));
}

Node cancel(TreeCall& call, Twist) {
  enter(*call.transaction, State::cancelled, Reason::none, call.world.now_ms());
  call.world.store.save(*call.transaction);
  return only_id(*call.transaction);
}

Node report_shipment(TreeCall& call, Twist) {
  Transaction& transaction = *call.transaction;
  transaction.carrier = text_at(call.request, "PdRequest/pdcompanycode");
  transaction.slips = {text_at(call.request, "PdRequest/slipno")};
  if (transaction.state == State::approved) ship(transaction, call.world.now_ms());
  call.world.store.save(transaction);
  return only_id(transaction);
}

std::string long_date(Date date) {
  std::string const iso = to_iso(date);
  return iso.substr(0, 4) + "年" + iso.substr(5, 2) + "月" + iso.substr(8, 2) + "日";
}

Node print_data(TreeCall& call, Twist) {
  Transaction& transaction = *call.transaction;
  transaction.downloaded = true;
  call.world.store.save(transaction);
  Date const today = jst_date(call.world.clock.now());
  Node const& order = transaction.order;
  auto const field = [&](std::string_view name) { return std::string(order.text_at(name)); };
  auto const ordered = parse_date(field("shopOrderDate"));
  Node invoice =
      Node::object()
          .add("invoiceBarCode", "SIM" + transaction.id)
          .add("invoiceCode", "SIM" + transaction.id)
          .add("companyName", field("companyName"))
          .add("department", field("departmentName"))
          .add("customerName", field("fullName"))
          .add("customerZip", field("zipCode"))
          .add("customerAddress1", field("address1"))
          .add("customerAddress2", field("address2"))
          .add("customerAddress3", field("address3"))
          .add("invoiceShopsiteName", "見本商店")
          .add("shopTel", "00-5555-0000")
          .add("shopEmail", "shop@example.invalid")
          .add("billedAmount", std::to_string(transaction.billed))
          .add("tax", std::to_string(transaction.billed - transaction.billed * 10 / 11))
          .add("timeOfReceipts", long_date(add_days(today, kDueDays)))
          .add("invoiceStartDate", long_date(today))
          .add("shopOrderDate", ordered ? long_date(*ordered) : field("shopOrderDate"))
          .add("invoiceTitle", "請求書")
          .add("nissenTransactionId", transaction.id)
          .add("shopTransactionId1", transaction.our_id.substr(0, 20))
          .add("shopTransactionId2", transaction.our_id.size() > 20 ? transaction.our_id.substr(20) : "")
          .add("yobi1", "SIM")
          .add("yobi2", "00000-0000000")
          .add("yobi3", "模擬口座")
          .add("yobi4", "SIM" + transaction.id)
          .add("yobi5", "SIM" + transaction.id);
  Node rows = Node::list();
  for (Node const& detail : order.items_at("details"))
    rows.push(Node::object()
                  .add("goodsName", detail.text_at("detailName"))
                  .add("goodsPrice", detail.text_at("detailPrice"))
                  .add("goodsNum", detail.text_at("detailQuantity")));
  return Node::object()
      .add("invoiceDataResult", std::move(invoice))
      .add("detailList", Node::object().add("goodsDetail", std::move(rows)));
}

Reply answer(World& world, TreeErrors const& errors, Node content) {
  Node list = Node::list();
  for (TreeError const& error : errors)
    list.push(Node::object().add("errorCode", error.code).add("errorMessage", error.message));
  Node document = Node::object().add("result", errors.empty() ? "OK" : "NG");
  Node told = Node::object();
  if (!errors.empty()) told.add("error", std::move(list));
  document.add("errors", errors.empty() ? Node("") : std::move(told));
  if (auto const* members = content.members())
    for (auto const& [name, value] : *members) document.add(name, value);
  constexpr std::string_view kAttributes =
      R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="response.xsd")";
  return {200,
          "application/xml",
          tree_xml("response", document, world.switches.on("score.root_attributes") ? kAttributes : ""),
          {},
          Delivery::whole,
          0};
}

TreeDialect const& dialect() {
  // clang-format off
  static std::array<TreeOperation, 6> const kOperations{{
      {"register", "direct/autotransaction.do",       "",                                "buyer/shopTransactionId", Occasion::registration, score_order_elements(),       score_order_rules(),       score_judge_order,    register_order,  "buyer/billedAmount", true,  "", ""},
      {"modify",   "direct/automodifytransaction.do", "buyer/nissenTransactionId",       "",                        Occasion::change,       score_order_elements(),       score_order_rules(),       score_judge_change,   change_order,    "buyer/billedAmount", true,  "", ""},
      {"result",   "direct/autogetauthor.do",         "transaction/nissenTransactionId", "",                        Occasion::reading,      score_transaction_elements(), score_transaction_rules(), score_judge_query,    query,           "",                   false, "", ""},
      {"cancel",   "direct/autocancel.do",            "transaction/nissenTransactionId", "",                        Occasion::cancel,       score_transaction_elements(), score_transaction_rules(), score_judge_cancel,   cancel,          "",                   false, "", ""},
      {"shipment", "direct/autopdrequest.do",         "transaction/nissenTransactionId", "",                        Occasion::slip,         score_shipment_elements(),    score_shipment_rules(),    score_judge_shipment, report_shipment, "",                   false, "", ""},
      {"invoice",  "direct/sim-invoice.do",           "transaction/nissenTransactionId", "",                        Occasion::reading,      score_transaction_elements(), score_transaction_rules(), score_judge_invoice,  print_data,      "",                   false, "", ""},
  }};
  static TreeDialect const kDialect{Dialect::score, kScoreBase, kOperations, score_credentials,
                                    placeholder::kScoreUnreadable, placeholder::kScoreUnknownElement,
                                    placeholder::kScoreDuplicate, placeholder::kScoreState, answer};
  // clang-format on
  return kDialect;
}

}  // namespace

Reply answer_score(World& world, Request const& request, Trace& trace) {
  return answer_tree(dialect(), world, request, trace);
}

bool score_knows_operation(std::string_view operation) {
  return operation_named(dialect(), operation) != nullptr;
}

std::string score_masked(std::string_view body) {
  return with_masked_element(body, "shopPassword");
}

}  // namespace yoshin::sandbox
