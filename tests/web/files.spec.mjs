// Files: chosen, dropped, pasted; saved where the person wants them, and called saved only after they were read back.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after_change, card, click, press } from './support/board.mjs';
import { ROOT, map_text, open_map, page_test, ready, saved, state, still, until } from './support/harness.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/conference-room.trustline.json`, 'utf8');
const OTHER = readFileSync(`${ROOT}examples/hospital.trustline.json`, 'utf8');
const MAP = JSON.parse(EXAMPLE), [FIRST, SECOND] = MAP.touchpoints.map(one => one.title);

// A drop as the browser makes one of a file from outside.
const drop = (page, name, text, type = 'application/json') => page.evaluate(([name, text, type]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], name, { type }));
  const target = document.elementFromPoint(700, 450);
  for (const kind of ['dragenter', 'dragover', 'drop'])
    target.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: 700, clientY: 450 }));
}, [name, text, type]);

const paste = (page, { text = '', file = '' }) => page.evaluate(([text, file]) => {
  const data = new DataTransfer();
  if (text) data.setData('text/plain', text);
  if (file) data.items.add(new File([file], 'pasted.trustline.json', { type: 'application/json' }));
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, [text, file]);

const opened = (page, title) => until(page, async wanted => JSON.parse(await window.trustline.ready.save()).title === wanted, title);

async function edit(page, title = FIRST) {
  await click(page, card(page, title));
  await after_change(page, () => press(page, 'm'));
}

page_test('a file is chosen by dialog', async ({ page }) => {
  await ready(page);
  const waiting = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await waiting).setFiles({ name: 'room.trustline.json', mimeType: 'application/json', buffer: Buffer.from(EXAMPLE) });
  await opened(page, MAP.title);
  assert.equal(await map_text(page), EXAMPLE);
});

page_test('a file is dropped, and asks before it takes the place of a map', async ({ page }) => {
  await ready(page);
  await drop(page, 'room.trustline.json', EXAMPLE);
  await opened(page, MAP.title);
  await still(page);
  await drop(page, 'hospital.trustline.json', OTHER);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  assert.equal(await map_text(page), EXAMPLE, 'nothing is opened behind the open map');
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await map_text(page), EXAMPLE);
  await drop(page, 'hospital.trustline.json', OTHER);
  await dialog.waitFor();
  await still(page);
  await dialog.getByRole('button').filter({ hasNotText: /Cancel/ }).last().click();
  await opened(page, JSON.parse(OTHER).title);
});

page_test('a dropped picture that is no map is refused with one sentence', async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);
  await drop(page, 'cat.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>window.was_run = true</script></svg>', 'image/svg+xml');
  await page.getByText('This picture holds no map: only an SVG file that Trustline exported does').first().waitFor();
  assert.equal(await map_text(page), EXAMPLE);
  assert.equal(await page.evaluate(() => window.was_run), undefined);
});

page_test('an exported picture is a map again', async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);
  const picture = await page.evaluate(() => window.trustline.ready.export('svg'));
  await open_map(page, OTHER);
  await open_map(page, picture);
  assert.equal(await map_text(page), EXAMPLE);
});

page_test('a map is pasted as text and as a file', async ({ page }) => {
  await ready(page);
  await paste(page, { text: EXAMPLE });
  await opened(page, MAP.title);
  await saved(page);
  await page.reload();
  await ready(page);
  await until(page, () => window.trustline.ready.state().open);
});

page_test('a pasted file is opened', async ({ page }) => {
  await ready(page);
  await paste(page, { file: EXAMPLE });
  await opened(page, MAP.title);
});

page_test('without File System Access a save is a download, and is called that', async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE, 'room.trustline.json');
  await edit(page);
  await saved(page);
  const waiting = page.waitForEvent('download');
  await press(page, 'Control+s');
  const file = await waiting;
  assert.equal(file.suggestedFilename(), 'room.trustline.json');
  assert.equal(readFileSync(await file.path(), 'utf8'), await map_text(page));
  await until(page, () => window.trustline.ready.state().saveState === 'downloaded');
});

// The browser's picker, answered: files of the page's own file system behave like any other.
const with_picker = page => page.addInitScript(() => {
  window.picked = [];
  window.showSaveFilePicker = async options => {
    window.picked.push(options.suggestedName);
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(options.suggestedName, { create: true });
  };
});
const on_disk = (page, name) => page.evaluate(async wanted => {
  const folder = await navigator.storage.getDirectory();
  return (await (await folder.getFileHandle(wanted)).getFile()).text();
}, name);
const change_on_disk = (page, name, text) => page.evaluate(async ([wanted, content]) => {
  const folder = await navigator.storage.getDirectory();
  const stream = await (await folder.getFileHandle(wanted)).createWritable();
  await stream.write(content);
  await stream.close();
}, [name, text]);

page_test('a file is written where the person chose, and to the same place again', async ({ page }) => {
  await with_picker(page);
  await page.reload();
  await ready(page);
  await open_map(page, EXAMPLE, 'room.trustline.json');
  await edit(page);
  await press(page, 'Control+s');
  await until(page, () => window.trustline.ready.state().saveState === 'saved-to-file');
  assert.equal(await on_disk(page, 'room.trustline.json'), await map_text(page));
  await edit(page, SECOND);
  await until(page, () => window.trustline.ready.state().saveState === 'saved-on-device');
  await press(page, 'Control+s');
  await until(page, () => window.trustline.ready.state().saveState === 'saved-to-file');
  assert.equal(await on_disk(page, 'room.trustline.json'), await map_text(page));
  assert.deepEqual(await page.evaluate(() => window.picked), ['room.trustline.json'], 'asked once');
});

page_test('a file that others changed is not written over without asking', async ({ page }) => {
  await with_picker(page);
  await page.reload();
  await ready(page);
  await open_map(page, EXAMPLE, 'room.trustline.json');
  await press(page, 'Control+s');
  await until(page, () => window.trustline.ready.state().saveState === 'saved-to-file');
  await change_on_disk(page, 'room.trustline.json', OTHER);
  await edit(page);
  await press(page, 'Control+s');
  await page.getByText(/changed outside/).waitFor();
  assert.equal(await on_disk(page, 'room.trustline.json'), OTHER);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  assert.equal(await on_disk(page, 'room.trustline.json'), OTHER);
  await press(page, 'Control+s');
  await page.getByRole('button', { name: 'Overwrite it' }).click();
  await until(page, () => window.trustline.ready.state().saveState === 'saved-to-file');
  assert.equal(await on_disk(page, 'room.trustline.json'), await map_text(page));
});

page_test('a file that cannot be written is said', async ({ page }) => {
  await page.addInitScript(() => {
    window.showSaveFilePicker = async () => ({ name: 'x', createWritable: async () => { throw new DOMException('read-only disk', 'NoModificationAllowedError'); } });
  });
  await page.reload();
  await ready(page);
  await open_map(page, EXAMPLE, 'room.trustline.json');
  await press(page, 'Control+s');
  await page.getByText(/could not be written: read-only disk/).first().waitFor();
  assert.notEqual((await state(page)).saveState, 'saved-to-file');
});

page_test('a picker that is dismissed saves nothing and says nothing', async ({ page }) => {
  await page.addInitScript(() => {
    window.showSaveFilePicker = async () => { throw new DOMException('dismissed', 'AbortError'); };
  });
  await page.reload();
  await ready(page);
  await open_map(page, EXAMPLE);
  await saved(page);
  await press(page, 'Control+s');
  assert.equal((await state(page)).saveState, 'saved-on-device');
});
