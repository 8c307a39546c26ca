#include "csv/slips/match.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "carrier/slip.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

using Slips = std::vector<std::string>;

bool holds(Slips const& slips, std::string const& slip) {
  return std::find(slips.begin(), slips.end(), slip) != slips.end();
}

Slips present_slips(Order const& order) {
  Slips slips;
  for (auto const& slip : slips_of(order)) slips.push_back(normalise_slip(slip));
  return slips;
}

std::string joined(Slips const& slips) {
  std::string out;
  for (auto const& slip : slips) out += (out.empty() ? "" : ", ") + slip;
  return out;
}

Message status_text(CreditStatus status) {
  auto const& name = name_of(status);
  return {std::string(name.ja), std::string(name.en)};
}

/// The candidates of each key: a short key means one order, an order number one of each shop.
class Candidates {
 public:
  explicit Candidates(std::vector<SlipCandidate> const& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!all[i].order->short_key.empty()) by_short_key_[fold(all[i].order->short_key)] = i;
      by_number_[all[i].order->number].push_back(i);
    }
  }

  [[nodiscard]] std::vector<std::size_t> of(std::string const& key) const {
    if (auto const found = by_short_key_.find(fold(key)); found != by_short_key_.end()) return {found->second};
    auto const found = by_number_.find(key);
    return found == by_number_.end() ? std::vector<std::size_t>{} : found->second;
  }

 private:
  std::unordered_map<std::string, std::size_t> by_short_key_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_number_;
};

/// What the rows of one order bring together.
struct Bundle {
  std::size_t entry = 0;
  Slips slips;  ///< Different numbers, in the file's order.
};

class Matcher {
 public:
  Matcher(std::span<SlipRow const> rows, SlipKnowledge const& known)
      : rows_(rows), known_(known), candidates_(known.candidates) {}

  std::vector<SlipEntry> run() {
    for (SlipRow const& row : rows_) take(row);
    for (auto& [candidate, bundle] : bundles_) conclude(entries_[bundle.entry], bundle);
    for (SlipEntry& entry : entries_) settle(entry);
    return std::move(entries_);
  }

 private:
  void take(SlipRow const& row) {
    auto const places = candidates_.of(row.key);
    if (row.key.empty() || places.size() != 1) {
      auto& entry = entries_.emplace_back();
      entry.key = row.key;
      entry.rows = {row.row};
      bool const damaged_key = is_excel_damage(row.key);
      auto const verdict = places.size() > 1 ? SlipVerdict::ambiguous
                           : damaged_key     ? SlipVerdict::damaged
                                             : SlipVerdict::no_order;
      entry.findings.push_back(make_finding(verdict, row.row, row.key));
      return;
    }
    auto [place, is_new] = bundles_.try_emplace(places.front());
    Bundle& bundle = place->second;
    if (is_new) bundle.entry = begin(places.front(), row);
    SlipEntry& entry = entries_[bundle.entry];
    if (!is_new) entry.rows.push_back(row.row);
    judge(row, entry, bundle);
  }

  std::size_t begin(std::size_t candidate, SlipRow const& row) {
    Order const& order = *known_.candidates[candidate].order;
    auto& entry = entries_.emplace_back();
    entry.candidate = candidate;
    entry.key = row.key;
    entry.rows = {row.row};
    entry.before = {order.carrier, present_slips(order)};
    entry.after = entry.before;
    return entries_.size() - 1;
  }

  /// The row by itself: its number's form, its service, who else has the number.
  void judge(SlipRow const& row, SlipEntry& entry, Bundle& bundle) {
    auto const add = [&](SlipVerdict verdict) {
      entry.findings.push_back(make_finding(verdict, row.row, row.slip));
    };
    switch (slip_form(row.slip, slip_layout(known_.program).carrier)) {
      case SlipForm::empty: return add(SlipVerdict::no_slip);
      case SlipForm::damaged: return add(SlipVerdict::damaged);
      case SlipForm::wrong_digit: add(SlipVerdict::wrong_digit); break;
      case SlipForm::wrong_length: add(SlipVerdict::wrong_length); break;
      case SlipForm::good:
      case SlipForm::unusual: break;
    }
    auto const* service = slip_service(known_.program, row.service);
    if (service != nullptr && service->collects_cash)
      entry.findings.push_back(make_finding(SlipVerdict::collects_cash, row.row,
                                            Message{std::string(service->ja), std::string(service->en)}));
    std::size_t const candidate = *entry.candidate;
    auto const [owner, is_new] = owners_.try_emplace(row.slip, candidate);
    if (!is_new && owner->second != candidate) {
      add(SlipVerdict::repeated);
      add_once(entries_[bundles_.at(owner->second).entry], SlipVerdict::repeated, row.slip);
    }
    if (is_held_elsewhere(row.slip, known_.candidates[candidate].id)) add(SlipVerdict::used_elsewhere);
    if (!holds(bundle.slips, row.slip)) bundle.slips.push_back(row.slip);
  }

  static void add_once(SlipEntry& entry, SlipVerdict verdict, std::string const& found) {
    auto const said = std::any_of(entry.findings.begin(), entry.findings.end(), [&](SlipFinding const& one) {
      return one.verdict == verdict && one.found.ja == found;
    });
    if (!said) entry.findings.push_back(make_finding(verdict, entry.rows.front(), found));
  }

  [[nodiscard]] bool is_held_elsewhere(std::string const& slip, std::int64_t id) const {
    return std::any_of(known_.holders.begin(), known_.holders.end(), [&](SlipHolder const& holder) {
      return holder.slip == slip && std::any_of(holder.ids.begin(), holder.ids.end(),
                                                [id](std::int64_t other) { return other != id; });
    });
  }

  /// The order as a whole: what its numbers become, and whether that may be reported.
  void conclude(SlipEntry& entry, Bundle const& bundle) {
    if (bundle.slips.empty()) return;
    SlipCandidate const& candidate = known_.candidates[*entry.candidate];
    auto const add = [&](SlipVerdict verdict, std::string const& found) {
      entry.findings.push_back(make_finding(verdict, 0, found));
    };
    Slips const& present = entry.before.slips;
    Slips fresh;
    for (auto const& slip : bundle.slips)
      if (!holds(present, slip)) fresh.push_back(slip);
    take_carrier(entry);
    if (fresh.empty() && entry.after.carrier == entry.before.carrier) {
      // What was to be asked has been answered when these numbers were entered.
      entry.findings.clear();
      return add(SlipVerdict::same, joined(bundle.slips));
    }
    add(change_of(entry, bundle, fresh, candidate.id), joined(present));
    add_status(*candidate.record, entry);
  }

  SlipVerdict change_of(SlipEntry& entry, Bundle const& bundle, Slips const& fresh, std::int64_t id) const {
    Slips const& present = entry.before.slips;
    bool const some_stay = fresh.size() < bundle.slips.size();
    bool const all_stay = std::find(known_.keep.begin(), known_.keep.end(), id) != known_.keep.end();
    if (!present.empty() && !some_stay && !all_stay) {
      entry.after.slips = bundle.slips;
      return SlipVerdict::replaces;
    }
    entry.after.slips.insert(entry.after.slips.end(), fresh.begin(), fresh.end());
    if (fresh.empty()) return SlipVerdict::carrier_set;
    return present.empty() ? SlipVerdict::fresh : SlipVerdict::adds;
  }

  /// The file's carrier printed the label. An order that says another service of the same carrier keeps it.
  void take_carrier(SlipEntry& entry) {
    auto const& layout = slip_layout(known_.program);
    CarrierId const present = entry.before.carrier;
    if (std::find(layout.carriers.begin(), layout.carriers.end(), present) != layout.carriers.end()) return;
    entry.after.carrier = layout.carrier;
    if (present == CarrierId::none) return;
    Order const& order = *known_.candidates[*entry.candidate].order;
    auto const& name = name_of(present);
    bool const own_word = !order.carrier_name.empty();
    Message const word = own_word ? Message{order.carrier_name, order.carrier_name}
                                  : Message{std::string(name.ja), std::string(name.en)};
    entry.findings.push_back(make_finding(SlipVerdict::carrier_differs, 0, word));
  }

  static void add_status(CreditRecord const& record, SlipEntry& entry) {
    auto const add = [&](SlipVerdict verdict) {
      entry.findings.push_back(make_finding(verdict, 0, status_text(record.status)));
    };
    switch (record.status) {
      case CreditStatus::approved: return;
      case CreditStatus::shipment_reported: return add(SlipVerdict::reported);
      case CreditStatus::rejected:
      case CreditStatus::cancelled: return add(SlipVerdict::stopped);
      case CreditStatus::not_requested:
      case CreditStatus::reviewing:
      case CreditStatus::on_hold:
      case CreditStatus::unknown:
        if (record.provider) add(SlipVerdict::not_approved);
        return;
    }
  }

  std::span<SlipRow const> rows_;
  SlipKnowledge const& known_;
  Candidates candidates_;
  std::vector<SlipEntry> entries_;
  std::unordered_map<std::size_t, Bundle> bundles_;
  std::unordered_map<std::string, std::size_t> owners_;
};

}  // namespace

std::vector<SlipEntry> match_slips(std::span<SlipRow const> rows, SlipKnowledge const& known) {
  return Matcher(rows, known).run();
}

void settle(SlipEntry& entry) {
  std::stable_sort(entry.findings.begin(), entry.findings.end(),
                   [](auto const& a, auto const& b) { return a.verdict < b.verdict; });
  if (entry.findings.empty()) return;
  entry.verdict = entry.findings.front().verdict;
  if (weight_of(entry.verdict) == SlipWeight::stops) entry.after = entry.before;
}

}  // namespace yoshin
