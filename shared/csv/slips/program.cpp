#include "csv/slips/program.hpp"

#include <algorithm>

#include "base/kind_texts.hpp"

namespace yoshin {
namespace {

using Headers = std::string_view const[];

// The program's own header first, then what other versions and user patterns write.
// clang-format off
constexpr Headers kCustomerKey = {"お客様管理番号", "お客様管理ナンバー", "お客様管理No."};
constexpr Headers kPostKey     = {"お客様側管理番号", "お客様側管理No."};
constexpr Headers kSeinoKey    = {"管理番号", "お客様管理番号"};

constexpr Headers kB2Slip      = {"伝票番号"};
constexpr Headers kSagawaSlip  = {"お問い合せ送り状No.", "お問い合せ送り状No", "お問い合わせ送り状No.", "お問い合わせ送り状No",
                                  "お問合せ送り状No.", "お問合せ送り状No", "お問い合せ送り状番号", "お問い合わせ送り状番号"};
constexpr Headers kPostSlip    = {"お問い合わせ番号", "お問い合せ番号", "お問合せ番号", "追跡番号"};
constexpr Headers kSeinoSlip   = {"お問合せ番号", "お問い合わせ番号", "お問い合せ番号", "原票番号"};

constexpr Headers kB2ShipDate     = {"出荷予定日", "出荷日"};
constexpr Headers kSagawaShipDate = {"出荷日", "出荷予定日"};
constexpr Headers kPostShipDate   = {"発送予定日", "発送日"};
constexpr Headers kSeinoShipDate  = {"出荷日", "出荷予定日"};

constexpr Headers kB2Service = {"送り状種類", "送り状種別"};

constexpr SlipService kB2Services[] = {
    {"0", "発払い",               "prepaid",          false},
    {"2", "コレクト",             "cash on delivery", true},
    {"3", "DM便",                 "DM",               false},
    {"4", "タイム",               "timed",            false},
    {"5", "着払い",               "freight collect",  false},
    {"7", "ネコポス",             "Nekopos",          false},
    {"8", "宅急便コンパクト",     "Compact",          false},
    {"9", "コンパクトコレクト",   "Compact, cash on delivery", true},
};

constexpr CarrierId kYamato[] = {CarrierId::yamato};
constexpr CarrierId kSagawa[] = {CarrierId::sagawa};
constexpr CarrierId kPost[]   = {CarrierId::yu_pack, CarrierId::yu_packet, CarrierId::japan_post,
                                 CarrierId::registered_mail, CarrierId::morning10_mail};
constexpr CarrierId kSeino[]  = {CarrierId::seino, CarrierId::seino_super_express};

constexpr std::size_t kB2Widths[]     = {94, 95, 96, 97};
constexpr std::size_t kSagawaWidths[] = {74};
constexpr std::size_t kPostWidths[]   = {6};

constexpr SlipLayout kLayouts[] = {
    {SlipProgram::b2, CarrierId::yamato, kYamato,
     {{{kCustomerKey, 0}, {kB2Slip, 3}, {kB2ShipDate, 4}, {kB2Service, 1}}}, kB2Widths, kB2Services},
    {SlipProgram::ehiden, CarrierId::sagawa, kSagawa,
     {{{kCustomerKey, 9}, {kSagawaSlip, 61}, {kSagawaShipDate, 60}, {{}, {}}}}, kSagawaWidths, {}},
    {SlipProgram::yupri, CarrierId::yu_pack, kPost,
     {{{kPostKey, 0}, {kPostSlip, 1}, {kPostShipDate, {}}, {{}, {}}}}, kPostWidths, {}},
    // Where its results keep the key is not known: only a header names it.
    {SlipProgram::kangaroo, CarrierId::seino, kSeino,
     {{{kSeinoKey, {}}, {kSeinoSlip, 2}, {kSeinoShipDate, 0}, {{}, {}}}}, {}, {}},
};
// clang-format on

static_assert(is_in_order(kLayouts, &SlipLayout::program, Names<SlipProgram>::kTable.back().value));

}  // namespace

std::span<SlipLayout const> slip_layouts() {
  return kLayouts;
}

SlipLayout const& slip_layout(SlipProgram program) {
  return kLayouts[static_cast<std::size_t>(program)];
}

SlipService const* slip_service(SlipProgram program, std::string_view code) {
  auto const& services = slip_layout(program).services;
  auto const found =
      std::find_if(services.begin(), services.end(), [code](auto const& row) { return row.code == code; });
  return found == services.end() ? nullptr : &*found;
}

}  // namespace yoshin
