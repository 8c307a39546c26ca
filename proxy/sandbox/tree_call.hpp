#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/sandbox/document.hpp"
#include "proxy/sandbox/world.hpp"

namespace yoshin::sandbox {

/// One call of a provider that reads an XML document of blocks and answers with one.
struct TreeCall {
  World& world;
  Node const& request;
  std::optional<Transaction> transaction;  ///< The one that the request names by the provider's id.
};

/// One reason of a refusal, as it stands in the answer.
struct TreeError {
  std::string point;  ///< Path of the element; empty when no one element is to blame.
  std::string code;
  std::string message;
};
using TreeErrors = std::vector<TreeError>;

/// One operation: where it is, what its document may hold, how it is judged and what it does.
struct TreeOperation {
  std::string_view id;       ///< As faults and received requests name it.
  std::string_view path;     ///< Behind the provider's base.
  std::string_view id_path;  ///< Where the provider's id stands; empty for a registration.
  std::string_view
      own_id_path;  ///< Where the merchant's id of a registration stands: its trigger fires once for each.
  Occasion occasion;
  std::span<std::string_view const> known;
  std::span<ElementRule const> rules;
  TreeErrors (*judge)(TreeCall const& call);  ///< Cross-field, duplicate and state rules.
  Node (*act)(TreeCall& call, Twist twist);   ///< Takes effect; returns what the answer holds beside the frame.
  std::string_view amount_path;               ///< Where a new amount stands; else the stored one triggers.
  bool decides;                               ///< A scripted `reject` is a decision and no refusal.
  std::string_view flag_path;  ///< Where the document says which of several operations at one path it means.
  std::string_view flag;
};

/// A provider of this kind.
struct TreeDialect {
  Dialect dialect;
  std::string_view base;
  std::span<TreeOperation const> operations;
  TreeErrors (*credentials)(Node const& request);  ///< Nothing when they are right.
  std::string_view unreadable;                     ///< Code for a body that is no such document.
  std::string_view unknown;                        ///< Code for an element that no one knows.
  std::string_view exists;                         ///< Code of a scripted `dup`.
  std::string_view refused;                        ///< Code of a refusal by script or trigger.
  Reply (*answer)(World& world, TreeErrors const& errors, Node content);  ///< Frames content or errors.
};

/// The operation of a name, or null.
TreeOperation const* operation_named(TreeDialect const& dialect, std::string_view id);

/// Answers one request: credentials, form, field rules, the operation's own judgement, scripted fault, amount
/// trigger, effect.
Reply answer_tree(TreeDialect const& dialect, World& world, Request const& request, Trace& trace);

}  // namespace yoshin::sandbox
