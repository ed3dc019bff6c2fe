// One map, several tabs: one writes, the others read, and nothing that was written is lost on the way from one to another.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after_change, card, click, press } from './support/board.mjs';
import { ROOT, map_text, open_map, page_test, ready, saved, state, until } from './support/harness.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/conference-room.trustline.json`, 'utf8');
const [FIRST, SECOND] = JSON.parse(EXAMPLE).touchpoints.map(one => one.title);
const ELSEWHERE = /open in another tab/, WENT_ON = /went on in another tab/;

async function mark(page, title) {
  await click(page, card(page, title));
  await after_change(page, () => press(page, 'm'));
}

async function first_with_map(page) {
  await ready(page);
  await open_map(page, EXAMPLE);
  await mark(page, FIRST);
  await saved(page);
}

async function second_with_map(open_page) {
  const page = await open_page();
  await until(page, () => window.trustline?.ready?.state().open);
  return page;
}

page_test('the second tab reads, and says why', async ({ page, open_page }) => {
  await first_with_map(page);
  const second = await second_with_map(open_page);
  await second.getByText(ELSEWHERE).first().waitFor();
  assert.equal((await state(second)).readOnly, true);
  assert.equal(await map_text(second), await map_text(page));
  await click(second, card(second, SECOND));
  await press(second, 'm');
  assert.equal(await map_text(second), await map_text(page), 'it cannot be changed there');
});

page_test('taking over brings the edits along, and the first tab reads', async ({ page, open_page }) => {
  await first_with_map(page);
  const second = await second_with_map(open_page);
  await mark(page, SECOND); // after the second one has read it
  const text = await map_text(page);
  await second.getByRole('button', { name: 'Take over' }).click();
  await until(second, () => !window.trustline.ready.state().readOnly);
  assert.equal(await map_text(second), text);
  await page.getByText(WENT_ON).first().waitFor();
  assert.equal((await state(page)).readOnly, true);
  await mark(second, FIRST);
  await saved(second);

  await page.getByRole('button', { name: 'Take over' }).click();
  await until(page, () => !window.trustline.ready.state().readOnly);
  assert.equal(await map_text(page), await map_text(second));
});

page_test('a tab that is gone holds nothing', async ({ page, open_page }) => {
  await first_with_map(page);
  const text = await map_text(page);
  await page.close();
  const second = await second_with_map(open_page);
  assert.equal((await state(second)).readOnly, false);
  assert.equal(await map_text(second), text);
});

page_test('a tab that does not answer is taken over from', async ({ page, open_page }) => {
  await page.evaluate(() => { BroadcastChannel.prototype.dispatchEvent = () => {}; });
  await page.addInitScript(() => { delete window.BroadcastChannel; });
  await page.reload();
  await first_with_map(page);
  const text = await map_text(page);
  const second = await second_with_map(open_page);
  await second.getByRole('button', { name: 'Take over' }).click();
  await until(second, () => !window.trustline.ready.state().readOnly);
  assert.equal(await map_text(second), text);
  await page.getByText(WENT_ON).first().waitFor();
});

page_test('a copy is a map of its own', async ({ page, open_page }) => {
  await first_with_map(page);
  const second = await second_with_map(open_page);
  await second.getByRole('button', { name: 'Save a copy' }).click();
  await until(second, () => !window.trustline.ready.state().readOnly);
  await mark(second, SECOND);
  await saved(second);
  await mark(page, SECOND);
  await saved(page);
  for (const tab of [page, second]) {
    const text = await map_text(tab);
    await tab.reload();
    await until(tab, () => window.trustline?.ready?.state().open);
    assert.equal(await map_text(tab), text, 'each tab has its own map again');
  }
});
