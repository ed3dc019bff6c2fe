// The page: starts the program and ties its ears and mouth to the browser. Decides nothing about maps.

import { listen_to_clipboard } from './page/clipboard.js';
import { list_maps } from './page/database.js';
import { listen_to_drops } from './page/drop.js';
import { list_of_examples } from './page/examples.js';
import { bytes_of } from './page/files.js';
import { is_mac, listen_to_keys } from './page/keyboard.js';
import { is_large_map, read_large_map } from './page/large_maps.js';
import { make_locks } from './page/locks.js';
import { make_loop } from './page/loop.js';
import { make_maps } from './page/maps.js';
import { make_mirror } from './page/mirror.js';
import { notice } from './page/notices.js';
import { make_page_object } from './page/page_object.js';
import { listen_to_pointers, show_cursor } from './page/pointer.js';
import { load_program, start_program } from './page/program.js';
import { make_requests } from './page/requests.js';
import { make_rest } from './page/rest.js';
import { count_start, map_of_tab, settings, settings_text, start_went_well } from './page/settings.js';
import { watch_size } from './page/size.js';
import { hide_start, show_failure, show_progress } from './page/start_screen.js';
import { make_storage } from './page/storage.js';
import { show_theme, system_language, watch_surroundings } from './page/surroundings.js';
import { fetch_all_tables, teach } from './page/tables.js';
import { listen_to_typing } from './page/typing.js';
import { listen_to_wheels } from './page/wheel.js';
import { say, speak } from './page/words.js';

const root = document.getElementById('root');
const part = id => document.getElementById(id);

const REST_MS = 5000, WORDS_MS = 10_000; // when nobody waits for anything any more

let current; // the running program; another one after a failure
const program = () => current;
const listeners = new Set();
const emit = (event, detail) => {
  for (const [name, handler] of listeners) if (name === event) handler(detail);
};

let close_missing = () => {};
const rest = make_rest({
  on_missing(error) {
    console.warn('the rest of the program is missing', error);
    close_missing = notice(say('A part of the program is still missing, and there is no network. Your map is safe; this goes on by itself as soon as the part is here.'),
      [[say('Reload'), () => location.reload()]], { is_error: true, id: 'no-rest' });
  },
  on_here() {
    close_missing();
    loop.request();
  },
});
const loop = make_loop(run_frame, rest);
const mirror = make_mirror(part('mirror'), root, program, loop);
const typing = listen_to_typing(part('typing'), program, loop, mirror);
const locks = make_locks(key => maps.lost(key));
const storage = make_storage({
  locks,
  on_state(state, detail) {
    program()?.tell('save-status', [state, detail]);
    loop.request();
    if (state === 'saved-on-device') emit('saved');
  },
});
const maps = make_maps({ program, loop, storage, locks });
const requests = make_requests({ program, loop, storage, maps, open_file, chooser: part('chooser'), emit, clipboard: () => clipboard });
const tell_surroundings = watch_surroundings(program, loop);

function run_frame(now_ms) {
  const wait = program().call('frame', now_ms);
  mirror.follow_focus(typing.wants_focus());
  requests.carry_out();
  return wait ?? -1;
}

async function open_file(file, handle) {
  const bytes = await bytes_of(file).catch(error => {
    program().tell('error', [say('The file could not be read: {0}', error.message)]);
  });
  if (bytes) {
    const is_large = is_large_map(bytes);
    if (is_large && !await read_large_map(program, bytes, file.name)) return;
    maps.expect_file(handle);
    if (!program().tell('offer', [is_large ? '' : bytes, file.name])) emit('error', program().ask('problem'));
  } else if (bytes === undefined && file.size) {
    program().tell('error', [say('The file is larger than 20 MB')]);
  }
  loop.request();
}

// Starts a program on a canvas that no other has used. Whether it can draw.
async function launch(module) {
  const [low, high] = crypto.getRandomValues(new Uint32Array(2));
  const host = { request: requests.take, mirror: mirror.show, caret: typing.place, pointer: cursor => show_cursor(root, cursor) };
  current = await start_program(module, host, error => fail(module, error), rest);
  const draws = current.call('start', low, high, is_mac);
  const language = settings().language ?? system_language();
  await teach(program, language);
  current.tell('language', [language]);
  if (settings_text()) current.tell('settings', [settings_text()]);
  tell_surroundings();
  if (!current.call('can_write'))
    notice(say('This browser falsifies what is drawn, against fingerprinting, so texts cannot be shown. Allow this page to read its canvas, then reload.'),
      [[say('Reload'), () => location.reload(), true]], { is_error: true });
  return Boolean(draws);
}

// A program that has failed is never used again: its memory may be anything. The map comes back from what was noted of it.
let last_failure = -1e9;
async function fail(module, error) {
  loop.cancel();
  const is_again = performance.now() - last_failure < 10_000;
  last_failure = performance.now();
  console.warn('Trustline failed', error);
  await storage.settled();
  await rest.insist();
  if (is_again) {
    show_failure(say('Something failed, and failed again after a restart.'));
    return;
  }
  part('board').replaceWith(part('board').cloneNode());
  watch_context(part('board'));
  mirror.clear();
  await launch(module);
  maps.revive();
  maps.show_recent();
  fit_size();
  notice(say('Something failed – your map was restored'), [[say('Dismiss')]], { is_error: true });
  emit('error', String(error));
}

function watch_context(canvas) {
  let patience;
  canvas.addEventListener('webglcontextlost', event => {
    event.preventDefault(); // it may come back
    program().call('screen_lost');
    patience = setTimeout(() => notice(say('The picture is gone: the graphics of this machine do not answer. Your map is safe.'),
      [[say('Reload'), () => location.reload(), true]], { is_error: true, id: 'no-picture' }), 5000);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(patience);
    document.getElementById('no-picture')?.remove();
    program().call('screen_restored');
    loop.now();
  });
}

// What the view of an open map does without. Should it fail, it is fetched again when it is needed.
function fetch_rest() {
  rest.load().catch(() => {});
  fetch_templates();
}

let fit_size, clipboard;
function listen() {
  for (const event of ['pointermove', 'pointerdown', 'wheel', 'focusin', 'dragenter'])
    addEventListener(event, fetch_rest, { capture: true, passive: true, once: true });
  fit_size = watch_size(root, program, loop);
  watch_context(part('board'));
  listen_to_pointers(root, program, loop);
  listen_to_wheels(root, program, loop);
  listen_to_keys({ program, loop, typing, mirror });
  clipboard = listen_to_clipboard(program, loop);
  listen_to_drops(open_file);
  function put_away() {
    // The last letters may not have been taken yet.
    for (let frames = 8; frames && loop.is_due(); --frames) loop.now();
    program().tell('hidden');
    loop.now();
    storage.note();
  }
  addEventListener('visibilitychange', () => {
    if (document.hidden) put_away();
  });
  addEventListener('beforeunload', event => {
    put_away(); // a reload does not wait for what is made when the page is hidden
    if (storage.has_failed()) event.preventDefault();
  });
}

// The map of the address (#open=examples/…), or the last one.
async function open_first() {
  const address = new URLSearchParams(location.hash.slice(1)).get('open');
  if (address) {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) return;
    const response = await fetch(url);
    if (response.ok) program().tell('open', [new Uint8Array(await response.arrayBuffer()), url.pathname.split('/').pop()]);
    return;
  }
  const key = map_of_tab() || (await list_maps().catch(() => []))[0]?.key;
  if (!key) return;
  if (count_start(key) < 2) await maps.open_stored(key);
  else notice(say('The last start failed, so the map was not opened. Open it again, or download it.'), [
    [say('Try again'), () => maps.open_stored(key), true],
    [say('Download'), () => maps.download_stored(key)],
  ], { is_error: true });
}

let templates;
function fetch_templates() {
  templates ??= show_templates().catch(error => {
    console.warn('no templates', error);
    templates = undefined;
  });
}

async function show_templates() {
  const list = await list_of_examples();
  program().tell('templates', list.flatMap(({ file, title, description, language, counts, thumb }) =>
    [file, title ?? '', description ?? '', language ?? '', String(counts.stages ?? 0), String(counts.touchpoints ?? 0), thumb ?? '']));
  loop.request();
}

async function start() {
  if (!globalThis.WebAssembly) {
    await show_failure(say('This browser cannot run WebAssembly, which Trustline is made of.'));
    throw new Error('no WebAssembly');
  }
  show_progress();
  const module = await load_program(show_progress);
  if (!await launch(module)) {
    await show_failure(say('This browser cannot draw with WebGL 2, which Trustline needs.'));
    throw new Error('no WebGL 2');
  }
  await open_first();
  listen();
  fit_size();
  start_went_well();
  hide_start();
  maps.show_recent();
  const object = make_page_object({ program, loop, storage, listeners, rest });
  if (!object.state().open) fetch_templates();
  window.trustline.ready = object;
  setTimeout(fetch_rest, REST_MS);
  setTimeout(fetch_all_tables, WORDS_MS);
  return object;
}

speak(settings().language ?? system_language());
show_theme();
window.trustline = start();
window.trustline.catch(error => {
  if (!part('start').hidden && !part('start-more').hasChildNodes())
    show_failure(say('Trustline could not be loaded: {0}', error.message));
});
