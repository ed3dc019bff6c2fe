// Small things that outlive a visit: the settings, and which map was open in this tab. Never a map.

const SETTINGS = 'trustline-settings', LAST_MAP = 'trustline-map', STARTING = 'trustline-starting';

// Storage may be forbidden; then nothing is remembered.
function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}

export function remember_settings(json) {
  attempt(() => localStorage.setItem(SETTINGS, json));
}

// As the program wrote them; and what the page itself needs of them.
export const settings_text = () => attempt(() => localStorage.getItem(SETTINGS)) ?? '';
export const settings = () => attempt(() => JSON.parse(settings_text())) ?? {};

// A tab's own map comes back in it. Which was the last of all is known by the database, which loses nothing when the browser
// is killed; localStorage is written seconds later.
export const map_of_tab = () => attempt(() => sessionStorage.getItem(LAST_MAP)) ?? '';

export function remember_map(key) {
  attempt(() => sessionStorage.setItem(LAST_MAP, key));
}

// How often in a row a start with this map did not come to an end.
export function count_start(key) {
  const before = attempt(() => JSON.parse(localStorage.getItem(STARTING))) ?? {};
  const failures = before.key === key ? before.failures ?? 0 : 0;
  attempt(() => localStorage.setItem(STARTING, JSON.stringify({ key, failures: failures + 1 })));
  return failures;
}

export function start_went_well() {
  attempt(() => localStorage.removeItem(STARTING));
}
