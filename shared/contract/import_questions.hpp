#pragma once

#include <memory>
#include <span>

#include "contract/csv_import.hpp"
#include "contract/questions.hpp"

namespace yoshin::contract {

/// The order file that is being imported, kept between questions: a large file is read in steps, and its orders
/// go out in pieces. The one in the browser lives in the worker.
struct ImportSession {
  std::unique_ptr<OrderImport> reading;
  FeeRules rules;
};

/// One row of the table of questions about the file that is being imported.
struct ImportSessionQuestion {
  std::string_view ask;
  Reply (*answer)(ImportSession&, Asked const&);
};

/// All questions that open, read and hand on an order file.
std::span<ImportSessionQuestion const> import_questions();

}  // namespace yoshin::contract
