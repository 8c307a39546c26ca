#include "proxy/sandbox/tree_call.hpp"

#include <algorithm>

namespace yoshin::sandbox {
namespace {

Reply plain(int status) {
  return {status, "text/plain", "", {}, Delivery::whole, 0};
}

/// The first broken rule of each element.
TreeErrors field_errors(TreeOperation const& operation, Node const& request) {
  TreeErrors errors;
  for (ElementRule const* rule : broken_rules(operation.rules, request)) {
    bool const told = std::any_of(errors.begin(), errors.end(),
                                  [rule](TreeError const& error) { return error.point == rule->path; });
    if (!told)
      errors.push_back({std::string(rule->path), std::string(rule->code),
                        std::string(rule->path) + " の値が正しくありません"});
  }
  return errors;
}

std::string provider_id_in(TreeOperation const& operation, Node const& request) {
  return operation.id_path.empty() ? std::string() : text_at(request, operation.id_path);
}

/// What is wrong with the request before its meaning is looked at.
TreeErrors form_errors(TreeDialect const& dialect, TreeOperation const& operation, Node const& request) {
  if (auto errors = dialect.credentials(request); !errors.empty()) return errors;
  if (auto const path = unknown_element(operation.known, request); !path.empty())
    return {{path, std::string(dialect.unknown), path + " は定義されていない要素です"}};
  return field_errors(operation, request);
}

std::int64_t amount_of(TreeOperation const& operation, TreeCall const& call) {
  if (!operation.amount_path.empty())
    if (auto const amount = parse_integer(text_at(call.request, operation.amount_path))) return *amount;
  return call.transaction ? call.transaction->billed : 0;
}

Disturbance const* disturbance_of(TreeDialect const& dialect, TreeOperation const& operation,
                                  TreeCall const& call, std::string const& key) {
  std::string_view const provider = id_of(dialect.dialect);
  if (Disturbance const* fault = call.world.faults.take(provider, operation.id)) return fault;
  return fresh_trigger(call.world, dialect.dialect, key, operation.id, operation.occasion,
                       amount_of(operation, call));
}

/// The code that a twist refuses the call with; empty when it does not.
std::string_view refusal_of(TreeDialect const& dialect, TreeOperation const& operation, Twist twist) {
  switch (twist) {
    case Twist::exists: return dialect.exists;
    case Twist::refuse_state: return dialect.refused;
    case Twist::reject: return operation.decides ? std::string_view{} : dialect.refused;
    case Twist::none:
    case Twist::approve:
    case Twist::unknown_value:
    case Twist::other_ids: return {};
  }
  return {};
}

/// The operation at a path that a document means; the first there when its flag names none, or when it cannot
/// be read. Null when nothing is at the path.
TreeOperation const* operation_at(TreeDialect const& dialect, std::string_view path, Node const& document) {
  TreeOperation const* first = nullptr;
  for (TreeOperation const& operation : dialect.operations) {
    if (operation.path != path) continue;
    if (first == nullptr) first = &operation;
    if (!operation.flag_path.empty() && text_at(document, operation.flag_path) == operation.flag)
      return &operation;
  }
  return first;
}

}  // namespace

TreeOperation const* operation_named(TreeDialect const& dialect, std::string_view id) {
  for (TreeOperation const& operation : dialect.operations)
    if (operation.id == id) return &operation;
  return nullptr;
}

Reply answer_tree(TreeDialect const& dialect, World& world, Request const& request, Trace& trace) {
  auto const document = parse_document(request.body, "request");
  TreeOperation const* operation = operation_at(
      dialect, std::string_view(request.path).substr(dialect.base.size()), document.value_or(Node::object()));
  if (operation == nullptr) return plain(404);
  // One old client sends its documents with GET.
  if (request.method != "POST" && request.method != "GET") return plain(405);
  trace.operation = operation->id;
  if (!document)
    return dialect.answer(world, {{"", std::string(dialect.unreadable), "XMLを読み取れません"}}, {});
  if (auto const errors = form_errors(dialect, *operation, *document); !errors.empty())
    return dialect.answer(world, errors, {});
  std::string const id = provider_id_in(*operation, *document);
  TreeCall call{world, *document, {}};
  if (!id.empty()) call.transaction = world.store.load(dialect.dialect, id, world.now_ms());
  if (auto const errors = operation->judge(call); !errors.empty()) return dialect.answer(world, errors, {});
  std::string const key = call.transaction ? call.transaction->id : text_at(*document, operation->own_id_path);
  Disturbance const* disturbance = disturbance_of(dialect, *operation, call, key);
  if (disturbance != nullptr) trace.disturbance = disturbance->word;
  Twist const twist = disturbance == nullptr ? Twist::none : disturbance->twist;
  if (auto const code = refusal_of(dialect, *operation, twist); !code.empty())
    return dialect.answer(world, {{"", std::string(code), "この状態では受け付けられません"}}, {});
  bool const stored = disturbance == nullptr || disturbance->effect == Effect::stored;
  Reply reply = dialect.answer(world, {}, stored ? operation->act(call, twist) : Node::object());
  if (disturbance == nullptr) return reply;
  return disturb(std::move(reply), *disturbance, world.store.next("disturbed") - 1);
}

}  // namespace yoshin::sandbox
