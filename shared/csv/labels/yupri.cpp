#include "csv/labels/label.hpp"

namespace yoshin {
namespace {

std::string line(std::vector<std::string> const& lines, std::size_t place) {
  return place < lines.size() ? lines[place] : std::string();
}

std::string compact(std::optional<Date> const& date) {
  return date ? to_compact(*date) : std::string();
}

/// The usual sheet of ゆうパック paid by the sender, where the shop names no
/// other.
std::string label_kind(LabelCells const& label) {
  auto const own = label.settings->text(LabelSetting::yu_pack_label);
  return own.empty() ? std::string("1100780") : std::string(own);
}

constexpr LabelTime kTimes[] = {{0, 12, "51"},  {12, 14, "52"}, {14, 16, "53"},
                                {16, 18, "54"}, {18, 20, "55"}, {19, 21, "57"}};

constexpr LabelSetting kNeeded[] = {LabelSetting::sender_postal_code, LabelSetting::sender_address1};

/// Import V3 of ゆうプリR: 100 columns, no header. The names are for people;
/// what the facts do not name stays empty.
// clang-format off
constexpr LabelColumn kColumns[] = {
    {"お客様側管理番号", [](LabelCells const& label) { return label.key; }},
    {"発送予定日", [](LabelCells const& label) { return compact(label.ship_date); }},
    {"発送予定時間区分"},
    {"出荷期限日"},
    {"到着期限日"},
    {"郵便種別", [](LabelCells const&) { return std::string("0"); }},
    {"保冷種別"},
    {"元／着払／代引", [](LabelCells const&) { return std::string("0"); }},
    {"書留／セキュリティ／特定記録種別", [](LabelCells const&) { return std::string("0"); }},
    {"送り状種別", label_kind},
    {"お届け先 コード"},
    {"お届け先 郵便番号", [](LabelCells const& label) { return label.postal_code; }},
    {"お届け先 住所１", [](LabelCells const& label) { return line(label.address, 0); }},
    {"お届け先 住所２", [](LabelCells const& label) { return line(label.address, 1); }},
    {"お届け先 住所３", [](LabelCells const& label) { return line(label.address, 2); }},
    {"お届け先 名称１", [](LabelCells const& label) { return line(label.names, 0); }},
    {"お届け先 名称２", [](LabelCells const& label) { return line(label.names, 1); }},
    {"お届け先 敬称区分", [](LabelCells const&) { return std::string("0"); }},
    {"お届け先 電話番号", [](LabelCells const& label) { return label.phone; }},
    {"お届け先 メールアドレス１"},
    {"お届け先 局留め区分", [](LabelCells const&) { return std::string("0"); }},
    {"お届け先 局留め郵便局名"},
    {"お届け先 局留め郵便番号"},
    {"お届け先 局留めメール利用区分", [](LabelCells const&) { return std::string("0"); }},
    {"お届け先 配達予告メール利用区分", [](LabelCells const&) { return std::string("0"); }},
    {"お届け先 再配達予告メール利用区分", [](LabelCells const&) { return std::string("0"); }},
    {"ご依頼主 コード"},
    {"ご依頼主 郵便番号", [](LabelCells const& label) { return label.sender_postal_code; }},
    {"ご依頼主 住所１", [](LabelCells const& label) { return line(label.sender_address, 0); }},
    {"ご依頼主 住所２", [](LabelCells const& label) { return line(label.sender_address, 1); }},
    {"ご依頼主 住所３", [](LabelCells const& label) { return line(label.sender_address, 2); }},
    {"ご依頼主 名称１", [](LabelCells const& label) { return line(label.sender_names, 0); }},
    {"ご依頼主 名称２", [](LabelCells const& label) { return line(label.sender_names, 1); }},
    {"ご依頼主 敬称", [](LabelCells const&) { return std::string("0"); }},
    {"ご依頼主 電話番号", [](LabelCells const& label) { return label.sender_phone; }},
    {"ご依頼主 メールアドレス１"},
    {"ご依頼主 お届け通知メール利用区分", [](LabelCells const&) { return std::string("0"); }},
    {"ご依頼主 お届け通知はがき使用区分", [](LabelCells const&) { return std::string("0"); }},
    {"受注番号", [](LabelCells const& label) { return label.number; }},
    {"注文日"},
    {"こわれもの区分", [](LabelCells const&) { return std::string("0"); }},
    {"なまもの区分", [](LabelCells const&) { return std::string("0"); }},
    {"ビン類区分", [](LabelCells const&) { return std::string("0"); }},
    {"逆さま厳禁区分", [](LabelCells const&) { return std::string("0"); }},
    {"下積み厳禁区分", [](LabelCells const&) { return std::string("0"); }},
    {"商品サイズ／重さ区分"},
    {"重量合計（ｇ）"},
    {"書留　損害要償額"},
    {"速達・配達日指定種別", [](LabelCells const&) { return std::string("0"); }},
    {"配達指定日／希望日", [](LabelCells const& label) { return compact(label.delivery_date); }},
    {"配達時間帯区分", [](LabelCells const& label) { return label.time_code; }},
    {"ゆうパック複数個割引", [](LabelCells const&) { return std::string("0"); }},
    {"ゆうパック同一割引", [](LabelCells const&) { return std::string("0"); }},
    {"複数個口数", [](LabelCells const&) { return std::string("1"); }},
    {"記事名１", [](LabelCells const& label) { return label.contents; }},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
    {""},
};
// clang-format on

// 50 bytes a line: three lines of address, two of name. The key has 15 bytes.
constexpr std::size_t kAddress[] = {50, 50, 50};
constexpr std::size_t kName[] = {50, 50};
constexpr LabelLayout kLayout{SlipProgram::yupri,
                              LabelUnit::bytes,
                              15,
                              kAddress,
                              kName,
                              {},
                              kAddress,
                              kName,
                              40,
                              kTimes,
                              kNeeded,
                              false,
                              kColumns};

}  // namespace

LabelLayout const& yupri_labels() {
  return kLayout;
}

}  // namespace yoshin
