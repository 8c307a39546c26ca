#include "csv/labels/columns.hpp"

namespace yoshin {
namespace {

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
/// what the facts do not name, the last 45 among it, stays empty.
// clang-format off
constexpr LabelColumn kColumns[100] = {
    {"お客様側管理番号", text<&LabelCells::key>},
    {"発送予定日", compact<&LabelCells::ship_date>},
    {"発送予定時間区分"},
    {"出荷期限日"},
    {"到着期限日"},
    {"郵便種別", always<'0'>},
    {"保冷種別"},
    {"元／着払／代引", always<'0'>},
    {"書留／セキュリティ／特定記録種別", always<'0'>},
    {"送り状種別", label_kind},
    {"お届け先 コード"},
    {"お届け先 郵便番号", text<&LabelCells::postal_code>},
    {"お届け先 住所１", line<&LabelCells::address, 0>},
    {"お届け先 住所２", line<&LabelCells::address, 1>},
    {"お届け先 住所３", line<&LabelCells::address, 2>},
    {"お届け先 名称１", line<&LabelCells::names, 0>},
    {"お届け先 名称２", line<&LabelCells::names, 1>},
    {"お届け先 敬称区分", always<'0'>},
    {"お届け先 電話番号", text<&LabelCells::phone>},
    {"お届け先 メールアドレス１"},
    {"お届け先 局留め区分", always<'0'>},
    {"お届け先 局留め郵便局名"},
    {"お届け先 局留め郵便番号"},
    {"お届け先 局留めメール利用区分", always<'0'>},
    {"お届け先 配達予告メール利用区分", always<'0'>},
    {"お届け先 再配達予告メール利用区分", always<'0'>},
    {"ご依頼主 コード"},
    {"ご依頼主 郵便番号", text<&LabelCells::sender_postal_code>},
    {"ご依頼主 住所１", line<&LabelCells::sender_address, 0>},
    {"ご依頼主 住所２", line<&LabelCells::sender_address, 1>},
    {"ご依頼主 住所３", line<&LabelCells::sender_address, 2>},
    {"ご依頼主 名称１", line<&LabelCells::sender_names, 0>},
    {"ご依頼主 名称２", line<&LabelCells::sender_names, 1>},
    {"ご依頼主 敬称", always<'0'>},
    {"ご依頼主 電話番号", text<&LabelCells::sender_phone>},
    {"ご依頼主 メールアドレス１"},
    {"ご依頼主 お届け通知メール利用区分", always<'0'>},
    {"ご依頼主 お届け通知はがき使用区分", always<'0'>},
    {"受注番号", text<&LabelCells::number>},
    {"注文日"},
    {"こわれもの区分", always<'0'>},
    {"なまもの区分", always<'0'>},
    {"ビン類区分", always<'0'>},
    {"逆さま厳禁区分", always<'0'>},
    {"下積み厳禁区分", always<'0'>},
    {"商品サイズ／重さ区分"},
    {"重量合計（ｇ）"},
    {"書留　損害要償額"},
    {"速達・配達日指定種別", always<'0'>},
    {"配達指定日／希望日", compact<&LabelCells::delivery_date>},
    {"配達時間帯区分", text<&LabelCells::time_code>},
    {"ゆうパック複数個割引", always<'0'>},
    {"ゆうパック同一割引", always<'0'>},
    {"複数個口数", always<'1'>},
    {"記事名１", text<&LabelCells::contents>},
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
