// One tab writes a map. The lock belongs to the browser, which frees it when the tab dies; a tab that wants it asks the other
// to finish, and takes it when that one does not answer.

const PATIENCE_MS = 1500;
const name_of = key => `trustline-map-${key}`;

export function make_locks(on_lost) {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('trustline') : undefined;
  let held = '', let_go = () => {}, before_letting_go = async () => {};

  function hold(key, options) {
    return new Promise(resolve => {
      navigator.locks.request(name_of(key), { mode: 'exclusive', ...options }, lock => {
        if (!lock) {
          resolve(false);
          return undefined;
        }
        held = key;
        resolve(true);
        return new Promise(release => { let_go = release; });
      }).catch(() => { // taken by force, or given up waiting
        if (held === key) {
          held = '';
          on_lost(key);
        }
        resolve(false);
      });
    });
  }

  channel?.addEventListener('message', async ({ data }) => {
    if (data?.wants !== held || !held) return;
    const key = held;
    await before_letting_go();
    release();
    on_lost(key);
  });

  function release() {
    held = '';
    let_go();
    let_go = () => {};
  }

  return {
    holds: key => held === key || !navigator.locks,
    // Whether the map is ours to write. Any other map is let go.
    async take(key) {
      if (!navigator.locks || held === key) return true;
      release();
      return hold(key, { ifAvailable: true });
    },
    async take_over(key) {
      release();
      channel?.postMessage({ wants: key });
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
      const got = await hold(key, { signal: patience.signal });
      clearTimeout(timer);
      return got || hold(key, { steal: true });
    },
    release,
    on_yield(action) { before_letting_go = action; },
  };
}
