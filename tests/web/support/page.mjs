// What a test may ask of a page that runs, and what it may wait for. Nothing here waits for a time.

// The page's own object, once the program runs.
export const ready = page => page.evaluate(async () => { await window.trustline; });
export const state = page => page.evaluate(async () => (await window.trustline).state());
export const map_text = page => page.evaluate(async () => (await window.trustline).save());
export const map_of = async page => JSON.parse(await map_text(page));
export const report_text = page => page.evaluate(async () => (await window.trustline).export('report'));
export const report_of = async page => JSON.parse(await report_text(page));

// Until a function that runs in the page answers true; window.trustline.ready is the page's object.
export const until = (page, holds, argument) => page.waitForFunction(holds, argument, { polling: 50 });

export const saved = page => page.waitForFunction(() => window.trustline.ready?.state().saved, undefined, { polling: 20 });

// Runs in the page before anything else: which frames it has asked for and not yet got.
export function watch_frames() {
  const waiting = new Set();
  const { requestAnimationFrame: ask, cancelAnimationFrame: cancel } = window;
  window.requestAnimationFrame = callback => {
    const frame = ask(now => {
      waiting.delete(frame);
      callback(now);
    });
    waiting.add(frame);
    return frame;
  };
  window.cancelAnimationFrame = frame => {
    waiting.delete(frame);
    cancel(frame);
  };
  window.frames_waited_for = () => waiting.size;
}

// All that was done so far has been taken and shown: the page asks for no further frame.
export const still = page => page.waitForFunction(() => window.trustline.ready && window.frames_waited_for() === 0, undefined, { polling: 20 });

export async function open_map(page, text, name = 'map.trustline.json') {
  await page.evaluate(async ([text, name]) => (await window.trustline).open(text, name), [text, name]);
  await still(page);
}

export async function begin_with(page, template) {
  await ready(page);
  await page.getByRole('button', { name: template }).click();
  await until(page, () => window.trustline.ready.state().open);
  await still(page);
}
