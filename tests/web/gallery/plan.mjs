// Which pictures are made. Not every product of all there is: a fault shows in one of these, and a run stays short.
//   states   what is seen most, insights and lenses in all twelve combinations; every other state in four of them, so that each
//            theme, each screen and each language meets it, and what is narrow meets the widest words (Swedish) and the other
//            script (Chinese)
//   details  every theme at every level of detail on both screens; the languages take turns

import { example, large } from './maps.mjs';
import { STATES } from './states.mjs';

export const SCREENS = {
  desk: { viewport: { width: 1440, height: 900 } },
  wide: { viewport: { width: 1920, height: 1080 } },
  tablet: { viewport: { width: 768, height: 1024 }, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
};
const LIGHT = { colorScheme: 'light' }, DARK = { colorScheme: 'dark' };
// What the browser says of the system, and what the person chose.
export const THEMES = {
  light: { system: LIGHT },
  dark: { system: DARK },
  projector: { system: LIGHT, settings: { theme: 'projector' } },
  contrast: { system: LIGHT, settings: { theme: 'contrast' } },
  darkcontrast: { system: DARK, settings: { theme: 'contrast' } },
  forced: { system: { ...DARK, forcedColors: 'active' } },
  largetext: { system: LIGHT, settings: { has_large_text: true } },
};
// What is seen most is made in all twelve combinations, and insights and lenses, which are numbers and words in small places.
const WHOLE = name => ['start', 'board', 'selected', 'scoring', 'overview'].includes(name) || name.startsWith('insight') || name.startsWith('lens_');
const EVERY = ['desk', 'phone'].flatMap(screen => ['light', 'dark'].flatMap(theme => ['en', 'zh-CN', 'sv'].map(language => [screen, theme, language])));
const BETWEEN = [['wide', 'light', 'sv'], ['tablet', 'light', 'en'], ['tablet', 'dark', 'zh-CN']];
const COMBINATIONS = [['desk', 'light', 'en'], ['desk', 'dark', 'sv'], ['phone', 'light', 'sv'], ['phone', 'dark', 'zh-CN']];

const steps = (key, count) => ['Shift+0', ...Array.from({ length: count }, () => key)];
const zoomed = (key, count, more = {}) => ({ show: kit => kit.press(...steps(key, count)), ...more });
export const DETAILS = {
  journey: { caption: 'the whole journey', show: kit => kit.press('Shift+1') },
  open: { caption: 'open cards', ...zoomed('+', 3) },
  card: { caption: 'cards that can be read', ...zoomed('+', 0) },
  label: { caption: 'titles only', ...zoomed('-', 3) },
  band: { caption: 'bands', ...zoomed('-', 5, { map: large }) },
  tile: { caption: 'tiles', ...zoomed('-', 8, { map: large }) },
  dust: { caption: 'dust', ...zoomed('-', 14, { map: large }) },
};

// What people pick themselves once, panels under every theme: enough to see that none forgets its tokens.
const THEMED = ['start', 'selected', 'menu_of_card', 'palette', 'overview', 'insight_quadrant', 'rows', 'typing', 'dragging', 'insight_together', 'insight_rater', 'insight_stream',
  'insight_matters', 'insight_compared', 'personas', 'rounds', 'details', 'survey', 'shortcuts', 'menu', 'replace', 'deleted', 'tooltip', 'presenting', 'presenting_stage', 'searching_none'];

function picture(state, name, screen, theme, language) {
  return { ...state, map: state.map === undefined ? example : state.map, name: [name, screen, theme, language].join('-'), state: name, screen, theme, language };
}

function* all() {
  for (const [name, state] of Object.entries(STATES))
    for (const [screen, theme, language] of [...WHOLE(name) ? EVERY : COMBINATIONS, ...BETWEEN]) yield picture(state, name, screen, theme, language);
  let turn = 0;
  for (const [detail, state] of Object.entries(DETAILS))
    for (const theme of Object.keys(THEMES))
      for (const screen of ['desk', 'phone'])
        yield picture({ ...state, group: 'Levels of detail' }, `detail_${detail}`, screen, theme, ['en', 'zh-CN', 'sv'][turn++ % 3]);
  for (const name of THEMED)
    for (const theme of Object.keys(THEMES).slice(2)) {
      const screen = turn % 4 === 3 ? 'phone' : 'desk';
      yield picture({ ...STATES[name], group: 'Other themes' }, name, screen, theme, ['en', 'zh-CN', 'sv'][turn++ % 3]);
    }
}

export const PLAN = [...all()];
