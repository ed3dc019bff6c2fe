// Out of what lies in storage: the newest sound snapshot and the entries that follow it without a gap.

import { is_sound, read_map } from './database.js';
import { replayed } from './replay.js';

// { key, title, file, number, snapshot, entries, lost }, or undefined when the map is not there. `lost`: entries that are
// there and cannot be used; `damaged`: snapshots that are there and cannot be used. skip: that many newest snapshots.
export async function stored_map(key, skip = 0) {
  const { map, snapshots, entries } = await read_map(key);
  const sound = snapshots.filter(is_sound);
  const snapshot = sound.at(-1 - skip);
  if (!snapshot) return snapshots.length && !skip ? { key, title: map?.title ?? '', damaged: snapshots, broken: true } : undefined;

  const later = entries.filter(entry => entry.number > snapshot.number);
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

// As one file, without the program. What cannot be read at all comes as it lies there.
export async function stored_file(key) {
  const stored = await stored_map(key);
  if (!stored) return undefined;
  if (stored.broken) return { title: stored.title, text: stored.damaged.map(record => String(record?.text)).join('\n') };
  return { title: stored.title, text: replayed(stored.snapshot, stored.entries).text };
}
