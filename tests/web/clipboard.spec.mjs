// Copy, cut and paste by the browser's own events: between maps and tabs, to a spreadsheet and back, rows of a table, lines.

import assert from 'node:assert/strict';
import { after_change, card, click, press } from './support/board.mjs';
import { map_text, open_map, page_test, ready, still } from './support/harness.mjs';
import { readFileSync } from 'node:fs';
import { ROOT } from './support/harness.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/it-service-desk.trustline.json`, 'utf8');
const MAP = JSON.parse(EXAMPLE);
const TITLE = 'Anna answers in 15 seconds';
const map_of = async page => JSON.parse(await map_text(page));
const titled = (map, title) => map.touchpoints.filter(one => one.title === title);

// What a copy left, as another program would be given it.
const copied = page => page.evaluate(() => {
  const data = new DataTransfer();
  const take = event => {
    for (const type of ['text/plain', 'text/html']) data.setData(type, event.clipboardData.getData(type));
  };
  addEventListener('copy', take, { once: true });
  return new Promise(resolve => {
    window.copied = () => resolve({ plain: data.getData('text/plain'), html: data.getData('text/html') });
    window.ready_to_copy = true;
  });
});

async function copy(page, keys = 'Control+c') {
  const result = copied(page);
  await page.waitForFunction(() => window.ready_to_copy);
  await press(page, keys);
  await page.evaluate(() => window.copied());
  return result;
}

const paste = (page, plain, html = '') => page.evaluate(([plain, html]) => {
  const data = new DataTransfer();
  if (plain) data.setData('text/plain', plain);
  if (html) data.setData('text/html', html);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, [plain, html]);

page_test('a card is copied, pasted behind itself, and taken back in one step', async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);
  await click(page, card(page, TITLE));
  await press(page, 'Control+c');
  await after_change(page, () => page.keyboard.press('Control+v'));
  const map = await map_of(page);
  const [first, second] = titled(map, TITLE);
  assert.ok(second, 'the browser itself carried it');
  assert.equal(first.stage, second.stage);
  assert.equal(first.lane, second.lane);
  const scores = id => map.scores.filter(score => score.touchpoint === id).length;
  assert.equal(scores(first.id), scores(second.id));
  await after_change(page, () => page.keyboard.press('Control+z'));
  assert.equal(await map_text(page), EXAMPLE);
});

page_test('cards go to another tab without loss', async ({ page, open_page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);
  await click(page, card(page, TITLE));
  await press(page, 'Control+c');
  const other = await open_page();
  await ready(other);
  await other.evaluate(() => window.trustline.ready.open(JSON.stringify({
    type: 'trustline/map', version: 1, title: 'Other',
    stages: [{ id: 'a', title: 'Before', order: 'V' }], lanes: [{ id: 'l', title: 'Customer', order: 'V' }],
  }), 'other.trustline.json'));
  await still(other);
  await after_change(other, () => other.keyboard.press('Control+v'));
  const map = await map_of(other), [pasted] = titled(map, TITLE), [original] = titled(MAP, TITLE);
  const but_place = ({ id, stage, lane, order, service, ...rest }) => rest;
  assert.deepEqual(but_place(pasted), but_place(original));
  assert.equal(map.scores.length, MAP.scores.filter(score => score.touchpoint === original.id).length);
});

page_test('what is copied is a table for spreadsheets, and comes back from one', async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);
  await press(page, 'Control+a');
  const { plain, html } = await copy(page);
  const rows = plain.trimEnd().split('\r\n');
  assert.ok(rows[0].split('\t').includes('Touchpoint'), rows[0]);
  assert.match(html, /^<table data-trustline='/);
  assert.doesNotMatch(html, /<script/i);
  // A spreadsheet gives back cells only.
  const cells = html.replace(/ data-trustline='[^']*'/, '');
  await paste(page, plain, cells);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`${MAP.touchpoints.length} touchpoints`).waitFor();
  assert.equal(await map_text(page), EXAMPLE, 'nothing is changed before somebody says so');
  await still(page);
  await after_change(page, () => click(page, dialog.getByRole('button', { name: 'Put onto the map' })));
  const map = await map_of(page);
  assert.equal(map.touchpoints.length, 2 * MAP.touchpoints.length);
  assert.equal(map.stages.length, MAP.stages.length, 'stages were found by their titles');
  for (const one of MAP.touchpoints) {
    const [, again] = titled(map, one.title);
    for (const key of ['description', 'stage', 'lane', 'channel', 'channelName', 'importance', 'owner', 'service', 'momentOfTruth'])
      assert.deepEqual(again[key], one[key], `${key} of ${one.title}`);
  }
  await after_change(page, () => page.keyboard.press('Control+z'));
  assert.equal(await map_text(page), EXAMPLE);
});

page_test('rows of a real table become cards after a look at them', async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);
  const csv = 'Phase;Step;Actor;Notes;Responsible;Weight\r\nNach der Bitte;Bekommt eine Antwort;Kunde;"Per Mail; spät";Eva;6\r\nNach der Bitte;Bewertet;Kunde;;;sehr\r\n';
  await paste(page, csv);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Touchpoints: 2, notes: 0, scores: 0').waitFor();
  await dialog.getByText('New stages: “Nach der Bitte”').waitFor();
  await dialog.getByText('“sehr” is left out').waitFor();
  await still(page);
  await after_change(page, () => click(page, dialog.getByRole('button', { name: 'Put onto the map' })));
  const map = await map_of(page), [answer] = titled(map, 'Bekommt eine Antwort');
  assert.deepEqual([answer.description, answer.owner, answer.importance], ['Per Mail; spät', 'Eva', 6]);
  assert.equal(map.stages.find(stage => stage.id === answer.stage).title, 'Nach der Bitte');
});

page_test('plain lines are one touchpoint each; cut takes away what paste brings', async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);
  await click(page, card(page, TITLE));
  await after_change(page, () => paste(page, '- Greets Anna\n- Thanks Anna\n'));
  let map = await map_of(page);
  assert.equal(titled(map, 'Greets Anna')[0].stage, titled(MAP, TITLE)[0].stage);
  await after_change(page, () => page.keyboard.press('Control+x'));
  map = await map_of(page);
  assert.equal(map.touchpoints.length, MAP.touchpoints.length);
  await after_change(page, () => page.keyboard.press('Control+v'));
  assert.equal(titled(await map_of(page), 'Thanks Anna').length, 1);
});

page_test('a picture of the selection goes to the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ready(page);
  await open_map(page, EXAMPLE);
  await click(page, card(page, TITLE));
  await press(page, 'Control+k');
  await page.keyboard.type('copy as picture');
  await page.getByRole('option', { name: /^Copy as picture/ }).first().waitFor();
  await press(page, 'Enter');
  const pixels = () => page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (!item?.types.includes('image/png')) return 0;
    const image = await createImageBitmap(await item.getType('image/png'));
    return image.width * image.height;
  });
  // The browser takes its time to draw it.
  let size = 0;
  for (const end = performance.now() + 20_000; !size && performance.now() < end;) size = await pixels();
  assert.ok(size > 10_000, `${size} pixels`);
});
