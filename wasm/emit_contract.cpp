// Writes web/src/core/contract.ts from the name tables and document tables of the core, or brings golden cases
// up to date. Usage: emit_contract [FILE] (standard output without one) · emit_contract --golden FOLDER
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "golden.hpp"
#include "typescript.hpp"

int main(int count, char** arguments) {
  std::string_view const first = count > 1 ? arguments[1] : "";
  if (first == "--golden") {
    if (count != 3) {
      std::cerr << "usage: emit_contract --golden FOLDER\n";
      return 2;
    }
    return yoshin::update_golden(arguments[2]);
  }
  std::string const text = yoshin::typescript_contract();
  if (first.empty()) {
    std::cout << text;
    return 0;
  }
  std::ofstream out(std::string(first), std::ios::binary);
  out << text;
  out.close();
  if (out) return 0;
  std::cerr << "cannot write " << first << '\n';
  return 1;
}
