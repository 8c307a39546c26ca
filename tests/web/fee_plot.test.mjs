import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const plot = await load('fees/plot.ts');

const band = (lower, upper, fee) => ({ lower, upper, fee });
const rule_of = (...bands) => ({ mode: 'overwrite', bands });
const frame = plot.frame_of(480);
const kRule = rule_of(band(1, 9999, 330), band(10_000, 999_999, 0));

function drawn(rule, steps) {
  return plot.plot_of(rule, steps, frame, plot.scale_of(frame, rule));
}

test('the axis rises with the amount, and what stands at a place is the amount there', () => {
  const scale = plot.scale_of(frame, kRule);
  let before = -1;
  for (const amount of [0, 1, 500, 1000, 1001, 3000, 10_000, 54_999, 300_000, 999_999, 1_000_000]) {
    const x = scale.at(amount);
    assert.ok(x > before && x >= frame.left && x <= frame.right, String(amount));
    const back = scale.amount_at(x);
    assert.ok(Math.abs(back - amount) <= Math.max(1, amount * 0.001), `${amount} came back as ${back}`);
    before = x;
  }
});

test('baskets from a thousand to three hundred thousand yen share most of the axis', () => {
  const scale = plot.scale_of(frame, kRule);
  const share = (scale.at(300_000) - scale.at(1000)) / (frame.right - frame.left);
  assert.ok(share > 0.7, String(share));
});

test('the axis ends at a million until a bound is more, so that typing moves nothing', () => {
  for (const upper of [9, 99, 999, 9999, 99_999, 999_999]) assert.equal(plot.scale_of(frame, rule_of(band(1, upper, 1))).end, 1_000_000);
  assert.equal(plot.scale_of(frame, rule_of(band(1, 1_000_001, 1))).end, 10_000_000);
  assert.equal(plot.scale_of(frame, rule_of(band(1, 999_999_999, 1))).end, 1_000_000_000);
});

test('names along the axis have room', () => {
  for (const width of [260, 320, 480, 900]) {
    const own = plot.frame_of(width);
    const scale = plot.scale_of(own, kRule);
    const places = plot.ticks_of(own, scale).map(scale.at);
    assert.ok(places.length >= 4);
    for (let at = 1; at < places.length; ++at) assert.ok(places[at] - places[at - 1] >= (at === 1 ? 20 : 40), `${width}: ${places}`);
    const long = plot.scale_of(own, rule_of(band(1, 999_999_999, 1)));
    const far = plot.ticks_of(own, long).map(long.at);
    for (let at = 2; at < far.length; ++at) assert.ok(far[at] - far[at - 1] >= 40, `${width}: ${far}`);
  }
});

test('the room for fees is a round number that holds the highest', () => {
  assert.equal(plot.fee_top(rule_of(band(1, 2, 0))), 500);
  assert.equal(plot.fee_top(rule_of(band(1, 2, 330))), 500);
  assert.equal(plot.fee_top(rule_of(band(1, 2, 501))), 1000);
  assert.equal(plot.fee_top(rule_of(band(1, 2, 1200))), 2000);
  assert.equal(plot.fee_top(rule_of(band(1, 2, 999_999_999))), 1_000_000_000);
});

test('steps that follow each other meet, a higher fee is higher, and both ends are closed', () => {
  const { steps, gaps } = drawn(kRule, [
    { lower: 0, upper: 0, band: null, losing: [] },
    { lower: 1, upper: 9999, band: 0, losing: [] },
    { lower: 10_000, upper: 999_999, band: 1, losing: [] },
    { lower: 1_000_000, upper: null, band: null, losing: [] },
  ]);
  assert.deepEqual(steps.map(step => step.row), [0, 1]);
  assert.equal(steps[0].x2, steps[1].x1);
  assert.ok(steps[0].y < steps[1].y);
  assert.equal(steps[1].y, frame.floor);
  assert.ok(steps.every(step => !step.open_left && !step.open_right));
  assert.deepEqual(gaps, [], 'neither the yen below the first row nor what is beyond the axis is a hole to show');
});

test('a hole between two rows is told from the amounts outside all rows', () => {
  const rule = rule_of(band(1000, 1999, 100), band(3000, 3999, 200));
  const { gaps } = drawn(rule, [
    { lower: 0, upper: 999, band: null, losing: [] },
    { lower: 1000, upper: 1999, band: 0, losing: [] },
    { lower: 2000, upper: 2999, band: null, losing: [] },
    { lower: 3000, upper: 3999, band: 1, losing: [] },
    { lower: 4000, upper: null, band: null, losing: [] },
  ]);
  assert.deepEqual(gaps.map(gap => gap.inner), [false, true, false]);
  assert.equal(gaps[2].x2, frame.right);
});

test('where rows overlap the step of the later one is open, and its fee is shown as not used', () => {
  const rule = rule_of(band(1000, 4999, 100), band(3000, 9999, 200));
  const { steps, losing } = drawn(rule, [
    { lower: 1000, upper: 2999, band: 0, losing: [] },
    { lower: 3000, upper: 4999, band: 0, losing: [1] },
    { lower: 5000, upper: 9999, band: 1, losing: [] },
  ]);
  assert.deepEqual(steps.map(({ row, open_left, open_right }) => [row, open_left, open_right]), [
    [0, false, true],
    [0, true, false],
    [1, true, false],
  ]);
  assert.deepEqual(losing.map(({ row, x1, x2 }) => [row, x1, x2]), [[1, steps[1].x1, steps[1].x2]]);
});

test('a step of one yen can still be seen', () => {
  const rule = rule_of(band(500_000, 500_000, 100));
  const { steps } = drawn(rule, [{ lower: 500_000, upper: 500_000, band: 0, losing: [] }]);
  assert.ok(steps[0].x2 - steps[0].x1 >= 3);
});

test('the bars rise with the orders, and one order among many is not lost', () => {
  const scale = plot.scale_of(frame, kRule);
  const edges = plot.edges_of(frame, scale);
  assert.ok(edges.every((edge, at) => at === 0 || edge > edges[at - 1]));
  assert.equal(edges[0], 0);
  assert.equal(edges.at(-1), 1_000_000);
  const counts = edges.slice(1).map((_, at) => (at === 3 ? 1 : at === 20 ? 5000 : 0));
  const bars = plot.bars_of(counts, edges, frame, scale);
  assert.deepEqual(bars.map(bar => bar.count), [1, 5000]);
  assert.ok(bars[0].height >= 2);
  assert.equal(bars[1].height, frame.bars);
});

test('a million orders at one place fill the height and no more', () => {
  const scale = plot.scale_of(frame, kRule);
  assert.equal(plot.bars_of([1_000_000], [0, 10], frame, scale)[0].height, frame.bars);
  assert.deepEqual(plot.bars_of([], [], frame, scale), []);
});
