#pragma once

#include <string>
#include <string_view>

#include "base/node.hpp"
#include "base/result.hpp"
#include "provider/request.hpp"

namespace yoshin {

/// Why an answer's body is no document.
struct DecodeError {
  std::string reason;  ///< One word for the journal, e.g. `doctype`, `cut`, `too_deep`, `charset`.
};

/// Decodes a provider's answer. JSON: one document. XML: the strict wrapper around pugixml; the result is an
/// object with one member an element below the root, in order, text leaves as text, empty elements as "",
/// attributes as members `element@attribute`, the root's name and attributes dropped. A declared charset other
/// than UTF-8 is refused unless it is Shift_JIS/CP932, which is decoded.
Result<Node, DecodeError> decode_answer(BodyFormat format, std::string_view content_type,
                                        std::string_view body);

}  // namespace yoshin
