// The first five minutes without a mouse: whatever has the focus says its role and name, and keys do the rest.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after_change, begins_with, card, field, press, region, words } from './support/board.mjs';
import { trustline } from './support/command_line.mjs';
import { ROOT, map_of, map_text, open_map, page_test, ready, report_of, saved, still, until } from './support/harness.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/conference-room.trustline.json`, 'utf8');
const MAP = JSON.parse(EXAMPLE);

// What a screen reader reads out: the focused element's role and name.
const focused = page => page.evaluate(() => {
  const element = document.activeElement;
  const role = element.getAttribute('role') ?? { INPUT: 'field', TEXTAREA: 'field' }[element.tagName] ?? element.tagName.toLowerCase();
  return { role, name: element.getAttribute('aria-label') ?? (element === document.body ? 'the page' : element.textContent) };
});

async function walk_to(page, name, key = 'Tab', most = 60) {
  const seen = [];
  for (let step = 0; step < most; ++step) {
    await press(page, key);
    const now = await focused(page);
    if (now.name.startsWith(name)) return now;
    seen.push(now.name);
  }
  return assert.fail(`${key} does not lead to "${name}", only to ${JSON.stringify(seen)}`);
}

const spoken = page => words(page.locator('#live'));
const touchpoint = async (page, title) => (await map_of(page)).touchpoints.find(one => one.title === title);
const is_enabled = async (page, name) => await page.getByRole('button', { name, exact: true }).getAttribute('aria-disabled') !== 'true';

async function choose_command(page, letters) {
  await press(page, 'Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(letters);
  await page.getByRole('option').first().waitFor();
  await still(page);
  await page.keyboard.press('Enter');
}

page_test('a template is chosen by keyboard', async ({ page }) => {
  await ready(page);
  await still(page);
  const template = await walk_to(page, MAP.title);
  assert.equal(template.role, 'button');
  await page.keyboard.press('Enter');
  await until(page, () => window.trustline.ready.state().open);
  await still(page);
  assert.equal(await map_text(page), EXAMPLE);
});

page_test('the first five minutes by keyboard', async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);

  // Along the journey, and each card says what it is.
  await press(page, 'Tab');
  const first = await focused(page);
  assert.equal(first.role, 'button');
  assert.ok(MAP.touchpoints.some(one => first.name.startsWith(`${one.title}, `)), first.name);
  await press(page, 'ArrowRight');
  assert.notEqual((await focused(page)).name, first.name, 'an arrow leads to the neighbour');
  await press(page, 'ArrowLeft');

  // Add, name, go on with the next.
  await press(page, 'n');
  assert.equal((await focused(page)).name, 'Title of the touchpoint');
  await page.keyboard.type('Door opens by itself');
  await after_change(page, () => press(page, 'Enter'));
  assert.match((await focused(page)).name, /^Door opens by itself, /, 'the new card has the focus');

  // Move it: to the next stage, to the lane below, and hear where it is.
  const before = await touchpoint(page, 'Door opens by itself');
  await after_change(page, () => press(page, 'Alt+ArrowRight'));
  await after_change(page, () => press(page, 'Alt+ArrowDown'));
  const moved = await touchpoint(page, 'Door opens by itself');
  assert.notEqual(moved.stage, before.stage);
  assert.notEqual(moved.lane, before.lane);
  assert.match(await spoken(page), /^Door opens by itself: .+, .+, place \d+ of \d+$/);
  await after_change(page, () => press(page, 'Alt+ArrowUp'));

  await after_change(page, () => press(page, 'm'));
  assert.match((await focused(page)).name, /moment of truth/);

  const { trust } = await report_of(page);
  await press(page, 's');
  assert.match((await focused(page)).name, /^Reliability/, 'scoring begins with R');
  for (const [expected, perceived, next] of [[6, 2, 'Assurance'], [6, 3, 'Tangibles'], [5, 2, 'Empathy'], [6, 1, 'Responsiveness'], [7, 1, 'Responsiveness']]) {
    await press(page, `Shift+Digit${expected}`, `Digit${perceived}`);
    assert.match((await focused(page)).name, begins_with(next));
    if (next === 'Empathy') assert.equal(await spoken(page), 'Tangibles: 2 of 7');
  }
  assert.match(await spoken(page), /^“Door opens by itself” is scored/);
  assert.equal((await report_of(page)).trust.balance, trust.balance - trust.ratio);
  await region(page, 'Trust line').getByText(begins_with('Trust at the end')).waitFor();
  await press(page, 'Escape');

  const edited = await map_text(page);
  let steps = 0;
  for (; await is_enabled(page, 'Undo'); ++steps) await after_change(page, () => press(page, 'Control+z'));
  assert.equal(steps, 1 + 3 + 1 + 10);
  assert.equal(await map_text(page), EXAMPLE);
  for (; steps > 0; --steps) await after_change(page, () => press(page, 'Control+y'));
  assert.equal(await map_text(page), edited);

  const waiting = page.waitForEvent('download');
  await choose_command(page, 'download the map');
  const path = await (await waiting).path();
  assert.equal(await readFile(path, 'utf8'), edited);
  assert.match(trustline('validate', path), /fine/);

  await saved(page);
  await page.reload();
  await until(page, () => window.trustline.ready?.state().open);
  assert.equal(await map_text(page), edited);
});

page_test('every part of the page can be reached with Tab', async ({ page }) => {
  await ready(page);
  await page.evaluate(text => window.trustline.ready.open(text, 'a'), EXAMPLE);
  await still(page);
  await press(page, 'Tab');
  const first = (await focused(page)).name;
  await after_change(page, () => press(page, 'm')); // something to undo, or the button is none to walk to
  const names = new Set();
  for (let step = 0; step < 90; ++step) {
    await press(page, 'Tab');
    names.add((await focused(page)).name);
  }
  for (const name of ['Select', 'Share', 'Insights', 'Zoom in', 'Undo', 'Title of the map', 'Menu', 'Label of the link'])
    assert.ok([...names].some(one => one.startsWith(name)), `Tab never came to "${name}": ${[...names].join(' | ')}`);
  assert.ok(MAP.touchpoints.some(one => first.startsWith(one.title)), 'the board comes first');
});

page_test('dialogs keep the focus, and give it back', async ({ page }) => {
  await ready(page);
  await page.evaluate(text => window.trustline.ready.open(text, 'a'), EXAMPLE);
  await still(page);
  const title = MAP.touchpoints[0].title;
  while (!(await focused(page)).name.startsWith(title)) await press(page, 'Tab');
  await press(page, 'o');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  assert.equal(await dialog.getAttribute('aria-modal'), 'true');
  for (let step = 0; step < 12; ++step) {
    await press(page, 'Tab');
    assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest('[role=dialog]'))), JSON.stringify(await focused(page)));
  }
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.ok((await focused(page)).name.startsWith(title), 'the focus is where it was');

  await press(page, 'F2');
  await field(page, 'Title of the touchpoint').waitFor();
  await press(page, 'Escape');
  assert.match((await focused(page)).name, begins_with(title), 'Escape while typing leads back to the card');
  assert.equal(await map_text(page), EXAMPLE, 'Escape while typing changes nothing');
  await card(page, title).waitFor();
});
