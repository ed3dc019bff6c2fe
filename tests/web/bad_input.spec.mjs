// What cannot be opened says why, in one sentence, with its place; and the map that is open stays as it was.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { begins_with, click, region, words } from './support/board.mjs';
import { ROOT, map_text, open_map, page_test, state, still, until } from './support/harness.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/conference-room.trustline.json`, 'utf8');
const without_end = text => text.slice(0, -2);
const nested = (depth, inside = '') => `${'['.repeat(depth)}${inside}${']'.repeat(depth)}`;
const with_key = (key, value) => EXAMPLE.replace('"version": 1,', `"version": 1,\n  "${key}": ${value},`);
const first_touchpoint = change => EXAMPLE.replace(/^ {4}(\{"id":"t[^\n]*?\})(,?)$/m, (line, record, comma) => `    ${JSON.stringify(change(JSON.parse(record)))}${comma}`);

// name, bytes or text, what the sentence says, and the place that it names.
const REFUSED = [
  ['nothing', '', /empty/],
  ['only spaces', ' \n\n ', /empty/],
  ['cut off', without_end(EXAMPLE), /line \d+, column \d+/],
  ['cut off inside a letter', Buffer.from('{"title": "旅程"}').subarray(0, 14), /cut off/],
  ['a comma too many', EXAMPLE.replace('"version": 1,', '"version": 1,,'), /\(line 4, column \d+, \/version\)$/],
  ['zeros', Buffer.alloc(4096), /zeros/],
  ['zeros inside', EXAMPLE.replace('Conference', 'Conf\0rence'), /zero/],
  ['UTF-16', Buffer.from(`\uFEFF${EXAMPLE}`, 'utf16le'), /UTF-16/],
  ['not UTF-8', Buffer.from(EXAMPLE.replace('Conference', 'Conférence'), 'latin1'), /^[A-Z].*UTF-8.*\(line 6, column 17.*\)$/],
  ['a web page', '<!doctype html><html><body>Sign in</body></html>', /web page|HTML/i],
  ['a picture without a map', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>', /holds no map/],
  ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /picture/],
  ['a zip', Buffer.concat([Buffer.from('504b0304', 'hex'), deflateSync('x')]), /ZIP/],
  ['plain words', 'Dear team, this is not a map.', /line 1, column 1/],
  ['a number', '42', /a map is JSON/],
  ['JSON of another program', '{"type": "excalidraw", "version": 2}', /^[A-Z].*excalidraw.*\(line 1, column \d+, \/type\)$/],
  ['JSON of nobody', '{"name": "left-pad"}', /another program/],
  ['a ballot', '{"type": "trustline/ballot", "version": 1}', /ballot/],
  ['no version', EXAMPLE.replace('  "version": 1,\n', ''), /version/],
  ['half a version', EXAMPLE.replace('"version": 1,', '"version": 1.5,'), /whole number.*\/version/],
  ['a key twice', with_key('type', '"trustline/map"'), /"type" is used twice.*\(line \d+, column \d+.*\)$/],
  ['a key twice in a record', EXAMPLE.replace('{"id":"t', '{"id":"x","id":"t'), /twice.*\(line \d+, column \d+, \/touchpoints\/0.*\)$/],
  ['too deep', with_key('x', nested(64)), /(deep|nested|32).*\(line \d+, column \d+.*\)$/i],
  ['endlessly deep', '['.repeat(5_000_000), /(deep|nested|32)/i],
  ['an id twice', EXAMPLE.replace(/^ {4}(\{"id":"t.*\}),$/m, '    $1,\n    $1,'), /\(line \d+, column \d+, \/touchpoints\/1.*\)$/],
  ['a stage that is not there', first_touchpoint(one => ({ ...one, stage: 'nowhere' })), /\(line \d+, column \d+, \/touchpoints\/0\/stage\)$/],
  ['a title that is a number', first_touchpoint(one => ({ ...one, title: 7 })), /\(line \d+, column \d+, \/touchpoints\/0\/title\)$/],
  ['a title without end', first_touchpoint(one => ({ ...one, title: 'x'.repeat(10_001) })), /10,?000.*\(line \d+, column \d+, \/touchpoints\/0\/title\)$/],
  ['a score of eight', EXAMPLE.replace(/"perception":\{"reliability":\d/, '"perception":{"reliability":8'), /\(line \d+, column \d+, \/scores\/\d+\/perception\/reliability\)$/],
  ['too large', ' '.repeat(20_000_001), /20 MB/],
];

const message = page => words(region(page, 'Message').getByRole('status'));

// Through the page's object: the promise fails with the very sentence that is shown.
page_test('a file that cannot be opened says why, and the map stays', async ({ page }) => {
  await open_map(page, EXAMPLE);
  const before = await state(page);
  for (const [name, content, sentence] of REFUSED) {
    const bytes = Buffer.from(content).toString('base64');
    const said = await page.evaluate(async base64 => {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
      try {
        await window.trustline.ready.open(bytes, 'bad.json');
        return 'it was opened';
      } catch (error) {
        return error.message;
      }
    }, bytes);
    assert.match(said, sentence, name);
    assert.match(said, /^[^a-z]/, `${name}: begins like a sentence`);
    assert.doesNotMatch(said, /\{\d\}|undefined|\n/, `${name}: one whole sentence`);
    await region(page, 'Message').getByText(said, { exact: true }).waitFor();
    assert.equal(await map_text(page), EXAMPLE, `${name}: the map stays`);
  }
  assert.equal((await state(page)).revision, before.revision);
  assert.equal((await state(page)).readOnly, false);
});

// The place is right: what stands there is what is wrong.
page_test('line, column and pointer lead to the fault', async ({ page }) => {
  await open_map(page, EXAMPLE);
  const faulty = EXAMPLE.replace(/"perception":\{"reliability":\d/, '"perception":{"reliability":9');
  const said = await page.evaluate(text => window.trustline.ready.open(text).then(() => 'opened', error => error.message), faulty);
  const [, line, column, pointer] = said.match(/ \(line (\d+), column (\d+), (\S+)\)$/);
  assert.equal(faulty.split('\n')[line - 1].slice(column - 1, column), '9', said);
  const parts = pointer.slice(1).split('/');
  assert.equal(parts.reduce((value, key) => value[key], JSON.parse(faulty)), 9, said);
});

// As a person: a file is picked, a sentence is shown, the map is there.
page_test('a picked file that is damaged leaves everything as it was', async ({ page }) => {
  await open_map(page, EXAMPLE);
  const pick = async (name, buffer) => {
    const waiting = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await waiting).setFiles({ name, mimeType: 'application/json', buffer });
  };
  await pick('cut.trustline.json', Buffer.from(without_end(EXAMPLE)));
  await region(page, 'Message').waitFor();
  assert.match(await message(page), /^[A-Z].* \(line \d+, column \d+.*\)$/);
  await still(page);
  assert.equal(await map_text(page), EXAMPLE);
  await click(page, region(page, 'Message').getByRole('button', { name: 'Dismiss' }));
  assert.equal(await region(page, 'Message').count(), 0);

  await pick('large.json', Buffer.alloc(20_000_001, 32));
  await region(page, 'Message').getByText(/20 MB/).waitFor();
  assert.equal(await map_text(page), EXAMPLE);
  assert.equal(await page.getByRole('dialog').count(), 0, 'nobody is asked whether to open what cannot be opened');
});

page_test('a map of a newer version can be read, not changed, and is kept whole', async ({ page }) => {
  const newer = EXAMPLE.replace('"version": 1,', '"version": 2,\n  "holograms": [{"id":"h1","shine":3}],');
  await open_map(page, newer);
  assert.equal((await state(page)).readOnly, true);
  assert.equal(await map_text(page), newer, 'what is saved is what came in');
  await region(page, 'Read only').waitFor();
  const before = (await state(page)).revision;
  await page.keyboard.press('n');
  await still(page);
  assert.equal((await state(page)).revision, before);
  await click(page, region(page, 'Read only').getByRole('button', { name: 'Save a copy' }));
  await until(page, () => !window.trustline.ready.state().readOnly);
});

page_test('unknown keys and findings are kept and said', async ({ page }) => {
  const more = EXAMPLE.replace(/"language": "en",/, '"language": "en",\n  "weather": {"wind":[1,2]},');
  await open_map(page, more);
  assert.match(await map_text(page), /"weather": ?\{"wind":\[1,2\]\}/);
  assert.equal(await region(page, 'Message').getByText(begins_with('line')).count(), 0);
});
