#pragma once

#include <string_view>

#include "proxy/jobs/office.hpp"

namespace yoshin {

struct Intake;

/// Orders that arrive: files in chunks, and small pushes of other systems. All of one is stored or nothing.
class ImportDesk {
 public:
  explicit ImportDesk(Office office) : office_(office) {}

  Reply push(Principal const& who, Node const& body);
  Reply open(Principal const& who, Node const& body);
  Reply chunk(Principal const& who, std::string_view import, Node const& body);
  Reply commit(Principal const& who, std::string_view import, Node const& body);

 private:
  Reply store(Intake intake, Replay replay, std::string_view import, std::int64_t import_orders,
              HistoryNote note);

  Office office_;
};

}  // namespace yoshin
