// Fingers, wheels and the numbers of the board's view, for tests of gestures.

import { still } from './page.mjs';

// Fingers by their places. `finger(page)` answers { down, move, up }; each takes the places of all fingers on the glass.
export async function fingers(page) {
  const devtools = await page.context().newCDPSession(page);
  const send = (type, places) => devtools.send('Input.dispatchTouchEvent', {
    type, touchPoints: places.map(({ x, y }, id) => ({ x, y, id })),
  });
  return {
    down: (...places) => send('touchStart', places),
    move: (...places) => send('touchMove', places),
    up: () => send('touchEnd', []),
    cancel: () => send('touchCancel', []),
    end: () => devtools.detach(),
  };
}

export async function tap(page, place) {
  const hand = await fingers(page);
  await hand.down(place);
  await hand.up();
  await hand.end();
  await still(page);
}

export const between = (from, to, share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });

// One finger from here to there, in steps as a screen sends them.
export async function swipe(page, from, to, lift = hand => hand.up()) {
  const hand = await fingers(page);
  await hand.down(from);
  for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 1]) await hand.move(between(from, to, share));
  await lift(hand);
  await hand.end();
  await still(page);
}

// Two fingers around a place, from one distance to another.
export async function pinch(page, centre, from, to) {
  const pair = distance => [{ x: centre.x - distance / 2, y: centre.y }, { x: centre.x + distance / 2, y: centre.y }];
  const hand = await fingers(page);
  await hand.down(...pair(from));
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await hand.move(...pair(from + (to - from) * share));
  await hand.up();
  await hand.end();
  await still(page);
}

export async function wheel(page, place, { x = 0, y = 0, key }) {
  await page.mouse.move(place.x, place.y);
  if (key) await page.keyboard.down(key);
  await page.mouse.wheel(x, y);
  if (key) await page.keyboard.up(key);
  await still(page);
}
