#pragma once

#include <string>

namespace yoshin {

/// The TypeScript module that the page imports: ids and labels of every name table, every document type, and
/// the type of each question and its answer.
std::string typescript_contract();

}  // namespace yoshin
