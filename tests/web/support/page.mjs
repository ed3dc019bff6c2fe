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

// No frame has been shown for a while that is long beside the time between two frames.
export async function still(page) {
  await page.waitForFunction(() => new Promise(resolve => {
    const before = window.trustline.ready?.state().frames;
    setTimeout(() => resolve(before !== undefined && window.trustline.ready.state().frames === before), 120);
  }), undefined, { polling: 30 });
}

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
