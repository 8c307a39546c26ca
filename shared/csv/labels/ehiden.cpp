#include "csv/labels/columns.hpp"

namespace yoshin {
namespace {

constexpr LabelTime kTimes[] = {{0, 12, "01"},  {12, 14, "12"}, {14, 16, "14"}, {16, 18, "16"},
                                {18, 20, "18"}, {18, 21, "04"}, {19, 21, "19"}};

constexpr LabelSetting kNeeded[] = {LabelSetting::sender_postal_code, LabelSetting::sender_address1};

/// The standard import of e飛伝Ⅲ: 74 columns. Empty cells take the program's
/// own presets.
// clang-format off
constexpr LabelColumn kColumns[] = {
    {"お届け先コード取得区分"},
    {"お届け先コード"},
    {"お届け先電話番号", text<&LabelCells::phone>},
    {"お届け先郵便番号", text<&LabelCells::postal_code>},
    {"お届け先住所１", line<&LabelCells::address, 0>},
    {"お届け先住所２", line<&LabelCells::address, 1>},
    {"お届け先住所３", line<&LabelCells::address, 2>},
    {"お届け先名称１", line<&LabelCells::names, 0>},
    {"お届け先名称２", line<&LabelCells::names, 1>},
    {"お客様管理番号", text<&LabelCells::key>},
    {"お客様コード", set_by_shop<LabelSetting::sagawa_customer_code>},
    {"部署ご担当者コード取得区分"},
    {"部署ご担当者コード"},
    {"部署ご担当者名称"},
    {"荷送人電話番号"},
    {"ご依頼主コード取得区分"},
    {"ご依頼主コード"},
    {"ご依頼主電話番号", text<&LabelCells::sender_phone>},
    {"ご依頼主郵便番号", text<&LabelCells::sender_postal_code>},
    {"ご依頼主住所１", line<&LabelCells::sender_address, 0>},
    {"ご依頼主住所２", line<&LabelCells::sender_address, 1>},
    {"ご依頼主名称１", line<&LabelCells::sender_names, 0>},
    {"ご依頼主名称２", line<&LabelCells::sender_names, 1>},
    {"荷姿"},
    {"品名１", text<&LabelCells::contents>},
    {"品名２"},
    {"品名３"},
    {"品名４"},
    {"品名５"},
    {"荷札荷姿"},
    {"荷札品名１"},
    {"荷札品名２"},
    {"荷札品名３"},
    {"荷札品名４"},
    {"荷札品名５"},
    {"荷札品名６"},
    {"荷札品名７"},
    {"荷札品名８"},
    {"荷札品名９"},
    {"荷札品名１０"},
    {"荷札品名１１"},
    {"出荷個数", always<'1'>},
    {"スピード指定"},
    {"クール便指定"},
    {"配達日", slashed<&LabelCells::delivery_date>},
    {"配達指定時間帯", text<&LabelCells::time_code>},
    {"配達指定時間（時分）"},
    {"代引金額"},
    {"消費税"},
    {"決済種別"},
    {"保険金額"},
    {"指定シール１"},
    {"指定シール２"},
    {"指定シール３"},
    {"営業所受取"},
    {"SRC区分"},
    {"営業所受取営業所コード"},
    {"元着区分"},
    {"メールアドレス"},
    {"ご不在時連絡先"},
    {"出荷日", slashed<&LabelCells::ship_date>},
    {"お問い合せ送り状No."},
    {"出荷場印字区分"},
    {"集約解除指定"},
    {"編集０１"},
    {"編集０２"},
    {"編集０３"},
    {"編集０４"},
    {"編集０５"},
    {"編集０６"},
    {"編集０７"},
    {"編集０８"},
    {"編集０９"},
    {"編集１０"},
};
// clang-format on

// Characters of either width, 16 a line: three lines of address, two of name.
constexpr std::size_t kAddress[] = {16, 16, 16};
constexpr std::size_t kTwoLines[] = {16, 16};
constexpr LabelLayout kLayout{SlipProgram::ehiden,
                              LabelUnit::characters,
                              16,
                              kAddress,
                              kTwoLines,
                              {},
                              kTwoLines,
                              kTwoLines,
                              16,
                              kTimes,
                              kNeeded,
                              true,
                              kColumns};

}  // namespace

LabelLayout const& ehiden_labels() {
  return kLayout;
}

}  // namespace yoshin
