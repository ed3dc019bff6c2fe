// Keeps the open map: a queue of journal entries and snapshots, written in their order, and the one state of saving that
// people see. "Saved" is said when a transaction is complete, and not before.

import * as database from './database.js';
import { forget_unwritten, note_unwritten } from './unwritten.js';

const RETRY_MS = 2000;

export function make_storage({ locks, on_state }) {
  const queue = []; // { kind, key, ... }, oldest first
  let noted = ''; // the map whose waiting entries are noted elsewhere
  let is_writing = false, timer = 0, state = '', failure = '';

  function show(next, detail = '') {
    if (state === next && failure === detail) return;
    [state, failure] = [next, detail];
    on_state(next, detail);
  }

  const clock_time = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

  function forget_noted() {
    if (noted) forget_unwritten(noted);
    noted = '';
  }

  async function write_first() {
    const job = queue[0];
    if (job.kind === 'snapshot') {
      await database.put_snapshot(job.map, job.snapshot);
      queue.shift();
      await database.prune(job.key).catch(() => {}); // what is too much is not lost
      return;
    }
    const batch = [];
    while (batch.length < queue.length && queue[batch.length].kind === 'entry' && queue[batch.length].key === job.key)
      batch.push(queue[batch.length]);
    await database.put_entries(batch.map(({ key, number, text }) => ({ key, number, text })));
    queue.splice(0, batch.length);
  }

  async function write() {
    if (is_writing) return;
    is_writing = true;
    clearTimeout(timer);
    while (queue.length) {
      if (!failure || state !== 'not-saved') show('saving');
      try {
        if (!await locks.take(queue[0].key)) {
          queue.length = 0; // another tab writes this map; this one has been told that it may only read
          break;
        }
        await write_first();
        if (queue.length) continue;
        forget_noted();
        show('saved-on-device', clock_time());
      } catch (error) {
        database.close(); // a connection that has failed may fail for ever
        show('not-saved', words_for(error));
        timer = setTimeout(write, RETRY_MS);
        break;
      }
    }
    is_writing = false;
  }

  return {
    append(key, number, text) {
      queue.push({ kind: 'entry', key, number, text });
      write();
    },
    snapshot(map, number, text) {
      queue.push({ kind: 'snapshot', key: map.key, map, snapshot: { number, text } });
      write();
    },
    // The page may be gone before the database has what waits for it.
    note() {
      const waiting = queue.filter(({ kind, key }) => kind === 'entry' && key === queue.at(-1).key);
      if (!waiting.length) return;
      noted = waiting[0].key;
      note_unwritten(noted, waiting.map(({ number, text }) => ({ number, text })));
    },
    is_saved: () => !queue.length && !is_writing,
    state: () => state || 'nothing-to-save',
    has_failed: () => state === 'not-saved',
    // When everything is written, or the time is up.
    async settled(ms = 3000) {
      const end = performance.now() + ms;
      while ((queue.length || is_writing) && performance.now() < end) {
        write();
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      return !queue.length;
    },
    say: show,
    clock_time,
    forget(key) {
      forget_unwritten(key);
      for (let index = queue.length; index--;) if (queue[index].key === key && (index > 0 || !is_writing)) queue.splice(index, 1);
    },
  };
}

// The sentence for people; the words of the table in words.js.
export function words_for(error) {
  const name = error?.name ?? '';
  if (/Quota|NS_ERROR_DOM_QUOTA_REACHED/.test(name) || error?.code === 22 || name === 'AbortError') return 'The storage of this browser is full';
  if (name === 'TimeoutError' || name === 'InvalidStateError' || name === 'UnknownError') return 'The storage of this browser does not answer';
  if (!('indexedDB' in globalThis) || name === 'SecurityError') return 'This browser keeps nothing after closing';
  return error?.message || String(error);
}
