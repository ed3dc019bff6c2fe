// Ways around the board: pan and zoom by every hand, the minimap, words that are looked for, places to go back to, the walk of a
// presentation, keys of one's own. Looking around edits nothing.

import assert from 'node:assert/strict';
import { begins_with, card, cards, centre_of, click, drag, field, inspector, lane, press, region, stage, words } from './support/board.mjs';
import { fingers, pinch, swipe, tap } from './support/hands.mjs';
import { map_of, map_text, page_test, saved, still, until } from './support/harness.mjs';
import { judge_of } from './support/pixels.mjs';
import { EXAMPLE, MAP, STILL, begin, choose_command, long_press, menu_item, selection } from './support/steps.mjs';

const SMALL = { viewport: { width: 1000, height: 700 }, ...STILL };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, ...STILL };
const TITLE = 'Anna answers in 15 seconds';
const box = locator => locator.boundingBox();
const bar = page => page.getByRole('toolbar', { name: 'Map bar' });
const button = (where, name) => where.getByRole('button', { name, exact: true });
const in_order = records => [...records].sort((a, b) => (a.order < b.order ? -1 : 1));
// What is seen there, pixel by pixel.
const picture = async (page, clip) => (await page.screenshot({ clip })).toString('base64');
// Letters become sharp a moment after the zoom has come to rest: until nothing changes any more.
async function sharp_picture(page, clip) {
  for (let before = ''; ;) {
    const now = await picture(page, clip);
    if (now === before) return now;
    before = now;
    const since = await page.evaluate(() => performance.now());
    await page.waitForFunction(since => performance.now() - since > 200, since);
    await still(page);
  }
}

// The least light of any pixel there, of 255.
async function darkest(page, clip) {
  const png = await picture(page, clip);
  return page.evaluate(async png => {
    const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let least = 255;
    for (let at = 0; at < data.length; at += 4) least = Math.min(least, (data[at] + data[at + 1] + data[at + 2]) / 3);
    return least;
  }, png);
}

// The camera, by what stands still on the board.
async function camera(page) {
  const { x, y, width } = await box(card(page, TITLE));
  return { x, y, width };
}

async function assert_moved(page, gesture, { x, y }) {
  const before = await camera(page);
  await gesture();
  const after = await camera(page);
  assert.ok(Math.abs(after.x - before.x - x) < 4 && Math.abs(after.y - before.y - y) < 4, `${JSON.stringify(before)} became ${JSON.stringify(after)}`);
}

page_test('the board is panned by the hand tool and by arrows, and zoomed by keys and buttons', STILL, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0', 'h');
  const from = await centre_of(card(page, TITLE));
  await assert_moved(page, () => drag(page, from, { x: from.x - 60, y: from.y - 30 }), { x: -60, y: -30 });
  await assert_moved(page, () => press(page, 'ArrowRight'), { x: -80, y: 0 });
  await assert_moved(page, () => press(page, 'ArrowLeft', 'ArrowUp'), { x: 80, y: 80 });
  await press(page, 'v');
  assert.deepEqual(await selection(page), []);

  const { width } = await camera(page), zoom = page.getByRole('toolbar', { name: 'Zoom', exact: true });
  await press(page, '-');
  assert.ok((await camera(page)).width < width * 0.9);
  await click(page, button(zoom, 'Zoom in'));
  assert.ok(Math.abs((await camera(page)).width - width) < 2);
  await click(page, button(zoom, 'Show the whole map'));
  for (const { title } of MAP.stages) assert.equal(await stage(page, title).count(), 1);
  await click(page, card(page, TITLE));
  const whole = (await camera(page)).width;
  await press(page, 'Shift+Digit2');
  const { x, width: wide } = await camera(page), board = await box(region(page, 'Board'));
  assert.ok(wide >= whole, 'the selection is shown large');
  assert.ok(Math.abs(x + wide / 2 - board.x - board.width / 2) < 3, 'and in the middle');
  assert.equal(await map_text(page), EXAMPLE);
});

// A pen says so in its events; the browser's own tools send none for a page.
const pen = (page, type, { x, y }, buttons = 1) => page.evaluate(([type, x, y, buttons]) => {
  const target = document.elementFromPoint(x, y);
  target.dispatchEvent(new PointerEvent(type, { pointerType: 'pen', pointerId: 7, clientX: x, clientY: y, buttons, button: type === 'pointermove' ? -1 : 0, bubbles: true, cancelable: true }));
}, [type, x, y, buttons]);

page_test('pen: selects, drags cards and draws boxes, as a mouse does', STILL, async ({ page }) => {
  await begin(page);
  const at = await centre_of(card(page, TITLE)), there = await centre_of(card(page, 'Status page names the fault'));
  const stroke = async (from, to) => {
    await pen(page, 'pointermove', from, 0);
    await still(page);
    await pen(page, 'pointerdown', from);
    for (const share of [0.2, 0.6, 1]) await pen(page, 'pointermove', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    await still(page);
    await pen(page, 'pointerup', to, 0);
    await still(page);
  };
  await stroke(at, at);
  assert.deepEqual((await selection(page)).map(name => name.split(',')[0]), [TITLE]);
  await stroke(at, { x: there.x, y: there.y + 40 });
  const moved = (await map_of(page)).touchpoints.find(one => one.title === TITLE);
  assert.equal(MAP.stages.find(one => one.id === moved.stage).title, 'Notice');
  await press(page, 'Control+z');
  assert.equal(await map_text(page), EXAMPLE);
  const board = await box(region(page, 'Board'));
  await stroke({ x: board.x + 3, y: board.y + 3 }, { x: at.x, y: at.y });
  assert.ok((await selection(page)).length > 2, 'a pen does not pan');
});

page_test('fingers: two of them pan and zoom at once', { ...STILL, hasTouch: true }, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0');
  const middle = await centre_of(region(page, 'Board'));
  await assert_moved(page, async () => {
    const hand = await fingers(page), pair = by => [-60, 60].map(aside => ({ x: middle.x + aside + by, y: middle.y + by / 2 }));
    await hand.down(...pair(0));
    for (const by of [-10, -30, -50]) await hand.move(...pair(by));
    await hand.up();
    await still(page);
  }, { x: -50, y: -25 });
  const { width } = await camera(page);
  await pinch(page, middle, 100, 130);
  assert.ok((await camera(page)).width > width * 1.1);
  assert.equal(await map_text(page), EXAMPLE);
});

page_test('the names of stages and lanes stay in view, wherever one looks', SMALL, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0');
  await click(page, card(page, 'Ticket logged and routed'));
  await press(page, 'Shift+Digit2');
  const [header, name, board] = [await box(stage(page, 'Contact')), await box(lane(page, 'Back stage')), await box(region(page, 'Board'))];
  assert.ok(header.y + header.height <= board.y && header.x >= board.x - 1 && header.x + header.width <= board.x + board.width + 1);
  assert.ok(name.x + name.width <= board.x + 1 && name.y >= board.y - 1 && name.y + name.height <= board.y + board.height + 1);
});

page_test('the minimap leads there by a press and by a drag, of mouse and finger', { ...STILL, hasTouch: true }, async ({ page }) => {
  await begin(page);
  const minimap = page.getByRole('img', { name: 'Minimap', exact: true });
  assert.equal(await minimap.count(), 0, 'not while the whole map is in view');
  await press(page, '+', '+', '+');
  await minimap.waitFor();
  const map = await box(minimap), left = { x: map.x + 5, y: map.y + 5 }, right = { x: map.x + map.width - 5, y: map.y + 5 };
  const [first, last] = [stage(page, 'Notice'), stage(page, 'Back to work')];
  await page.mouse.click(right.x, right.y);
  await still(page);
  assert.equal(await last.count(), 1);
  assert.equal(await first.count(), 0);
  await drag(page, right, left);
  assert.equal(await first.count(), 1);
  assert.equal(await last.count(), 0);
  await tap(page, right);
  assert.equal(await last.count(), 1);
  await swipe(page, right, left);
  assert.equal(await first.count(), 1);
  assert.equal(await map_text(page), EXAMPLE);
});

page_test('keyboard: Tab goes along the journey, there and back', STILL, async ({ page }) => {
  await begin(page);
  const place = new Map([...in_order(MAP.stages), ...in_order(MAP.lanes)].map(({ id }, at) => [id, at]));
  const journey = [...MAP.touchpoints].sort((a, b) => place.get(a.stage) - place.get(b.stage) || place.get(a.lane) - place.get(b.lane) || (a.order < b.order ? -1 : 1));
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  for (const { title } of journey) {
    await press(page, 'Tab');
    assert.match(await focused(), begins_with(`${title}, `));
  }
  await press(page, 'Shift+Tab');
  assert.match(await focused(), begins_with(`${journey.at(-2).title}, `));
});

page_test('words are looked for: what does not have them steps back, and the hits are walked', STILL, async ({ page, context }) => {
  await begin(page);
  const clip_of = async title => {
    const { x, y, width, height } = await box(card(page, title));
    return { x: x + 4, y: y + 4, width: width - 8, height: height - 8 };
  };
  const resting = await clip_of('Loan laptop at the desk'), resting_before = await sharp_picture(page, resting);
  await press(page, 'Control+f');
  await field(page, 'Find on the board').waitFor();
  await still(page);
  // The board has made room for the bar.
  const hit = await clip_of('Calls the service desk'), other = await clip_of('Loan laptop at the desk');
  const [hit_before, other_before] = [await sharp_picture(page, hit), await sharp_picture(page, other)];
  await page.keyboard.type('calls');
  const bar = region(page, 'Find on the board');
  await bar.getByText('3 hits', { exact: true }).waitFor();
  await still(page);
  // A single pixel of a letter may round another way.
  const judge = await judge_of(context);
  assert.equal(await judge.differing(await sharp_picture(page, hit), hit_before, { contrast: 1.5 }), 0, 'a hit looks as before');
  assert.ok(await judge.differing(await picture(page, other), other_before, { contrast: 1.5 }) > 100, 'all others step back');
  await judge.end();
  await press(page, 'Enter');
  await bar.getByText('1 of 3', { exact: true }).waitFor();
  assert.match((await selection(page))[0], begins_with('Calls the service desk, '));
  await press(page, 'Enter');
  const second = (await selection(page))[0];
  await press(page, 'Shift+Enter');
  assert.match((await selection(page))[0], begins_with('Calls the service desk, '));
  await click(page, button(bar, 'Next hit'));
  assert.equal((await selection(page))[0], second);
  await click(page, button(bar, 'Previous hit'));
  assert.match((await selection(page))[0], begins_with('Calls the service desk, '));
  await press(page, 'F3');
  assert.equal((await selection(page))[0], second);
  await click(page, button(bar, 'End the search'));
  await bar.waitFor({ state: 'detached' });
  await press(page, 'Escape');
  await page.mouse.move(2, 2);
  await still(page);
  const at_rest = await sharp_picture(page, resting);
  const last_judge = await judge_of(context);
  assert.equal(await last_judge.differing(at_rest, resting_before, { contrast: 1.5 }), 0, 'a card looks as before the search');
  await last_judge.end();
});

page_test('fingers: a phone looks for words, too', PHONE, async ({ page }) => {
  await begin(page);
  await tap(page, await centre_of(button(page.getByRole('toolbar', { name: 'Actions' }), 'Menu')));
  await tap(page, await centre_of(menu_item(page, 'Find on the board…')));
  await field(page, 'Find on the board').waitFor();
  await page.keyboard.type('loan');
  const bar = region(page, 'Find on the board');
  await bar.getByText(/^\d+ hits?$/).waitFor();
  await tap(page, await centre_of(button(bar, 'Next hit')));
  assert.equal((await selection(page)).length, 1, 'the first tap counts');
});

const names_in_view = page => region(page, 'Stages').getByRole('button').evaluateAll(all => all.map(one => one.getAttribute('aria-label')));

page_test('one goes back to where one was, and forward again', SMALL, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0');
  const here = await names_in_view(page);
  await choose_command(page, 'Loan laptop');
  const there = await box(card(page, 'Loan laptop at the desk'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.notDeepEqual(await names_in_view(page), here);
  await press(page, 'Alt+BracketLeft');
  assert.deepEqual(await names_in_view(page), here);
  await press(page, 'Alt+BracketRight');
  assert.deepEqual(await box(card(page, 'Loan laptop at the desk')), there);
  // Without keys: the palette has both.
  await click(page, button(page.getByRole('toolbar', { name: 'Tools' }), 'All commands…'));
  await page.keyboard.type('back to where');
  await still(page);
  await click(page, page.getByRole('option', { name: 'Back to where you were' }).first());
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.deepEqual(await names_in_view(page), here);
});

const presented = page => region(page, 'Presentation').getByRole('heading');

page_test('keyboard: a presentation is walked stage by stage and left', STILL, async ({ page }) => {
  await begin(page);
  const before = await camera(page);
  await press(page, 'p');
  assert.equal(await words(presented(page)), MAP.title);
  assert.equal(await bar(page).count(), 0, 'no panels');
  const stages = in_order(MAP.stages).map(one => one.title), keys = ['ArrowRight', 'Space', 'PageDown', 'Enter', 'ArrowDown', 'ArrowRight'];
  for (const [at, title] of stages.entries()) {
    await press(page, keys[at]);
    assert.equal(await words(presented(page)), title);
  }
  await press(page, 'End', 'ArrowLeft');
  assert.equal(await words(presented(page)), stages.at(-2));
  for (const key of ['n', 'Delete', 'm', 'Shift+F10']) await press(page, key);
  assert.equal(await page.getByRole('menu').count(), 0);
  await press(page, 'Home', 'Escape');
  assert.equal(await region(page, 'Presentation').count(), 0);
  assert.deepEqual(await camera(page), before, 'one is where one was');
  assert.equal(await map_text(page), EXAMPLE);
});

page_test('mouse: presented by a button, walked by buttons and headers; nothing is edited meanwhile', STILL, async ({ page }) => {
  await begin(page);
  await click(page, button(bar(page), 'Present'));
  const panel = region(page, 'Presentation');
  await click(page, button(panel, 'Next stage'));
  await click(page, button(panel, 'Next stage'));
  assert.equal(await words(presented(page)), 'Search for help');
  await click(page, button(panel, 'Previous stage'));
  assert.equal(await words(presented(page)), 'Notice');
  await click(page, stage(page, 'Search for help'));
  assert.equal(await words(presented(page)), 'Search for help', 'a header leads to its stage');

  const header = await centre_of(stage(page, 'Search for help')), at = await centre_of(card(page, 'Guide is for another model'));
  await page.mouse.dblclick(header.x, header.y);
  await still(page);
  assert.equal(await page.locator('#mirror').getByRole('textbox').count(), 0, 'no name is typed');
  await drag(page, header, { x: header.x + 600, y: header.y });
  for (const place of [header, at]) await page.mouse.click(place.x, place.y, { button: 'right' });
  await still(page);
  assert.equal(await page.getByRole('menu').count(), 0);
  await click(page, button(panel, 'End the presentation'));
  await panel.waitFor({ state: 'detached' });
  assert.equal(await map_text(page), EXAMPLE);
});

page_test('the presented stage stands out, the others step back', STILL, async ({ page }) => {
  await begin(page);
  await press(page, 'p', 'ArrowRight');
  await page.mouse.move(2, 2);
  await still(page);
  const own = await darkest(page, await box(stage(page, 'Notice'))), next = await darkest(page, await box(stage(page, 'Search for help')));
  assert.ok(own < 80 && next > 110, `the darkest of the own name is ${own}, of the next ${next}`);
});

page_test('fingers: a phone presents, and says the score in full in every language', { ...PHONE, locale: 'sv-SE' }, async ({ page }) => {
  await begin(page);
  await tap(page, await centre_of(button(page.getByRole('toolbar').last(), 'Meny')));
  await tap(page, await centre_of(menu_item(page, 'Presentera')));
  const panel = region(page, 'Presentation');
  await panel.waitFor();
  await tap(page, await centre_of(button(panel, 'Nästa skede')));
  assert.equal(await words(panel.getByRole('heading')), 'Notice');
  assert.ok((await panel.textContent()).includes('upplevt, av 7'));
  await long_press(page, await centre_of(region(page, 'Tavla')));
  assert.equal(await page.getByRole('menu').count(), 0);
  await tap(page, await centre_of(button(panel, 'Avsluta presentationen')));
  await panel.waitFor({ state: 'detached' });
});

page_test('panels are hidden and shown again, by keys and by the button that stays', STILL, async ({ page }) => {
  await begin(page);
  await press(page, 'Control+.');
  assert.equal(await bar(page).count(), 0);
  assert.equal(await inspector(page).count(), 0);
  await press(page, 'Control+.');
  assert.equal(await bar(page).count(), 1);
  await click(page, button(bar(page), 'Menu'));
  await click(page, menu_item(page, 'Hide panels'));
  await click(page, button(page, 'Show panels'));
  assert.equal(await bar(page).count(), 1);
});

page_test('large text makes everything around the map larger, and stays after a reload', STILL, async ({ page }) => {
  await begin(page);
  const { height } = await box(bar(page));
  await choose_command(page, 'large text');
  assert.ok((await box(bar(page))).height > height * 1.2);
  await saved(page);
  await page.reload();
  await until(page, () => window.trustline.ready?.state().open);
  await still(page);
  assert.ok((await box(bar(page))).height > height * 1.2);
});

page_test('keys of one\'s own: another shortcut is listened for, works, and goes back', STILL, async ({ page }) => {
  await begin(page);
  const dialog = page.getByRole('dialog');
  const search = async letters => {
    await press(page, '?');
    await dialog.waitFor();
    await page.keyboard.type(letters);
    await still(page);
  };
  await search('present stage by stage');
  await click(page, button(dialog, 'Keys of “Present”: P'));
  await press(page, 'Control+j');
  await button(dialog, 'Keys of “Present”: Ctrl+J').waitFor();
  await press(page, 'Escape', 'Escape');
  await dialog.waitFor({ state: 'detached' });
  await press(page, 'p');
  assert.equal(await region(page, 'Presentation').count(), 0, 'the old key does nothing');
  await press(page, 'Control+j');
  await region(page, 'Presentation').waitFor();
  await press(page, 'Escape');
  await search('present stage by stage');
  await click(page, button(dialog, 'Usual keys of “Present”'));
  await button(dialog, 'Keys of “Present”: P').waitFor();
  await press(page, 'Escape', 'Escape');
  await press(page, 'p');
  await region(page, 'Presentation').waitFor();
});

page_test('letters that are switched off do nothing; keys with Ctrl still do', STILL, async ({ page }) => {
  await begin(page);
  await choose_command(page, 'letter keys');
  await click(page, card(page, TITLE));
  for (const key of ['n', 'm', 's', 'p', 'h', 'Shift+n', '?', '+']) await press(page, key);
  assert.equal(await map_text(page), EXAMPLE);
  assert.equal(await region(page, 'Presentation').count(), 0);
  assert.equal(await page.getByRole('dialog').count(), 0);
  await press(page, 'Control+d');
  assert.equal((await map_of(page)).touchpoints.length, MAP.touchpoints.length + 1);
  await press(page, 'Control+z');
  await choose_command(page, 'letter keys');
  await press(page, 'p');
  await region(page, 'Presentation').waitFor();
});
