// The gallery: node tests/web/screenshots.mjs [word ...] makes build/screenshots/*.png, or those whose name has all words, and
// index.html, a sheet of all. Desk and phone, light and dark, English, Chinese and Swedish.
// Of the site in build/web/site, or in the folder that TRUSTLINE_SITE names.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { serve } from '../../scripts/serve.mjs';
import { begins_with, click, press, region } from './support/board.mjs';
import { ROOT, SITE, launch } from './support/browser.mjs';
import { map_of, open_map, ready, report_of, still, watch_frames } from './support/page.mjs';
import { LANGUAGES, LOCALES, speaker } from './support/words.mjs';

const FOLDER = `${ROOT}build/screenshots/`;
const WORDS = process.argv.slice(2);
const SCREENS = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
};
const MAPS = { en: 'it-service-desk', 'zh-CN': 'it-service-desk.zh-CN', sv: 'roadside-assistance.sv' };
const PICTURES = {
  quadrant: 'Importance and performance', watermelon: 'Watermelon', rater: 'RATER', priorities: 'What to fix first', effort: 'Impact and effort',
  stream: 'Value stream', trust: 'Trust', compared: 'Rounds side by side', voice: 'Voice of the customer', remembered: 'What is remembered',
  matters: 'What matters most to each', kano: 'Kano', swot: 'SWOT', tensions: 'Tensions', moments: 'Moments of truth', evidence: 'Evidence', agreement: 'Agreement',
};
const LENSES = {
  overall: 'Digit1', gap: 'Digit2', trust: 'Digit3', reliability: 'Digit4', assurance: 'Digit5', tangibles: 'Digit6', empathy: 'Digit7', responsiveness: 'Digit8',
  watermelon: 'Digit9', evidence: 'Digit0', waiting: 'w', owner: 'r', agreement: 'a', change: 'c',
};
const VIEWS = ['start', 'board', 'selected', 'scoring', 'overview', 'personas', 'services', 'rounds', 'tensions', 'palette', 'shortcuts', 'far', 'insights',
  ...Object.keys(PICTURES).map(name => `insight_${name}`), ...Object.keys(LENSES).map(name => `lens_${name}`)];

const map_in = language => readFileSync(`${ROOT}examples/${MAPS[language]}.trustline.json`, 'utf8');

// The same journey over and over: 24 stages in a row, each cell four times as full.
function large(text) {
  const map = JSON.parse(text), stages = [], touchpoints = [], scores = [];
  for (let round = 0; round < 4; ++round)
    for (const stage of map.stages) stages.push({ id: `${stage.id}${round}`, title: stage.title, order: undefined, at: [round, stage.order] });
  stages.sort((a, b) => a.at[0] - b.at[0] || (a.at[1] < b.at[1] ? -1 : 1));
  for (let copy = 0; copy < 16; ++copy) {
    for (const one of map.touchpoints) touchpoints.push({ ...one, id: `${one.id}${copy}`, stage: `${one.stage}${copy % 4}`, order: undefined });
    for (const one of map.scores) scores.push({ ...one, id: `${one.id}${copy}`, touchpoint: `${one.touchpoint}${copy}` });
  }
  const rest = stages.map(({ at, ...stage }) => stage);
  return JSON.stringify({ ...map, stages: rest, touchpoints, scores, notes: [], links: [] });
}

// The touchpoints of the customer's side, the one that lost most first.
async function from_the_worst(page) {
  const [map, { rater }] = [await map_of(page), await report_of(page)];
  const seen = new Set(map.lanes.filter(({ kind }) => ['customer', 'frontstage'].includes(kind)).map(({ id }) => id));
  const gap = ({ id }) => rater.touchpoints[id]?.overall?.weighted ?? 0;
  return map.touchpoints.filter(({ lane }) => seen.has(lane)).sort((a, b) => gap(a) - gap(b));
}

async function choose_card(page, say) {
  // On a phone the worst of all may be out of sight.
  for (const { title } of await from_the_worst(page)) {
    const card = region(page, say('Board')).getByRole('button', { name: begins_with(`${title}, `) });
    if (await card.count()) return click(page, card);
  }
}

const SHOW = {
  async start() {},
  async board(page, say, text) { await open_map(page, text); },
  async selected(page, say, text) {
    await open_map(page, text);
    await choose_card(page, say);
  },
  async scoring(page, say, text) {
    await SHOW.selected(page, say, text);
    await press(page, 's', '2');
  },
  async overview(page, say, text) {
    await open_map(page, text);
    await press(page, 'o');
  },
  async personas(page, say, text) {
    await open_map(page, text);
    await click(page, page.getByRole('button', { name: say('Menu'), exact: true }));
    await click(page, page.getByRole('menuitem', { name: say('Personas…'), exact: true }));
  },
  async palette(page, say, text) {
    await open_map(page, text);
    await press(page, 'Control+k');
  },
  async shortcuts(page, say, text) {
    await open_map(page, text);
    await press(page, '?');
  },
  async far(page, say, text) {
    await open_map(page, large(text));
    await press(page, 'Shift+1');
  },
};

async function chosen_in_menu(page, say, item) {
  await click(page, page.getByRole('button', { name: say('Menu'), exact: true }));
  await click(page, page.getByRole('menuitem', { name: say(item), exact: true }));
}
for (const [view, item] of Object.entries({ services: 'Services…', rounds: 'Rounds…', tensions: 'Tensions…' })) {
  SHOW[view] = async (page, say, text) => {
    await open_map(page, text);
    await chosen_in_menu(page, say, item);
  };
}
SHOW.insights = async (page, say, text) => {
  await open_map(page, text);
  await press(page, 'Shift+I');
};
for (const [name, label] of Object.entries(PICTURES)) {
  SHOW[`insight_${name}`] = async (page, say, text) => {
    await SHOW.insights(page, say, text);
    const option = page.getByRole('option', { name: say(label), exact: true });
    if (await option.count()) return click(page, option);
    await click(page, page.getByRole('dialog').getByRole('button', { name: say('Views'), exact: true }));
    await click(page, page.getByRole('menuitem', { name: say(label), exact: true }));
  };
}
for (const [name, key] of Object.entries(LENSES)) {
  SHOW[`lens_${name}`] = async (page, say, text) => {
    await open_map(page, text);
    await press(page, key);
  };
}

async function picture(browser, address, { name, screen, theme, language, view }) {
  const context = await browser.newContext({ ...SCREENS[screen], colorScheme: theme, locale: LOCALES[language], reducedMotion: 'reduce' });
  try {
    await context.addInitScript(watch_frames);
    const page = await context.newPage();
    await page.goto(address);
    await ready(page);
    await still(page);
    await SHOW[view](page, speaker(language), map_in(language));
    await page.mouse.move(1, SCREENS[screen].viewport.height - 1);
    await still(page);
    await page.screenshot({ path: `${FOLDER}${name}.png` });
  } finally {
    await context.close();
  }
}

async function sheet() {
  const names = (await readdir(FOLDER)).filter(name => name.endsWith('.png')).sort();
  const figures = names.map(name => `<figure><a href="${name}"><img src="${name}" alt="" loading="lazy"></a><figcaption>${name.slice(0, -4)}</figcaption></figure>`);
  await writeFile(`${FOLDER}index.html`, `<!doctype html>
<meta charset="utf-8">
<title>Trustline: screenshots</title>
<style>
body { margin: 24px; font: 13px system-ui, sans-serif; background: #888; display: flex; flex-wrap: wrap; gap: 16px; }
figure { margin: 0; } img { height: 300px; display: block; } figcaption { padding: 4px 0; }
</style>
${figures.join('\n')}
`);
}

const wanted = [];
for (const view of VIEWS)
  for (const screen of Object.keys(SCREENS))
    for (const theme of ['light', 'dark'])
      for (const language of LANGUAGES) {
        const name = [view, screen, theme, language].join('-');
        if (WORDS.every(word => name.includes(word))) wanted.push({ name, screen, theme, language, view });
      }

await mkdir(FOLDER, { recursive: true });
const server = await serve(SITE);
const browser = await launch();
let failures = 0;
for (const one of wanted) {
  try {
    await picture(browser, server.address, one);
    console.log(one.name);
  } catch (error) {
    ++failures;
    console.error(`${one.name}: ${error.message.split('\n')[0]}`);
  }
}
await browser.close();
await server.close();
await sheet();
console.log(`${wanted.length - failures} of ${wanted.length} pictures: ${FOLDER}index.html`);
process.exitCode = failures ? 1 : 0;
