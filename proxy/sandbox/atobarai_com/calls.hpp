#pragma once

#include "proxy/sandbox/atobarai_com/answers.hpp"
#include "proxy/sandbox/atobarai_com/fields.hpp"

namespace yoshin::sandbox {

/// The path under which 後払い.com is simulated; the rest is its own.
inline constexpr std::string_view kAtobaraiBase = "/atobarai_com/";

/// Answers one request below `kAtobaraiBase`.
Reply answer_atobarai(World& world, Request const& request, Trace& trace);
/// Whether it is an operation of 後払い.com's.
bool atobarai_knows_operation(std::string_view operation);
/// A received body without the merchant's ids, which are its only secret.
std::string atobarai_masked(std::string_view body);

/// 請求書同梱: one billing document.
Reply answer_atobarai_billing(World& world, Request const& request, Disturbance const* disturbance);
/// What is kept of an order for its invoice.
Node atobarai_kept(Fields const& fields);

}  // namespace yoshin::sandbox
