// In Chinese and in Swedish nothing of the interface is left in English: looked for in everything that the mirror says, panel by
// panel, over a map without a single letter in it.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { panels } from './support/panels.mjs';
import { ROOT, page_test, ready, the_browser, watch_frames } from './support/harness.mjs';
import { LOCALES, speaker } from './support/words.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/it-service-desk.trustline.json`, 'utf8');
let number = 0;
const MUTE = EXAMPLE.replace(/"(title|description|reason|text|label|by|channelName|source|owner|stakeholder|delivery|promise|left|right|band)":( ?)"[^"]+"/g, (all, key, space) => `"${key}":${space}"${++number}#"`);

// Names of people and things, keys, and what the languages call themselves.
const EVERYWHERE = ['Trustline', 'English', 'Svenska', 'JSON', 'SVG', 'CSV', 'RATER', 'SWOT', 'Kano', 'NPS', 'CSAT', 'CES', 'min', 'Zeithaml', 'Parasuraman', 'Berry', 'Ctrl', 'Alt', 'Shift', 'Esc', 'Tab', 'Enter',
  'Del', 'Backspace', 'PgUp', 'PgDn', 'Menu'];
// Swedish has these words, too.
const SAME_IN_SWEDISH = ['Start', 'Service', 'System', 'Person', 'Status', 'Support', 'Persona', 'Personas', 'Personas…', 'gap', 'Gap', 'Hand', 'Zoom', 'App', 'radar', 'Presentation'];

// The templates are maps, each in its own language: what they are called is not of the interface.
const TEMPLATES = readdirSync(`${ROOT}examples`).filter(name => name.endsWith('.json')).map(name => JSON.parse(readFileSync(`${ROOT}examples/${name}`, 'utf8')).title);

const said_by = page => page.evaluate(templates => {
  const said = [document.title, document.getElementById('live').textContent];
  for (const element of document.querySelectorAll('#mirror *, #notices *, #typing')) {
    if (templates.includes(element.getAttribute('aria-label'))) continue;
    said.push(element.getAttribute('aria-label'), element.getAttribute('aria-description'), element.getAttribute('aria-valuetext'));
    if (!element.children.length) said.push(element.textContent);
  }
  return said.filter(Boolean);
}, TEMPLATES);

async function everything_said(page, language) {
  await ready(page);
  const said = new Map(); // sentence -> the panel that says it
  for await (const name of panels(page, { say: speaker(language), text: MUTE }))
    for (const sentence of await said_by(page)) if (!said.has(sentence)) said.set(sentence, name);
  return said;
}

page_test('nothing is left in English in Chinese', { locale: LOCALES['zh-CN'] }, async ({ page }) => {
  const left = [];
  for (const [sentence, panel] of await everything_said(page, 'zh-CN')) {
    const words = sentence.match(/[A-Za-z]{3,}/g)?.filter(word => !EVERYWHERE.includes(word)) ?? [];
    if (words.length) left.push(`${panel}: ${sentence}`);
  }
  assert.deepEqual(left, []);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
});

// Parts of composed sentences count on their own, without numbers; keys are not words.
const parts_of = sentence => sentence.split(/[,:;·.()–]\s*|\s*[+−]?\d+\s?/).map(part => part.trim())
  .filter(part => /\p{L}{3,}/u.test(part) && !/^(Ctrl|Alt|Shift)\+|&/.test(part));

page_test('nothing is left in English in Swedish', { locale: LOCALES.sv }, async ({ page }) => {
  const swedish = await everything_said(page, 'sv');
  const someone_else = await the_browser().newContext({ viewport: page.viewportSize(), locale: LOCALES.en });
  const english_page = await someone_else.newPage();
  await english_page.addInitScript(watch_frames);
  await english_page.goto(page.url());
  const english = await everything_said(english_page, 'en');
  await someone_else.close();
  const english_parts = new Set([...english.keys()].flatMap(parts_of));
  const left = [];
  for (const [sentence, panel] of swedish)
    for (const part of parts_of(sentence))
      if (english_parts.has(part) && ![...EVERYWHERE, ...SAME_IN_SWEDISH].includes(part)) left.push(`${panel}: ${part}`);
  assert.deepEqual([...new Set(left)], []);
  assert.deepEqual([...swedish.keys()].filter(sentence => /\d\.\d/.test(sentence)), [], 'numbers have a comma');
  assert.ok(english_parts.size > 200, 'there was much to compare with');
});

// On the page itself, by hand.
page_test('the language is chosen on the start page and remembered', async ({ page }) => {
  await ready(page);
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await page.getByRole('button', { name: speaker('zh-CN')('Open a file'), exact: true }).waitFor();
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: '中文', exact: true, pressed: true }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
});

// Settings of an older version, or of a hand: what they do not say is as without them.
page_test('settings that name no language leave it to the browser', { locale: 'sv-SE' }, async ({ page }) => {
  await ready(page);
  await page.evaluate(() => localStorage.setItem('trustline-settings', '{"theme":"dark"}'));
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: speaker('sv')('Open a file'), exact: true }).waitFor();
});
