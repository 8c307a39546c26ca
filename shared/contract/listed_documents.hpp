#pragma once

#include <map>
#include <string>
#include <vector>

#include "contract/questions.hpp"
#include "listing/listed.hpp"

// What questions about the order list are asked about: documents, and what their shops say.
namespace yoshin::contract {

/// One provider as one shop uses it, as far as the list looks at it.
struct ListProvider {
  Settings settings;
  FeeRule fee_rule;
};
struct ListShop {
  ShopFacts facts;
  std::map<ProviderId, ListProvider> providers;
};
using ListShops = std::map<std::string, ListShop, std::less<>>;

/// A document of an order list.
struct ListDocument {
  std::int64_t id = 0;
  Order order;
  CreditRecord record;
};

/// The member `shops` of a question.
ListShops read_list_shops(QuestionReader& reader);
/// One document `{id, order, record}`.
void read_list_document(Slot const& slot, ListDocument& out);
/// The member `documents` of a question, at most 10,000; what is wrong goes to the reader.
std::vector<ListDocument> read_list_documents(QuestionReader& reader);

/// A document with what its shop says. A shop that is not given has no facts, a provider that it does not use
/// has no rule and its usual settings. Borrows both.
class ShopListed {
 public:
  ShopListed(ListDocument const& document, ListShops const& shops);
  ShopListed(ShopListed const&) = delete;
  [[nodiscard]] Listed listed() const {
    return {document_.order, document_.record, provider_->fee_rule, provider_->settings, *facts_, {}};
  }

 private:
  ListDocument const& document_;
  ShopFacts no_facts_;
  ListProvider usual_;
  ShopFacts const* facts_ = &no_facts_;
  ListProvider const* provider_ = &usual_;
};

}  // namespace yoshin::contract
