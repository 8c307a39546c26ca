// How long things take until they are on the screen. Runs in the browser.

const kScrolledFrames = 180;

/// Resolves after the next frame was drawn, with the time.
export function drawn() {
  return new Promise(done => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });
  });
}

/// Resolves after the first frame in which `holds` is true was drawn, with the time.
export async function drawn_when(what, holds) {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const at = await drawn();
    if (holds()) return at;
    if (at > deadline) throw new Error(`never shown: ${what}`);
  }
}

/// Milliseconds from the call of `act` to the frame that shows what it did.
export async function until_drawn(what, act, holds) {
  await drawn();
  const began = performance.now();
  act();
  return (await drawn_when(what, holds)) - began;
}

/// Scrolls on by `step` pixels a frame. The work of a frame counts from its first scroll event to the end of its drawing.
export async function scroll_on(scroller, frames, step) {
  const works = [];
  const stamps = [];
  let first_event = 0;
  const note = () => {
    if (first_event === 0) first_event = performance.now();
  };
  scroller.addEventListener('scroll', note, { capture: true });
  for (let frame = 0; frame < frames; ++frame)
    await new Promise(done => {
      requestAnimationFrame(stamp => {
        const began = first_event === 0 ? performance.now() : first_event;
        first_event = 0;
        stamps.push(stamp);
        scroller.scrollTop += step;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          works.push(performance.now() - began);
          done();
        };
        port2.postMessage(null);
      });
    });
  scroller.removeEventListener('scroll', note, { capture: true });
  return { works: works.slice(2), stamps };
}

/// The value below which the given share of the values lies.
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/// Share of display intervals (60 a second) in which no new frame came, in percent.
export function missed_percent(stamps) {
  const kInterval = 1000 / 60;
  let missed = 0;
  for (let at = 1; at < stamps.length; ++at)
    missed += Math.max(0, Math.round((stamps[at] - stamps[at - 1]) / kInterval) - 1);
  return (100 * missed) / (missed + stamps.length - 1);
}

/// What every list is asked: `list` says how to sort, filter, search and scroll it, and what stands in its first row.
/// One step of the bench each, so that the processor's time can be read in between.
export function list_bench(list) {
  const changed = act => {
    const before = list.first();
    return until_drawn(`something else than ${before}`, act, () => list.first() !== before);
  };
  return {
    prepare: list.prepare,
    start: async () => ({ first_rows: await list.start() }),
    rest: async () => (list.loaded ? list.loaded() : {}),
    async sort_text() {
      await changed(() => list.sort('buyer_name'));
      return { sort_text: await changed(() => list.sort('recipient_name')) };
    },
    sort_number: async () => ({ sort_number: await changed(() => list.sort('billed')) }),
    async filter() {
      const filter = await changed(() => list.filter('kuroneko'));
      await changed(() => list.filter(''));
      return { filter };
    },
    async search() {
      const keys = [];
      for (const text of ['佐', '佐藤', '佐藤　花子', 'M-2603']) keys.push(await changed(() => list.search(text)));
      await changed(() => list.search(''));
      return { search: quantile(keys, 0.5), search_worst: Math.max(...keys) };
    },
    async scroll() {
      const { works, stamps } = await scroll_on(list.scroller(), kScrolledFrames, 60);
      return {
        scroll_median: quantile(works, 0.5),
        scroll_p95: quantile(works, 0.95),
        missed: missed_percent(stamps),
        scroll_frames: kScrolledFrames,
      };
    },
    async jump() {
      const jumps = [];
      for (const share of [0.9, 0.2, 0.6, 0.35, 0.75])
        jumps.push(
          await changed(() => {
            list.scroller().scrollTop = list.scroller().scrollHeight * share;
          }),
        );
      return { jump: quantile(jumps, 0.5) };
    },
    ...(list.more ?? {}),
  };
}
