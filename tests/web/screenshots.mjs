// The gallery: node tests/web/screenshots.mjs [word ...] makes build/screenshots/*.png, or those whose name has all words
// ("=board,far" are only the states of these names), and index.html, a page of all. What is shown is in gallery/states.mjs, which
// combinations are made and why in gallery/plan.mjs.
// Of the site in build/web/site, or in the folder that TRUSTLINE_SITE names.

import { mkdir, rm } from 'node:fs/promises';
import { serve } from '../../scripts/serve.mjs';
import { kit_of } from './gallery/kit.mjs';
import { PLAN, SCREENS, THEMES } from './gallery/plan.mjs';
import { write_sheet } from './gallery/sheet.mjs';
import { ROOT, SITE, launch } from './support/browser.mjs';
import { ready, still, watch_frames } from './support/page.mjs';
import { LOCALES } from './support/words.mjs';

const FOLDER = `${ROOT}build/screenshots/`;
const WORDS = process.argv.slice(2);
const AT_ONCE = 2;

async function shown(page, address, one) {
  await one.prepare?.(page);
  await page.goto(address);
  const kit = kit_of(page, one.language);
  if (one.is_started === false) return one.show(kit);
  await ready(page);
  await still(page);
  if (one.map) await kit.open(one.map(one.language));
  await one.show(kit);
  if (!one.held) await page.mouse.move(1, SCREENS[one.screen].viewport.height - 1);
  await still(page);
}

async function picture(browser, address, one) {
  const { system, settings } = THEMES[one.theme];
  const context = await browser.newContext({ ...SCREENS[one.screen], ...system, locale: LOCALES[one.language], reducedMotion: 'reduce' });
  try {
    context.setDefaultTimeout(20_000);
    await context.addInitScript(watch_frames);
    if (settings) await context.addInitScript(text => localStorage.setItem('trustline-settings', text), JSON.stringify(settings));
    const page = await context.newPage();
    await shown(page, address, one);
    await page.screenshot({ path: `${FOLDER}${one.name}.png` });
  } finally {
    await context.close();
  }
}

const has_word = ({ name, state }) => word => (word.startsWith('=') ? word.slice(1).split(',').includes(state) : name.includes(word));
const wanted = PLAN.filter(one => WORDS.every(has_word(one)));

// A whole run leaves no picture of what is no more.
if (!WORDS.length) await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const server = await serve(SITE);
const browser = await launch();
const left = [...wanted], failed = [];
async function work() {
  for (let one = left.shift(); one; one = left.shift()) {
    try {
      await picture(browser, server.address, one);
      console.log(one.name);
    } catch (error) {
      failed.push(one.name);
      console.error(`${one.name}: ${error.message.split('\n')[0]}`);
    }
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
await browser.close();
await server.close();
await write_sheet(FOLDER);
console.log(`${wanted.length - failed.length} of ${wanted.length} pictures: ${FOLDER}index.html`);
process.exitCode = failed.length ? 1 : 0;
