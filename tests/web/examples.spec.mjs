// Every example, in the page and on the command line: the same map, the same numbers.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { cards, region } from './support/board.mjs';
import { trustline } from './support/command_line.mjs';
import { ROOT, begin_with, map_text, open_map, page_test, ready, report_text, state, still, until } from './support/harness.mjs';

const FILES = readdirSync(`${ROOT}examples`).filter(name => name.endsWith('.trustline.json')).sort();
const path_of = file => `${ROOT}examples/${file}`;
const text_of = file => readFileSync(path_of(file), 'utf8');

page_test('every example opens in page and command line, and both report the same bytes', async ({ page }) => {
  await ready(page);
  assert.ok(FILES.length >= 10);
  for (const file of FILES) {
    const text = text_of(file), map = JSON.parse(text);
    await open_map(page, text, file);
    assert.equal(await map_text(page), text, `${file}: written as it was read`);
    assert.equal((await state(page)).touchpoints, map.touchpoints.length, file);
    assert.match(trustline('validate', path_of(file)), /fine/, file);
    trustline('format', '--check', path_of(file));
    assert.equal(await report_text(page), trustline('report', path_of(file), '--json'), `${file}: report --json`);
    await until(page, title => document.title.startsWith(title), map.title);
    const shown = await cards(page).evaluateAll(all => all.map(one => one.getAttribute('aria-label')));
    for (const { title } of map.touchpoints)
      assert.ok(shown.some(name => name.startsWith(`${title}, `)), `${file}: no card "${title}" among ${shown.length}`);
  }
});

// The gallery's own language comes first; without one in it, English.
for (const [locale, titles] of [
  ['en-GB', FILES.filter(file => /^[a-z-]+\.trustline/.test(file))],
  ['sv-SE', ['roadside-assistance.sv.trustline.json', 'university-library.sv.trustline.json']],
  ['zh-CN', ['hospital.zh-CN.trustline.json', 'it-service-desk.zh-CN.trustline.json']],
]) {
  page_test(`the start page offers the examples as templates (${locale})`, { locale }, async ({ page }) => {
    const title_of = file => JSON.parse(text_of(file)).title;
    await ready(page);
    for (const file of titles) await page.getByRole('button', { name: title_of(file), exact: true }).waitFor();
    await begin_with(page, title_of(titles[0]));
    await until(page, wanted => document.title.startsWith(wanted), title_of(titles[0]));
    assert.equal(await map_text(page), text_of(titles[0]));
  });
}

page_test('an address can name an example', { address: '#open=examples/ski-resort.trustline.json' }, async ({ page }) => {
  await until(page, () => window.trustline.ready?.state().open);
  await still(page);
  assert.equal(await map_text(page), text_of('ski-resort.trustline.json'));
  await region(page, 'Trust line').waitFor();
});
