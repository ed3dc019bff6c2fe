// Which map is open, and getting it out of storage: its lock, its file, what happens when another tab has it, and what
// brings it back when the program fails.

import { change_map, keep_aside, list_maps, touch_map } from './database.js';
import { download, mark_of, save } from './files.js';
import { is_large_map, read_large_map } from './large_maps.js';
import { notice } from './notices.js';
import { stored_map, stored_file } from './stored_map.js';
import { file_name_for } from './lifeboat.js';
import { remember_map } from './settings.js';
import { say } from './words.js';

// Why a map can only be read, by the numbers of src/core/editor/session.h.
const OPEN_ELSEWHERE = 1, TAKEN_OVER = 2;

// "Today 14:03", "12 Nov".
function day_and_time(ms) {
  if (!ms) return '';
  const date = new Date(ms), language = document.documentElement.lang;
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(ms).setHours(0, 0, 0, 0)) / 86_400_000);
  if (days > 1) return date.toLocaleDateString(language, { day: 'numeric', month: 'short' });
  const time = date.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${say(days ? 'Yesterday' : 'Today')} ${time}`;
}

export function make_maps({ program, loop, storage, locks }) {
  // What the open map is made of, so that a new program can be given it even when storage fails.
  let ledger = { key: '', number: 0, snapshot: '', entries: [] };
  const files = new Map(); // key -> { handle, mark }
  let expected;

  function tell(what, texts, number) {
    const went_well = program().tell(what, texts, number);
    loop.request();
    return went_well;
  }

  function opened(key) {
    remember_map(key);
  }

  async function download_stored(key) {
    const file = await stored_file(key);
    if (file) download(file_name_for(file.title), file.text);
  }

  function offer_damaged(key) {
    notice(say('This map could not be read from storage. It was left as it is; download it here.'), [
      [say('Download'), () => download_stored(key), true],
      [say('Dismiss')],
    ], { is_error: true });
  }

  // False when somebody stopped it.
  const prepared = ({ snapshot = '', title }) => !is_large_map(snapshot) || read_large_map(program, snapshot, title || say('Untitled map'));

  // Whether the map is open now. One that is open stays ours until this one can take its place.
  async function open_stored(key) {
    await storage.settled();
    const before = ledger.key && ledger.key !== key && locks.holds(ledger.key) ? ledger.key : '';
    const early = before ? await stored_map(key).catch(() => undefined) : undefined;
    if (early && !await prepared(early)) return false;
    const is_ours = await locks.take(key);
    const is_open = await restore(key, is_ours, early?.snapshot);
    if (!is_open && before) await locks.take(before);
    else if (!is_open) locks.release();
    return is_open;
  }

  async function restore(key, is_ours, prepared_snapshot) {
    for (let skip = 0;; ++skip) {
      const stored = await stored_map(key, skip).catch(error => ({ failure: error }));
      if (!stored || stored.failure) {
        tell('error', [say(stored ? 'The storage of this browser does not answer' : 'This map is no longer on this device')]);
        return false;
      }
      if (stored.broken) {
        offer_damaged(key);
        return false;
      }
      // It is another one when another tab wrote meanwhile.
      if (stored.snapshot !== prepared_snapshot && !await prepared(stored)) return false;
      const in_hand = is_large_map(stored.snapshot) ? '' : stored.snapshot;
      if (!program().tell('restore', [key, stored.file, in_hand, ...stored.entries], stored.number)) continue;
      // What could not be read must not be written over.
      const applied = Number(program().ask('problem') || stored.entries.length);
      if (is_ours && (stored.lost || applied < stored.entries.length))
        await keep_aside(key, stored.number + applied, 'unreadable').catch(() => {});
      if (stored.lost) tell('error', ['The latest changes could not be read and are not on this map: {0}', String(stored.lost)]);
      ledger = { key, number: stored.number, snapshot: stored.snapshot, entries: stored.entries.slice(0, applied) };
      if (stored.handle) files.set(key, { handle: stored.handle });
      opened(key);
      touch_map(key).catch(() => {});
      if (!is_ours) tell('read-only', [], OPEN_ELSEWHERE);
      else storage.say('saved-on-device', '');
      loop.request();
      return true;
    }
  }

  async function show_recent() {
    const maps = await list_maps().catch(() => []);
    tell('recent-maps', maps.slice(0, 12).flatMap(({ key, title, changed, touchpoints, thumb }) =>
      [key, title ?? '', day_and_time(changed), String(touchpoints ?? 0), thumb ?? '']));
  }

  async function note_file(key) {
    const handle = expected;
    expected = undefined;
    if (!handle || handle.name !== program().ask('file-name')) return;
    files.set(key, { handle, mark: await mark_of(handle).catch(() => undefined) });
    await storage.settled(); // the map is not in the list before
    change_map(key, { handle, file: handle.name }).catch(() => {});
  }

  const overwrite = name => new Promise(resolve => {
    notice(say('{0} was changed outside since it was opened.', name), [
      [say('Overwrite it'), () => resolve(true)],
      [say('Dismiss'), () => resolve(false), true],
    ], { is_error: true });
  });

  async function save_file(name, text, ask_where) {
    const key = program().ask('map-key');
    try {
      const known = files.get(key) ?? {};
      const outcome = await save({ name, text, ask_where, ...known, words: say('Trustline map'), confirm: overwrite });
      if (outcome.state === 'cancelled') return;
      if (outcome.handle) {
        files.set(key, { handle: outcome.handle, mark: outcome.mark });
        tell('file-name', [outcome.name]);
        change_map(key, { handle: outcome.handle, file: outcome.name }).catch(() => {});
      }
      if (!storage.has_failed()) storage.say(outcome.state, storage.clock_time());
    } catch (error) {
      tell('error', [say('The file could not be written: {0}', error.message)]);
    }
  }

  return {
    open_stored,
    download_stored,
    show_recent,
    save_file,
    ledger: () => ledger,
    // The program opened a map by itself, or was given one that storage does not know yet.
    note_snapshot(key, number, snapshot) {
      const is_new = ledger.key !== key;
      if (is_new) {
        opened(key);
        note_file(key);
        // The start page names it, and the one before.
        storage.settled().then(show_recent);
      }
      ledger = { key, number, snapshot, entries: [] };
      return is_new;
    },
    note_entry(key, number, entry) {
      if (ledger.key === key && number === ledger.number + ledger.entries.length + 1) ledger.entries.push(entry);
    },
    async take_over() {
      const { key } = ledger;
      if (await locks.take_over(key)) open_stored(key);
    },
    // The next map that opens under this name came from this file.
    expect_file: handle => { expected = handle; },
    lost: key => {
      if (key === ledger.key) tell('read-only', [], TAKEN_OVER);
    },
    // Into a new program, after the old one failed.
    revive() {
      const { key, number, snapshot, entries } = ledger;
      return Boolean(key) && program().tell('restore', [key, '', snapshot, ...entries], number);
    },
  };
}
