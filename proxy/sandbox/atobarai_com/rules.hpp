#pragma once

#include "proxy/sandbox/atobarai_com/answers.hpp"
#include "proxy/sandbox/atobarai_com/fields.hpp"

namespace yoshin::sandbox {

/// Wrong ids of the merchant; nothing when they are right. The order form spells its names with `O_`.
AtobaraiMessages atobarai_credentials(Fields const& fields, bool order);
/// Every broken rule of an order.
AtobaraiMessages atobarai_judge_order(World const& world, Fields const& fields);

/// One purchase row.
struct AtobaraiRow {
  std::string name;
  std::int64_t price = 0;
  std::int64_t count = 0;
};
/// The rows of an order, numbered from 0 or 1 without a gap. Rows with numbers that are none count as zero.
std::vector<AtobaraiRow> atobarai_rows(Fields const& fields);

}  // namespace yoshin::sandbox
