// The browser's own database: what lies where, and each single step with it. Who calls what when is storage.js's matter.
//
//   maps       one a map: { key, title, touchpoints, thumb, file, sequence, changed, handle }
//   snapshots  [key, number]: { key, number, text, sum }; holds everything up to and with the entry of that number
//   entries    [key, number]: { key, number, text, sum }; numbers rise by one
//   kept       what could not be read, put aside before anything is written over it
//
// What is newer is decided by numbers and `sequence`, never by clocks; `changed` is for people to read.

import { openDB } from 'idb';
import { checksum } from './checksum.js';

const PATIENCE_MS = 3000;
const SNAPSHOTS_KEPT = 3;

let opening;

export function within(promise, ms = PATIENCE_MS) {
  let timer;
  const late = new Promise((resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export function database() {
  opening ??= openDB('trustline', 1, {
    upgrade(db) {
      db.createObjectStore('maps', { keyPath: 'key' });
      db.createObjectStore('snapshots', { keyPath: ['key', 'number'] });
      db.createObjectStore('entries', { keyPath: ['key', 'number'] });
      db.createObjectStore('kept', { autoIncrement: true });
    },
    blocking() { close(); },
    terminated() { opening = undefined; },
  });
  return within(opening);
}

export function close() {
  const old = opening;
  opening = undefined;
  old?.then(db => db.close(), () => {});
}

const all_of = key => IDBKeyRange.bound([key, 0], [key, Infinity]);
export const with_sum = record => ({ ...record, sum: checksum(record.text) });
export const is_sound = record => typeof record?.text === 'string' && record.sum === checksum(record.text);

// Settles when the transaction is complete, and only then. `work` waits for all it asks for: a request that nobody waits for
// and that fails would be an error of the page.
async function transact(stores, durability, work) {
  const db = await database();
  const transaction = db.transaction(stores, 'readwrite', { durability });
  const done = transaction.done;
  done.catch(() => {}); // whoever waits for it hears of it; work() may have failed before
  await work(transaction);
  await within(done);
}

async function next_sequence(transaction) {
  const maps = await transaction.objectStore('maps').getAll();
  return maps.reduce((highest, map) => Math.max(highest, map.sequence ?? 0), 0) + 1;
}

export function put_entries(entries) {
  return transact(['entries'], 'relaxed', async transaction => {
    await Promise.all(entries.map(entry => transaction.objectStore('entries').put(with_sum(entry))));
  });
}

// map: { key, title, touchpoints, thumb }; snapshot: { number, text }.
export async function put_snapshot(map, snapshot) {
  const record = with_sum({ key: map.key, ...snapshot });
  await transact(['maps', 'snapshots'], 'strict', async transaction => {
    const maps = transaction.objectStore('maps');
    const [old, sequence] = [await maps.get(map.key), await next_sequence(transaction)];
    await Promise.all([transaction.objectStore('snapshots').put(record), maps.put({ ...old, ...map, sequence, changed: Date.now() })]);
  });
  const read = await within((await database()).get('snapshots', [map.key, snapshot.number]));
  if (!is_sound(read) || read.sum !== record.sum) throw new DOMException('read back otherwise', 'DataError');
}

// Snapshots beyond the last three go, and the entries that the oldest of the three holds.
export function prune(key) {
  return transact(['snapshots', 'entries'], 'relaxed', async transaction => {
    const keys = await transaction.objectStore('snapshots').getAllKeys(all_of(key));
    const dropped = keys.slice(0, -SNAPSHOTS_KEPT), oldest_kept = keys.at(-SNAPSHOTS_KEPT) ?? keys[0];
    await Promise.all(dropped.map(old => transaction.objectStore('snapshots').delete(old)));
    if (oldest_kept) await transaction.objectStore('entries').delete(IDBKeyRange.bound([key, 0], oldest_kept));
  });
}

// It is the one that was opened last.
export function touch_map(key) {
  return transact(['maps'], 'relaxed', async transaction => {
    const maps = transaction.objectStore('maps');
    const [map, sequence] = [await maps.get(key), await next_sequence(transaction)];
    if (map && map.sequence !== sequence - 1) await maps.put({ ...map, sequence });
  });
}

export async function list_maps() {
  const maps = await within((await database()).getAll('maps'));
  return maps.sort((a, b) => (b.sequence ?? 0) - (a.sequence ?? 0));
}

// { map, snapshots, entries }, numbers rising.
export async function read_map(key) {
  const transaction = (await database()).transaction(['maps', 'snapshots', 'entries']);
  const [map, snapshots, entries] = await within(Promise.all([
    transaction.objectStore('maps').get(key),
    transaction.objectStore('snapshots').getAll(all_of(key)),
    transaction.objectStore('entries').getAll(all_of(key)),
  ]));
  return { map, snapshots, entries };
}

export function drop_map(key) {
  return transact(['maps', 'snapshots', 'entries'], 'relaxed', async transaction => {
    await Promise.all([
      transaction.objectStore('maps').delete(key),
      transaction.objectStore('snapshots').delete(all_of(key)),
      transaction.objectStore('entries').delete(all_of(key)),
    ]);
  });
}

// Entries above a number can no longer be applied: put aside, so that later ones may have their numbers.
export function keep_aside(key, above, reason) {
  return transact(['entries', 'kept'], 'strict', async transaction => {
    const range = IDBKeyRange.bound([key, above], [key, Infinity], true);
    const entries = await transaction.objectStore('entries').getAll(range);
    if (!entries.length) return;
    await Promise.all([transaction.objectStore('kept').put({ key, reason, entries, at: Date.now() }), transaction.objectStore('entries').delete(range)]);
  });
}

export function change_map(key, change) {
  return transact(['maps'], 'relaxed', async transaction => {
    const maps = transaction.objectStore('maps');
    const old = await maps.get(key);
    if (old) await maps.put({ ...old, ...change });
  });
}
