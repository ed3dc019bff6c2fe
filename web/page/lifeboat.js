// Every map that storage has, as files, without the program: when it cannot start, and on recover.html.

import { list_maps } from './database.js';
import { download } from './files.js';
import { stored_file } from './stored_map.js';
import { say } from './words.js';

export const file_name_for = title => `${title.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ').trim() || 'map'}.trustline.json`;

async function hand_out(key) {
  const file = await stored_file(key);
  if (file) download(file_name_for(file.title), file.text);
}

function button(words, action, is_main = false) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  if (is_main) made.className = 'main';
  made.addEventListener('click', action);
  return made;
}

function row(map) {
  const box = document.createElement('div'), words = document.createElement('p'), detail = document.createElement('small');
  box.className = 'map';
  words.append(map.title || say('Untitled map'), detail);
  detail.textContent = [say('Touchpoints: {0}', map.touchpoints ?? '?'), map.changed ? new Date(map.changed).toLocaleString() : '']
    .filter(Boolean).join(' · ');
  const download_button = button(say('Download'), () => hand_out(map.key));
  download_button.setAttribute('aria-label', `${say('Download')}: ${map.title || say('Untitled map')}`);
  box.append(words, download_button);
  return box;
}

// Shows the list in `place`.
export async function show_stored_maps(place) {
  let maps;
  try {
    maps = await list_maps();
  } catch (error) {
    const words = document.createElement('p');
    words.className = 'error';
    words.textContent = say('The storage of this browser could not be opened: {0}', error.message || error.name);
    place.replaceChildren(words);
    return;
  }
  const title = document.createElement(maps.length ? 'h2' : 'p');
  title.textContent = maps.length ? say('Maps on this device') : say('There is no map on this device.');
  place.replaceChildren(title, ...maps.map(row));
  if (maps.length > 1)
    place.append(button(say('Download all'), async () => {
      for (const { key } of maps) await hand_out(key);
    }, true));
}
