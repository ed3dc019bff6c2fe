// Every panel of the page, one after the other and in any language, for tests that look at all of them:
// for await (const name of panels(page, { say, map })) …

import { begins_with, centre_of, click, press, region } from './board.mjs';
import { open_map, still, until } from './page.mjs';
import { speaker } from './words.mjs';

const first_in = (map, kind, is_wanted = () => true) => map[kind].find(is_wanted).title;

function two_of_a_cell(map) {
  const is_beside = (one, other) => one !== other && one.stage === other.stage && one.lane === other.lane;
  const first = map.touchpoints.find(one => map.touchpoints.some(other => is_beside(one, other)));
  return [first, map.touchpoints.find(other => is_beside(first, other))];
}

export async function* panels(page, { say = speaker('en'), text }) {
  const map = JSON.parse(text);
  const bar = () => page.getByRole('toolbar', { name: say('Map bar'), exact: true });
  const inspector = () => region(page, say('Inspector'));
  const board = () => region(page, say('Board'));
  const card_of = title => board().getByRole('button', { name: begins_with(`${title}, `) });
  const button = (where, name) => where.getByRole('button', { name, exact: true });
  const marked = first_in(map, 'touchpoints', one => one.momentOfTruth);
  const unmarked = first_in(map, 'touchpoints', one => !one.momentOfTruth);

  async function* menu(name, open) {
    await open();
    await page.getByRole('menu').waitFor();
    yield name;
    await press(page, 'Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  }
  // Between two cards that stand below each other.
  async function hover_gap() {
    const [above, below] = (await Promise.all(two_of_a_cell(map).map(({ title }) => card_of(title).boundingBox()))).sort((a, b) => a.y - b.y);
    await page.mouse.move(above.x + above.width * 0.7, (above.y + above.height + below.y) / 2);
    await board().getByRole('button', { name: begins_with(say('Add a touchpoint between “{0}” and “{1}”').split('{0}')[0]) }).waitFor();
  }
  async function choose(item) {
    await click(page, button(bar(), say('Menu')));
    await click(page, page.getByRole('menuitem', { name: say(item), exact: true }));
  }
  async function* dialog(name, open) {
    await open();
    await page.getByRole('dialog').waitFor();
    await still(page);
    yield name;
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  await still(page);
  yield 'start page';
  await open_map(page, text);
  yield 'the map';

  await click(page, card_of(unmarked));
  yield 'a touchpoint';
  await press(page, 's');
  yield 'scoring';
  await press(page, 'Escape');
  for (const chooser of ['Persona', 'Round', 'Evidence', 'Channel', 'More actions'])
    yield* menu(`menu: ${chooser}`, () => click(page, button(inspector(), say(chooser))));
  await click(page, card_of(marked));
  const kind = inspector().getByRole('button', { name: begins_with(say('Moment of truth: {0}', '').trim()) });
  if (await kind.getAttribute('aria-expanded') !== 'true') await click(page, kind);
  yield 'a moment of truth';
  yield* menu('menu: Kind of moment', () => click(page, button(inspector(), say('Kind of moment'))));

  await click(page, button(region(page, say('Stages')), first_in(map, 'stages')));
  yield 'a stage';
  yield* menu('menu: of a stage', () => click(page, button(inspector(), say('More actions'))));
  await click(page, button(region(page, say('Lanes')), first_in(map, 'lanes')));
  yield 'a lane';
  yield* menu('menu: Kind of lane', () => click(page, button(inspector(), say('Kind of lane'))));
  await click(page, board().getByRole('button', { name: begins_with(say('Note: {0}', '').trim()) }).first());
  yield 'a note';
  await press(page, 'Tab'); // behind the notes come the links
  yield 'a link';
  await press(page, 'Control+a');
  yield 'several';
  await press(page, 'Escape');

  yield* menu('menu: Share', () => click(page, button(bar(), say('Share'))));
  yield* menu('menu: Menu', () => click(page, button(bar(), say('Menu'))));
  yield* menu('menu: Lens', () => click(page, bar().getByRole('radio').last()));
  yield* menu('menu: of a card', async () => click(page, card_of(marked), { button: 'right' }));
  yield* menu('menu: of a stage header', () => click(page, button(region(page, say('Stages')), first_in(map, 'stages')), { button: 'right' }));
  yield* menu('menu: of a lane name', () => click(page, button(region(page, say('Lanes')), first_in(map, 'lanes')), { button: 'right' }));
  yield* menu('menu: of an empty place', async () => {
    await press(page, 'Escape');
    await press(page, 'Shift+F10');
  });
  await hover_gap();
  yield 'the plus between two cards';
  await press(page, 'Control+f');
  yield 'the search bar';
  await press(page, 'Escape');
  await press(page, 'p', 'ArrowRight');
  yield 'a presentation';
  await press(page, 'Escape', 'Control+.');
  yield 'hidden panels';
  await press(page, 'Control+.');
  yield* dialog('overview', () => press(page, 'o'));
  yield* dialog('palette', () => press(page, 'Control+k'));
  yield* dialog('shortcuts', () => press(page, '?'));
  yield* dialog('personas', () => choose('Personas…'));
  yield* dialog('map details', () => choose('Map details…'));
  yield* dialog('another map', () => choose('New map'));

  await click(page, card_of(unmarked));
  await press(page, 'Shift+L');
  yield 'a link begun by keyboard';
  await press(page, 'Escape');
  await press(page, 'Enter');
  yield 'a title that is typed';
  await press(page, 'Escape');
  await press(page, 'Delete');
  await region(page, say('Message')).waitFor();
  yield 'a message';
  await click(page, button(bar(), say('Undo')));

  await open_map(page, text.replace('"version": 1,', '"version": 99,'));
  await until(page, () => window.trustline.ready.state().readOnly);
  yield 'read only';
  await click(page, card_of(marked));
  yield 'a touchpoint, read only';
  await open_map(page, text.replace(/"(touchpoints|links|scores|notes)": \[[^]*?\n {2}\]/g, '"$1": []'));
  yield 'an empty map';
  await page.evaluate(() => window.trustline.ready.open('{').catch(() => {}));
  await region(page, say('Message')).waitFor();
  yield 'an error';
  await centre_of(region(page, say('Message')));
}
