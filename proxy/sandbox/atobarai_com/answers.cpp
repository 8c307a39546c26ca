#include "proxy/sandbox/atobarai_com/answers.hpp"

#include <array>

#include "proxy/sandbox/atobarai_com/placeholders.hpp"
#include "proxy/sandbox/xml.hpp"

namespace yoshin::sandbox {
namespace {

struct Face {
  State state;
  std::string_view code;
  std::string_view words;
};
// clang-format off
constexpr auto kFaces = std::to_array<Face>({
    {State::approved,  "1", "与信OK"},
    {State::reviewing, "0", "与信中"},
    {State::in_review, "0", "与信中"},
    {State::rejected,  "2", "与信NG"},
    {State::withdrawn, "2", "与信NG"},
    {State::cancelled, "3", "キャンセル"},
    {State::shipped,   "1", "与信OK"},
    {State::paid,      "1", "与信OK"},
});
// clang-format on

Face const& face_of(State state) {
  for (Face const& face : kFaces)
    if (face.state == state) return face;
  return kFaces.front();
}

}  // namespace

std::string atobarai_element(World const& world, std::string_view name, std::string_view text,
                             std::string_view cd) {
  std::string const attribute = cd.empty() ? "" : " cd=\"" + std::string(cd) + "\"";
  std::string out = "<" + std::string(name) + attribute;
  if (text.empty() && world.switches.get("atobarai_com.empty") == "short") return out + "/>";
  out += ">";
  append_xml_text(out, text);
  return out + "</" + std::string(name) + ">";
}

std::string atobarai_status(World const& world, State state, bool odd) {
  Face const& face = face_of(state);
  bool const disputed = state == State::cancelled && world.switches.on("atobarai_com.disputed_cancel");
  std::string_view const code = odd ? placeholder::kAtobaraiOddResult : disputed ? "-1" : face.code;
  return atobarai_element(world, "orderStatus", face.words, code);
}

Reply atobarai_answer(World const& world, AtobaraiMessages const& messages, std::string const& added) {
  std::string list;
  for (AtobaraiMessage const& message : messages)
    list += atobarai_element(world, "message", message.text, message.code);
  std::string const told =
      list.empty() ? atobarai_element(world, "messages", "") : "<messages>" + list + "</messages>";
  std::string const body = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<response>" +
                           atobarai_element(world, "status", messages.empty() ? "success" : "error") + added +
                           told + "</response>";
  int const status =
      messages.empty() ? 200 : static_cast<int>(world.switches.number("atobarai_com.error_status"));
  return {status, "text/xml; charset=utf-8", body, {}, Delivery::whole, 0};
}

}  // namespace yoshin::sandbox
