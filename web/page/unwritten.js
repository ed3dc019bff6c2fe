// Journal entries that the database had not taken when the page was left: a browser waits for localStorage then, and for
// nothing else. They are written when their map is read the next time.

const PLACE = 'trustline-unwritten-';

// Storage may be forbidden or full; then the database has what it has.
function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}

// entries: [{ number, text }].
export function note_unwritten(key, entries) {
  attempt(() => localStorage.setItem(PLACE + key, JSON.stringify(entries)));
}

export const unwritten = key => attempt(() => JSON.parse(localStorage.getItem(PLACE + key))) ?? [];

export function forget_unwritten(key) {
  attempt(() => localStorage.removeItem(PLACE + key));
}
