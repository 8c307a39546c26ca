// Writes the sample order files under tests/data: what a shop would really have, with invented people and addresses.
// Deterministic: the same seed gives the same bytes. Run by `./build.sh data`.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { open_core } from "./core.mjs";
import { cells_of, OWN_CART, own_cart_rows, RAKUTEN, rakuten_rows, YAHOO_ITEMS, YAHOO_ORDERS, yahoo_items, yahoo_order } from "./mall_layouts.mjs";

const OUT = join(dirname(fileURLToPath(import.meta.url)), "..", "data");

// --- CP932, by turning the decoder round ------------------------------------------------------------------------
function cp932Encoder() {
  const decoder = new TextDecoder("shift_jis", { fatal: true });
  const table = new Map();
  const learn = (bytes) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // Not a character: nothing to learn.
    }
  };
  for (let one = 0; one < 0x80; one++) table.set(String.fromCharCode(one), [one]);
  for (let one = 0xa1; one < 0xe0; one++) learn([one]);
  for (let lead = 0x81; lead < 0xfd; lead++)
    if (lead < 0xa0 || lead > 0xdf) for (let trail = 0x40; trail < 0xfd; trail++) learn([lead, trail]);
  return (text) => {
    const bytes = [];
    for (const character of text) {
      const form = table.get(character);
      if (!form) throw new Error(`no CP932 form: ${character}`);
      bytes.push(...form);
    }
    return Uint8Array.from(bytes);
  };
}
const cp932 = cp932Encoder();
const utf8 = (text) => new TextEncoder().encode(text);

// --- A seeded generator ------------------------------------------------------------------------------------------
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
let random = randomFrom(20260105);
const below = (limit) => Math.floor(random() * limit);
const pick = (list) => list[below(list.length)];
const digits = (count) => Array.from({ length: count }, () => below(10)).join("");

// --- What invented shops sell to invented people -------------------------------------------------------------------
const FAMILY = [["見本", "ミホン"], ["試験", "シケン"], ["佐藤", "サトウ"], ["鈴木", "スズキ"], ["高橋", "タカハシ"], ["田中", "タナカ"], ["伊藤", "イトウ"], ["渡辺", "ワタナベ"], ["山本", "ヤマモト"], ["中村", "ナカムラ"], ["小林", "コバヤシ"], ["加藤", "カトウ"], ["能登", "ノト"], ["表", "オモテ"], ["予科", "ヨカ"], ["曽根", "ソネ"]];
const GIVEN = [["花子", "ハナコ"], ["太郎", "タロウ"], ["美咲", "ミサキ"], ["健一", "ケンイチ"], ["陽菜", "ヒナ"], ["翔太", "ショウタ"], ["さくら", "サクラ"], ["大輔", "ダイスケ"], ["結衣", "ユイ"], ["拓也", "タクヤ"], ["かおり", "カオリ"], ["直樹", "ナオキ"]];
const PLACES = [["101", "東京都千代田区見本町", "03"], ["150", "東京都渋谷区例示", "03"], ["220", "神奈川県横浜市西区試町", "045"], ["260", "千葉県千葉市中央区見本", "043"], ["330", "埼玉県さいたま市大宮区例町", "048"], ["460", "愛知県名古屋市中区試見", "052"], ["530", "大阪府大阪市北区見本町", "06"], ["600", "京都府京都市下京区例示町", "075"], ["650", "兵庫県神戸市中央区試町", "078"], ["730", "広島県広島市中区見本", "082"], ["810", "福岡県福岡市中央区例町", "092"], ["060", "北海道札幌市中央区試条西", "011"], ["980", "宮城県仙台市青葉区見本町", "022"], ["900", "沖縄県那覇市例示", "098"]];
const BUILDINGS = ["", "", "", "見本マンション", "コーポ例示", "ハイツ試見", "サンプルビル"];
const GOODS = [["T-101", "煎茶　さみどり　100g", 1080, 8], ["T-102", "ほうじ茶　ティーバッグ20個", 756, 8], ["T-103", "抹茶　30g缶", 2160, 8], ["K-201", "急須　黒　360ml", 3850, 10], ["K-202", "湯のみ　二客組", 2420, 10], ["S-301", "羊羹　三本詰合せ", 2592, 8], ["S-302", "最中　10個入", 1944, 8], ["S-303", "能登の塩クッキー", 648, 8], ["F-401", "風呂敷　ソメイ柄", 1650, 10], ["F-402", "手ぬぐい　表参道", 990, 10], ["B-501", "お茶のある暮らし（書籍）", 1540, 10]];
const CARRIERS = ["ヤマト運輸", "ヤマト運輸", "佐川急便", "ゆうパック"];
const TIMES = ["", "", "午前中", "14時～16時", "16時～18時", "18時～20時", "19時～21時"];
// The demo's first orders use two providers only; the large file has all five, アトディーネ as a shop's forgotten choice.
const TWO_PAYMENTS = ["NP後払い", "NP後払い", "クロネコ代金後払い", "クロネコ代金後払い", "クレジットカード"];
const SHARES = { NP後払い: 16, クロネコ代金後払い: 14, "後払い.com": 4, スコア後払い: 3, アトディーネ: 1, クレジットカード: 2 };
const FIVE_PAYMENTS = Object.entries(SHARES).flatMap(([payment, share]) => Array(share).fill(payment));

const fullWidthDigits = (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace(/-/g, "－");

function person() {
  const [family, familyKana] = pick(FAMILY);
  const [given, givenKana] = pick(GIVEN);
  const [prefix, place, area] = pick(PLACES);
  const building = pick(BUILDINGS);
  const number = fullWidthDigits(`${1 + below(9)}-${1 + below(20)}-${1 + below(30)}`);
  const room = building ? `${building}${fullWidthDigits(String(101 + below(9) * 100 + below(8)))}` : "";
  const mobile = random() < 0.7;
  return {
    name: `${family}　${given}`,
    kana: `${familyKana}　${givenKana}`,
    postal: `${prefix}${String(below(100)).padStart(4, "0")}`,
    address1: place + number,
    address2: room,
    phone: mobile ? `0${pick(["7", "8", "9"])}05555${digits(4)}` : `${area}${"5".repeat(6 - area.length)}${digits(4)}`,
  };
}

// The same person with the house number in the second address line, where スコア後払い wants it.
function houseNumberBelow(who) {
  const [, place, number] = /^([^０-９]+)(.*)$/u.exec(who.address1);
  return { ...who, address1: place, address2: number + who.address2 };
}
const SCORE = ["スコア後払い", "ニッセン@払い"];
const fitted = (order) => (SCORE.includes(order.payment) ? { ...order, buyer: houseNumberBelow(order.buyer), recipient: houseNumberBelow(order.recipient) } : order);

// Last digits that make the sandbox misbehave stay out of ordinary orders.
const TRIGGERS = /(90[1-3]|91[1-4]|92[1-3]|931|94[1-7]|95[1-4]|96[12]|97[12])$/;
const FEE = 205;

function amountsOf(items, shipping, points) {
  const goods = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  return { goods, shipping, fee: FEE, points, billed: goods + shipping + FEE - points };
}

function randomOrder(index, payments = TWO_PAYMENTS) {
  for (;;) {
    const buyer = person();
    const gift = random() < 0.12;
    const items = Array.from({ length: 1 + below(3) }, () => {
      const [code, name, price, tax] = pick(GOODS);
      return { code, name, price, tax, quantity: 1 + (random() < 0.3 ? below(3) : 0) };
    });
    const shipping = pick([0, 550, 660, 880]);
    const amounts = amountsOf(items, shipping, random() < 0.1 ? 100 : 0);
    if (TRIGGERS.test(String(amounts.billed)) || amounts.billed > 49000) continue;
    const day = String(1 + below(5)).padStart(2, "0");
    const carrier = pick(CARRIERS);
    return {
      number: `M-${String(260100000 + index)}`,
      at: `2026/01/${day} ${String(7 + below(16)).padStart(2, "0")}:${String(below(60)).padStart(2, "0")}:${String(below(60)).padStart(2, "0")}`,
      buyer,
      recipient: gift ? person() : buyer,
      email: `buyer${index}@example.invalid`,
      payment: pick(payments),
      carrier,
      time: pick(TIMES),
      note: random() < 0.08 ? "領収書を希望します。\r\nよろしくお願いします。" : random() < 0.05 ? '"ギフト", のし付き' : "",
      gift,
      items,
      ...amounts,
    };
  }
}

// The example rows of the operator manuals that show amounts: date, amounts, carrier, tags and delivery time as
// pictured, people and addresses invented. The アトディーネ manual's first four pictures show none.
const MANUAL_ROWS = [
  ["N1", "2017/04/05 18:04:51", "NP後払い", 12090, 13057, "佐川急便", ""],
  ["N2", "2016/07/08 20:35:07", "NP後払い", 3290, 4985, "ケンコーコム", ""],
  ["N3", "2016/08/27 18:12:59", "NP後払い", 1296, 2236, "日本郵便", "コンビニ受取"],
  ["N4", "2016/07/06 21:24:04", "NP後払い", 1227, 1413, "日本郵便", "冷凍"],
  ["N5", "2016/07/03 22:39:51", "NP後払い", 3696, 4395, "佐川急便", ""],
  ["N6", "2016/08/20 09:56:30", "NP後払い", 9812, 10752, "佐川急便", ""],
  ["N7", "2016/08/19 10:57:59", "NP後払い", 1607, 3077, "ケンコーコム", ""],
  ["N8", "2016/08/18 15:29:55", "NP後払い", 150, 1102, "佐川急便", "コンビニ受取"],
  ["K1", "2015/06/30 08:57:47", "クロネコ代金後払い", 2275, 3107, "ヤマト運輸", ""],
  ["K2", "2016/07/07 14:18:37", "クロネコ代金後払い", 500, 940, "佐川急便", ""],
  ["K3", "2016/08/27 18:12:59", "クロネコ代金後払い", 1296, 2236, "日本郵便", "コンビニ受取"],
  ["K4", "2015/06/11 21:59:08", "クロネコ代金後払い", 2275, 3107, "ヤマト運輸", ""],
  ["K5", "2015/06/26 20:35:50", "クロネコ代金後払い", 2275, 3107, "ヤマト運輸", ""],
  ["K6", "2017/02/06 16:19:15", "クロネコ代金後払い", 3243, 3783, "ヤマト運輸", ""],
  ["K7", "2017/01/24 16:36:35", "クロネコ代金後払い", 4493, 5033, "FBA", "FBA出荷依頼中 FBA出荷キャンセル"],
  ["K8", "2017/01/23 14:29:50", "クロネコ代金後払い", 9493, 9733, "佐川急便", "該当なし"],
  ["S1", "2016/07/07 14:18:37", "ニッセン@払い", 500, 940, "ヤマト運輸", ""],
  ["S2", "2016/12/24 17:15:34", "ニッセン@払い", 4000, 4400, "ヤマト運輸", ""],
  ["S3", "2015/06/11 21:59:08", "ニッセン@払い", 2275, 3107, "ヤマト運輸", ""],
  ["S4", "2015/06/26 20:35:50", "ニッセン@払い", 2275, 3107, "ヤマト運輸", ""],
  ["S5", "2017/02/06 16:19:15", "ニッセン@払い", 3243, 3783, "ヤマト運輸", ""],
  ["S6", "2017/01/24 16:36:35", "ニッセン@払い", 4493, 5033, "FBA", "FBA出荷依頼中 FBA出荷キャンセル"],
  ["S7", "2017/01/23 14:29:50", "ニッセン@払い", 9493, 9733, "佐川急便", "該当なし"],
  ["A1", "2016/09/26 22:20:18", "後払い.com", 1232, 1590, "佐川急便", ""],
  ["A2", "2017/03/08 21:48:36", "後払い.com", 8880, 10465, "佐川急便", ""],
  ["A3", "2017/05/18 00:22:48", "後払い.com", 41080, 45015, "佐川急便", ""],
  ["A4", "2016/11/21 23:25:27", "後払い.com", 2175, 2849, "佐川急便", "出荷済"],
  ["A5", "2016/07/03 22:39:51", "後払い.com", 3696, 4395, "佐川急便", ""],
  ["A6", "2017/05/22 00:26:48", "後払い.com", 1659, 2656, "", ""],
  ["A7", "2017/05/20 22:25:46", "後払い.com", 3700, 4861, "", ""],
  ["A8", "2017/05/20 18:31:32", "後払い.com", 3299, 4164, "FBA", "FBA出荷依頼", "20時～21時"],
  ["D5", "2015/06/26 20:35:50", "アトディーネ", 2275, 3107, "ヤマト運輸", ""],
  ["D6", "2017/02/06 16:19:15", "アトディーネ", 3243, 3783, "ヤマト運輸", ""],
  ["D7", "2017/01/24 16:36:35", "アトディーネ", 4493, 5033, "FBA", "FBA出荷依頼中 FBA出荷キャンセル"],
  ["D8", "2017/01/23 14:29:50", "アトディーネ", 9493, 9733, "佐川急便", "該当なし"],
];

function manualOrder([id, at, payment, goods, billed, carrier, tags, time = ""]) {
  const buyer = person();
  return {
    number: `MANUAL-${id}`, at, buyer, recipient: buyer, email: `${id.toLowerCase()}@example.invalid`, payment, carrier, time, note: "",
    worker: tags, gift: false, items: [{ code: `M-${id}`, name: "見本商品", price: goods, tax: 10, quantity: 1 }], goods, shipping: billed - goods, fee: 0, points: 0, billed,
  };
}

// Orders of the demo whose amounts make the sandbox show each state: last three digits of the billed amount.
const DEMO_ENDINGS = [901, 902, 903, 911, 912, 913, 914, 921, 922, 923, 931, 941, 942, 943, 945, 947, 951, 952, 953, 954, 961, 962, 971, 972];
// A few of them for the providers that came later.
const FURTHER_ENDINGS = [901, 902, 911, 921, 941, 951, 953, 961];
const LETTERS = { NP後払い: "N", クロネコ代金後払い: "K", スコア後払い: "S", "後払い.com": "A" };

function triggerOrder(ending, payment, index) {
  const buyer = person();
  const shipping = 660;
  const price = 3000 + below(20) * 1000 + ending - shipping - FEE;
  return {
    number: `D-${LETTERS[payment]}${ending}`, at: `2026/01/05 ${String(8 + (index % 12)).padStart(2, "0")}:15:00`,
    buyer, recipient: buyer, email: `demo${index}@example.invalid`, payment, carrier: payment === "クロネコ代金後払い" ? "ヤマト運輸" : "佐川急便", time: "", note: "", gift: false,
    items: [{ code: "D-1", name: `見本の品（末尾${fullWidthDigits(String(ending))}）`, price, tax: 10, quantity: 1 }], ...amountsOf([{ price, quantity: 1 }], shipping, 0),
  };
}

// --- Layouts ---------------------------------------------------------------------------------------------------------
const COLUMNS = ["店舗伝票番号", "受注日", "受注郵便番号", "受注住所１", "受注住所２", "受注名", "受注名カナ", "受注電話番号", "受注メールアドレス", "発送郵便番号", "発送先住所１", "発送先住所２", "発送先名", "発送先カナ", "発送電話番号", "支払方法", "発送方法", "商品計", "税金", "発送料", "手数料", "ポイント", "その他費用", "合計金額", "ギフトフラグ", "時間帯指定", "日付指定", "作業者欄", "備考", "商品名", "商品コード", "商品価格", "受注数量", "商品オプション", "出荷済フラグ", "顧客区分", "顧客コード", "消費税率（%）", "のし", "ラッピング", "メッセージ"];

function rowsOf(order) {
  const { buyer, recipient } = order;
  return order.items.map((item) => [
    order.number, order.at, buyer.postal, buyer.address1, buyer.address2, buyer.name, buyer.kana, buyer.phone, order.email,
    recipient.postal, recipient.address1, recipient.address2, recipient.name, recipient.kana, recipient.phone,
    order.payment, order.carrier, order.goods, 0, order.shipping, order.fee, order.points, 0, order.billed,
    order.gift ? 1 : 0, order.time, "", order.worker ?? "", order.note, item.name, item.code, item.price, item.quantity, "", 0, 0, "",
    item.tax, "", "", "",
  ]);
}

const quote = (value) => (/[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const csv = (header, rows) => [header, ...rows].map((row) => `${row.map(quote).join(",")}\r\n`).join("");
const nextEngine = (orders) => csv(COLUMNS, orders.flatMap(rowsOf));

function write(name, bytes) {
  const path = join(OUT, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}

// --- The files ---------------------------------------------------------------------------------------------------------
const orders = Array.from({ length: 500 - MANUAL_ROWS.length }, (_, index) => randomOrder(index, FIVE_PAYMENTS)).map((order, index) => (index % 5 === 0 ? order : fitted(order)));
const manual = MANUAL_ROWS.map((row) => fitted(manualOrder(row)));
const five_hundred = nextEngine([...orders, ...manual]);
write("next_engine_500.csv", cp932(five_hundred));
write("next_engine_500_utf8_bom.csv", utf8(`\uFEFF${five_hundred}`));

random = randomFrom(20260106);
const demo = [...Array.from({ length: 36 }, (_, index) => ({ ...randomOrder(900 + index), number: `D-${String(1001 + index)}` })), ...DEMO_ENDINGS.flatMap((ending, index) => [triggerOrder(ending, "NP後払い", index), triggerOrder(ending, "クロネコ代金後払い", index)])];
random = randomFrom(20260107);
const named = (number, payment, index, members = {}) => ({ ...randomOrder(index, [payment]), number, ...members });
demo.push(
  ...Array.from({ length: 8 }, (_, index) => named(`D-${1101 + index}`, "後払い.com", 1000 + index)),
  // The last one as most carts write it: its repair can be tried.
  ...Array.from({ length: 8 }, (_, index) => named(`D-${1201 + index}`, "スコア後払い", 1100 + index)).map((order, index) => (index === 7 ? order : fitted(order))),
  ...Array.from({ length: 6 }, (_, index) => named(`D-${1301 + index}`, "アトディーネ", 1200 + index, { at: `2023/11/${String(20 + index)} 10:${index}5:00` })),
  ...FURTHER_ENDINGS.flatMap((ending, index) => [triggerOrder(ending, "後払い.com", 100 + index), fitted(triggerOrder(ending, "スコア後払い", 200 + index))]),
);
write("demo/orders.csv", cp932(nextEngine(demo)));
write("demo/manual_rows.csv", cp932(nextEngine(manual)));

// The malls, and a cart of its own making.
random = randomFrom(20260108);
const mall = Array.from({ length: 40 }, (_, index) => ({ ...randomOrder(2000 + index), points: 0 })).map((order) => ({ ...order, billed: order.goods + order.shipping + order.fee }));
const rakuten = csv(RAKUTEN, cells_of(RAKUTEN, mall.flatMap(rakuten_rows)));
write("rakuten_40.csv", cp932(rakuten));
write("rakuten_40_utf8_bom.csv", utf8(`\uFEFF${rakuten}`));
write("yahoo_orders_40.csv", cp932(csv(YAHOO_ORDERS, cells_of(YAHOO_ORDERS, mall.map(yahoo_order)))));
write("yahoo_items_40.csv", cp932(csv(YAHOO_ITEMS, cells_of(YAHOO_ITEMS, mall.flatMap(yahoo_items)))));
write("own_cart_40.csv", cp932(csv(OWN_CART, cells_of(OWN_CART, mall.flatMap(own_cart_rows)))));

// One flaw a file: each must end in a clear message and nothing imported.
random = randomFrom(7);
const few = Array.from({ length: 6 }, (_, index) => ({ ...randomOrder(index), number: `B-${index + 1}` }));
const fewRows = few.flatMap(rowsOf);
const changed = (row, column, value) => row.map((cell, index) => (index === COLUMNS.indexOf(column) ? value : cell));
write("bad/wrong_encoding.csv", Uint8Array.from([...cp932(nextEngine(few.slice(0, 2))), 0x82, 0x20, 0xff, 0xfe, 0x0d, 0x0a]));
write("bad/missing_column.csv", cp932(csv(COLUMNS.filter((name) => name !== "受注電話番号" && name !== "合計金額"), fewRows.map((row) => row.filter((_, index) => COLUMNS[index] !== "受注電話番号" && COLUMNS[index] !== "合計金額")))));
write("bad/excel_damage.csv", cp932(csv(COLUMNS, [changed(fewRows[0], "店舗伝票番号", "4.90715E+11"), changed(fewRows[1], "受注電話番号", "9.05555E+10"), changed(fewRows[2], "受注電話番号", "9055551234"), changed(fewRows[3], "受注日", "46027"), changed(fewRows[4], "受注郵便番号", "600001")])));
write("bad/duplicate_numbers.csv", cp932(csv(COLUMNS, [fewRows[0], changed(fewRows[fewRows.length - 1], "店舗伝票番号", few[0].number), ...fewRows.slice(1)])));
write("bad/broken_quote.csv", cp932(nextEngine(few.slice(0, 3)).replace(few[1].buyer.name, `"${few[1].buyer.name}`)));
write("bad/bad_values.csv", cp932(csv(COLUMNS, [changed(fewRows[0], "商品価格", "1,080"), changed(fewRows[1], "受注数量", "0"), changed(fewRows[2], "受注日", "2026/02/30 10:00:00"), changed(fewRows[3], "合計金額", "1"), changed(fewRows[4], "受注電話番号", "000-0000-0000")])));

// The same five hundred orders in Yoshin's own layout, as the core itself writes them (`./build.sh web` first).
const ask = await open_core();
const read = ask("csv_read", { shop: "demo", layout: "next_engine", today: "2026-01-06", ship_days: 2 }, cp932(five_hundred));
const written = ask("csv_write", { layout: "yoshin", encoding: "cp932", orders: read.orders.map((each) => each.order) });
if (written.problems.length > 0) throw new Error(JSON.stringify(written.problems));
write("yoshin_500.csv", Buffer.from(written.file, "base64"));
