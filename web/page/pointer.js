// Mouse, touch and pen. All listeners stand on the root: what is clicked in the mirror bubbles up and counts by its place.

import { modifiers_of } from './keyboard.js';

const DOWN = 0, MOVE = 1, UP = 2, CANCEL = 3, LEFT = 4;
const KINDS = { mouse: 0, touch: 1, pen: 2 };
// In the order of ImGuiMouseCursor.
const CURSORS = ['default', 'text', 'grabbing', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'wait', 'progress', 'not-allowed'];

export function show_cursor(root, imgui_cursor) {
  root.style.cursor = CURSORS[imgui_cursor] ?? 'none';
}

const DOUBLE_CLICK_MS = 400, DOUBLE_CLICK_PX = 6;

export function listen_to_pointers(root, program, loop) {
  const touches = new Map(); // id -> { x, y }
  let is_pinching = false, last_click = { at: -1e9, x: 0, y: 0, count: 0 };

  const send = (what, event) => program().call('pointer', what, event.clientX, event.clientY, event.button === 1 ? 1 : event.button === 2 ? 2 : 0,
    KINDS[event.pointerType] ?? 0, last_click.count, modifiers_of(event));

  // Browsers count clicks for the mouse only.
  function count_click(event) {
    const is_near = Math.hypot(event.clientX - last_click.x, event.clientY - last_click.y) < DOUBLE_CLICK_PX;
    const is_again = is_near && event.timeStamp - last_click.at < DOUBLE_CLICK_MS;
    last_click = { at: event.timeStamp, x: event.clientX, y: event.clientY, count: is_again ? last_click.count + 1 : 1 };
  }

  const middle = ([a, b]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) });

  function pinch(event) {
    const before = middle([...touches.values()]);
    touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = middle([...touches.values()]);
    program().call('pinch', after.x, after.y, before.apart ? after.apart / before.apart : 1, after.x - before.x, after.y - before.y);
  }

  root.addEventListener('pointerdown', event => {
    // Let go by itself when the finger ends; synthetic events have nothing to capture.
    try { root.setPointerCapture(event.pointerId); } catch { /* nothing to capture */ }
    if (event.pointerType === 'touch') touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (touches.size === 2) {
      is_pinching = true;
      send(CANCEL, event); // the first finger presses nothing any more
    } else if (!is_pinching) {
      count_click(event);
      send(DOWN, event);
    }
    loop.request();
  });

  root.addEventListener('pointermove', event => {
    if (is_pinching) {
      if (touches.size === 2 && touches.has(event.pointerId)) pinch(event);
    } else {
      send(MOVE, event);
    }
    loop.request();
  });

  function end(event, what) {
    touches.delete(event.pointerId);
    if (!is_pinching) send(what, event);
    is_pinching &&= touches.size > 0;
    // At once: phones open their keyboard only for a focus that is set inside the gesture.
    loop.now();
  }
  root.addEventListener('pointerup', event => end(event, UP));
  root.addEventListener('pointercancel', event => end(event, CANCEL));
  root.addEventListener('pointerleave', event => {
    if (event.pointerType !== 'mouse') return;
    send(LEFT, event);
    loop.request();
  });

  // The focus is ours to move, and there is no menu of the browser's.
  root.addEventListener('mousedown', event => event.preventDefault());
  root.addEventListener('contextmenu', event => event.preventDefault());
}
