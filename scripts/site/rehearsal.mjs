// What the first view of a map does, done without a browser: node scripts/site/rehearsal.mjs PROGRAM.js PROGRAM.wasm OUT
//
// The program is an instrumented one (wasm-split --instrument). OUT is its profile: which functions were called while maps
// were opened, restored, shown in every language and theme, moved about and looked at from near and far, and what the
// program answers at once when it hears of a key. scripts/site/split.mjs puts these into the first part.
//
// What the first view needs is added here, and nowhere else: tests/web/first_view.spec.mjs says when something is missing.

import { readFileSync, writeFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

import { start_program } from '../../web/page/program.js';
import { make_rest } from '../../web/page/rest.js';
import { list_of_examples } from './examples.mjs';
import { pretend_browser } from './pretend_browser.mjs';

const [script, wasm, out] = process.argv.slice(2);
const DOWN = 0, MOVE = 1, UP = 2, LEFT = 4, MOUSE = 0, TOUCH = 1;
const CTRL = 2;
const ROOM_FOR_PROFILE = 4 << 20;
const FRAMES = 100, FRAME_MS = 60; // more than a map takes to fly in

pretend_browser();
runInThisContext(readFileSync(script, 'utf8'), { filename: script });
const module = await WebAssembly.compile(readFileSync(wasm));
const called = [];

class Stage {
  #now = 0;
  #exports;
  requests = [];

  async begin({ is_mac = false } = {}) {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const instance = await instantiate(...given);
      this.#exports = instance.exports;
      return instance;
    };
    const host = { request: (name, texts, number) => this.requests.push({ name, texts, number }), mirror() {}, caret() {}, pointer() {} };
    this.program = await start_program(module, host, error => { throw error; }, make_rest());
    WebAssembly.instantiate = instantiate;
    this.program.call('start', 1, 2, is_mac);
    return this;
  }

  frames(most = FRAMES) {
    for (let frame = 0; frame < most; ++frame) {
      this.#now += FRAME_MS;
      const wait = this.program.call('frame', this.#now);
      if (wait < 0) return;
      if (wait > 0) this.#now += wait;
    }
  }

  tell(...given) {
    const answer = this.program.tell(...given);
    this.frames();
    return answer;
  }

  pointer(what, x, y, kind = MOUSE) { this.program.call('pointer', what, x, y, 0, kind, 1, 0); }

  press(key, code = key, modifiers = 0) {
    for (const is_down of [true, false]) this.program.call_with_texts('key', [key, code], is_down, false, modifiers);
  }

  // Adds what has run so far to the profile.
  note() {
    const memory = Object.values(this.#exports).find(value => value instanceof WebAssembly.Memory);
    const place = memory.buffer.byteLength;
    memory.grow(ROOM_FOR_PROFILE >> 16);
    const length = this.#exports.__write_profile(place, ROOM_FOR_PROFILE);
    called.push(Buffer.from(memory.buffer.slice(place, place + length)));
  }
}

// As web/main.js does it, with a map in the address or without.
function surroundings(stage, { size = [1440, 900, 1], is_dark = 0, language = 'en', settings, map } = {}) {
  const { program } = stage;
  const words = language === 'en' ? '' : readFileSync(`src/core/editor/translations/${language}.tsv`, 'utf8');
  if (words) program.tell('words', [language, words]);
  if (settings) program.tell('settings', [settings]);
  program.tell('language', [language]);
  program.tell('dark', [], is_dark);
  program.tell('reduced-motion', [], 0);
  program.tell('high-contrast', [], 0);
  program.call('can_write');
  stage.frames(); // a page may be asked for a frame before it knows its size
  if (map) stage.tell('open', map);
  program.call('resize', ...size);
  stage.frames();
  program.tell('recent-maps', examples.flatMap(({ file, title, thumb }) => [file, title, 'Today 14:03', '12', thumb]));
  program.tell('templates', examples.flatMap(({ file, title, description, language, thumb }) =>
    [file, title, description ?? '', language ?? '', '5', '20', thumb]));
  stage.frames();
}

function look_around(stage) {
  const { program } = stage;
  for (const what of ['all', 'middle']) stage.tell('look', [what]);
  for (let y = 20; y < 900; y += 80)
    for (let x = 20; x < 1440; x += 80) {
      stage.pointer(MOVE, x, y);
      stage.frames(2);
    }
  stage.pointer(LEFT, 0, 0);
  stage.frames();
  for (const modifiers of [0, CTRL])
    for (const by of [90, -90, 45, -200, 200, 1000, -3000]) {
      program.call('wheel', 700, 450, by, by, by % 2, modifiers);
      stage.frames(20);
    }
  for (const factor of [1.2, 0.4, 3]) {
    program.call('pinch', 700, 450, factor, 10, 10);
    stage.frames(20);
  }
  program.call('resize', 900, 600, 2);
  stage.frames();
  for (const question of ['state', 'view', 'middle-card', 'map', 'map-key', 'file-name', 'problem', 'copied']) program.ask(question);
  program.ask('card-place', ['t1']);
}

const examples = list_of_examples('examples');
const first = examples.find(({ file }) => file === 'hospital.trustline.json'); // has every kind of record
const first_map = JSON.parse(first.bytes);
const open_first = stage => stage.tell('open', [first.bytes, first.file]);

async function each_example() {
  for (const { file, language, bytes } of examples) {
    const stage = await new Stage().begin();
    surroundings(stage, { language, map: [bytes, file] });
    stage.tell('save-status', ['saving', '']);
    stage.tell('save-status', ['saved-on-device', '']);
    stage.tell('look', ['middle']);
    look_around(stage);
    stage.tell('hidden');
    stage.note();
  }
}

// Every list of a map with something in it, keys of a later version, and what is no map at all.
async function odd_files() {
  const map = first_map;
  const score = { ...map.scores[0], perceptionItems: [1, null, 7], expectationItems: [4, 5, 6], later: [{ key: 1.5e3 }, null, true] };
  const texts = [
    JSON.stringify({ ...map, scores: [score, ...map.scores], later: { key: '\u00e5\n' } }),
    JSON.stringify(map).replace(/[^ -~]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`), // as some tools write them
    JSON.stringify({ ...map, links: [{ id: 'x', from: 'nowhere', to: 'nowhere' }] }),
    JSON.stringify({ ...map, version: 99 }),
    first.bytes.subarray(0, 5000), '<html>', '{}', '', '\0\0\0\0',
  ];
  const stage = await new Stage().begin();
  surroundings(stage);
  for (const text of texts) stage.tell('open', [text, 'odd.trustline.json']);
  stage.note();
}

// A grid of many cards with few things on each, as a tool or a benchmark makes it.
function large_map(across) {
  const range = [...Array(across).keys()], order = number => `k${String(number).padStart(6, '0')}1`;
  const rated = value => Object.fromEntries(['reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness'].map((name, at) => [name, 1 + (value * value + at) % 13 / 2]));
  const cards = range.flatMap(column => range.map(row => ({ id: `t${column * across + row}`, title: `Touchpoint ${column} ${row}`, stage: `s${column}`, lane: `l${row}`, order: order(column * across + row) })));
  return {
    $schema: first_map.$schema, type: first_map.type, version: first_map.version, id: 'large', title: 'Large',
    stages: range.map(at => ({ id: `s${at}`, title: `Stage ${at}`, order: order(at) })),
    lanes: range.map(at => ({ id: `l${at}`, title: `Lane ${at}`, ...(at && { kind: at < across / 2 ? 'frontstage' : 'backstage' }), order: order(at) })),
    touchpoints: cards,
    links: cards.slice(1).map(({ id }, at) => ({ id: `k${at}`, from: `t${at}`, to: id })),
    rounds: [{ id: 'now', title: 'Now', order: order(0) }],
    scores: cards.map(({ id }, at) => ({ id: `x${at}`, touchpoint: id, round: 'now', perception: rated(at), expectation: rated(3) })),
  };
}

// Links in every direction, also past other cards of a cell: each looks for a way of its own kind.
function crossed_map(across, folds) {
  const map = large_map(across), place = id => Number(id.slice(1)) % folds;
  const touchpoints = map.touchpoints.map(card => ({ ...card, stage: `s${place(card.stage)}`, lane: `l${place(card.lane)}` }));
  return { ...map, touchpoints, links: touchpoints.flatMap((from, at) => touchpoints.map((to, past) => ({ id: `k${at}-${past}`, from: from.id, to: to.id }))) };
}

// The examples are well-filled: maps where something is missing, and ones where there is much.
async function other_maps() {
  const kinds = Object.keys(first_map).filter(key => Array.isArray(first_map[key]));
  const maps = [large_map(1), large_map(5), large_map(10), large_map(32), large_map(100), crossed_map(10, 10), crossed_map(5, 5), crossed_map(5, 2), ...kinds.map(kind => ({ ...first_map, [kind]: [] })), { ...first_map, scores: [], incidents: [] }];
  for (const language of ['en', 'zh-CN', 'sv']) {
    const stage = await new Stage().begin();
    surroundings(stage, { language });
    for (const map of maps) {
      stage.tell('open', [JSON.stringify(map), 'other.trustline.json']);
      for (const what of ['middle', 'all']) stage.tell('look', [what]);
    }
    stage.note();
  }
  const stage = await new Stage().begin();
  surroundings(stage, { map: [JSON.stringify(large_map(10)), 'large.trustline.json'] });
  look_around(stage);
  stage.note();
}

async function other_screens() {
  for (const screen of [{ size: [390, 800, 3], is_dark: 1 }, { size: [800, 1000, 2] }, { size: [2560, 1440, 1], is_dark: 1, settings: '{}' }]) {
    const stage = await new Stage().begin({ is_mac: true });
    surroundings(stage, screen);
    open_first(stage);
    look_around(stage);
    stage.program.call('screen_lost');
    stage.program.call('screen_restored');
    stage.tell('dark', [], 0);
    stage.note();
  }
}

// What a browser hears before it can wait: whether a key is the program's. What it leads to comes with the next frame.
async function keys_at_once() {
  const stage = await new Stage().begin();
  surroundings(stage);
  open_first(stage);
  for (const key of ['a', 'Enter', 'Escape', 'Tab', 'ArrowLeft', 'Delete', 'F2', ' '])
    for (const modifiers of [0, 1, CTRL, 4]) stage.press(key, key, modifiers);
  stage.pointer(DOWN, 700, 450, TOUCH);
  stage.pointer(UP, 700, 450, TOUCH);
  stage.program.tell('text', ['a']);
  stage.program.tell('paste', ['a']);
  stage.program.tell('focus-lost');
  stage.program.call_with_texts('mirror_event', ['a'], 0, 1, 0);
  stage.note();
}

// As the journal of a map would tell it: a record of each kind gets everything that any of its kind has, goes and comes back.
function entries_of_every_kind(map) {
  const kinds = Object.entries(map).filter(([, records]) => Array.isArray(records) && records.length > 0);
  return kinds.flatMap(([kind, records]) => {
    const [one] = records, { id } = one, full = Object.assign({}, ...records, { id });
    const steps = [[one, full], [full, { ...full, title: 'Other', text: 'Other' }], [{ ...full, title: 'Other', text: 'Other' }, one],
      [one, undefined], [undefined, one]];
    return steps.map(([before, after]) => JSON.stringify({ edit: 'Rehearsal', changes: [{ kind, id, before, after }] }));
  });
}

// A map as storage has it: a snapshot, and what was done after it.
async function restored() {
  const before = await new Stage().begin();
  surroundings(before);
  open_first(before);
  const snapshot = before.requests.find(({ name }) => name === 'store-snapshot');
  const entries = entries_of_every_kind(JSON.parse(snapshot.texts[1]));

  const stage = await new Stage().begin();
  surroundings(stage);
  if (!stage.tell('restore', [snapshot.texts[0], 'map.trustline.json', snapshot.texts[1], ...entries], snapshot.number))
    throw new Error(stage.program.ask('problem'));
  const stopped_at = stage.program.ask('problem');
  if (stopped_at) throw new Error(`the rehearsal's journal entry ${stopped_at} is not taken: ${entries[stopped_at]}`);
  // As large ones are: read step by step before, or not to the end.
  stage.tell('read', [snapshot.texts[1]]);
  stage.tell('stop-reading');
  stage.tell('read', [snapshot.texts[1]]);
  while (Number(stage.program.ask('read-on')) < 1);
  stage.tell('restore', [snapshot.texts[0], 'map.trustline.json', '', ...entries], snapshot.number);
  stage.tell('read-only', [], 1);
  stage.tell('error', ['This map is no longer on this device']);
  stage.tell('message', ['This map is no longer on this device']);
  stage.note();
}

await each_example();
await odd_files();
await other_maps();
await other_screens();
await keys_at_once();
await restored();

// Eight bytes that say of which program, then four for each function: when it was first called, or zero.
const profile = called.pop();
for (const other of called)
  for (let place = 8; place < profile.length; place += 4)
    if (!profile.readUInt32LE(place)) other.copy(profile, place, place, place + 4);
writeFileSync(out, profile);
