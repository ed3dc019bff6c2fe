// A large map is opened step by step: how far it is shows, and whoever opened it can stop.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after_change, begins_with, card, click, press } from './support/board.mjs';
import { ROOT, map_text, open_map, page_test, ready, saved, state, still, until } from './support/harness.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/conference-room.trustline.json`, 'utf8');
const MAP = JSON.parse(EXAMPLE);
const COUNT = 6_000;
const LARGE = JSON.stringify({
  type: 'trustline/map', version: 1, title: 'A long year',
  stages: Array.from({ length: 12 }, (_, n) => ({ id: `s${n}`, title: `Month ${n + 1}`, order: `V${String.fromCharCode(65 + n)}` })),
  lanes: [{ id: 'l', title: 'Customer', kind: 'customer', order: 'V' }],
  touchpoints: Array.from({ length: COUNT }, (_, n) => ({ id: `t${n}`, title: `Day ${n}`, stage: `s${n % 12}`, lane: 'l', description: 'What happened that day. '.repeat(20) })),
});

async function pick(page, name, text) {
  const waiting = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await waiting).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

// Notes what the progress says again and again; `stops`: presses Cancel as soon as it is there.
const watch_progress = (page, stops = false) => page.evaluate(stops => {
  window.seen = [];
  const look = () => {
    const bar = document.querySelector('[role=status] progress');
    if (bar) window.seen.push([bar.value, bar.getAttribute('aria-label')]);
    if (bar && stops) [...bar.closest('[role=status]').querySelectorAll('button')].find(button => button.textContent === 'Cancel').click();
    setTimeout(look, 5);
  };
  look();
}, stops);

page_test('a large map says how far it is while it opens', async ({ page }) => {
  await ready(page);
  await watch_progress(page);
  await pick(page, 'year.trustline.json', LARGE);
  await until(page, count => window.trustline.ready.state().touchpoints === count, COUNT);
  await until(page, () => !document.querySelector('[role=status] progress'));
  const seen = await page.evaluate(() => window.seen);
  assert.ok(seen.length >= 2, `${seen.length} pictures of the progress`);
  const shares = seen.map(([share]) => share);
  assert.deepEqual(shares, shares.toSorted((a, b) => a - b), 'it never goes back');
  assert.ok(shares.some(share => share > 0 && share < 1), shares.join(' '));
  assert.equal(seen[0][1], 'Opening year.trustline.json');

  await saved(page);
  await page.reload();
  await until(page, () => window.trustline.ready?.state().open);
  await still(page);
  assert.equal((await state(page)).touchpoints, COUNT, 'out of storage, too');
});

page_test('who opens a large map can stop, and the map before stays', async ({ page }) => {
  await open_map(page, EXAMPLE);
  await saved(page);
  await watch_progress(page, true);
  await pick(page, 'year.trustline.json', LARGE);
  await until(page, () => window.seen.length > 0 && !document.querySelector('[role=status] progress'));
  await still(page);
  assert.equal(await map_text(page), EXAMPLE);

  await page.evaluate(() => { window.seen = []; });
  await pick(page, 'small.trustline.json', EXAMPLE.replace('Conference', 'Another'));
  await page.getByRole('dialog').waitFor();
  assert.deepEqual(await page.evaluate(() => window.seen), [], 'small maps are there at once');
});

page_test('what is opened while a large map is read comes under its own name', async ({ page }) => {
  await ready(page);
  await page.evaluate(example => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role=status] progress')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => { window.meanwhile = window.trustline.ready.open(example, 'small.trustline.json').then(() => window.trustline.ready.save()); }));
    }).observe(document.getElementById('notices'), { childList: true, subtree: true });
  }, EXAMPLE);
  await pick(page, 'year.trustline.json', LARGE);
  await until(page, () => window.meanwhile);
  assert.equal(await page.evaluate(() => window.meanwhile), EXAMPLE);
});

page_test('out of storage, too, a large map can be stopped; the one before stays and is still saved', async ({ page }) => {
  await ready(page);
  await pick(page, 'year.trustline.json', LARGE);
  await until(page, count => window.trustline.ready.state().touchpoints === count, COUNT);
  await saved(page);
  await open_map(page, EXAMPLE);
  await saved(page);
  await press(page, 'Control+k');
  await page.keyboard.insertText('Back to start');
  await press(page, 'Enter');
  await watch_progress(page, true);
  await page.getByRole('button', { name: /^A long year/ }).click();
  await until(page, () => window.seen.length > 0 && !document.querySelector('[role=status] progress'));
  await still(page);
  assert.equal(await map_text(page), EXAMPLE);
  await page.getByRole('button', { name: begins_with(MAP.title) }).first().click();
  await click(page, card(page, MAP.touchpoints[0].title));
  await after_change(page, () => press(page, 'm'));
  await saved(page);
});

page_test('a large map that is damaged says why', async ({ page }) => {
  await open_map(page, EXAMPLE);
  await pick(page, 'torn.trustline.json', LARGE.slice(0, -2));
  await page.getByRole('region', { name: 'Message', exact: true }).getByText(/line 1, column \d+/).waitFor();
  assert.equal(await map_text(page), EXAMPLE);
});
