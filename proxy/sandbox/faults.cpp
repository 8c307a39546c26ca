#include "proxy/sandbox/faults.hpp"

#include <array>

#include "proxy/sandbox/gzip_bomb.hpp"

namespace yoshin::sandbox {
namespace {

// clang-format off
constexpr auto kScripts = std::to_array<Disturbance>({
    // word          effect           twist                content                delivery
    {"accept",       Effect::stored,  Twist::approve,      Content::own,          Delivery::whole},
    {"reject",       Effect::stored,  Twist::reject,       Content::own,          Delivery::whole},
    {"hold",         Effect::stored,  Twist::none,         Content::own,          Delivery::hold},
    {"rst",          Effect::stored,  Twist::none,         Content::own,          Delivery::reset},
    {"fin",          Effect::stored,  Twist::none,         Content::own,          Delivery::close},
    {"half-cl",      Effect::stored,  Twist::none,         Content::own,          Delivery::half_length},
    {"half-chunk",   Effect::stored,  Twist::none,         Content::own,          Delivery::half_chunk},
    {"half-eof",     Effect::stored,  Twist::none,         Content::own,          Delivery::half_eof},
    {"drip",         Effect::stored,  Twist::none,         Content::own,          Delivery::drip},
    {"drip-head",    Effect::stored,  Twist::none,         Content::own,          Delivery::drip_head},
    {"5xx",          Effect::stored,  Twist::none,         Content::server_error, Delivery::whole},
    {"429",          Effect::dropped, Twist::none,         Content::too_many,     Delivery::whole},
    {"401",          Effect::dropped, Twist::none,         Content::unauthorized, Delivery::whole},
    {"html",         Effect::stored,  Twist::none,         Content::html,         Delivery::whole},
    {"sjis",         Effect::stored,  Twist::none,         Content::shift_jis,    Delivery::whole},
    {"dup",          Effect::dropped, Twist::exists,       Content::own,          Delivery::whole},
    {"swap",         Effect::stored,  Twist::other_ids,    Content::own,          Delivery::whole},
    {"bomb",         Effect::stored,  Twist::none,         Content::own,          Delivery::bomb},
    {"bomb-head",    Effect::stored,  Twist::none,         Content::own,          Delivery::bomb_head},
    {"bomb-gzip",    Effect::stored,  Twist::none,         Content::gzip_bomb,    Delivery::whole},
    {"redirect",     Effect::dropped, Twist::none,         Content::redirect,     Delivery::whole},
    {"lost-request", Effect::dropped, Twist::none,         Content::own,          Delivery::close},
    {"odd-value",    Effect::stored,  Twist::unknown_value,Content::own,          Delivery::whole},
});

struct Trigger {
  Occasion occasion;
  Disturbance disturbance;
};
constexpr auto kTriggers = std::to_array<Trigger>({
    {Occasion::registration, {"941", Effect::stored,  Twist::none,          Content::own,       Delivery::close}},
    {Occasion::registration, {"942", Effect::dropped, Twist::none,          Content::own,       Delivery::close}},
    {Occasion::registration, {"943", Effect::stored,  Twist::none,          Content::empty_500, Delivery::whole}},
    {Occasion::registration, {"944", Effect::stored,  Twist::none,          Content::empty_200, Delivery::whole}},
    {Occasion::registration, {"945", Effect::stored,  Twist::none,          Content::own,       Delivery::half_length}},
    {Occasion::registration, {"946", Effect::stored,  Twist::none,          Content::own,       Delivery::hold}},
    {Occasion::registration, {"947", Effect::dropped, Twist::none,          Content::empty_503, Delivery::whole}},
    {Occasion::slip,         {"951", Effect::dropped, Twist::refuse_state,  Content::own,       Delivery::whole}},
    {Occasion::slip,         {"952", Effect::stored,  Twist::none,          Content::own,       Delivery::close}},
    {Occasion::cancel,       {"953", Effect::stored,  Twist::none,          Content::own,       Delivery::close}},
    {Occasion::change,       {"954", Effect::stored,  Twist::none,          Content::own,       Delivery::close}},
    {Occasion::registration, {"971", Effect::stored,  Twist::unknown_value, Content::own,       Delivery::whole}},
    {Occasion::change,       {"971", Effect::stored,  Twist::unknown_value, Content::own,       Delivery::whole}},
    {Occasion::registration, {"972", Effect::stored,  Twist::other_ids,     Content::own,       Delivery::whole}},
    {Occasion::change,       {"972", Effect::stored,  Twist::other_ids,     Content::own,       Delivery::whole}},
});

/// Bodies that are no answer of either provider; they take turns.
struct ErrorPage {
  int status;
  std::string_view content_type;
  std::string_view body;
};
constexpr auto kErrorPages = std::to_array<ErrorPage>({
    {500, "application/json",        R"({"message":"internal error"})"},
    {502, "text/html; charset=UTF-8", "<html><body><h1>502 Bad Gateway</h1></body></html>"},
    {503, "text/xml;charset=UTF-8",  "<?xml version=\"1.0\" encoding=\"UTF-8\"?><error>busy</error>"},
    {504, "text/html; charset=UTF-8", "<html><body><h1>504 Gateway Time-out</h1></body></html>"},
});
// clang-format on

/// 見本 in CP932, sent where UTF-8 is declared.
constexpr std::string_view kShiftJisSample = "\x8C\xA9\x96\x7B";

Reply with_page(Reply reply, ErrorPage const& page) {
  reply.status = page.status;
  reply.content_type = page.content_type;
  reply.body = page.body;
  return reply;
}

/// Puts the sample as a further member or element just before the document's end.
Reply with_shift_jis(Reply reply) {
  std::string const sample(kShiftJisSample);
  bool const json = !reply.body.empty() && reply.body.back() == '}';
  std::size_t const end = json ? reply.body.size() - 1 : reply.body.rfind("</");
  std::string const extra = json ? ",\"message\":\"" + sample + "\"" : "<message>" + sample + "</message>";
  reply.body.insert(end == std::string::npos ? reply.body.size() : end, extra);
  return reply;
}

Reply too_many(Reply reply, std::int64_t turn) {
  if (turn % 2 == 0) reply.headers.emplace_back("Retry-After", "2");
  return with_page(std::move(reply), {429, "text/plain", "too many requests"});
}

/// Sent packed although nobody asked for it.
Reply packed(Reply reply) {
  reply.headers.emplace_back("Content-Encoding", "gzip");
  reply.body = gzip_bomb();
  return reply;
}

Reply redirected(Reply reply) {
  reply.headers.emplace_back("Location", "http://169.254.169.254/latest/meta-data/");
  return with_page(std::move(reply), {302, "text/html; charset=UTF-8", "<html><body>moved</body></html>"});
}

}  // namespace

Disturbance const* scripted(std::string_view word) {
  for (Disturbance const& row : kScripts)
    if (row.word == word) return &row;
  return nullptr;
}

std::vector<std::string_view> script_words() {
  std::vector<std::string_view> words;
  words.reserve(kScripts.size());
  for (Disturbance const& row : kScripts) words.push_back(row.word);
  for (auto const& row : Names<Handshake>::kTable) words.push_back(row.id);
  return words;
}

Disturbance const* triggered(Occasion occasion, std::int64_t billed) {
  std::string const digits = std::to_string(billed % 1000);
  for (Trigger const& row : kTriggers)
    if (row.occasion == occasion && row.disturbance.word == digits) return &row.disturbance;
  return nullptr;
}

Reply disturb(Reply reply, Disturbance const& disturbance, std::int64_t turn) {
  reply.delivery = disturbance.delivery;
  auto const page = static_cast<std::size_t>(turn) % kErrorPages.size();
  switch (disturbance.content) {
    case Content::own: return reply;
    case Content::empty_500: return with_page(std::move(reply), {500, "text/plain", ""});
    case Content::empty_200: return with_page(std::move(reply), {200, "text/plain", ""});
    case Content::empty_503: return with_page(std::move(reply), {503, "text/plain", ""});
    case Content::server_error: return with_page(std::move(reply), kErrorPages[page]);
    case Content::too_many: return too_many(std::move(reply), turn);
    case Content::unauthorized: return with_page(std::move(reply), {401, "text/plain", "unauthorized"});
    case Content::html:
      return with_page(std::move(reply),
                       {200, "text/html; charset=UTF-8", "<html><body>メンテナンス中</body></html>"});
    case Content::shift_jis: return with_shift_jis(std::move(reply));
    case Content::redirect: return redirected(std::move(reply));
    case Content::gzip_bomb: return packed(std::move(reply));
  }
  return reply;
}

bool FaultQueue::add(std::string_view provider, std::string_view operation, std::string_view word,
                     std::int64_t count) {
  Disturbance const* disturbance = scripted(word);
  if (disturbance == nullptr || count < 1) return false;
  waiting_.push_back({std::string(provider), std::string(operation), disturbance, count});
  return true;
}

Disturbance const* FaultQueue::take(std::string_view provider, std::string_view operation) {
  for (auto fault = waiting_.begin(); fault != waiting_.end(); ++fault) {
    if (fault->provider != provider || (fault->operation != operation && fault->operation != "*")) continue;
    Disturbance const* disturbance = fault->disturbance;
    if (--fault->count == 0) waiting_.erase(fault);
    return disturbance;
  }
  return nullptr;
}

bool FaultQueue::add(Handshake handshake, std::int64_t count) {
  if (count < 1) return false;
  handshakes_.emplace_back(handshake, count);
  return true;
}

Handshake FaultQueue::take_handshake() {
  if (handshakes_.empty()) return Handshake::good;
  auto const next = handshakes_.front().first;
  if (--handshakes_.front().second == 0) handshakes_.erase(handshakes_.begin());
  return next;
}

void FaultQueue::clear() {
  waiting_.clear();
  handshakes_.clear();
}

}  // namespace yoshin::sandbox
