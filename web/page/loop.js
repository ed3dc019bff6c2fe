// When frames are computed: after something happened and as long as the program wants more, and not at all otherwise. None
// while the rest of the program, which the next one may need, is on its way.

export function make_loop(run_frame, rest) {
  let frame = 0, timer = 0;

  function cancel() {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = timer = 0;
  }

  function tick() {
    cancel();
    if (rest.is_held()) {
      if (!rest.is_missing()) request();
      return;
    }
    const wait = run_frame(performance.now());
    if (wait === 0) request();
    else if (wait > 0) timer = setTimeout(request, wait);
  }

  function request() {
    if (frame) return;
    clearTimeout(timer);
    timer = 0;
    // A hidden page gets no animation frames, but what it was told must still be stored.
    if (document.hidden) timer = setTimeout(tick, 0);
    else frame = requestAnimationFrame(tick);
  }

  document.addEventListener('visibilitychange', () => {
    if (frame || timer || !document.hidden) {
      cancel();
      request();
    }
  });
  // now(): at once, inside an event handler that needs the outcome.
  return { request, now: tick, cancel, is_due: () => frame !== 0 || rest.is_held() };
}
