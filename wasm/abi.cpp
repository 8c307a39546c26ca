#include "abi.h"

#include <string>

#include "contract/answer.hpp"
#include "contract/import_questions.hpp"
#include "table/table.hpp"

namespace {

/// The state of the module: the one place in the core where something outlives a call.
struct Session {
  std::string question;
  std::string file;
  std::string answer;
  yoshin::Table table;
  yoshin::contract::ImportSession import;
};

Session& session() {
  static Session only;
  return only;
}

unsigned char* room(std::string& buffer, size_t size) {
  buffer.resize(size);
  return reinterpret_cast<unsigned char*>(buffer.data());
}

}  // namespace

unsigned char* yoshin_question(size_t size) {
  return room(session().question, size);
}

unsigned char* yoshin_file(size_t size) {
  return room(session().file, size);
}

size_t yoshin_ask(void) {
  Session& now = session();
  now.answer = yoshin::contract::answer({&now.table, &now.import}, now.question, now.file);
  // A file is large and read once; the next question brings its own.
  std::string().swap(now.file);
  return now.answer.size();
}

unsigned char const* yoshin_answer(void) {
  return reinterpret_cast<unsigned char const*>(session().answer.data());
}

size_t yoshin_fee_rows(size_t rows) {
  session().table.fee_columns().resize(rows);
  return session().table.fee_columns().rows();
}

int32_t* yoshin_column(int id) {
  yoshin::FeeColumns& columns = session().table.fee_columns();
  switch (id) {
    case YOSHIN_BASIS_BILLED: return columns.basis_billed.data();
    case YOSHIN_BASIS_FEE: return columns.basis_fee.data();
    case YOSHIN_FEE: return columns.fee.data();
    case YOSHIN_BILLED: return columns.billed.data();
    default: return nullptr;
  }
}
