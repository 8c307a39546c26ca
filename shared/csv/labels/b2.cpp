#include "csv/labels/columns.hpp"

namespace yoshin {
namespace {

constexpr LabelTime kTimes[] = {
    {0, 12, "0812"}, {14, 16, "1416"}, {16, 18, "1618"}, {18, 20, "1820"}, {19, 21, "1921"}};

// B2 takes no label without the code that it bills.
constexpr LabelSetting kNeeded[] = {LabelSetting::sender_postal_code, LabelSetting::sender_address1,
                                    LabelSetting::yamato_customer_code, LabelSetting::yamato_freight_number};

/// The basic layout of B2クラウド: 95 columns, the same in and out. 伝票番号
/// stays empty, B2 gives it.
// clang-format off
constexpr LabelColumn kColumns[] = {
    {"お客様管理番号", text<&LabelCells::key>},
    {"送り状種類", always<'0'>},
    {"クール区分"},
    {"伝票番号"},
    {"出荷予定日", slashed<&LabelCells::ship_date>},
    {"お届け予定日", slashed<&LabelCells::delivery_date>},
    {"配達時間帯", text<&LabelCells::time_code>},
    {"お届け先コード"},
    {"お届け先電話番号", text<&LabelCells::phone>},
    {"お届け先電話番号枝番"},
    {"お届け先郵便番号", text<&LabelCells::postal_code>},
    {"お届け先住所", line<&LabelCells::address, 0>},
    {"お届け先アパートマンション名", line<&LabelCells::address, 1>},
    {"お届け先会社・部門１", line<&LabelCells::company, 0>},
    {"お届け先会社・部門２", line<&LabelCells::company, 1>},
    {"お届け先名", line<&LabelCells::names, 0>},
    {"お届け先名(ｶﾅ)"},
    {"敬称"},
    {"ご依頼主コード"},
    {"ご依頼主電話番号", text<&LabelCells::sender_phone>},
    {"ご依頼主電話番号枝番"},
    {"ご依頼主郵便番号", text<&LabelCells::sender_postal_code>},
    {"ご依頼主住所", line<&LabelCells::sender_address, 0>},
    {"ご依頼主アパートマンション", line<&LabelCells::sender_address, 1>},
    {"ご依頼主名", line<&LabelCells::sender_names, 0>},
    {"ご依頼主名(ｶﾅ)"},
    {"品名コード１"},
    {"品名１", text<&LabelCells::contents>},
    {"品名コード２"},
    {"品名２"},
    {"荷扱い１"},
    {"荷扱い２"},
    {"記事"},
    {"ｺﾚｸﾄ代金引換額（税込)"},
    {"内消費税額等"},
    {"止置き"},
    {"営業所コード"},
    {"発行枚数"},
    {"個数口表示フラグ"},
    {"請求先顧客コード", set_by_shop<LabelSetting::yamato_customer_code>},
    {"請求先分類コード"},
    {"運賃管理番号", set_by_shop<LabelSetting::yamato_freight_number>},
    {"クロネコwebコレクトデータ登録"},
    {"クロネコwebコレクト加盟店番号"},
    {"クロネコwebコレクト申込受付番号１"},
    {"クロネコwebコレクト申込受付番号２"},
    {"クロネコwebコレクト申込受付番号３"},
    {"お届け予定ｅメール利用区分"},
    {"お届け予定ｅメールe-mailアドレス"},
    {"入力機種"},
    {"お届け予定ｅメールメッセージ"},
    {"お届け完了ｅメール利用区分"},
    {"お届け完了ｅメールe-mailアドレス"},
    {"お届け完了ｅメールメッセージ"},
    {"クロネコ収納代行利用区分"},
    {"予備"},
    {"収納代行請求金額(税込)"},
    {"収納代行内消費税額等"},
    {"収納代行請求先郵便番号"},
    {"収納代行請求先住所"},
    {"収納代行請求先住所（アパートマンション名）"},
    {"収納代行請求先会社・部門名１"},
    {"収納代行請求先会社・部門名２"},
    {"収納代行請求先名(漢字)"},
    {"収納代行請求先名(カナ)"},
    {"収納代行問合せ先名(漢字)"},
    {"収納代行問合せ先郵便番号"},
    {"収納代行問合せ先住所"},
    {"収納代行問合せ先住所（アパートマンション名）"},
    {"収納代行問合せ先電話番号"},
    {"収納代行管理番号"},
    {"収納代行品名"},
    {"収納代行備考"},
    {"複数口くくりキー"},
    {"検索キータイトル1", [](LabelCells const&) { return std::string("受注番号"); }},
    {"検索キー1", text<&LabelCells::number>},
    {"検索キータイトル2"},
    {"検索キー2"},
    {"検索キータイトル3"},
    {"検索キー3"},
    {"検索キータイトル4"},
    {"検索キー4"},
    {"検索キータイトル5"},
    {"検索キー5"},
    {"予備"},
    {"予備"},
    {"投函予定メール利用区分"},
    {"投函予定メールe-mailアドレス"},
    {"投函予定メールメッセージ"},
    {"投函完了メール（お届け先宛）利用区分"},
    {"投函完了メール（お届け先宛）e-mailアドレス"},
    {"投函完了メール（お届け先宛）メールメッセージ"},
    {"投函完了メール（ご依頼主宛）利用区分"},
    {"投函完了メール（ご依頼主宛）e-mailアドレス"},
    {"投函完了メール（ご依頼主宛）メールメッセージ"},
};
// clang-format on

// Half-width units: 32 + 16 full-width characters of address, 16 of name, 25
// twice of company and department.
constexpr std::size_t kAddress[] = {64, 32};
constexpr std::size_t kName[] = {32};
constexpr std::size_t kCompany[] = {50, 50};
constexpr LabelLayout kLayout{
    SlipProgram::b2, LabelUnit::bytes, 20,   kAddress, kName, kCompany, kAddress, kName, 50,
    kTimes,          kNeeded,          true, kColumns};

}  // namespace

LabelLayout const& b2_labels() {
  return kLayout;
}

}  // namespace yoshin
