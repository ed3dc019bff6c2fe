// What a gesture leaves behind: one step of undo, with the selection that belongs to it. And ways to an action for each hand:
// its key, its row in the menu of the right button, the same menu below a finger that rests, the palette.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after_change, centre_of, click, press, region } from './board.mjs';
import { ROOT } from './browser.mjs';
import { fingers, swipe, tap } from './hands.mjs';
import { map_text, open_map, ready, still } from './page.mjs';

export const EXAMPLE = readFileSync(`${ROOT}examples/it-service-desk.trustline.json`, 'utf8');
export const MAP = JSON.parse(EXAMPLE);
export const STILL = { reducedMotion: 'reduce' };

export async function begin(page, text = EXAMPLE) {
  await ready(page);
  await open_map(page, text);
}

// Names of all that is selected and in sight.
export const selection = page => page.locator('#mirror [aria-current=true]').evaluateAll(all => all
  .filter(one => ['Board', 'Stages', 'Lanes'].includes(one.parentElement.getAttribute('aria-label'))).map(one => one.getAttribute('aria-label')).sort());
export const selected = async page => (await selection(page)).length;

// What a gesture did is undone in one step, nothing of it is left, and what was selected is selected again.
export async function one_step(page, gesture, look = async () => {}) {
  const before = await map_text(page), selected_before = await selection(page);
  await after_change(page, gesture);
  const after = await map_text(page), selected_after = await selection(page);
  assert.notEqual(after, before, 'it did something');
  await look(JSON.parse(after));
  await after_change(page, () => press(page, 'Control+z'));
  assert.equal(await map_text(page), before, 'one step takes it back');
  assert.deepEqual(await selection(page), selected_before, 'and selects what was selected');
  await after_change(page, () => press(page, 'Control+Shift+z'));
  assert.equal(await map_text(page), after, 'and one brings it again');
  assert.deepEqual(await selection(page), selected_after);
  await after_change(page, () => press(page, 'Control+z'));
}

// A gesture that is called off in its middle.
export async function nothing(page, gesture) {
  const before = await map_text(page), selected_before = await selection(page);
  await gesture();
  assert.equal(await map_text(page), before);
  assert.deepEqual(await selection(page), selected_before);
  assert.equal(await page.getByRole('toolbar', { name: 'Map bar' }).getByRole('button', { name: 'Undo', exact: true }).getAttribute('aria-disabled'), 'true', 'no step is left');
}

// A finger that has rested for as long as a long press takes; what it does then is up to the caller.
export async function rest(page, place) {
  const hand = await fingers(page);
  await hand.down(place);
  await still(page); // the program knows of it: only then its time begins
  const since = await page.evaluate(() => performance.now());
  await page.waitForFunction(since => performance.now() - since > 600, since, { polling: 20 });
  await still(page);
  return hand;
}

export async function long_press(page, place) {
  const hand = await rest(page, place);
  await hand.up();
  await still(page);
}

export const menu_item = (page, name) => page.getByRole('menuitem', { name, exact: true });

// An action by three hands; `locator` is what it is done to.
export async function by_mouse(page, locator, action) {
  await click(page, locator, { button: 'right' });
  await click(page, menu_item(page, action));
}

export async function by_touch(page, locator, action) {
  await long_press(page, await centre_of(locator));
  const item = menu_item(page, action);
  await item.waitFor();
  // A long menu is scrolled by the finger.
  if ((await item.boundingBox()).height < 20) {
    const menu = await page.getByRole('menu').boundingBox(), x = menu.x + menu.width / 2;
    await swipe(page, { x, y: menu.y + menu.height - 30 }, { x, y: menu.y + 30 });
  }
  await tap(page, await centre_of(item));
}

export async function by_keyboard(page, action) {
  await press(page, 'Shift+F10');
  const item = menu_item(page, action);
  await item.waitFor();
  for (let step = 0; step < 30 && !await item.evaluate(one => one === document.activeElement); ++step) await press(page, 'ArrowDown');
  assert.ok(await item.evaluate(one => one === document.activeElement), `the arrows do not lead to "${action}"`);
  await press(page, 'Enter');
}

export async function choose_command(page, letters) {
  await press(page, 'Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(letters);
  await page.getByRole('option').first().waitFor();
  await still(page);
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

export const message = page => region(page, 'Message');
