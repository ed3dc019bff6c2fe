// The main job in a Firefox: another engine, another WebGL, other events. One story; the rest of the suite runs in Chromium.
// Debian's Firefox has WebGL 2 only with a screen, so a pretended one is started for it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { serve } from '../../scripts/serve.mjs';
import { ROOT, SITE } from './support/browser.mjs';
import { watch_frames } from './support/page.mjs';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const TEMPLATE = 'Conference room: two minutes before the call';
const EXAMPLE = readFileSync(`${ROOT}examples/conference-room.trustline.json`, 'utf8');

let screen, browser, server;

// A display of its own, on the first number that is free: Xvfb says which.
async function pretended_screen() {
  const process_of_screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = await once(process_of_screen.stdout, 'data');
  return { display: `:${String(number).trim()}`, end: () => process_of_screen.kill() };
}

before(async () => {
  server = await serve(SITE);
  screen = await pretended_screen();
  browser = await puppeteer.launch({
    browser: 'firefox', executablePath: FIREFOX, headless: true, env: { ...process.env, DISPLAY: screen.display, MOZ_ENABLE_WAYLAND: '0' },
    defaultViewport: { width: 1440, height: 900 }, extraPrefsFirefox: { 'intl.accept_languages': 'en-GB' },
  });
}, { timeout: 120_000 });
after(async () => {
  await browser?.close();
  screen?.end();
  await server?.close();
});

const ask = (page, question, ...values) => page.evaluate(question, ...values);
const still = page => page.waitForFunction(() => window.trustline.ready && window.frames_waited_for() === 0, { polling: 50 });
const state = page => ask(page, async () => (await window.trustline).state());
const map_text = page => ask(page, async () => (await window.trustline).save());

async function begins_with(page, text) {
  const handle = await page.waitForFunction(beginning => [...document.querySelectorAll('#mirror [role=button], #mirror button')]
    .find(one => (one.getAttribute('aria-label') ?? one.textContent).startsWith(beginning)), {}, text);
  return handle.asElement();
}

async function click(page, element) {
  const box = await element.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await still(page);
}

// "Control+z" is held and pressed.
async function press(page, ...keys) {
  for (const key of keys) {
    const held = key.split('+'), last = held.pop();
    for (const one of held) await page.keyboard.down(one);
    await page.keyboard.press(last);
    for (const one of held.reverse()) await page.keyboard.up(one);
  }
  await still(page);
}

async function after_change(page, action) {
  const { revision } = await state(page);
  await action();
  await page.waitForFunction(before => window.trustline.ready.state().revision !== before, { polling: 50 }, revision);
  await still(page);
}

test('the main job in Firefox', { timeout: 240_000 }, async () => {
  const page = await browser.newPage(), faults = [];
  page.setDefaultTimeout(60_000);
  page.on('pageerror', error => faults.push(String(error)));
  page.on('console', message => { if (message.type() === 'error') faults.push(message.text()); });
  await page.evaluateOnNewDocument(watch_frames);
  await page.goto(server.address);
  await ask(page, async () => { await window.trustline; });

  await click(page, await begins_with(page, TEMPLATE));
  await page.waitForFunction(() => window.trustline.ready.state().open);
  await still(page);
  assert.equal(await map_text(page), EXAMPLE);

  // Add, name in three languages, mark, score by keyboard.
  const { title } = JSON.parse(EXAMPLE).touchpoints[0];
  await click(page, await begins_with(page, `${title}, `));
  await press(page, 'n');
  await page.keyboard.type('Dörren 会议室 opens');
  await after_change(page, () => press(page, 'Enter'));
  await begins_with(page, 'Dörren 会议室 opens, ');
  await after_change(page, () => press(page, 'm'));
  await press(page, 's');
  for (const digit of '76543') await after_change(page, () => page.keyboard.press(digit));
  await press(page, 'Escape');
  const map = JSON.parse(await map_text(page));
  const added = map.touchpoints.find(one => one.title === 'Dörren 会议室 opens');
  assert.ok(added.momentOfTruth);
  assert.deepEqual(map.scores.filter(one => one.touchpoint === added.id).map(one => Object.values(one.perception)), [[7, 6, 5, 4, 3]]);

  // Every step back.
  const edited = await map_text(page);
  for (let steps = 0; steps < 20 && await map_text(page) !== EXAMPLE; ++steps) await after_change(page, () => press(page, 'Control+z'));
  assert.equal(await map_text(page), EXAMPLE);
  for (let steps = 0; steps < 20 && await map_text(page) !== edited; ++steps) await after_change(page, () => press(page, 'Control+y'));
  assert.equal(await map_text(page), edited);

  const shot = await page.screenshot();
  assert.ok(shot.length > 40_000, 'a picture with something on it');
  await page.waitForFunction(() => window.trustline.ready.state().saved);

  await page.reload();
  await page.waitForFunction(() => window.trustline?.ready?.state().open);
  assert.equal(await map_text(page), edited, 'it is there after a reload');

  // Nothing moves that nobody moved, once it is stored again and the second part of the program has come.
  await page.waitForFunction(() => window.trustline.ready.state().saved);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name, responseEnd }) => /rest\.\w+\.wasm$/.test(name) && responseEnd > 0));
  await still(page);
  const { frames } = await state(page);
  await ask(page, () => new Promise(resolve => setTimeout(resolve, 2000)));
  assert.equal((await state(page)).frames, frames, 'no frame is asked for');
  assert.deepEqual(faults, []);
});
