#pragma once

#include "base/message.hpp"

namespace yoshin::kuroneko {

/// What a rule or an error code of this provider is about.
enum class Subject {
  layout,
  shop_code,
  password,
  order_no,
  request_date,
  order_date,
  ship_date,
  name,
  kana,
  post_code,
  address1,
  address2,
  house_number,
  phone,
  email,
  total,
  send_div,
  item_name,
  item_count,
  unit_price,
  sub_total,
  recipient,
  recipient_name,
  recipient_post_code,
  recipient_address1,
  recipient_address2,
  recipient_house_number,
  recipient_phone,
  free_item,
  transaction,
  slip,
  slip_before,
  process_div,
  contents,
  reason,
  reason_text,
  sms_code,
  system
};

/// In what way a subject breaks a rule.
enum class Fault {
  missing,
  wrong,
  not_digits,
  wrong_length,
  too_long,
  charset,
  half_width_only,
  not_full_width,
  not_half_kana,
  out_of_set,
  not_unique,
  not_registered,
  not_usable,
  mismatch,
  bad_date,
  beyond_days,
  before_order_date,
  hyphen_count,
  hyphen_place,
  digit_count,
  no_leading_zero,
  does_not_exist,
  other_prefecture,
  no_prefecture,
  no_at_sign,
  outside_range,
  bad_positive,
  bad_negative,
  minus_place,
  not_the_sum,
  bad_value,
  no_contract,
  leading_yen,
  too_many,
  dummy,
  wrong_state,
  paid,
  not_enclosed,
  must_be_empty,
  check_digit,
  exists_already,
  only_one,
  on_many_orders,
  limit_reached,
  unchanged,
  not_below_first,
  nothing_waiting,
  no_reissue,
  expiring,
  failed
};

/// What the operator is told to do.
enum class Word { fix, set, query, duplicate, anew, wait, developer, refund, by_hand, no_download, nothing };

/// The subject as the screen calls it.
Message name_of_subject(Subject subject);
/// What is wrong, as a sentence. `limit` is the number that the fault speaks of, 0 for none.
Message sentence_of(Subject subject, Fault fault, int limit);
/// What must stand there instead.
Message wanted_by(Fault fault, int limit);
/// What the operator does now.
Message next_step_of(Word word);

}  // namespace yoshin::kuroneko
