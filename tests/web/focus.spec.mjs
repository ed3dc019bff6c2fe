// The focus is always visible: wherever Tab leads, the picture of the page is another there than without the focus, by as much
// as WCAG 2.2 asks for (2.4.13: an area as large as an outline of 2 CSS pixels, 3:1 against what is there otherwise).

import assert from 'node:assert/strict';
import { press, region } from './support/board.mjs';
import { open_map, page_test, ready } from './support/harness.mjs';
import { judge_of } from './support/pixels.mjs';
import { EXAMPLE, STILL } from './support/steps.mjs';

const BAND = 5; // CSS pixels of gap and ring

const stop = page => page.evaluate(() => {
  const element = document.activeElement, { x, y, width, height } = element.getBoundingClientRect();
  return { name: `${element.getAttribute('role') ?? element.tagName} "${element.getAttribute('aria-label') ?? element.textContent}"`, x, y, width, height };
});

function around({ x, y, width, height }, { width: most_x, height: most_y }) {
  const left = Math.max(0, Math.floor(x - BAND)), top = Math.max(0, Math.floor(y - BAND));
  return { x: left, y: top, width: Math.min(most_x, Math.ceil(x + width + BAND)) - left, height: Math.min(most_y, Math.ceil(y + height + BAND)) - top };
}

// Once round with Tab, from the first card on to where it has been before.
async function faint_stops(page, context) {
  const judge = await judge_of(context), view = page.viewportSize();
  const picture = async clip => (await page.screenshot({ clip })).toString('base64');
  const next = async () => {
    await press(page, 'Tab');
    return stop(page);
  };
  const first = await next(), faint = [], board = await region(page, 'Board').boundingBox(), on_the_first = await picture(board);
  const but = { ...around(first, view), x: around(first, view).x - board.x, y: around(first, view).y - board.y };
  const seen = new Set();
  let here = first;
  do {
    // A link's button is its middle; what shows the focus is the whole of it, over the board.
    const place = here, is_link = place.name.startsWith('button "Link from '), clip = is_link ? board : around(place, view), with_focus = await picture(clip);
    here = await next();
    const pixels = await (is_link ? judge.differing(on_the_first, with_focus, { but }) : judge.differing(with_focus, await picture(clip)));
    // Half of what the criterion asks for: a neighbour's ring may lie on it.
    if (pixels < place.width + place.height) faint.push(`${place.name} at ${[place.x, place.y, place.width, place.height].map(Math.round)}: ${pixels} pixels`);
    seen.add(place.name);
  } while (!seen.has(here.name));
  assert.ok(seen.size > 60, `${seen.size} stops`);
  return faint;
}

for (const [theme, options] of Object.entries({ light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' } })) {
  page_test(`the focus is seen wherever it goes (${theme})`, { ...STILL, ...options, viewport: { width: 1440, height: 900 } }, async ({ page, context }) => {
    await ready(page);
    await open_map(page, EXAMPLE);
    assert.deepEqual(await faint_stops(page, context), []);
  });
}
