#include "abi.h"

#include <string>

#include "door.hpp"

namespace {

/// The buffers between the module and its host.
struct Buffers {
  std::string question;
  std::string file;
  std::string answer;
};

Buffers& buffers() {
  static Buffers only;
  return only;
}

unsigned char* room(std::string& buffer, size_t size) {
  buffer.resize(size);
  return reinterpret_cast<unsigned char*>(buffer.data());
}

}  // namespace

unsigned char* yoshin_question(size_t size) {
  return room(buffers().question, size);
}

unsigned char* yoshin_file(size_t size) {
  return room(buffers().file, size);
}

size_t yoshin_ask(void) {
  Buffers& now = buffers();
  now.answer = yoshin::module_answer(now.question, now.file);
  // A file is large and read once; the next question brings its own.
  std::string().swap(now.file);
  return now.answer.size();
}

unsigned char const* yoshin_answer(void) {
  return reinterpret_cast<unsigned char const*>(buffers().answer.data());
}

size_t yoshin_fee_rows(size_t rows) {
  yoshin::FeeColumns* columns = yoshin::module_fee_columns();
  if (columns == nullptr) return 0;
  columns->resize(rows);
  return columns->rows();
}

int32_t* yoshin_column(int id) {
  yoshin::FeeColumns* columns = yoshin::module_fee_columns();
  if (columns == nullptr) return nullptr;
  switch (id) {
    case YOSHIN_BASIS_BILLED: return columns->basis_billed.data();
    case YOSHIN_BASIS_FEE: return columns->basis_fee.data();
    case YOSHIN_FEE: return columns->fee.data();
    case YOSHIN_BILLED: return columns->billed.data();
    default: return nullptr;
  }
}
