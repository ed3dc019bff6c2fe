// What is kept, and what is said of it: reload, a killed browser, a full or silent storage, damaged records.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT, map_text, open_map, page_test, ready, saved, site_address, still, until } from './support/harness.mjs';
import { after_change, card, click, press } from './support/board.mjs';
import { killable_browser } from './support/killable.mjs';
import { watch_frames } from './support/page.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/conference-room.trustline.json`, 'utf8');
const [FIRST, SECOND] = JSON.parse(EXAMPLE).touchpoints.map(one => one.title);

const save_state = page => page.evaluate(() => window.trustline.ready.state().saveState);
const until_state = (page, state) => until(page, wanted => window.trustline.ready.state().saveState === wanted, state);

// One edit by hand: the card of this title becomes a moment of truth, or ceases to be one.
async function edit(page, title = FIRST) {
  await click(page, card(page, title));
  await after_change(page, () => press(page, 'm'));
}

async function with_example(page) {
  await ready(page);
  await open_map(page, EXAMPLE);
  await saved(page);
}

async function reopened(page) {
  await page.reload();
  await until(page, () => window.trustline.ready?.state().open);
  await still(page);
}

// Runs in a page without the program, which would write its map again: changes a record of a store. The snapshot that was
// made when the map was left goes first, as if there had been no time for it.
const change_record = (page, store, number, change) => page.evaluate(async ([store, number, change]) => {
  const outcome = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const db = await outcome(indexedDB.open('trustline'));
  const transaction = db.transaction(['snapshots', 'entries'], 'readwrite'), records = transaction.objectStore(store);
  if (store === 'entries')
    for (const { key, number } of (await outcome(transaction.objectStore('snapshots').getAll())).slice(1))
      await outcome(transaction.objectStore('snapshots').delete([key, number]));
  await outcome(records.put({ ...(await outcome(records.getAll())).at(number), ...change }));
  db.close();
}, [store, number, change]);

async function reopened_with(page, store, number, change) {
  const address = page.url();
  await page.goto(`${site_address()}recover.html`);
  await change_record(page, store, number, change);
  await page.goto(address);
  await ready(page);
}

page_test('an edit is there after a reload, and so is its journal', async ({ page }) => {
  await with_example(page);
  await edit(page);
  await edit(page, SECOND);
  const text = await map_text(page);
  assert.notEqual(text, EXAMPLE);
  await saved(page);
  await reopened(page);
  assert.equal(await map_text(page), text);
  assert.equal(await save_state(page), 'saved-on-device');
  await edit(page);
  await saved(page);
  const again = await map_text(page);
  await reopened(page);
  assert.equal(await map_text(page), again, 'numbers of the journal go on where they ended');
});

page_test('what is being typed on the board when the page is reloaded is there afterwards', async ({ page }) => {
  await with_example(page);
  await click(page, card(page, FIRST));
  await press(page, 'F2');
  await page.keyboard.type('Typed and not entered');
  await reopened(page);
  await card(page, 'Typed and not entered').waitFor();
  await click(page, card(page, SECOND));
  await press(page, 'n');
  await page.keyboard.type('Brand new');
  await reopened(page);
  await card(page, 'Brand new').waitFor();
});

page_test('what the database had no time to write is there after a reload, too', async ({ page }) => {
  await with_example(page);
  // It answers nothing any more.
  await page.evaluate(() => { IDBDatabase.prototype.transaction = () => { throw new DOMException('injected', 'UnknownError'); }; });
  page.on('dialog', dialog => dialog.accept());
  await edit(page);
  await edit(page, SECOND);
  const text = await map_text(page);
  await reopened(page);
  assert.equal(await map_text(page), text);
  await until_state(page, 'saved-on-device');
  await edit(page);
  await saved(page);
  const after = await map_text(page);
  await reopened(page);
  assert.equal(await map_text(page), after, 'and nothing of it comes twice');
});

page_test('"saved" is said only when it is so', async ({ page }) => {
  await with_example(page);
  // Each transaction is completed by hand.
  await page.evaluate(() => {
    window.waiting = [];
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...values) {
      const { transaction } = this;
      // A transaction lives as long as it is asked something.
      let is_held = true;
      window.waiting.push(() => { is_held = false; });
      const hold = () => { if (is_held) this.count().onsuccess = hold; };
      if (transaction.mode === 'readwrite') hold();
      return put.apply(this, values);
    };
  });
  await edit(page);
  await until(page, () => window.waiting.length > 0);
  assert.equal(await save_state(page), 'saving');
  assert.equal(await page.evaluate(() => window.trustline.ready.state().saved), false);
  await page.evaluate(() => window.waiting.splice(0).forEach(release => release()));
  await until_state(page, 'saved-on-device');
});

page_test('the map before is among the last maps at once, not only after the next start', async ({ page }) => {
  await ready(page);
  const titled = title => JSON.stringify({ ...JSON.parse(EXAMPLE), id: undefined, title });
  await open_map(page, titled('The map before'));
  await edit(page);
  await saved(page);
  await open_map(page, titled('The map after'));
  await saved(page);
  await press(page, 'Control+k');
  await page.keyboard.type('back to start');
  await page.getByRole('option', { name: /^Back to start/ }).first().waitFor();
  await press(page, 'Enter');
  await page.getByRole('button', { name: /^The map before/ }).first().waitFor();
});

// A browser whose storage is full takes what it is given and aborts the transaction afterwards. (Chromium's own override of
// the quota does not reach IndexedDB.)
const fill_storage = page => page.evaluate(() => {
  window.real_put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...values) {
    const request = window.real_put.apply(this, values);
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  };
});
const empty_storage = page => page.evaluate(() => { IDBObjectStore.prototype.put = window.real_put; });

page_test('a full storage is said, editing goes on, and room is enough to be saved again', async ({ page }) => {
  await with_example(page);
  await fill_storage(page);
  await edit(page);
  await until_state(page, 'not-saved');
  await page.getByRole('status').getByText(/not saved/i).or(page.getByRole('button', { name: /not saved/i })).first().waitFor();
  await edit(page, SECOND);
  const text = await map_text(page);
  assert.equal(await save_state(page), 'not-saved');
  await empty_storage(page);
  await until_state(page, 'saved-on-device');
  await saved(page);
  await reopened(page);
  assert.equal(await map_text(page), text, 'nothing was lost meanwhile');
});

page_test('a failing storage is said, whatever it calls itself', async ({ page }) => {
  await with_example(page);
  for (const name of ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED', 'UnknownError', 'InvalidStateError', 'AbortError']) {
    await page.evaluate(wanted => {
      window.real_put ??= IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => { throw new DOMException('injected', wanted); };
    }, name);
    await edit(page);
    await until_state(page, 'not-saved');
    await page.evaluate(() => { IDBObjectStore.prototype.put = window.real_put; });
    await until_state(page, 'saved-on-device');
  }
  const text = await map_text(page);
  await reopened(page);
  assert.equal(await map_text(page), text);
});

page_test('a damaged entry stops the replay, is kept aside, and is spoken of', async ({ page }) => {
  await with_example(page);
  await edit(page);
  const text = await map_text(page);
  await edit(page, SECOND);
  await saved(page);
  await reopened_with(page, 'entries', -1, { text: '{"edit":"Torn' });
  assert.equal(await map_text(page), text);
  await page.getByText(/latest changes could not be read and are not on this map: 1/).first().waitFor();
  const kept = await page.evaluate(() => new Promise(resolve => {
    indexedDB.open('trustline').onsuccess = ({ target }) => {
      const request = target.result.transaction('kept').objectStore('kept').getAll();
      request.onsuccess = () => { target.result.close(); resolve(request.result); };
    };
  }));
  assert.equal(kept.length, 1);
  assert.equal(kept[0].entries[0].text, '{"edit":"Torn');
  await edit(page, SECOND);
  await saved(page);
  const after = await map_text(page);
  await reopened(page);
  assert.equal(await map_text(page), after);
});

page_test('a damaged snapshot is replaced by the one before and its journal', async ({ page }) => {
  await with_example(page);
  await edit(page);
  await edit(page, SECOND);
  const text = await map_text(page);
  // Hiding the page makes a second snapshot.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('visibilitychange'));
    delete document.hidden;
  });
  await saved(page);
  await reopened_with(page, 'snapshots', -1, { text: 'torn' });
  assert.equal(await map_text(page), text);
});

page_test('a map of which nothing can be read is left as it is and offered', async ({ page }) => {
  await with_example(page);
  await reopened_with(page, 'snapshots', 0, { text: 'torn' });
  await page.getByRole('alert').getByRole('button', { name: 'Download' }).waitFor();
  assert.equal(await page.evaluate(() => window.trustline.ready.state().open), false);
});

page_test('without storage the page says so and works', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('injected', 'SecurityError'); };
  });
  await page.reload();
  await ready(page);
  await open_map(page, EXAMPLE);
  await until_state(page, 'not-saved');
  await edit(page);
  assert.notEqual(await map_text(page), EXAMPLE);
});

page_test('the lifeboat hands out every map without the program', async ({ page, open_page }) => {
  await with_example(page);
  await edit(page);
  await saved(page);
  const text = await map_text(page);
  const lifeboat = await open_page('recover.html');
  const waiting = lifeboat.waitForEvent('download');
  await lifeboat.getByRole('button', { name: /^Download/ }).first().click();
  const file = readFileSync(await (await waiting).path(), 'utf8');
  assert.deepEqual(JSON.parse(file), JSON.parse(text));
  await open_map(page, file);
  assert.equal(await map_text(page), text);
});

// At a moment that nobody chose: an edit has just been said to be saved, and another is on its way.
test('a killed browser has lost nothing that was said to be saved', { timeout: 180_000 }, async context => {
  const profile = mkdtempSync(join(tmpdir(), 'trustline-profile-'));
  context.after(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  for (let life = 0, expected; life < 3; ++life) {
    const { page, kill } = await killable_browser(profile);
    try {
      await page.addInitScript(watch_frames);
      await page.goto(site_address());
      if (expected) {
        await until(page, () => window.trustline?.ready?.state().open);
        assert.ok(expected.includes(await map_text(page)), 'what was acknowledged, with or without the edit on its way');
      } else {
        await with_example(page);
      }
      await edit(page);
      await saved(page);
      const acknowledged = await map_text(page);
      await page.keyboard.press('m');
      await until(page, text => window.trustline.ready.save().then(now => now !== text), acknowledged);
      expected = [acknowledged, await map_text(page)];
    } finally {
      await kill(); // also when something went wrong: a browser that is left behind keeps the run from ending
    }
  }
});
