#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/names.hpp"

namespace yoshin {

/// What a shop says once for all of its labels. The name and the phone of the
/// shop stand beside these.
enum class LabelSetting {
  sender_postal_code,
  sender_address1,
  sender_address2,
  contents,
  yamato_customer_code,
  yamato_freight_number,
  sagawa_customer_code,
  yu_pack_label
};
template <>
struct Names<LabelSetting> {
  // clang-format off
  static constexpr auto kTable = std::to_array<Name<LabelSetting>>({
      {LabelSetting::sender_postal_code,    "sender_postal_code",    "ご依頼主 郵便番号",             "Sender: postal code"},
      {LabelSetting::sender_address1,       "sender_address1",       "ご依頼主 住所",                 "Sender: address"},
      {LabelSetting::sender_address2,       "sender_address2",       "ご依頼主 建物名",               "Sender: building"},
      {LabelSetting::contents,              "contents",              "品名（空欄なら先頭の商品名）",  "Contents (empty: the first item’s name)"},
      {LabelSetting::yamato_customer_code,  "yamato_customer_code",  "ヤマト 請求先顧客コード",       "Yamato: billing customer code"},
      {LabelSetting::yamato_freight_number, "yamato_freight_number", "ヤマト 運賃管理番号",           "Yamato: freight number"},
      {LabelSetting::sagawa_customer_code,  "sagawa_customer_code",  "佐川 お客様コード",             "Sagawa: customer code"},
      {LabelSetting::yu_pack_label,         "yu_pack_label",         "ゆうプリR 送り状種別",          "Yu-Pri R: kind of label"},
  });
  // clang-format on
};

/// The settings of one shop; an absent one is empty.
class LabelSettings {
 public:
  using Values = std::map<std::string, std::string, std::less<>>;

  LabelSettings() = default;
  explicit LabelSettings(Values values) : values_(std::move(values)) {}

  [[nodiscard]] std::string_view text(LabelSetting setting) const {
    auto const found = values_.find(id_of(setting));
    return found == values_.end() ? std::string_view{} : std::string_view(found->second);
  }

 private:
  Values values_;
};

/// Whether a value may be kept: at most 100 characters without control
/// characters.
bool is_label_value(std::string_view value);

}  // namespace yoshin
