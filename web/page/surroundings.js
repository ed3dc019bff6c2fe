// What the browser says of the person: language, theme, motion.

import { nearest_language } from './words.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const contrast = matchMedia('(prefers-contrast: more)');
const forced = matchMedia('(forced-colors: active)');

export const system_language = () => nearest_language(navigator.languages ?? [navigator.language]);

export function watch_surroundings(program, loop) {
  function tell() {
    program().tell('dark', [], Number(dark.matches));
    program().tell('reduced-motion', [], Number(still.matches));
    program().tell('high-contrast', [], Number(contrast.matches || forced.matches));
    loop.request();
  }
  for (const query of [dark, still, contrast, forced]) query.addEventListener('change', tell);
  return tell;
}

// Before the program runs, the page itself follows; later the program's theme is what counts.
export function show_theme(is_dark = dark.matches) {
  document.documentElement.classList.toggle('dark', is_dark);
}
