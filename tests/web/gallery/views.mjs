// Panels and pictures of a map: what opens by a key or from a menu. name -> { group, caption, show(kit), map? }.

import { long, unscored, without_anything } from './maps.mjs';

const INSIGHTS = {
  quadrant: 'Importance and performance', watermelon: 'Watermelon', rater: 'RATER', priorities: 'What to fix first', effort: 'Impact and effort',
  stream: 'Value stream', trust: 'Trust', compared: 'Rounds side by side', voice: 'Voice of the customer', remembered: 'What is remembered',
  matters: 'What matters most to each', kano: 'Kano', swot: 'SWOT', tensions: 'Tensions', moments: 'Moments of truth', evidence: 'Evidence', agreement: 'Agreement',
};
const LENSES = {
  overall: 'Digit1', gap: 'Digit2', trust: 'Digit3', reliability: 'Digit4', assurance: 'Digit5', tangibles: 'Digit6', empathy: 'Digit7', responsiveness: 'Digit8',
  watermelon: 'Digit9', evidence: 'Digit0', waiting: 'w', owner: 'r', agreement: 'a', change: 'c',
};

const by_keys = (...keys) => kit => kit.press(...keys);
const by_menu = item => kit => kit.choose_in_menu(item);

async function insight(kit, label) {
  await kit.press('Shift+I');
  const option = kit.page.getByRole('option', { name: kit.say(label), exact: true });
  if (await option.count()) return kit.click(option);
  await kit.click(kit.button(kit.page.getByRole('dialog'), 'Views'));
  await kit.click(kit.page.getByRole('menuitem', { name: kit.say(label), exact: true }));
}

export const PANELS = {
  overview: { caption: 'The numbers of the whole map', show: by_keys('o') },
  personas: { caption: 'Who travels, with their weights', show: by_menu('Personas…') },
  services: { caption: 'The service catalogue', show: by_menu('Services…') },
  rounds: { caption: 'Quarters and targets', show: by_menu('Rounds…') },
  pulls: { caption: 'Tensions', show: by_menu('Tensions…') },
  details: { caption: 'Details of the map', show: by_menu('Map details…') },
  replace: { caption: 'Another map, and what becomes of this one', show: by_menu('New map') },
  palette: { caption: 'All commands', show: by_keys('Control+k') },
  palette_found: { caption: 'Commands that have the letters', show: async kit => { await kit.press('Control+k'); await kit.type(kit.say('Stage').slice(0, 3)); await kit.still(); } },
  palette_none: { caption: 'No command has the letters', show: async kit => { await kit.press('Control+k'); await kit.type('qqzz'); await kit.still(); } },
  shortcuts: { caption: 'Keys, searchable and changeable', show: by_keys('?') },
  menu: { caption: 'The menu', show: async kit => kit.click(kit.button(kit.page, 'Menu')) },
  personas_long: { caption: 'Long names of personas', map: long, show: by_menu('Personas…') },
  personas_none: { caption: 'Nobody travels yet', map: without_anything, show: by_menu('Personas…') },
  services_none: { caption: 'No service yet', map: without_anything, show: by_menu('Services…') },
  rounds_none: { caption: 'No round yet', map: without_anything, show: by_menu('Rounds…') },
  overview_none: { caption: 'No numbers yet', map: unscored, show: by_keys('o') },
  overview_long: { caption: 'Long names in the overview', map: long, show: by_keys('o') },
  details_long: { caption: 'Long words in the details', map: long, show: by_menu('Map details…') },
  share: { caption: 'What can be handed out', show: async kit => kit.click(kit.button(kit.page, 'Share')) },
  more_lenses: { caption: 'The other lenses', show: async kit => kit.click(kit.bar().getByRole('radio').or(kit.button(kit.page, 'Lens')).last()) },
};
for (const one of Object.values(PANELS)) one.group = 'Panels and menus';

export const PICTURES = Object.fromEntries(Object.entries(INSIGHTS).map(([name, label]) =>
  [`insight_${name}`, { group: 'Insights', caption: label, show: kit => insight(kit, label) }]));
const TOGETHER = { insight_together: undefined, insights_empty: without_anything, insights_unscored: unscored, insights_long: long };
for (const [name, map] of Object.entries(TOGETHER)) PICTURES[name] = { group: 'Insights', caption: `At a glance: ${name.split('_')[1]}`, map, show: by_keys('Shift+I') };
for (const [name, label] of Object.entries({ quadrant: 'Importance and performance', stream: 'Value stream', priorities: 'What to fix first', voice: 'Voice of the customer' }))
  PICTURES[`insights_long_${name}`] = { group: 'Insights', caption: `${label}: long titles`, map: long, show: kit => insight(kit, label) };
export const LENS_VIEWS = Object.fromEntries(Object.entries(LENSES).map(([name, key]) =>
  [`lens_${name}`, { group: 'Lenses', caption: `The lens “${name}”`, show: by_keys(key) }]));
