#include "abi.h"

#include <memory>
#include <string>

#include "door.hpp"

namespace {

/// The buffers between the module and its host.
struct Buffers {
  std::string question;
  std::unique_ptr<char[]> file;  ///< A file is large: it is not filled with zeros before it comes.
  size_t file_size = 0;
  std::string answer;
};

Buffers& buffers() {
  static Buffers only;
  return only;
}

}  // namespace

unsigned char* yoshin_question(size_t size) {
  std::string& question = buffers().question;
  question.resize(size);
  return reinterpret_cast<unsigned char*>(question.data());
}

unsigned char* yoshin_file(size_t size) {
  Buffers& now = buffers();
  now.file.reset(new char[size]);
  now.file_size = size;
  return reinterpret_cast<unsigned char*>(now.file.get());
}

size_t yoshin_ask(void) {
  Buffers& now = buffers();
  now.answer = yoshin::module_answer(now.question, {now.file.get(), now.file_size});
  // It is read once; the next question brings its own.
  now.file.reset();
  now.file_size = 0;
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
