// Wheels, trackpads, and what Safari calls a gesture.

import { modifiers_of } from './keyboard.js';

const PIXELS_A_LINE = 20, PIXELS_A_NOTCH = 50;

function pixels(event) {
  const factor = event.deltaMode === 1 ? PIXELS_A_LINE : event.deltaMode === 2 ? innerHeight * 0.8 : 1;
  return [event.deltaX * factor, event.deltaY * factor];
}

// A wheel that clicks, or a surface that slides: nobody says, so it is guessed.
function is_notched(event) {
  if (event.deltaMode !== 0) return true;
  return event.deltaX === 0 && (event.wheelDeltaY ?? 0) % 120 === 0 && Math.abs(event.deltaY) >= PIXELS_A_NOTCH;
}

export function listen_to_wheels(root, program, loop) {
  root.addEventListener('wheel', event => {
    event.preventDefault();
    const [x, y] = pixels(event);
    program().call('wheel', event.clientX, event.clientY, x, y, is_notched(event), modifiers_of(event));
    loop.request();
  }, { passive: false });

  let scale = 1;
  const gesture = event => {
    event.preventDefault();
    program().call('pinch', event.clientX, event.clientY, event.scale / scale, 0, 0);
    scale = event.scale;
    loop.request();
  };
  root.addEventListener('gesturestart', event => {
    event.preventDefault();
    scale = 1;
  });
  root.addEventListener('gesturechange', gesture);
  root.addEventListener('gestureend', event => event.preventDefault());
}
