// What the numbers mean: one score is changed, and whatever is computed from it follows; what was drawn leads to its cards.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after_change, card, click, inspector, press, region } from './support/board.mjs';
import { ROOT, open_map, page_test, ready, still } from './support/harness.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/it-service-desk.trustline.json`, 'utf8');
const TITLE = 'Guide is for another model';

const dialog = page => page.getByRole('dialog', { name: 'Insights' });

async function insight(page, view) {
  if (!await dialog(page).count()) await press(page, 'Shift+I');
  await dialog(page).waitFor();
  await click(page, page.getByRole('option', { name: view, exact: true }));
  return dialog(page).getByRole('group', { name: view, exact: true });
}

async function overview(page) {
  await press(page, 'o');
  const rows = await page.getByRole('dialog').getByRole('button').evaluateAll(all =>
    all.map(one => `${one.getAttribute('aria-label')} ${one.getAttribute('aria-description')} ${one.getAttribute('aria-valuetext')}`));
  await press(page, 'Escape');
  return rows.join('\n');
}

// Everything on screen that a score of this touchpoint goes into.
async function all_that_is_said(page) {
  const said = {
    card: await card(page, TITLE).getAttribute('aria-label'),
    legend: (await region(page, 'Legend').getByRole('button').evaluateAll(all => all.map(one => one.getAttribute('aria-label')))).join('\n'),
    trust: await region(page, 'Trust line').textContent(),
    overview: await overview(page),
  };
  const quadrant = await insight(page, 'Importance and performance');
  const point = quadrant.getByRole('button', { name: new RegExp(TITLE) });
  said.quadrant = JSON.stringify([await point.getAttribute('aria-description'), await point.boundingBox()]);
  const list = await insight(page, 'What to fix first');
  said.priorities = (await list.getByRole('button').evaluateAll(all => all.map(one => one.getAttribute('aria-label')))).join('\n');
  await press(page, 'Escape');
  return said;
}

page_test('a changed score is followed by card, lens, trust, overview, quadrant and priorities', { reducedMotion: 'reduce' }, async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);
  const before = await all_that_is_said(page);
  await click(page, card(page, TITLE));
  await click(page, inspector(page).getByRole('button', { name: 'Persona', exact: true }));
  await click(page, page.getByRole('menuitemcheckbox', { name: 'Consultants', exact: true }));
  await press(page, 's');
  for (let dimension = 0; dimension < 5; ++dimension) await after_change(page, () => press(page, '7'));
  await press(page, 'Escape');
  await press(page, 'Escape');
  await click(page, inspector(page).getByRole('button', { name: 'Persona', exact: true }));
  await click(page, page.getByRole('menuitemcheckbox', { name: 'All personas', exact: true }));
  const after = await all_that_is_said(page);
  for (const what of Object.keys(before)) assert.notEqual(after[what], before[what], `${what} has followed`);
});

page_test('a point in the quadrant leads to its card', { reducedMotion: 'reduce' }, async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);
  const quadrant = await insight(page, 'Importance and performance');
  await click(page, quadrant.getByRole('button', { name: TITLE, exact: true }));
  await dialog(page).waitFor({ state: 'detached' });
  assert.equal(await card(page, TITLE).getAttribute('aria-current'), 'true', 'selected');
});

page_test('every insight is a picture and a table to take along', { reducedMotion: 'reduce' }, async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);
  await press(page, 'Shift+I');
  const views = await page.getByRole('listbox', { name: 'Views' }).getByRole('option').evaluateAll(all => all.map(one => one.getAttribute('aria-label')));
  assert.ok(views.length >= 14);
  let exported = 0;
  for (const view of views) {
    await click(page, page.getByRole('option', { name: view, exact: true }));
    for (const [button, beginning] of [['Export picture (SVG)', '<svg'], ['Export numbers (CSV)', '']]) {
      const place = dialog(page).getByRole('button', { name: button });
      if (!await place.count()) continue;
      await place.scrollIntoViewIfNeeded().catch(() => {});
      const waiting = page.waitForEvent('download');
      await place.evaluate(one => one.click());
      const text = readFileSync(await (await waiting).path(), 'utf8');
      assert.ok(text.includes(beginning) && text.length > 40, `${view}: ${button}`);
      await still(page);
      ++exported;
    }
  }
  assert.ok(exported >= 28, `${exported} of 28`);
});
