// Out of what lies in storage: the newest sound snapshot and the entries that follow it without a gap.

import { is_sound, put_entries, read_map, with_sum } from './database.js';
import { replayed } from './replay.js';
import { forget_unwritten, unwritten } from './unwritten.js';

// Together with those that were noted when the page was left, which may be written now.
async function all_entries(key, entries, writes) {
  const missing = unwritten(key).filter(({ number }) => !entries.some(entry => entry.number === number));
  if (missing.length && writes) await put_entries(missing.map(entry => ({ key, ...entry }))).then(() => forget_unwritten(key), () => {});
  return [...entries, ...missing.map(with_sum)].sort((a, b) => a.number - b.number);
}

// { key, title, file, number, snapshot, entries, lost }, or undefined when the map is not there. `lost`: entries that are
// there and cannot be used; `damaged`: snapshots that are there and cannot be used. skip: that many newest snapshots.
export async function stored_map(key, skip = 0, writes = true) {
  const { map, snapshots, entries } = await read_map(key);
  const sound = snapshots.filter(is_sound);
  const snapshot = sound.at(-1 - skip);
  if (!snapshot) return snapshots.length && !skip ? { key, title: map?.title ?? '', damaged: snapshots, broken: true } : undefined;

  const later = (await all_entries(key, entries, writes)).filter(entry => entry.number > snapshot.number);
  const usable = [];
  for (const entry of later) {
    if (entry.number !== snapshot.number + usable.length + 1 || !is_sound(entry)) break;
    usable.push(entry.text);
  }
  return {
    key, title: map?.title ?? '', file: map?.file ?? '', handle: map?.handle, number: snapshot.number, snapshot: snapshot.text,
    entries: usable, lost: later.length - usable.length, damaged: snapshots.filter(record => !is_sound(record)),
  };
}

// As one file, without the program, and without a trace. What cannot be read at all comes as it lies there.
export async function stored_file(key) {
  const stored = await stored_map(key, 0, false);
  if (!stored) return undefined;
  if (stored.broken) return { title: stored.title, text: stored.damaged.map(record => String(record?.text)).join('\n') };
  return { title: stored.title, text: replayed(stored.snapshot, stored.entries).text };
}
