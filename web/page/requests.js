// What the program asks of the page, by the names of src/app/web_host.cpp. Carried out after the frame that asked.

import { drop_map } from './database.js';
import { example } from './examples.js';
import { choose_file, download } from './files.js';
import { remember_settings } from './settings.js';
import { teach } from './tables.js';
import { say } from './words.js';

export function make_requests({ program, loop, storage, maps, open_file, chooser, emit, clipboard }) {
  const handlers = {
    'append-journal'(number, key, entry) {
      storage.append(key, number, entry);
      maps.note_entry(key, number, entry);
      emit('change');
    },
    'store-snapshot'(number, key, text, title, touchpoints, thumb) {
      storage.snapshot({ key, title, touchpoints: Number(touchpoints), thumb }, number, text);
      if (maps.note_snapshot(key, number, text)) emit('open');
    },
    'save-file': (ask_where, name, text) => maps.save_file(name, text, Boolean(ask_where)),
    'download-file': (_, name, type, text) => download(name, text, type),
    async 'pick-file'() {
      const file = await choose_file(chooser);
      if (file) open_file(file);
    },
    async 'fetch-template'(_, file) {
      try {
        program().tell('offer', [await example(file), '']);
      } catch (error) {
        program().tell('error', [say('The template could not be loaded: {0}', error.message)]);
      }
      loop.request();
    },
    'load-recent': (_, key) => maps.open_stored(key),
    async 'drop-recent'(_, key) {
      await drop_map(key).catch(error => storage.say('not-saved', String(error?.message ?? error)));
      maps.show_recent();
    },
    'remember-settings': (_, json) => remember_settings(json),
    announce: (_, sentence) => { document.getElementById('live').textContent = sentence; },
    'set-page-title'(_, title, language) {
      document.title = title ? `${title} – Trustline` : 'Trustline';
      if (document.documentElement.lang !== language) teach(program, language).then(loop.request);
    },
    copy: (...parts) => clipboard().copy(...parts),
    'ask-for-paste': () => clipboard().ask_for_paste(),
    'take-over': () => maps.take_over(),
    'open-help': () => {},
  };

  const waiting = [];
  return {
    // From inside a frame.
    take: (name, texts, number) => { waiting.push([name, texts, number]); },
    // After it.
    carry_out() {
      for (const [name, texts, number] of waiting.splice(0)) handlers[name](number, ...texts);
    },
  };
}
