// Fingers, wheels and the numbers of the board's view, for tests of gestures.

import { still } from './page.mjs';

// Runs in the page: which fingers it feels, and where.
function feel_fingers() {
  const felt = new Map(), events = [];
  window.fingers_lifted = 0;
  const feel = event => { if (event.pointerType === 'touch') felt.set(event.pointerId, { x: event.clientX, y: event.clientY }); };
  for (const type of ['pointerdown', 'pointermove']) addEventListener(type, feel, true);
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, event => { window.fingers_lifted += felt.delete(event.pointerId); }, true);
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'contextmenu', 'blur', 'visibilitychange']) {
    addEventListener(type, ({ pointerType, clientX, clientY, timeStamp }) =>
      events.push([type, pointerType, clientX, clientY, timeStamp, performance.now()].filter(one => one !== undefined)
        .map(one => (typeof one === 'number' ? Math.round(one) : one)).join(' ')), true);
  }
  window.fingers_felt = () => [...felt.values()];
  window.fingers_events = () => events.slice(-40);
}

// One a page: what one session has put down, another cannot lift.
const sessions = new WeakMap();
async function session_of(page) {
  if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
  return sessions.get(page);
}

// Fingers by their places. Answers { down, move, stroke, tap, up, cancel }; the first two take the places of all fingers on
// the glass, the third those of one after the other. All wait until the page has felt it: the browser takes a touch before it
// tells the page.
export async function fingers(page) {
  const devtools = await session_of(page);
  if (!await page.evaluate(() => Boolean(window.fingers_felt))) await page.evaluate(feel_fingers);
  const touch = (type, places) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: places.map(({ x, y }, id) => ({ x, y, id })) });
  const felt = (places, timeout) => page.waitForFunction(places => {
    requestAnimationFrame(() => {}); // the browser hands moves over with a frame
    const felt = window.fingers_felt();
    return felt.length === places.length && places.every(place => felt.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < 1.5));
  }, places, { polling: 10, timeout }).catch(async error => {
    const happened = await page.evaluate(() => [performance.now(), document.visibilityState, document.hasFocus(), ...window.fingers_events()]);
    throw new Error(`Fingers at ${JSON.stringify(places)} are not felt, but:\n${happened.join('\n')}`, { cause: error });
  });
  // A browser that is busy may keep a move to itself until there is another. A real finger trembles, and so does this one.
  const felt_where_it_rests = async places => {
    for (const by of [0.4, -0.4, 0.4, -0.4]) {
      if (await felt(places, 3000).then(() => true, () => false)) return;
      await touch('touchMove', places.map(({ x, y }) => ({ x: x + by, y })));
    }
    await felt(places);
  };
  const send = async (type, places) => {
    await touch(type, places);
    await (type === 'touchMove' ? felt_where_it_rests(places) : felt(places));
  };
  return {
    down: (...places) => send('touchStart', places),
    // Lifted at once: a slow machine would make it rest.
    tap: async place => {
      const before = await page.evaluate(() => window.fingers_lifted);
      await Promise.all([touch('touchStart', [place]), touch('touchEnd', [])]);
      await page.waitForFunction(before => window.fingers_lifted > before, before, { polling: 10 });
    },
    move: (...places) => send('touchMove', places),
    // Down and on at once, as a hand does: on a slow machine a finger that waits for each move to be felt would be resting.
    stroke: async (first, ...others) => {
      await Promise.all([touch('touchStart', first), ...others.map(places => touch('touchMove', places))]);
      await felt_where_it_rests(others.at(-1));
    },
    up: () => send('touchEnd', []),
    cancel: () => send('touchCancel', []),
  };
}

export async function tap(page, place) {
  const hand = await fingers(page);
  await hand.tap(place);
  await still(page);
}

export const between = (from, to, share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });

// One finger from here to there, in steps as a screen sends them.
export async function swipe(page, from, to, lift = hand => hand.up()) {
  const hand = await fingers(page);
  await hand.stroke(...[0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map(share => [between(from, to, share)]));
  await lift(hand);
  await still(page);
}

// Two fingers around a place, from one distance to another.
export async function pinch(page, centre, from, to) {
  const pair = distance => [{ x: centre.x - distance / 2, y: centre.y }, { x: centre.x + distance / 2, y: centre.y }];
  const hand = await fingers(page);
  await hand.stroke(...[0, 0.2, 0.4, 0.6, 0.8, 1].map(share => pair(from + (to - from) * share)));
  await hand.up();
  await still(page);
}

// A wheel is turned and forgotten by the browser: the page tells when it has come.
export async function wheel(page, place, { x = 0, y = 0, key }) {
  await page.mouse.move(place.x, place.y);
  await page.evaluate(() => {
    window.is_wheel_felt = false;
    addEventListener('wheel', () => { window.is_wheel_felt = true; }, { capture: true, once: true });
  });
  if (key) await page.keyboard.down(key);
  await page.mouse.wheel(x, y);
  await page.waitForFunction(() => window.is_wheel_felt, undefined, { polling: 10 });
  if (key) await page.keyboard.up(key);
  await still(page);
}
