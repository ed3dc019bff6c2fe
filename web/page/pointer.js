// Mouse, touch and pen. All listeners stand on the root: what is clicked in the mirror bubbles up and counts by its place.

import { modifiers_of } from './keyboard.js';

const DOWN = 0, MOVE = 1, UP = 2, CANCEL = 3, LEFT = 4;
const KINDS = { mouse: 0, touch: 1, pen: 2 };
// In the order of ImGuiMouseCursor, two of which the board uses its own way.
const CURSORS = ['default', 'text', 'grabbing', 'ns-resize', 'ew-resize', 'grab', 'nwse-resize', 'pointer', 'crosshair', 'copy', 'not-allowed'];

export function show_cursor(root, imgui_cursor) {
  root.style.cursor = CURSORS[imgui_cursor] ?? 'none';
}

const DOUBLE_TAP_MS = 400, DOUBLE_TAP_PX = 20;
// So long after a tap browsers still send mouse events for it.
const COMPATIBILITY_MS = 800;

export function listen_to_pointers(root, program, loop) {
  const touches = new Map(); // id -> { x, y }
  let is_pinching = false, last_tap = { at: -1e9, x: 0, y: 0, count: 0 }, last_lift = -1e9;

  const send = (what, event, clicks = 1) => program().call('pointer', what, event.clientX, event.clientY, event.button === 1 ? 1 : event.button === 2 ? 2 : 0,
    KINDS[event.pointerType] ?? 0, clicks, modifiers_of(event));
  const is_mouse = event => event.pointerType === 'mouse';

  // Browsers count the clicks of the mouse, and nothing else's.
  function count_tap(event) {
    const is_near = Math.hypot(event.clientX - last_tap.x, event.clientY - last_tap.y) < DOUBLE_TAP_PX;
    const is_again = is_near && event.timeStamp - last_tap.at < DOUBLE_TAP_MS;
    last_tap = { at: event.timeStamp, x: event.clientX, y: event.clientY, count: is_again ? last_tap.count + 1 : 1 };
    return last_tap.count;
  }

  const middle = ([a, b]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) });

  function pinch(event) {
    const before = middle([...touches.values()]);
    touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = middle([...touches.values()]);
    program().call('pinch', after.x, after.y, before.apart ? after.apart / before.apart : 1, after.x - before.x, after.y - before.y);
  }

  root.addEventListener('pointerdown', event => {
    // Let go by itself when the pointer comes up; synthetic events have nothing to capture.
    try { root.setPointerCapture(event.pointerId); } catch { /* nothing to capture */ }
    if (is_mouse(event)) return; // see mousedown
    if (event.pointerType === 'touch') touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (touches.size === 2) {
      is_pinching = true;
      send(CANCEL, event); // the first finger presses nothing any more
    } else if (!is_pinching) {
      send(DOWN, event, count_tap(event));
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
    if (!is_mouse(event)) last_lift = event.timeStamp;
    if (!is_pinching && !(is_mouse(event) && what === UP)) send(what, event);
    is_pinching &&= touches.size > 0;
    if (!is_mouse(event)) loop.now(); // at once: phones open their keyboard only for a focus set inside the gesture
    else loop.request();
  }
  root.addEventListener('pointerup', event => end(event, UP));
  root.addEventListener('pointercancel', event => end(event, CANCEL));
  root.addEventListener('pointerleave', event => {
    if (!is_mouse(event)) return;
    send(LEFT, event);
    loop.request();
  });

  // Of a mouse, each button and the number of clicks. Fingers send these, too, afterwards: they were heard already.
  let mouse_buttons = 0;
  root.addEventListener('mousedown', event => {
    event.preventDefault(); // the focus is ours to move
    if (Math.max(last_tap.at, last_lift) > event.timeStamp - COMPATIBILITY_MS) return;
    mouse_buttons |= 1 << event.button;
    send(DOWN, event, event.detail);
    loop.request();
  });
  addEventListener('mouseup', event => {
    if (!(mouse_buttons & 1 << event.button)) return;
    mouse_buttons &= ~(1 << event.button);
    send(UP, event);
    loop.now(); // at once: whoever looks next sees what it has done
  });

  root.addEventListener('contextmenu', event => event.preventDefault());
}
