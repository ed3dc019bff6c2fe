// Every state of the page: name -> { group, caption, show(kit), … }.
//   map       which map (of maps.mjs) is opened first; none: null
//   prepare   (page) => {}: before the page is loaded
//   is_started false: the program does not come up, and nothing waits for it
//   held      true: the mouse stays where the state put it

import { large, long, crowded, arranged, unscored, without_anything, newer, rows, survey } from './maps.mjs';
import { PANELS, PICTURES, LENS_VIEWS } from './views.mjs';

const words_come = kit => kit.page.locator('#start-words.error').waitFor();
const message = kit => kit.page.getByRole('region', { name: kit.say('Message'), exact: true }).waitFor();
const moved = (place, x, y) => ({ x: place.x + x, y: place.y + y });

// The mouse goes down, there, and is not lifted.
async function held(kit, from, to) {
  const { mouse } = kit.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await mouse.move(to.x, to.y, { steps: 4 });
  await kit.still();
}
async function hovered(kit, place) {
  await kit.page.mouse.move(place.x, place.y);
  await kit.still();
}

const START = {
  start: { caption: 'The first visit', map: null, show: async () => {} },
  start_again: {
    caption: 'With the last maps', map: null,
    async show(kit) {
      const { example } = await import('./maps.mjs');
      for (const text of [example('sv'), example('zh-CN'), example(kit.language)]) {
        await kit.open(text);
        await kit.command('Add stage');
        await kit.press('Escape', 'Escape');
        await kit.until(() => window.trustline.ready.state().saved);
      }
      await kit.command('Back to start');
    },
  },
  loading: {
    caption: 'While the program is on its way', map: null, is_started: false,
    prepare: page => page.route(/\.wasm$/, () => {}),
    show: kit => kit.page.getByRole('progressbar').or(kit.page.getByRole('status')).first().waitFor({ timeout: 5000 }).catch(() => {}),
  },
  no_graphics: {
    caption: 'WebGL 2 is missing', map: null, is_started: false,
    prepare: page => page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return /webgl/.test(kind) ? null : real.call(this, kind, ...rest); };
    }),
    show: words_come,
  },
  no_program: {
    caption: 'The program could not be loaded', map: null, is_started: false,
    prepare: page => page.route(/\.wasm$/, route => route.fulfill({ status: 503, body: '' })),
    show: words_come,
  },
  damaged: {
    caption: 'A damaged file was opened', map: null,
    async show(kit) {
      await kit.page.evaluate(() => window.trustline.ready.open('{"type":"trustline/map","version":1,"stages":[{"id":').catch(() => {}));
      await message(kit);
    },
  },
};

const BOARD = {
  board: { caption: 'A map', show: async () => {} },
  empty: { caption: 'A map with nothing in it', map: without_anything, show: async () => {} },
  begun: { caption: 'A new map', map: null, async show(kit) { await kit.command('New map'); await kit.press('Escape', 'Escape'); } },
  unscored: { caption: 'Nothing is scored yet', map: unscored, show: async () => {} },
  long: { caption: 'Long titles, forty stages', map: long, show: async () => {} },
  long_far: { caption: 'Forty stages in view', map: long, show: kit => kit.press('Shift+1') },
  long_selected: { caption: 'Long titles in the inspector', map: long, show: kit => kit.choose_card() },
  crowded: { caption: 'Fifty-four cards in one stage', map: crowded, show: async () => {} },
  far: { caption: '288 touchpoints in view', map: large, show: kit => kit.press('Shift+1') },
  minimap: { caption: 'More than is seen: the minimap', map: large, show: kit => kit.press('Shift+0') },
  arranged: { caption: 'Collapsed, grouped, locked, free text', map: arranged, show: async () => {} },
  newer: { caption: 'A newer version wrote it', map: newer, show: async () => {} },
  elsewhere: {
    caption: 'Open in another tab', map: null,
    async show(kit) {
      const { example } = await import('./maps.mjs');
      const other = await kit.page.context().newPage();
      await other.goto(kit.page.url());
      await other.evaluate(async text => (await window.trustline).open(text, 'map.trustline.json'), example(kit.language));
      await other.waitForFunction(() => window.trustline.ready.state().saved);
      await kit.page.reload();
      await kit.page.bringToFront();
      await kit.until(() => window.trustline?.ready?.state().readOnly);
    },
  },
  not_saved: {
    caption: 'Storage is full',
    async show(kit) {
      // As a full storage does it: it takes what it is given and aborts afterwards.
      await kit.page.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...values) {
          const request = put.apply(this, values);
          request.addEventListener('success', () => this.transaction.abort());
          return request;
        };
      });
      await kit.choose_card();
      await kit.press('m');
      await kit.until(() => window.trustline.ready.state().saveState === 'not-saved');
    },
  },
};

const IN_HAND = {
  hovered: { caption: 'The pointer over a card', held: true, async show(kit) { const [card] = await kit.cards_in_sight(); await hovered(kit, await kit.centre(card)); } },
  selected: { caption: 'A card is selected', show: kit => kit.choose_card() },
  marked: { caption: 'A moment of truth is selected', show: kit => kit.choose_card(one => one.momentOfTruth) },
  several: { caption: 'Everything is selected', show: kit => kit.press('Control+a') },
  scoring: { caption: 'Scoring by keys', async show(kit) { await kit.choose_card(); await kit.press('s', '2'); } },
  dragging: {
    caption: 'A card in the hand, others make room', held: true,
    async show(kit) {
      const [first, second] = await kit.cards_in_sight();
      await held(kit, await kit.centre(first), moved(await kit.centre(second), 30, 24));
    },
  },
  dragging_several: {
    caption: 'Three cards in the hand', held: true,
    async show(kit) {
      const cards = await kit.cards_in_sight();
      const from = await kit.centre(cards[0]), to = await kit.empty_place();
      await kit.page.keyboard.down('Shift');
      for (const card of cards) await kit.click(card);
      await kit.page.keyboard.up('Shift');
      await held(kit, from, to);
    },
  },
  dragging_stage: {
    caption: 'A stage in the hand', held: true,
    async show(kit) {
      const from = await kit.centre(kit.header('Stages', 0));
      await held(kit, from, moved(from, 190, 4));
    },
  },
  marquee: {
    caption: 'A box around several', held: true,
    async show(kit) {
      const box = await kit.board().boundingBox();
      await held(kit, { x: box.x + 2, y: box.y + 2 }, { x: box.x + box.width * 0.6, y: box.y + box.height * 0.5 });
    },
  },
  linking: {
    caption: 'A link on its way', held: true,
    async show(kit) {
      const [first, second] = await kit.cards_in_sight();
      const from = await kit.centre(first), to = await kit.centre(second);
      await kit.press('l');
      await held(kit, from, to);
    },
  },
  linking_by_keys: { caption: 'A link by keyboard', async show(kit) { await kit.choose_card(); await kit.press('Shift+L', 'Tab', 'Tab'); } },
  link: { caption: 'A link is selected', async show(kit) { await kit.click(await kit.note()); await kit.press('Tab'); } },
  note: { caption: 'A note is selected', show: async kit => kit.click(await kit.note()) },
  stage: { caption: 'A stage is selected', show: async kit => kit.click(kit.header('Stages', 1)) },
  lane: { caption: 'A lane is selected', show: async kit => kit.click(kit.header('Lanes', 0)) },
  typing: { caption: 'A title is typed', async show(kit) { await kit.choose_card(); await kit.press('Enter'); } },
  typing_note: { caption: 'A note is typed', async show(kit) { await kit.click(await kit.note()); await kit.press('Enter'); } },
  adding: { caption: 'A new card is named', async show(kit) { await kit.choose_card(); await kit.press('n'); } },
  deleted: { caption: 'Deleted, with undo', async show(kit) { await kit.choose_card(); await kit.press('Delete'); await message(kit); } },
  menu_of_card: { caption: 'What can be done with a card', async show(kit) { const [card] = await kit.cards_in_sight(); await kit.click(card, { button: 'right' }); } },
  menu_of_stage: { caption: 'What can be done with a stage', show: async kit => kit.click(kit.header('Stages', 1), { button: 'right' }) },
  menu_of_lane: { caption: 'What can be done with a lane', show: async kit => kit.click(kit.header('Lanes', 1), { button: 'right' }) },
  menu_of_place: { caption: 'What can be done at an empty place', show: async kit => { const { x, y } = await kit.empty_place(); await kit.page.mouse.click(x, y, { button: 'right' }); await kit.still(); } },
  tooltip: { caption: 'A tool says its name', held: true, async show(kit) { await hovered(kit, await kit.centre(kit.button(kit.bar(), 'Undo').or(kit.button(kit.bar(), 'Menu')).first())); await kit.page.waitForTimeout(700); await kit.still(); } },
  locked: { caption: 'A locked card is selected', map: arranged, show: kit => kit.choose_card(one => one.locked) },
};

const ON_THE_WAY = {
  searching: { caption: 'What does not match is dimmed', async show(kit) { await kit.press('Control+f'); await kit.type({ en: 'desk', 'zh-CN': '电话', sv: 'bil' }[kit.language]); await kit.press('Enter'); } },
  searching_none: { caption: 'Nothing matches', async show(kit) { await kit.press('Control+f'); await kit.type('qqzz'); await kit.still(); } },
  presenting: { caption: 'Presented: the whole map', show: kit => kit.press('p') },
  presenting_stage: { caption: 'Presented: one stage', show: kit => kit.press('p', 'ArrowRight', 'ArrowRight') },
  bare: { caption: 'The panels are hidden', show: kit => kit.press('Control+.') },
  rows: { caption: 'Rows of a table, before they are put onto the map', show: kit => kit.paste(rows[kit.language]) },
  survey: {
    caption: 'A survey, before it is imported',
    async show(kit) {
      await kit.choose_card();
      await kit.drop('q4.csv', survey());
      await kit.page.getByRole('dialog').waitFor();
    },
  },
};

const grouped = (group, states) => Object.fromEntries(Object.entries(states).map(([name, state]) => [name, { group, ...state }]));

export const STATES = {
  ...grouped('Starting', START), ...grouped('The board', BOARD), ...grouped('In the hand', IN_HAND), ...grouped('On the way', ON_THE_WAY),
  ...PANELS, ...LENS_VIEWS, ...PICTURES,
};
