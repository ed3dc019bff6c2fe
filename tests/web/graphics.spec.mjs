// Graphics that are missing or go, a program that cannot be loaded or fails: what people read, and that no map is lost.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after_change, card, centre_of, click, press } from './support/board.mjs';
import { judge_of } from './support/pixels.mjs';
import { ROOT, map_text, open_map, page_test, ready, saved, still, until } from './support/harness.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/conference-room.trustline.json`, 'utf8');
const MAP = JSON.parse(EXAMPLE);
const [FIRST, SECOND] = MAP.touchpoints.map(one => one.title);

async function with_edit(page) {
  await ready(page);
  await open_map(page, EXAMPLE);
  await click(page, card(page, FIRST));
  await after_change(page, () => press(page, 'm'));
  await saved(page);
  return map_text(page);
}

// The map comes out of the page as a file.
async function assert_is_offered(page, text) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download: ${MAP.title}` }).click();
  assert.deepEqual(JSON.parse(readFileSync(await (await waiting).path(), 'utf8')), JSON.parse(text));
}

page_test('without WebGL 2 the page says so and hands out the maps', { allowed: [/no WebGL 2/] }, async ({ page }) => {
  const text = await with_edit(page);
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return /webgl/.test(kind) ? null : real.call(this, kind, ...rest); };
  });
  await page.reload();
  await page.getByText(/cannot draw with WebGL 2/).waitFor();
  await assert_is_offered(page, text);
});

page_test('without WebAssembly, too', { allowed: [/no WebAssembly/] }, async ({ page }) => {
  const text = await with_edit(page);
  await page.addInitScript(() => { delete window.WebAssembly; });
  await page.reload();
  await page.getByText(/cannot run WebAssembly/).waitFor();
  await assert_is_offered(page, text);
});

page_test('a program that cannot be loaded is said, and tried again', { allowed: [/503/, /could not|Failed|failed/] }, async ({ page, context }) => {
  const text = await with_edit(page);
  await context.route(/\.wasm$/, route => route.fulfill({ status: 503, body: '' }));
  await page.reload();
  await page.getByText(/could not be loaded/).waitFor();
  await assert_is_offered(page, text);
  await context.unroute(/\.wasm$/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await until(page, () => window.trustline?.ready?.state().open);
  assert.equal(await map_text(page), text);
});

// Drivers are updated, machines sleep, browsers are short of memory: the context goes, and comes back.
// `between` is what happens while it is gone.
async function lose_and_restore(page, between = async () => {}) {
  const turn = (verb, event) => page.evaluate(([verb, event]) => new Promise(resolve => {
    const canvas = document.getElementById('board'), gl = canvas.getContext('webgl2');
    window.losing = gl.getExtension('WEBGL_lose_context') ?? window.losing;
    canvas.addEventListener(event, () => resolve(), { once: true });
    window.losing[verb]();
  }), [verb, event]);
  await turn('loseContext', 'webglcontextlost');
  await between();
  await turn('restoreContext', 'webglcontextrestored');
}

page_test('a context lost a hundred times, also during a drag, comes back with the picture and the map', { timeout: 400_000 }, async ({ page }) => {
  const text = await with_edit(page);
  await press(page, 'Escape');
  await page.mouse.move(5, 5);
  await still(page);
  const before = await page.screenshot();
  for (let time = 0; time < 90; ++time)
    await lose_and_restore(page, () => time % 10 || page.keyboard.press('Escape')); // frames without a context do no harm
  await still(page);
  assert.deepEqual(await page.screenshot(), before);

  const from = await centre_of(card(page, FIRST)), to = await centre_of(card(page, SECOND));
  for (let time = 0; time < 10; ++time) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await lose_and_restore(page, () => page.mouse.move(to.x, to.y, { steps: 3 }));
    await page.keyboard.press('Escape');
    await page.mouse.up();
  }
  await press(page, 'Escape');
  await page.mouse.move(5, 5);
  await still(page);
  assert.equal(await map_text(page), text);
  assert.deepEqual(await page.screenshot(), before);

  await click(page, card(page, SECOND));
  await after_change(page, () => press(page, 'm'));
});

const note_memories = page => page.addInitScript(() => {
  window.memories = [];
  const real = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...values) => {
    const instance = await real.apply(WebAssembly, values);
    // The program's second part has none of its own.
    window.memories.push(...Object.values(instance.exports).filter(value => value instanceof WebAssembly.Memory));
    return instance;
  };
});

// As after any fault in it: nothing in the program's memory can be relied on.
async function spoil_memory(page) {
  await page.evaluate(() => new Uint8Array(window.memories.at(-1).buffer).fill(0xff, 1024));
  await page.keyboard.press('Escape');
}

page_test('a program that fails is replaced, and the map is there', { allowed: [/Trustline failed/] }, async ({ page }) => {
  await note_memories(page);
  await page.reload();
  const text = await with_edit(page);
  await spoil_memory(page);
  await page.getByText(/your map was restored/).waitFor();
  await still(page);
  assert.equal(await map_text(page), text);
  await click(page, card(page, SECOND));
  await after_change(page, () => press(page, 'm'));
  await saved(page);
  const later = await map_text(page);
  await page.reload();
  await until(page, () => window.trustline?.ready?.state().open);
  assert.equal(await map_text(page), later);
});

page_test('a program that fails again at once is not started for ever', { allowed: [/Trustline failed/] }, async ({ page }) => {
  await note_memories(page);
  await page.reload();
  const text = await with_edit(page);
  await spoil_memory(page);
  await page.getByText(/your map was restored/).waitFor();
  await still(page);
  await spoil_memory(page);
  await page.getByText(/failed again after a restart/).waitFor();
  await assert_is_offered(page, text);
});

page_test('thousands that are selected are all marked, from afar and from near', async ({ page }) => {
  const COUNT = 1_200;
  await open_map(page, JSON.stringify({
    type: 'trustline/map', version: 1, title: 'Many',
    stages: Array.from({ length: 20 }, (_, n) => ({ id: `s${n}`, title: `Stage ${n}` })),
    lanes: Array.from({ length: 10 }, (_, n) => ({ id: `l${n}`, title: `Lane ${n}` })),
    touchpoints: Array.from({ length: COUNT }, (_, n) => ({ id: `t${n}`, title: `Touchpoint ${n}`, stage: `s${n % 20}`, lane: `l${n / 20 % 10 | 0}` })),
  }));
  await still(page);
  const board = page.getByRole('region', { name: 'Board', exact: true });
  const { x, y, width, height } = await board.boundingBox();
  // Left and right of the middle: whatever is marked of one half only would show.
  const halves = [{ x: x + 140, y: y + 60, width: width / 2 - 200, height: height - 220 }, { x: x + width / 2, y: y + 60, width: width / 2 - 200, height: height - 220 }];
  const judge = await judge_of(page.context());
  const shot = async clip => (await page.screenshot({ clip })).toString('base64');
  for (const place of ['fit', 'near']) {
    await page.evaluate(place => window.trustline.ready.bench[place](), place);
    await page.mouse.move(x + width / 2, 20);
    await still(page);
    const before = [await shot(halves[0]), await shot(halves[1])];
    await press(page, 'Control+a');
    await still(page);
    for (const [half, clip] of halves.entries()) {
      const marked = await judge.differing(before[half], await shot(clip), { contrast: 1.5 });
      assert.ok(marked > clip.width * clip.height / 100, `${place}, half ${half}: ${marked} pixels`);
    }
    await press(page, 'Escape');
    await still(page);
  }
  await judge.end();
});

page_test('panels look the same while the board passes, when they are shown from a picture of themselves', async ({ page }) => {
  await with_edit(page);
  await page.evaluate(() => {
    window.pictures = 0;
    const bind = WebGL2RenderingContext.prototype.bindFramebuffer;
    WebGL2RenderingContext.prototype.bindFramebuffer = function (target, framebuffer) {
      window.pictures += framebuffer ? 1 : 0;
      return bind.call(this, target, framebuffer);
    };
  });
  const board = await page.getByRole('region', { name: 'Board', exact: true }).boundingBox();
  await page.mouse.move(board.x + board.width / 2, board.y + board.height / 2);
  await still(page);
  const judge = await judge_of(page.context());
  const shot = async () => (await page.screenshot()).toString('base64');
  const before = await shot();

  // To and fro, so that it ends where it began.
  let is_passing = true;
  const passing = (async () => {
    for (let turn = 0; is_passing || turn % 2; ++turn) {
      await page.mouse.wheel(turn % 2 ? 2 : -2, 0);
      await page.waitForTimeout(20);
    }
  })();
  await until(page, () => window.pictures > 0);
  const meanwhile = await shot();
  is_passing = false;
  await passing;
  await still(page);
  const but = { x: board.x - 4, y: 0, width: board.width + 4, height: 900 }; // the end of the trust line is round
  assert.equal(await judge.differing(before, meanwhile, { but, contrast: 1.05 }), 0);
  assert.equal(await judge.differing(before, await shot(), { contrast: 1.05 }), 0);
  await judge.end();
});
