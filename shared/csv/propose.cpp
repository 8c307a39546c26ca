#include <algorithm>
#include <optional>

#include "csv/mapping.hpp"
#include "text/width.hpp"

namespace yoshin {
namespace {

using F = MappedField;

/// A usual name of a column, as `fold` leaves it.
struct Synonym {
  std::string_view name;
  MappedField field;
};

// Names of a party's columns without the word that says whose they are; the buyer's stand for both sides.
// clang-format off
constexpr Synonym kParty[] = {
    {"氏名", F::buyer_name}, {"お名前", F::buyer_name}, {"名前", F::buyer_name}, {"名称", F::buyer_name}, {"姓", F::buyer_name},
    {"名", F::buyer_name}, {"名字", F::buyer_name}, {"様", F::buyer_name}, {"お名前(姓)", F::buyer_name}, {"お名前(名)", F::buyer_name},
    {"名(姓)", F::buyer_name}, {"名(名)", F::buyer_name}, {"氏名(姓)", F::buyer_name}, {"氏名(名)", F::buyer_name}, {"name", F::buyer_name}, {"lastname", F::buyer_name}, {"firstname", F::buyer_name},
    {"カナ", F::buyer_kana}, {"フリガナ", F::buyer_kana}, {"ふりがな", F::buyer_kana}, {"氏名カナ", F::buyer_kana}, {"名カナ", F::buyer_kana},
    {"姓カナ", F::buyer_kana}, {"名前カナ", F::buyer_kana}, {"お名前カナ", F::buyer_kana}, {"お名前(カナ)", F::buyer_kana}, {"セイ", F::buyer_kana},
    {"メイ", F::buyer_kana}, {"お名前(セイ)", F::buyer_kana}, {"お名前(メイ)", F::buyer_kana}, {"namekana", F::buyer_kana},
    {"会社名", F::buyer_company}, {"会社", F::buyer_company}, {"法人名", F::buyer_company}, {"company", F::buyer_company},
    {"部署", F::buyer_department}, {"部署名", F::buyer_department}, {"department", F::buyer_department},
    {"郵便番号", F::buyer_postal_code}, {"郵便", F::buyer_postal_code}, {"郵便番号1", F::buyer_postal_code}, {"郵便番号2", F::buyer_postal_code},
    {"〒", F::buyer_postal_code}, {"zip", F::buyer_postal_code}, {"zipcode", F::buyer_postal_code}, {"postalcode", F::buyer_postal_code},
    {"住所", F::buyer_address1}, {"ご住所", F::buyer_address1}, {"住所1", F::buyer_address1}, {"都道府県", F::buyer_address1},
    {"市区町村", F::buyer_address1}, {"郡市区", F::buyer_address1}, {"住所都道府県", F::buyer_address1}, {"住所市区町村", F::buyer_address1},
    {"番地", F::buyer_address1}, {"町域番地", F::buyer_address1}, {"address", F::buyer_address1}, {"address1", F::buyer_address1},
    {"prefecture", F::buyer_address1}, {"city", F::buyer_address1},
    {"住所2", F::buyer_address2}, {"住所3", F::buyer_address2}, {"建物名", F::buyer_address2}, {"建物", F::buyer_address2},
    {"マンション名", F::buyer_address2}, {"アパート・マンション名", F::buyer_address2}, {"address2", F::buyer_address2},
    {"電話番号", F::buyer_phone}, {"電話", F::buyer_phone}, {"tel", F::buyer_phone}, {"phone", F::buyer_phone}, {"phonenumber", F::buyer_phone},
    {"電話番号1", F::buyer_phone}, {"電話番号2", F::buyer_phone}, {"電話番号3", F::buyer_phone}, {"連絡先", F::buyer_phone},
    {"メールアドレス", F::buyer_email}, {"メール", F::buyer_email}, {"eメール", F::buyer_email}, {"email", F::buyer_email}, {"e-mail", F::buyer_email},
    {"mailaddress", F::buyer_email},
};
constexpr Synonym kOrder[] = {
    {"注文番号", F::number}, {"受注番号", F::number}, {"注文id", F::number}, {"受注id", F::number}, {"注文no", F::number}, {"受注no", F::number},
    {"オーダー番号", F::number}, {"購入id", F::number}, {"店舗伝票番号", F::number}, {"orderid", F::number}, {"orderno", F::number}, {"ordernumber", F::number},
    {"注文日時", F::ordered_at}, {"受注日時", F::ordered_at}, {"購入日時", F::ordered_at}, {"注文日", F::ordered_at}, {"受注日", F::ordered_at},
    {"購入日", F::ordered_at}, {"注文時間", F::ordered_at}, {"注文時刻", F::ordered_at}, {"受注時刻", F::ordered_at}, {"購入時刻", F::ordered_at},
    {"orderdate", F::ordered_at}, {"ordertime", F::ordered_at}, {"createdat", F::ordered_at},
    {"受注ステータス", F::order_status}, {"ステータス", F::order_status}, {"注文状況", F::order_status}, {"orderstatus", F::order_status},
    {"支払方法", F::payment_method}, {"お支払方法", F::payment_method}, {"支払い方法", F::payment_method}, {"お支払い方法", F::payment_method},
    {"決済方法", F::payment_method}, {"決済", F::payment_method}, {"支払方法名", F::payment_method}, {"paymentmethod", F::payment_method}, {"paymethodname", F::payment_method},
    {"請求額", F::billed}, {"請求金額", F::billed}, {"ご請求額", F::billed}, {"お支払合計", F::billed}, {"支払合計", F::billed}, {"支払総額", F::billed},
    {"お支払い合計", F::billed}, {"合計金額", F::billed}, {"総合計", F::billed}, {"総額", F::billed}, {"合計", F::billed}, {"total", F::billed},
    {"商品計", F::goods}, {"商品合計", F::goods}, {"商品合計金額", F::goods}, {"小計", F::goods}, {"subtotal", F::goods},
    {"消費税", F::tax}, {"税金", F::tax}, {"消費税合計", F::tax}, {"tax", F::tax},
    {"送料", F::shipping}, {"発送料", F::shipping}, {"配送料", F::shipping}, {"送料合計", F::shipping}, {"shippingcharge", F::shipping}, {"shipcharge", F::shipping},
    {"手数料", F::fee}, {"決済手数料", F::fee}, {"後払い手数料", F::fee}, {"代引手数料", F::fee}, {"paycharge", F::fee}, {"fee", F::fee},
    {"割引", F::discount}, {"値引", F::discount}, {"値引き", F::discount}, {"クーポン", F::discount}, {"クーポン利用額", F::discount}, {"割引額", F::discount}, {"discount", F::discount},
    {"ポイント", F::points}, {"利用ポイント", F::points}, {"使用ポイント", F::points}, {"ポイント利用額", F::points}, {"usepoint", F::points},
    {"その他費用", F::other}, {"その他", F::other}, {"ギフト料", F::other}, {"ラッピング料", F::other},
    {"商品名", F::item_name}, {"品名", F::item_name}, {"商品", F::item_name}, {"商品オプション", F::item_name}, {"規格", F::item_name}, {"title", F::item_name}, {"itemname", F::item_name}, {"productname", F::item_name},
    {"商品コード", F::item_code}, {"商品番号", F::item_code}, {"品番", F::item_code}, {"型番", F::item_code}, {"sku", F::item_code}, {"itemcode", F::item_code},
    {"単価", F::unit_price}, {"商品単価", F::unit_price}, {"商品価格", F::unit_price}, {"価格", F::unit_price}, {"販売価格", F::unit_price}, {"unitprice", F::unit_price}, {"price", F::unit_price},
    {"数量", F::quantity}, {"個数", F::quantity}, {"点数", F::quantity}, {"受注数量", F::quantity}, {"注文数", F::quantity}, {"購入数", F::quantity}, {"quantity", F::quantity}, {"qty", F::quantity},
    {"税率", F::tax_rate}, {"消費税率", F::tax_rate}, {"消費税率(%)", F::tax_rate}, {"商品税率", F::tax_rate}, {"taxrate", F::tax_rate},
    {"配送方法", F::carrier}, {"発送方法", F::carrier}, {"配送業者", F::carrier}, {"配送会社", F::carrier}, {"運送会社", F::carrier}, {"carrier", F::carrier}, {"shipmethodname", F::carrier},
    {"伝票番号", F::slips}, {"送り状番号", F::slips}, {"追跡番号", F::slips}, {"お問い合わせ番号", F::slips}, {"trackingnumber", F::slips},
    {"出荷予定日", F::planned_ship_date}, {"発送予定日", F::planned_ship_date}, {"出荷日", F::planned_ship_date},
    {"お届け日指定", F::delivery_date}, {"配送希望日", F::delivery_date}, {"お届け希望日", F::delivery_date}, {"配達希望日", F::delivery_date}, {"日付指定", F::delivery_date}, {"お届け日", F::delivery_date},
    {"お届け時間指定", F::delivery_time}, {"配送希望時間", F::delivery_time}, {"時間帯指定", F::delivery_time}, {"お届け時間帯", F::delivery_time}, {"配達時間帯", F::delivery_time},
    {"入金日", F::paid_on}, {"備考", F::notes}, {"備考欄", F::notes}, {"コメント", F::notes}, {"メモ", F::notes}, {"通信欄", F::notes}, {"notes", F::notes}, {"buyercomments", F::notes},
};
/// Words in front that say whose column it is; a longer one stands before the one it begins with.
constexpr std::string_view kBuyerWords[] = {"ご注文者様", "ご注文者", "注文者", "購入者", "ご購入者", "お客様", "顧客", "依頼主", "ご依頼主", "会員", "受注", "請求先", "buyer", "bill", "billing", "customer"};
constexpr std::string_view kRecipientWords[] = {"お届け先", "送付先", "配送先", "届け先", "届先", "発送先", "発送", "お送り先", "recipient", "shipping", "ship"};
// clang-format on

/// The buyer's field on the recipient's side; there is no e-mail address on it.
std::optional<MappedField> for_recipient(MappedField field) {
  if (field == F::buyer_email) return std::nullopt;
  auto const distance = static_cast<int>(F::recipient_name) - static_cast<int>(F::buyer_name);
  return static_cast<MappedField>(static_cast<int>(field) + distance);
}

std::optional<MappedField> named(std::span<Synonym const> table, std::string_view name) {
  for (auto const& row : table)
    if (fold(row.name) == name) return row.field;
  return std::nullopt;
}

/// The rest behind the longest of the words that the name begins with; nothing when it begins with none.
std::optional<std::string> behind(std::span<std::string_view const> words, std::string const& name) {
  std::size_t longest = 0;
  for (auto const word : words)
    if (name.starts_with(word)) longest = std::max(longest, word.size());
  if (longest == 0) return std::nullopt;
  std::string rest = name.substr(longest);
  for (std::string_view const joint : {"の", "_", "-", ":", "様"})
    if (rest.starts_with(joint)) rest.erase(0, joint.size());
  return rest;
}

std::optional<MappedField> field_of(std::string const& name) {
  if (auto const field = named(kOrder, name)) return field;
  constexpr std::string_view kPolite = "ご";
  if (name.starts_with(kPolite))
    if (auto const field = named(kOrder, name.substr(kPolite.size()))) return field;
  if (auto const rest = behind(kRecipientWords, name)) {
    auto const field = named(kParty, *rest);
    return field ? for_recipient(*field) : std::nullopt;
  }
  if (auto const rest = behind(kBuyerWords, name))
    if (auto const field = named(kParty, *rest)) return field;
  return named(kParty, name);
}

}  // namespace

OrderMapping propose_mapping(std::span<std::string_view const> headers) {
  OrderMapping out;
  for (auto const header : headers) {
    auto const field = field_of(fold(header));
    if (!field) continue;
    bool const taken = std::any_of(out.columns.begin(), out.columns.end(),
                                   [&](auto const& column) { return column.field == *field; });
    bool const joins = field_rules()[static_cast<std::size_t>(*field)].joint != Joint::none;
    if (!taken || joins) out.columns.push_back({trim(header), *field});
  }
  return out;
}

}  // namespace yoshin
