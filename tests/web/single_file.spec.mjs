// The single-file edition, as from a stick: a double click, no server, no network.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after_change, card, click, inspector, press, region } from './support/board.mjs';
import { trustline } from './support/command_line.mjs';
import { ROOT, SITE, begin_with, map_text, page_test, ready, report_of, report_text, saved, still, until } from './support/harness.mjs';

const TEMPLATE = 'University library: the student who was not greeted';
const EXAMPLE = readFileSync(`${ROOT}examples/university-library.trustline.json`, 'utf8');
const FIRST = JSON.parse(EXAMPLE).touchpoints.find(one => !JSON.parse(EXAMPLE).scores.some(score => score.touchpoint === one.id))
  ?? JSON.parse(EXAMPLE).touchpoints[0];

page_test('the main job from one file without a network', { allowed: [/^request to elsewhere: file:/] }, async ({ page, context }) => {
  const folder = await mkdtemp(join(tmpdir(), 'trustline-'));
  const file = join(folder, 'on a stick 旅程.html');
  await copyFile(`${SITE}/trustline.html`, file);
  try {
    await ready(page); // the site, which this test leaves at once
    await page.goto('about:blank');
    await context.setOffline(true);
    const asked = [];
    context.on('request', request => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await ready(page);
    await begin_with(page, TEMPLATE);
    assert.equal(await map_text(page), EXAMPLE);

    await click(page, card(page, FIRST.title));
    const marked = Boolean(FIRST.momentOfTruth);
    await after_change(page, () => press(page, 'm'));
    assert.equal(await inspector(page).getByRole('button', { name: 'Mark as a moment of truth' }).count(), marked ? 1 : 0);
    const { trust } = await report_of(page);
    await after_change(page, () => press(page, 's', 'Digit1', 'Digit1', 'Digit1', 'Digit1', 'Digit1'));
    assert.notDeepEqual((await report_of(page)).trust, trust);
    await press(page, 'Escape');
    await after_change(page, () => press(page, 'n'));
    await page.keyboard.type('Någon hälsar');
    await after_change(page, () => press(page, 'Enter'));
    await card(page, 'Någon hälsar').waitFor();

    await click(page, page.getByRole('toolbar', { name: 'Map bar' }).getByRole('button', { name: 'Share' }));
    const waiting = page.waitForEvent('download');
    await click(page, page.getByRole('menuitem', { name: 'Download the map' }));
    const path = await (await waiting).path();
    assert.equal(await readFile(path, 'utf8'), await map_text(page));
    assert.match(trustline('validate', path), /fine/);
    assert.equal(trustline('report', path, '--json'), await report_text(page));

    const edited = await map_text(page);
    await saved(page);
    await page.reload();
    await until(page, () => window.trustline.ready?.state().open);
    await still(page);
    assert.equal(await map_text(page), edited, 'all is there after a reload');
    await region(page, 'Trust line').waitFor();
    const others = asked.filter(url => !url.startsWith('blob:') && decodeURI(url) !== decodeURI(pathToFileURL(file).href));
    assert.deepEqual(others, [], 'no other file, no server');
  } finally {
    await rm(folder, { recursive: true });
  }
});
