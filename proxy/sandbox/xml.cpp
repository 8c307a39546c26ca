#include "proxy/sandbox/xml.hpp"

namespace yoshin::sandbox {

void append_xml_text(std::string& out, std::string_view text) {
  for (char character : text) {
    switch (character) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&apos;"; break;
      default:
        if (static_cast<unsigned char>(character) >= 0x20) out += character;
    }
  }
}

std::string flat_xml(std::string_view root, Elements const& children) {
  std::string document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + std::string(root) + ">";
  for (auto const& [name, value] : children) {
    document += "<" + name + ">";
    append_xml_text(document, value);
    document += "</" + name + ">";
  }
  return document + "</" + std::string(root) + ">";
}

}  // namespace yoshin::sandbox
