// The program comes in two parts. Opening a map and looking at it asks for the first only; the first sign of a hand fetches
// the second, and what needs it before it is there waits for it.
//
// When the first of these tests fails, something that the first view does is missing in scripts/site/rehearsal.mjs.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after_change, card, centre_of, click, inspector, press } from './support/board.mjs';
import { toTrustline } from '../bench/peers/trustline_map.mjs';
import { ROOT, open_map, page_test, ready, saved, state, still, until } from './support/harness.mjs';

const EXAMPLES = readdirSync(`${ROOT}examples`).filter(name => name.endsWith('.trustline.json'));
const EXAMPLE = readFileSync(`${ROOT}examples/it-service-desk.trustline.json`, 'utf8');
const REST = '**/assets/rest.*.wasm';
const SEEN_MS = 1000; // not a wait: how long the first view is looked at

// A request, or what the page says when it has to fetch at once.
const is_rest = url => /\/rest\.\w+\.wasm$|^called before/.test(url);
const requests_of = page => {
  const urls = [];
  page.on('request', request => urls.push(request.url()));
  page.on('console', message => /^called before/.test(message.text()) && urls.push(message.text()));
  return urls;
};

// Pages whose clock does not fetch the second part by and by: here only hands do.
const by_hand = context => context.addInitScript(() => {
  const { setTimeout: later } = window;
  window.setTimeout = (action, ms, ...rest) => (ms >= 5000 ? 0 : later(action, ms, ...rest));
});

// A page of the site on which nothing runs, for whoever wants to see everything that the program's page asks for.
async function page_and_requests(context, open_page) {
  await by_hand(context);
  const page = await open_page('LICENSES.txt');
  return { page, urls: requests_of(page), start: async (address = '') => {
    await page.goto(new URL(`./${address}`, page.url()).href);
    await ready(page);
    await still(page);
  } };
}

const NO_ICON = { allowed: [/Failed to load resource/] }; // a text has none
for (const options of [NO_ICON, { ...NO_ICON, viewport: { width: 390, height: 800 }, hasTouch: true, colorScheme: 'dark' }]) {
  page_test(`the first view of any example asks for the first part only, ${options.hasTouch ? 'on a dark phone' : 'on a desk'}`, options, async ({ context, open_page }) => {
    for (const example of EXAMPLES) {
      const { page, urls, start } = await page_and_requests(context, open_page);
      await start(`#open=examples/${example}`);
      await page.waitForTimeout(SEEN_MS);
      assert.equal((await state(page)).open, true, example);
      assert.deepEqual(urls.filter(is_rest), [], example);
      await page.close();
    }
  });
}

// As in tests/bench/peers: other than the examples in everything.
page_test('the first view of a map that a script has made asks for the first part only', NO_ICON, async ({ context, open_page }) => {
  const range = [...Array(10).keys()];
  const text = toTrustline({
    title: 'Made', stages: range.map(String), lanes: range.map(String),
    touchpoints: range.flatMap(stage => range.map(lane => ({ id: `t${stage * 10 + lane}`, title: `Number ${lane}`, stage, lane, rater: [1, 2, 3, 5, 7] }))),
    // In every direction: next to each other, past others, down, up and back.
    links: range.flatMap(from => range.map(to => [`t${from * 11}`, `t${(from * 37 + to * 13) % 100}`])),
  });
  const { page, urls, start } = await page_and_requests(context, open_page);
  await page.route('**/examples/made.trustline.json', route => route.fulfill({ body: text }));
  await start('#open=examples/made.trustline.json');
  await page.waitForTimeout(SEEN_MS);
  assert.equal((await state(page)).touchpoints, 100);
  assert.deepEqual(urls.filter(is_rest), []);
});

page_test('the first view of a map that nobody has scored asks for the first part only', NO_ICON, async ({ context, open_page }) => {
  const { page, urls, start } = await page_and_requests(context, open_page);
  const text = JSON.stringify({ ...JSON.parse(EXAMPLE), scores: [], incidents: [] });
  await page.route('**/examples/unscored.trustline.json', route => route.fulfill({ body: text }));
  await start('#open=examples/unscored.trustline.json');
  await page.getByRole('button', { name: 'Score touchpoints to see where trust is won and lost', exact: true }).waitFor();
  await page.waitForTimeout(SEEN_MS);
  assert.deepEqual(urls.filter(is_rest), []);
});

// Large ones are read step by step.
const LARGE = JSON.stringify({ ...JSON.parse(EXAMPLE), padding: Array(300).fill('x'.repeat(9_000)) });

for (const [size, text] of [['a', EXAMPLE], ['a large', LARGE]]) page_test(`${size} map that comes back from storage asks for the first part only`, NO_ICON, async ({ page: before, context, open_page }) => {
  await open_map(before, text);
  await click(before, card(before, 'Calls the service desk'));
  await after_change(before, () => press(before, 'm'));
  await saved(before);
  await before.close();
  const { page, urls, start } = await page_and_requests(context, open_page);
  await start();
  await page.waitForTimeout(SEEN_MS);
  assert.equal((await state(page)).open, true);
  assert.deepEqual(urls.filter(is_rest), []);
});

// The page with a map, before any hand.
const untouched_test = (name, ...rest) => {
  const body = rest.pop();
  page_test(name, ...rest, async ({ page, context }) => {
    await by_hand(context);
    await page.reload();
    await open_map(page, EXAMPLE);
    await body(page);
  });
};

untouched_test('the first movement of the pointer fetches the second part, once', async page => {
  const urls = requests_of(page);
  const fetched = page.waitForResponse(response => is_rest(response.url()));
  await page.mouse.move(700, 450);
  await fetched;
  await click(page, card(page, 'Calls the service desk'));
  await inspector(page).waitFor();
  assert.equal(urls.filter(is_rest).length, 1);
});

// A second part on a slow way.
const slow_rest = page => page.route(REST, async route => {
  await new Promise(resolve => setTimeout(resolve, 1500));
  await route.continue();
});

untouched_test('a click before the second part is there counts when it comes', async page => {
  await slow_rest(page);
  await click(page, card(page, 'Calls the service desk'));
  await inspector(page).waitFor();
});

untouched_test('what is typed before the second part is there is not lost', async page => {
  await slow_rest(page);
  const place = await centre_of(card(page, 'Calls the service desk'));
  await page.mouse.click(place.x, place.y);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Rings twice');
  await page.keyboard.press('Enter');
  await card(page, 'Rings twice').waitFor();
});

untouched_test("an assistive tool's press before the second part is there counts when it comes", async page => {
  await slow_rest(page);
  await card(page, 'Calls the service desk').dispatchEvent('click');
  await inspector(page).waitFor();
});

untouched_test('wheels move the board before the second part is there', async page => {
  await page.route(REST, () => {}); // never
  const before = await page.evaluate(() => window.trustline.ready.bench.view());
  await page.mouse.move(700, 450);
  await page.mouse.wheel(40, 60);
  await until(page, y => window.trustline.ready.bench.view().y !== y, before.y);
});

untouched_test('a script that needs the second part waits for it', async page => {
  assert.ok(JSON.parse(await page.evaluate(() => window.trustline.ready.export('report'))));
});

untouched_test('without a network the map is safe, and it goes on when the part comes', { allowed: [/Failed to load resource/] }, async page => {
  await saved(page);
  await page.route(REST, route => route.abort());
  const place = await centre_of(card(page, 'Calls the service desk'));
  await page.mouse.click(place.x, place.y);
  const notice = page.getByRole('alert').filter({ hasText: 'A part of the program is still missing' });
  await notice.waitFor();
  await page.unroute(REST);
  await inspector(page).waitFor();
  await notice.waitFor({ state: 'detached' });
});
