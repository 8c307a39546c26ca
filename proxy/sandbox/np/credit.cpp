#include <algorithm>

#include "base/date.hpp"
#include "proxy/sandbox/checks.hpp"
#include "proxy/sandbox/np/batch.hpp"
#include "proxy/sandbox/np/faces.hpp"
#include "proxy/sandbox/np/placeholders.hpp"

namespace yoshin::sandbox {
namespace {

/// The duplicate rule's "one month", ours to choose in days.
constexpr std::int64_t kDuplicateDays = 30;
constexpr std::int64_t kHighestNumber = 99'999;

bool is_duplicate(World& world, std::string_view shop_id, std::int64_t billed) {
  for (Transaction const& other : world.store.load_by_our_id(Dialect::np, shop_id, world.now_ms())) {
    bool const recent = world.now_ms() - other.registered_ms < kDuplicateDays * kMsPerDay;
    if (recent && other.billed == billed && other.state != State::cancelled) return true;
  }
  return false;
}

/// YYMMDD of the shared clock and five digits, counted within the day.
std::string new_id(World& world) {
  std::string const day = to_compact(jst_date(world.clock.now())).substr(2);
  std::string const number = std::to_string(world.store.next("np:" + day) % (kHighestNumber + 1));
  return day + std::string(5 - number.size(), '0') + number;
}

/// Holds that the order's own data asks for when its amount asks for nothing.
Decision decision_by_data(Node const& order) {
  Node const none;
  Node const* customer = order.find("customer");
  Node const* destination = order.find("dest_customer");
  std::string_view const buyer = (customer == nullptr ? none : *customer).text_at("address");
  std::string_view const delivery = (destination == nullptr ? none : *destination).text_at("address");
  bool const store =
      buyer.find("コンビニ") != std::string_view::npos || delivery.find("コンビニ") != std::string_view::npos;
  if (store) return {State::on_hold, Reason::temporary_place, 0, State::on_hold, Reason::none};
  if (!holds_house_number(buyer)) return {State::on_hold, Reason::address, 0, State::on_hold, Reason::none};
  if (!delivery.empty() && !holds_house_number(delivery))
    return {State::on_hold, Reason::destination_address, 0, State::on_hold, Reason::none};
  return kApproval;
}

Decision decision_of(Transaction const& transaction, Twist twist) {
  if (twist == Twist::approve) return kApproval;
  if (twist == Twist::reject) return kRefusal;
  Decision const* by_amount = decision_for(transaction.billed);
  return by_amount == nullptr ? decision_by_data(transaction.order) : *by_amount;
}

/// A hold by amount is cured by any update that leaves the amount: it was answered already.
Decision decision_after_update(Transaction const& before, Transaction const& after, Twist twist) {
  Decision const decision = decision_of(after, twist);
  Decision const* by_amount = decision_for(after.billed);
  bool const same = before.state == State::on_hold && before.billed == after.billed && by_amount != nullptr;
  return same && twist == Twist::none ? decision_by_data(after.order) : decision;
}

void settle(World& world, Transaction& transaction, Decision const& decision) {
  decide(transaction, decision, world.now_ms());
  std::int64_t const finds = world.switches.number("np.review_finds");
  transaction.finds_left = transaction.state == State::approved ? finds : 0;
}

Node credit_result(Transaction const& transaction) {
  Node result = Node::object()
                    .add("np_transaction_id", transaction.id)
                    .add("authori_result", np_face_of(np_shown_state(transaction)).result);
  if (transaction.state == State::on_hold)
    result.add("authori_hold", Node::list().push(np_code_of(transaction.reason)));
  if (transaction.state == State::rejected) result.add("authori_ng", np_code_of(transaction.reason));
  return result.add("authori_required_date", jst_iso(Instant{transaction.decided_ms}));
}

/// The result element of a registration or update, with the twist's lie in it.
Node told(Transaction transaction, Twist twist) {
  bool const other = twist == Twist::other_ids;
  if (other) transaction.id = placeholder::kNpOtherId;
  Node result = Node::object().add("shop_transaction_id",
                                   other ? placeholder::kNpOtherShopId : std::string_view(transaction.our_id));
  Node const credit = credit_result(transaction);
  for (auto const& [name, value] : *credit.members())
    result.add(name, twist == Twist::unknown_value && name == "authori_result" ? Node(placeholder::kNpOddResult)
                                                                               : value);
  return result;
}

Node merged(Node const& before, Node const& element) {
  Node order = Node::object();
  for (auto const& [name, value] : *before.members())
    if (element.find(name) == nullptr) order.add(name, value);
  for (auto const& [name, value] : *element.members())
    if (name != "np_transaction_id" && name != "base_np_transaction_id") order.add(name, value);
  return order;
}

/// Why a base cannot be registered again; empty when it can.
std::string_view base_code(Transaction const& base, std::int64_t billed) {
  std::string_view const state_code = np_state_code(NpOperation::reregister, base.state);
  if (!state_code.empty()) return state_code;
  if (!base.successor.empty()) return "E0131006";
  return billed > base.billed ? "E0131010" : "";
}

/// The re-registration of a cancelled, reported transaction: reported itself, with the same slip.
Transaction registered_again(World& world, Transaction const& base, Node const& order) {
  Transaction again;
  again.id = new_id(world);
  again.our_id = order.text_at("shop_transaction_id");
  again.billed = again.first_billed = order.integer_at("billed_amount").value_or(0);
  again.registered_ms = again.decided_ms = world.now_ms();
  again.order = order;
  again.carrier = base.carrier;
  again.slips = base.slips;
  ship(again, world.now_ms());
  return again;
}

}  // namespace

void np_register(NpBatch& batch, Node const& element) {
  std::string_view const shop_id = element.text_at("shop_transaction_id");
  auto const codes = np_order_codes(element, batch.world().switches);
  if (!codes.empty()) return batch.refuse(shop_id, codes);
  std::int64_t const billed = element.integer_at("billed_amount").value_or(0);
  if (is_duplicate(batch.world(), shop_id, billed)) return batch.refuse(shop_id, placeholder::kNpDuplicate);
  auto const turn = batch.turn(shop_id, shop_id, billed);
  if (turn.refused || !turn.stored()) return;

  Transaction transaction;
  transaction.id = new_id(batch.world());
  transaction.our_id = shop_id;
  transaction.billed = transaction.first_billed = billed;
  transaction.registered_ms = batch.world().now_ms();
  transaction.order = element;
  settle(batch.world(), transaction, decision_of(transaction, turn.twist()));
  batch.world().store.save(transaction);
  batch.world().store.accept({"np", transaction.our_id, transaction.id, billed, transaction.registered_ms});
  batch.answer(told(transaction, turn.twist()));
}

void np_update(NpBatch& batch, Node const& element) {
  auto const before = batch.named(element);
  if (!before) return;
  auto codes = np_form_codes(element, NpForm::update);
  Node const order = merged(before->order, element);
  if (codes.empty()) codes = np_order_codes(order, batch.world().switches);
  if (order.text_at("shop_transaction_id") != before->our_id) codes.emplace_back(placeholder::kNpShopIdChanged);
  if (!codes.empty()) return batch.refuse(before->id, codes);
  std::string_view const state_code = np_state_code(NpOperation::update, np_shown_state(*before));
  if (!state_code.empty()) return batch.refuse(before->id, state_code);
  std::int64_t const billed = order.integer_at("billed_amount").value_or(0);
  auto const turn = batch.turn(before->id, before->id, billed);
  if (turn.refused || !turn.stored()) return;

  Transaction after = *before;
  after.billed = billed;
  after.order = order;
  settle(batch.world(), after, decision_after_update(*before, after, turn.twist()));
  batch.world().store.save(after);
  batch.answer(told(after, turn.twist()));
}

void np_find(NpBatch& batch, Node const& element) {
  auto transaction = batch.named(element);
  if (!transaction || batch.has_foreign_member(element, NpForm::id)) return;
  std::string_view const code = np_state_code(NpOperation::find, transaction->state);
  if (!code.empty() && batch.world().switches.get("np.find_cancelled") == "error")
    return batch.refuse(transaction->id, code);
  auto const turn = batch.turn(transaction->id, transaction->id, transaction->billed);
  if (turn.refused) return;
  Node result = told(*transaction, turn.twist());
  auto& members = *result.members();
  members.erase(members.begin());  // A find does not echo the shop's id.
  batch.answer(std::move(result));
  if (transaction->finds_left == 0) return;
  --transaction->finds_left;
  batch.world().store.save(*transaction);
}

void np_reregister(NpBatch& batch, Node const& element) {
  auto base = batch.named(element, "base_np_transaction_id");
  if (!base) return;
  Node const order = merged(base->order, element);
  auto codes = np_form_codes(element, NpForm::reregistration);
  if (codes.empty()) codes = np_order_codes(order, batch.world().switches);
  if (!codes.empty()) return batch.refuse(base->id, codes);
  std::int64_t const billed = order.integer_at("billed_amount").value_or(0);
  std::string_view const code = base_code(*base, billed);
  if (!code.empty()) return batch.refuse(base->id, code);
  auto const turn = batch.turn(base->id, base->id, billed);
  if (turn.refused || !turn.stored()) return;

  Transaction const again = registered_again(batch.world(), *base, order);
  base->successor = again.id;
  batch.world().store.save(again);
  batch.world().store.save(*base);
  batch.world().store.accept({"np", again.our_id, again.id, billed, again.registered_ms});
  batch.answer(Node::object()
                   .add("base_np_transaction_id", base->id)
                   .add("shop_transaction_id", again.our_id)
                   .add("np_transaction_id", again.id)
                   .add("sales_date", to_iso(jst_date(batch.world().clock.now()))));
}

}  // namespace yoshin::sandbox
