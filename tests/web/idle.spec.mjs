// When nothing happens, nothing is computed: after load and after any edit, five seconds without a frame being asked for.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after_change, card, cell, centre_of, click, click_at, drag, press, region } from './support/board.mjs';
import { ROOT, open_map, page_test, ready, saved, still } from './support/harness.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/it-service-desk.trustline.json`, 'utf8');
const IDLE_MS = 5000; // not a wait: the span that is looked at

// Every frame and every timer that the page asks for, from its first script on.
function count_wishes() {
  window.wishes = { frames: 0, timers: 0 };
  const { requestAnimationFrame: frame, setTimeout: timer } = window;
  window.requestAnimationFrame = callback => { ++window.wishes.frames; return frame(callback); };
  window.setTimeout = (callback, ...rest) => { ++window.wishes.timers; return timer(callback, ...rest); };
  window.look_for = ms => new Promise(resolve => {
    const before = { ...window.wishes, shown: window.trustline.ready.state().frames };
    timer(() => resolve({
      frames: window.wishes.frames - before.frames,
      timers: window.wishes.timers - before.timers,
      shown: window.trustline.ready.state().frames - before.shown,
    }), ms);
  });
}

// A slow browser may still tell the page of its size or its focus after it has loaded: then it is looked at anew.
async function assert_idle(page, when) {
  let seen;
  for (let looks = 0; looks < 3 && !(seen && seen.frames + seen.timers + seen.shown === 0); ++looks) {
    await still(page);
    seen = await page.evaluate(ms => window.look_for(ms), IDLE_MS);
  }
  assert.deepEqual(seen, { frames: 0, timers: 0, shown: 0 }, `in ${IDLE_MS / 1000} s ${when}`);
}

const idle_test = (name, body) => page_test(name, async ({ page, context }) => {
  await context.addInitScript(count_wishes);
  await page.reload();
  await ready(page);
  await body(page);
});

idle_test('no frame is asked for after load', async page => {
  await assert_idle(page, 'on the start page');
  await open_map(page, EXAMPLE);
  await saved(page);
  await assert_idle(page, 'after a map was opened');
});

idle_test('no frame is asked for after an edit', async page => {
  await open_map(page, EXAMPLE);
  await click(page, card(page, 'Calls the service desk'));
  await after_change(page, () => press(page, 'm'));
  await page.mouse.move(2, 890);
  await saved(page);
  await assert_idle(page, 'after a mark');

  const place = await cell(page, 'Fix', 'Support');
  await after_change(page, async () => drag(page, await centre_of(card(page, 'Calls the service desk')), place));
  await saved(page);
  await assert_idle(page, 'after a drag, the pointer still on the card');

  await press(page, 'Enter');
  await page.keyboard.type('Rings twice');
  await assert_idle(page, 'while a title is typed: the caret does not blink');
  await after_change(page, () => press(page, 'Enter'));
  await saved(page);
  await assert_idle(page, 'after a title was typed');
});

idle_test('no frame is asked for while a panel stands open', async page => {
  await open_map(page, EXAMPLE);
  await click(page, card(page, 'Calls the service desk'));
  await press(page, 's', '6');
  await saved(page);
  await assert_idle(page, 'in the middle of scoring');
  await press(page, 'Escape', 'o');
  await page.getByRole('dialog').waitFor();
  await assert_idle(page, 'with the overview open');
});

// The message goes after its time, and with it the last frame.
idle_test('a message that goes by itself leaves the page idle', async page => {
  await open_map(page, EXAMPLE);
  await click(page, card(page, 'Calls the service desk'));
  await after_change(page, () => press(page, 'Delete'));
  await region(page, 'Message').waitFor();
  await region(page, 'Message').waitFor({ state: 'detached' });
  await saved(page);
  await assert_idle(page, 'after the message went');
});
