#pragma once

#include <string_view>
#include <vector>

#include "credit/record.hpp"
#include "provider/connector.hpp"

namespace yoshin {

/// Why nothing was sent, or what became of a call, in our own words. Texts of providers end in their folders.
enum class Word {
  no_provider,
  not_built_in,
  disabled,
  no_credentials,
  no_address,
  not_offered,
  call_open,
  checks_failed,
  build_failed,
  stale,
  unavailable,
  not_sent,
  lost,
  lost_ask_person,
  lost_read,
  refused_http,
  exists,
  needs_person,
  anew_pending,
  anew_refused,
  repeat_change,
  look_at_console,
  restored,
  not_done,
  review_ended,
  id_held,
  stopped
};

/// The notice for a word.
Notice notice_of(Word word);
/// The notice that an operation has not reported these parcels of the order yet, each by its slip number.
Notice parcels_left_notice(Order const& order, std::vector<std::size_t> const& parcels, Action action);
/// What came from a provider, cut to what an order's record can hold: an answer may carry a code of any length,
/// and control characters, but must never make the order unreadable.
std::string fitting(std::string_view from_provider);
/// The first notices of an answer, each cut likewise.
std::vector<Notice> fitting(std::vector<Notice> notices);
/// A notice with the provider's name in front, as every text about a provider is shown.
Notice with_name(Notice notice, Connector const& connector);
/// All of them with the name in front.
std::vector<Notice> with_name(std::vector<Notice> notices, Connector const& connector);

}  // namespace yoshin
