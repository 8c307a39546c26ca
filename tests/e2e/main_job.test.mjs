// The whole job as a clerk does it: drop an order file, look at the preview, import, run the credit check of four
// providers in one press, see a refusal with its reason, enter slip numbers, report them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, product, screen } from "./support/session.mjs";

test("the demo starts with orders in every state the sandbox answered", async () => {
  await screen.count(157);
  await screen.search("MANUAL-");
  await screen.count(35);
  // Every legible row of the manuals: payment cell, goods total and billed amount, carrier with its tags.
  for (const [number, payment, goods, billed, carrier] of [
    ["MANUAL-N1", "NP後払い 与信を実行", "12,090", "13,057", "佐川急便"],
    ["MANUAL-N2", "NP後払い 与信内容変更 与信キャンセル [与信OK]", "3,290", "4,985", "ケンコーコム"],
    ["MANUAL-N4", "NP後払い 伝票番号同期 与信内容変更 与信キャンセル [与信OK]", "1,227", "1,413", "日本郵便 [伝票入力済] 冷凍 [2個口]"],
    ["MANUAL-N5", "NP後払い [与信OK] [伝票番号同期OK]", "3,696", "4,395", "佐川急便 [伝票入力済]"],
    ["MANUAL-N8", "NP後払い 与信結果確認 与信キャンセル 【与信中】", "150", "1,102", "佐川急便 [伝票入力済] コンビニ受取"],
    ["MANUAL-K1", "クロネコ代金後払い 与信を実行", "2,275", "3,107", "ヤマト運輸"],
    ["MANUAL-K2", "クロネコ代金後払い 与信内容変更 与信キャンセル [与信OK]", "500", "940", "佐川急便"],
    ["MANUAL-K3", "クロネコ代金後払い 与信キャンセル [与信NG]", "1,296", "2,236", "日本郵便"],
    ["MANUAL-K4", "クロネコ代金後払い 伝票番号同期 与信内容変更 与信キャンセル [与信OK]", "2,275", "3,107", "ヤマト運輸"],
    ["MANUAL-K5", "クロネコ代金後払い [与信OK] [伝票番号同期OK]", "2,275", "3,107", "ヤマト運輸"],
    ["MANUAL-K6", "クロネコ代金後払い 与信を実行", "3,243", "3,783", "ヤマト運輸 [伝票入力済]"],
    ["MANUAL-K7", "クロネコ代金後払い 与信を実行", "4,493", "5,033", "FBA"],
    ["MANUAL-K8", "クロネコ代金後払い [与信OK] [伝票番号同期OK]", "9,493", "9,733", "佐川急便 [伝票入力済] [該当なし]"],
  ]) {
    await screen.find(number);
    const cells = await browser.run((wanted) => ["payment", "goods", "billed", "carrier"].map((name) => yoshin_test.words(yoshin_test.row(wanted).querySelector(`td.${name}`))), number);
    assert.ok(cells[0].startsWith(payment), `${number}: ${cells[0]}`);
    assert.deepEqual(cells.slice(1, 3), [goods, billed], number);
    assert.ok(cells[3].startsWith(carrier), `${number}: ${cells[3]}`);
  }
});

test("a file with damaged cells names each of them and cannot be imported", async () => {
  await screen.drop("bad/excel_damage.csv");
  await screen.dialogSays(/取り込む店舗/);
  await screen.choose("取り込む店舗", "見本商店");
  const preview = await screen.dialogSays(/取り込めません/);
  assert.match(preview, /2 店舗伝票番号 4\.90715E\+11/, "line, field and what was found");
  assert.match(preview, /Excelで保存する前のCSVを取り込んでください/, "what to do next");
  assert.deepEqual(await screen.offered(), ["やめる", "別のファイル"], "it cannot be imported");
  assert.equal((await product.get("/api/orders?limit=5000")).columns.id.length, 157, "nothing is stored");
  await screen.press("やめる");
});

test("a dropped order file is shown before anything is stored, then imported as a whole", async () => {
  await screen.drop("next_engine_500.csv");
  await screen.dialogSays(/next_engine_500\.csv|取り込む店舗/);
  await screen.choose("取り込む店舗", "見本商店");
  const preview = await screen.dialogSays(/500 件の受注/);
  assert.match(preview, /ネクストエンジン汎用受注CSV/);
  assert.match(preview, /cp932/i);
  assert.match(preview, /クレジットカード/, "payment methods without a provider are named");
  assert.equal((await product.get("/api/orders?limit=5000")).columns.id.length, 157, "nothing is stored yet");
  await screen.press("500 件を取り込む");
  await screen.dialogSays(/500 件を取り込みました/);
  await screen.press("未与信の一覧を開く");
  await screen.dialogGone();
  await browser.until("the view of what is left to do", () => yoshin_test.everywhere("[role=tab][aria-selected=true]").some((tab) => /^未与信/.test(tab.textContent)));
  await browser.run(() => yoshin_test.everywhere("[role=tab]")[0].click());
  await screen.search("");
  await screen.count(657);
});

test("one press runs every provider, shows a plan first and a result for each row, a refusal included", async () => {
  await screen.search("末尾９０２");
  await screen.count(4);
  await screen.tickAll();
  await screen.press("与信を実行");
  const plan = await screen.dialogSays(/実行 ?4/);
  for (const name of ["NP後払い", "後払い.com", "クロネコ代金後払い", "スコア後払い"]) assert.ok(plan.includes(`${name} 1`), name);
  await screen.press("4 件を実行する");
  const result = await screen.dialogSays(/完了しました/);
  assert.match(result, /与信NG/);
  assert.match(result, /NP後払い：/, "the provider's name stands in front of its message");
  await screen.press("閉じる");
  await screen.cell("D-N902", /NP後払い 与信キャンセル \[与信NG\].*NP後払い：.+→/);
  await screen.cell("D-K902", /クロネコ代金後払い 与信キャンセル \[与信NG\]/);
  await screen.cell("D-S902", /スコア後払い 与信キャンセル \[与信NG\]/);
  await screen.cell("D-A902", /後払い\.com 与信を実行 \[与信NG\].*後払い\.comへ問い合わせをお願いします。/);
});

test("a bulk run of the imported orders ends with one outcome for each", async () => {
  await screen.search("M-2601000");
  await browser.until("the imported orders", () => yoshin_test.everywhere("tfoot .order b").some((b) => Number(b.textContent.replace(/[^0-9]/g, "")) >= 90));
  await screen.tickAll();
  await screen.press("与信を実行");
  const plan = await screen.dialogSays(/実行 ?\d+/);
  assert.match(plan, /対象外/, "card orders are skipped with a reason");
  assert.match(plan, /アトディーネは新しい与信の受付を終了しています。/, "and so are those of a provider that has ended");
  await screen.press(/(\d+ 件を実行する)/.exec(plan)[1]);
  await screen.dialogSays(/完了しました/);
  await screen.press("閉じる");
  const { columns } = await product.get("/api/orders?limit=5000");
  const rows = columns.number.map((number, i) => ({ number, provider: columns.provider[i], status: columns.status[i], errors: columns.errors[i] })).filter((row) => /^M-2601000/.test(row.number));
  const retired = rows.filter((row) => row.provider === "atodene");
  assert.ok(retired.length > 0 && retired.every((row) => row.status === "not_requested"), "nothing is sent to a provider that has ended");
  // An order whose address does not fit its provider waits for its repair.
  const ran = rows.filter((row) => row.provider !== "" && row.provider !== "atodene" && row.errors === 0);
  assert.ok(ran.length > 60);
  assert.deepEqual(ran.filter((row) => row.status !== "approved"), [], "ordinary amounts are approved at once");
});

test("a slip number entered in the row is reported and ends the work", async () => {
  await screen.search("D-1007");
  await screen.count(1);
  await screen.enterSlip("D-1007", "490714955850");
  await screen.cell("D-1007", /伝票番号同期 与信内容変更 与信キャンセル \[与信OK\]/);
  await screen.tickAll();
  await screen.press("伝票番号同期");
  await screen.press("1 件を実行する");
  await screen.dialogSays(/完了しました/);
  await screen.press("閉じる");
  await screen.cell("D-1007", /^NP後払い ?\[与信OK\] ?\[伝票番号同期OK\]$/);
});

test("the ledger of the sandbox and the list agree: nobody was registered twice", async () => {
  const ledger = await product.control("ledger");
  const ids = ledger.ledger.map((entry) => `${entry.provider} ${entry.our_id}`);
  assert.equal(new Set(ids).size, ids.length);
});
