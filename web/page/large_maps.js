// Large maps are read step by step, so that the page says how far it is and whoever opened one can stop it.

import { notice } from './notices.js';
import { say } from './words.js';

const LARGE = 2_000_000; // bytes: at most a quarter of a second on a desk, several on an old phone
const STEP_MS = 50;
const BRACE = 0x7b;

const begins_like_a_map = text => (typeof text === 'string' ? text.charCodeAt(0) : text[0]) === BRACE;
export const is_large_map = text => text.length > LARGE && begins_like_a_map(text);

// After the browser has shown what changed, and has heard who pressed what meanwhile.
const shown = () => new Promise(resolve => {
  if (document.hidden) setTimeout(resolve);
  else requestAnimationFrame(() => setTimeout(resolve));
});

let stop_the_one_before = () => {};

// Resolves once the program holds the map, ready for a message that opens it, without its bytes; to false when somebody stopped it.
export async function read_large_map(program, text, name) {
  let is_stopped = false;
  const stop = () => { is_stopped = true; };
  stop_the_one_before(); // the program holds one: none must come under another one's name
  stop_the_one_before = stop;
  const stop_by_key = event => {
    if (event.key !== 'Escape') return;
    event.stopImmediatePropagation();
    stop();
  };
  const bar = document.createElement('progress');
  bar.value = 0;
  bar.setAttribute('aria-label', say('Opening {0}', name));
  const close = notice(say('Opening {0}', name), [[say('Cancel'), stop]], { bar });
  addEventListener('keydown', stop_by_key, { capture: true });
  const reader = program();
  try {
    await shown();
    reader.tell('read', [text]);
    for (let patience = 0; !is_stopped && bar.value < 1; patience = STEP_MS) { // what the tree took shows at once
      const since = performance.now();
      do bar.value = Number(reader.ask('read-on') ?? 1);
      while (bar.value < 1 && performance.now() - since < patience);
      await shown();
    }
    if (is_stopped) reader.tell('stop-reading');
    return !is_stopped && program() === reader;
  } finally {
    removeEventListener('keydown', stop_by_key, { capture: true });
    close();
  }
}
