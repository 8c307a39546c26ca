#pragma once

#include <string>

#include "contract/codec.hpp"
#include "proxy/jobs/service.hpp"
#include "proxy/store/store.hpp"

namespace yoshin {

/// Why a request is not carried out; one row of the table of answers each.
enum class Reason {
  bad_request,
  forbidden,
  not_found,
  version_conflict,
  call_open,
  other_content,
  already_imported,
  wrong_state,
  duplicate_row,
  rows_invalid,
  fields_invalid,
  id_taken,
  not_offered,
  not_demo,
  too_many,
  storage_full,
  store_unavailable,
  stopping
};

/// The answer for a reason.
Refusal refusal(Reason reason, Node details = {});
/// The answer to a body whose member `field` is not what it must be.
Refusal bad_field(std::string const& field, Message const& expected);
/// The answer to a clash that the store reported.
Refusal refusal_of(Clash clash);
/// The answer when the store could not be read or written.
Refusal refusal_of(StoreFailure const& failure);
/// `{"errors":[{field, found, expected}…]}`.
Node details_of(FieldErrors const& errors);

}  // namespace yoshin
