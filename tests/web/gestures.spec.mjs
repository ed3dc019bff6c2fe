// What hands do on the board: with a mouse, with fingers and with keys. Each gesture is one step of undo, and Escape in its
// middle leaves nothing behind.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after_change, card, cards, cell, centre_of, click, drag, field, lane, press, region, stage } from './support/board.mjs';
import { pinch, swipe, tap, wheel } from './support/hands.mjs';
import { ROOT, map_of, map_text, open_map, page_test, ready, still, until } from './support/harness.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/it-service-desk.trustline.json`, 'utf8');
const MAP = JSON.parse(EXAMPLE);
const STAGES = [...MAP.stages].sort((a, b) => (a.order < b.order ? -1 : 1));
const LANES = [...MAP.lanes].sort((a, b) => (a.order < b.order ? -1 : 1));
const STILL = { reducedMotion: 'reduce' };
const PHONE = { viewport: { width: 844, height: 844 }, hasTouch: true, ...STILL };

const touchpoint = async (page, title) => (await map_of(page)).touchpoints.find(one => one.title === title);
const selected = page => region(page, 'Board').locator('[aria-current=true]').count();
const box_of = (page, title) => card(page, title).boundingBox();

async function begin(page) {
  await ready(page);
  await open_map(page, EXAMPLE);
}

// A cell that nothing stands in, in sight.
async function empty_place(page) {
  const taken = new Set(MAP.touchpoints.map(one => `${one.stage} ${one.lane}`));
  for (const { id, title } of STAGES)
    for (const { id: lane_id, title: lane_title } of LANES) {
      const is_in_sight = await stage(page, title).count() && await lane(page, lane_title).count();
      if (is_in_sight && !taken.has(`${id} ${lane_id}`)) return cell(page, title, lane_title);
    }
  return assert.fail('every cell in sight is taken');
}

// Two cards in sight, side by side in the accessible tree.
async function two_titles(page) {
  const names = await cards(page).evaluateAll(all => all.map(one => one.getAttribute('aria-label') ?? one.textContent));
  return MAP.touchpoints.filter(({ title }) => names.some(name => name.startsWith(`${title}, `))).slice(0, 2).map(one => one.title);
}

// What a gesture did is undone in one step, and nothing of it is left.
async function assert_one_step(page, gesture) {
  const before = await map_text(page);
  await after_change(page, gesture);
  const after = await map_text(page);
  assert.notEqual(after, before, 'it did something');
  await after_change(page, () => press(page, 'Control+z'));
  assert.equal(await map_text(page), before, 'one step takes it back');
  await after_change(page, () => press(page, 'Control+Shift+z'));
  assert.equal(await map_text(page), after, 'and one brings it again');
  await after_change(page, () => press(page, 'Control+z'));
}

page_test('mouse: cards are moved, duplicated, linked and added', STILL, async ({ page }) => {
  await begin(page);
  const [first, second] = await two_titles(page), place = await empty_place(page);

  await assert_one_step(page, async () => drag(page, await centre_of(card(page, first)), place));
  await assert_one_step(page, async () => {
    await page.keyboard.down('Alt');
    await drag(page, await centre_of(card(page, first)), place);
    await page.keyboard.up('Alt');
  });
  await assert_one_step(page, async () => {
    await page.mouse.dblclick(place.x, place.y);
    await field(page, 'Title of the touchpoint').waitFor();
    await page.keyboard.type('By double click');
    await press(page, 'Enter');
  });
  await press(page, 'l');
  await assert_one_step(page, async () => drag(page, await centre_of(card(page, second)), await centre_of(card(page, first))));
  await press(page, 'Escape');
});

page_test('mouse: Escape in the middle of a drag leaves everything as it was', STILL, async ({ page }) => {
  await begin(page);
  const before = await map_text(page), place = await empty_place(page);
  const [first, second] = await two_titles(page);
  for (const keys of [[], ['Alt'], ['Shift']]) {
    for (const key of keys) await page.keyboard.down(key);
    await drag(page, await centre_of(card(page, first)), place, () => press(page, 'Escape'));
    for (const key of keys) await page.keyboard.up(key);
    await press(page, 'Escape');
    assert.equal(await map_text(page), before);
  }
  await press(page, 'l');
  await drag(page, await centre_of(card(page, first)), await centre_of(card(page, second)), () => press(page, 'Escape'));
  await press(page, 'Escape', 'v');
  assert.equal(await map_text(page), before);
  await drag(page, await centre_of(card(page, first)), await centre_of(card(page, first)));
  assert.equal(await map_text(page), before, 'a drag back to where it was is no edit');
});

page_test('mouse: several are selected by a box and by clicks, and go together', STILL, async ({ page }) => {
  await begin(page);
  const [first, second] = await two_titles(page);
  await click(page, card(page, first));
  assert.equal(await selected(page), 1);
  await page.keyboard.down('Shift');
  await click(page, card(page, second));
  await page.keyboard.up('Shift');
  assert.equal(await selected(page), 2);
  await press(page, 'Escape');
  assert.equal(await selected(page), 0);

  const board = await region(page, 'Board').boundingBox(), box = await box_of(page, first);
  await page.mouse.move(box.x - 4, box.y - 4);
  await drag(page, { x: box.x - 4, y: box.y - 4 }, { x: Math.min(box.x + box.width * 2.5, board.x + board.width - 8), y: box.y + box.height + 4 });
  const by_box = await selected(page);
  assert.ok(by_box >= 1, 'what the box touches is selected');
  await press(page, 'Control+a');
  assert.ok(await selected(page) >= by_box);
  await assert_one_step(page, () => press(page, 'Delete'));
});

page_test('mouse: the board follows wheel, middle button and Space; what is under the pointer stays there', STILL, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0');
  const [first] = await two_titles(page), before = await box_of(page, first), at = await centre_of(card(page, first));

  await wheel(page, at, { y: -120, key: 'Control' });
  const zoomed = await box_of(page, first);
  assert.ok(zoomed.width > before.width * 1.02, 'larger');
  assert.ok(Math.abs(zoomed.x + zoomed.width / 2 - at.x) < 6 && Math.abs(zoomed.y + zoomed.height / 2 - at.y) < 6, 'about the pointer');
  await wheel(page, at, { y: 120, key: 'Control' });

  await wheel(page, at, { x: 40, y: 30 });
  const panned = await box_of(page, first);
  assert.ok(Math.abs(before.x - panned.x - 40) < 4 && Math.abs(before.y - panned.y - 30) < 4, 'by as much as the wheel said');

  const from = await empty_place(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 3 });
  await page.mouse.up({ button: 'middle' });
  await still(page);
  const dragged = await box_of(page, first);
  assert.ok(Math.abs(dragged.x - panned.x - 60) < 3 && Math.abs(dragged.y - panned.y - 20) < 3);

  await page.mouse.move(from.x, from.y);
  await page.keyboard.down('Space');
  await drag(page, from, { x: from.x - 50, y: from.y });
  await page.keyboard.up('Space');
  await still(page);
  assert.ok(Math.abs((await box_of(page, first)).x - dragged.x + 50) < 3);
  assert.equal(await map_text(page), EXAMPLE, 'looking around edits nothing');
});

page_test('fingers: one pans, two zoom, a tap selects, and a held card is dragged', PHONE, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0');
  const [first] = await two_titles(page), before = await box_of(page, first), place = await empty_place(page);

  await swipe(page, place, { x: place.x - 80, y: place.y });
  await until(page, () => window.frames_waited_for() === 0);
  const panned = await box_of(page, first);
  assert.ok(panned.x < before.x - 40, `panned from ${before.x} to ${panned.x}`);

  await pinch(page, await centre_of(region(page, 'Board')), 240, 120);
  const pinched = await box_of(page, first);
  assert.ok(pinched.width < before.width * 0.75 && pinched.width > before.width * 0.3, `pinched from ${before.width} to ${pinched.width}`);

  await tap(page, await centre_of(card(page, first)));
  assert.equal(await selected(page), 1);
  assert.equal(await map_text(page), EXAMPLE, 'looking around edits nothing');
});

page_test('fingers: a selected card is dragged; a second finger or a call from the system calls it off', PHONE, async ({ page }) => {
  await begin(page);
  const [first] = await two_titles(page);
  await tap(page, await centre_of(card(page, first)));
  // A panel may have opened over the board.
  await press(page, 'i');
  const from = await centre_of(card(page, first)), other = await touchpoint(page, first);
  const column = STAGES.find(({ id }) => id !== other.stage && id === STAGES[1].id) ?? STAGES[0];
  const to = { x: (await centre_of(stage(page, column.title))).x, y: from.y };

  await swipe(page, from, to, hand => hand.cancel());
  assert.equal(await map_text(page), EXAMPLE, 'the system took the finger away');
  await swipe(page, from, to, async hand => {
    await hand.down(to, { x: to.x + 30, y: to.y + 60 });
    await hand.move(to, { x: to.x + 60, y: to.y + 90 });
    await hand.up();
  });
  assert.equal(await map_text(page), EXAMPLE, 'a second finger makes a pinch of it');
  await press(page, 'Shift+Digit1');
  await assert_one_step(page, async () => swipe(page, await centre_of(card(page, first)), { x: (await centre_of(stage(page, column.title))).x, y: (await centre_of(card(page, first))).y }));
});

page_test('keys: every gesture has its way without dragging', STILL, async ({ page }) => {
  await begin(page);
  const [first, second] = await two_titles(page);
  await click(page, card(page, first));

  await assert_one_step(page, () => press(page, 'Alt+ArrowRight'));
  await assert_one_step(page, () => press(page, 'Alt+ArrowDown'));
  await assert_one_step(page, () => press(page, 'Control+d'));
  await click(page, card(page, first));
  await assert_one_step(page, async () => {
    await press(page, 'n');
    await page.keyboard.type('By keyboard');
    await press(page, 'Enter');
  });
  await click(page, card(page, second));
  await assert_one_step(page, async () => {
    await press(page, 'Shift+l', 'Tab', 'Tab', 'Enter');
  });
  await press(page, 'Escape', 'Escape');

  const before = await box_of(page, first).catch(() => null);
  await press(page, 'Shift+Digit1', '+');
  await press(page, 'Shift+Digit0');
  assert.ok(before);
  assert.equal(await map_text(page), EXAMPLE);
});
