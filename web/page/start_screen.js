// What is seen before the first frame, and instead of it when there will be none.

import { show_stored_maps } from './lifeboat.js';
import { say } from './words.js';

const part = name => document.getElementById(name);

export function show_progress(share) {
  part('start-words').textContent = say('Loading…');
  const bar = part('start-progress');
  if (share === undefined) bar.removeAttribute('value');
  else bar.value = share * 100;
}

export function hide_start() {
  part('start').hidden = true;
}

// sentence: why. The maps of this device are offered as files, whatever happened.
export async function show_failure(sentence) {
  part('start').hidden = false;
  part('start-progress').hidden = true;
  part('start-words').textContent = sentence;
  part('start-words').className = 'error';
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.textContent = say('Try again');
  reload.addEventListener('click', () => location.reload());
  const maps = document.createElement('div');
  part('start-more').replaceChildren(reload, maps);
  await show_stored_maps(maps);
}
