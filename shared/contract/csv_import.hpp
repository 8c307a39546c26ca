#pragma once

#include <utility>

#include "contract/mapping_documents.hpp"
#include "contract/questions.hpp"
#include "fee/rule.hpp"

// What the questions about order files share.
namespace yoshin::contract {

/// The fee rules of a shop, by provider.
using FeeRules = std::vector<std::pair<ProviderId, FeeRule>>;

/// A question that brings one or two order files.
struct ImportQuestion {
  std::vector<std::string_view> files;
  ImportOptions options;
  FeeRules rules;
};

/// Reads the members of the question; the refusal when they are wrong. The member `sizes` says where the bytes
/// that came along are cut into files.
std::optional<Refused> read_import_question(Asked const& asked, ImportQuestion& out);

/// One order as the preview shows it. Its fee rule is applied to it.
Node imported_node(ImportedOrder& imported, FeeRules const& rules);
/// Layout, encoding, rows and the layouts to choose from.
Node header_node(ImportResult const& result);

}  // namespace yoshin::contract
