#pragma once

#include <array>
#include <string_view>

namespace yoshin::http {

/// A header that every answer carries, errors of the HTTP library included.
struct FixedHeader {
  std::string_view name;
  std::string_view value;
};

/// The page's content security policy: what the page uses and nothing else. `lit-html` is the policy that lit
/// makes by itself, `yoshin-url` names the page's workers. Fonts are not shipped, so `default-src 'none'` holds
/// for them. The page says the same in a tag of its own, for servers that send no headers.
constexpr std::string_view kContentSecurityPolicy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types lit-html yoshin-url; report-uri /csp-report";

// clang-format off
constexpr std::array<FixedHeader, 7> kSecurityHeaders{{
    {"Content-Security-Policy",      kContentSecurityPolicy},
    {"Strict-Transport-Security",    "max-age=31536000; includeSubDomains"},
    {"X-Content-Type-Options",       "nosniff"},
    {"Referrer-Policy",              "no-referrer"},
    {"Cross-Origin-Opener-Policy",   "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy",           "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), "
                                     "microphone=(), payment=(), usb=()"},
}};
// clang-format on

}  // namespace yoshin::http
