// The canvas is as large as the page, in device pixels, whatever the zoom of the browser.

export function watch_size(root, program, loop) {
  function fit() {
    const canvas = document.getElementById('board'); // another one after a failure
    const density = devicePixelRatio || 1;
    const { clientWidth: width, clientHeight: height } = root;
    const pixels = [Math.max(1, Math.round(width * density)), Math.max(1, Math.round(height * density))];
    if (canvas.width !== pixels[0] || canvas.height !== pixels[1]) [canvas.width, canvas.height] = pixels;
    program().call('resize', width, height, density);
    // Resizing has emptied the canvas: it is filled again before anybody sees it.
    loop.now();
  }

  function watch_density() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      fit();
      watch_density();
    }, { once: true });
  }
  new ResizeObserver(fit).observe(root);
  watch_density();
  return fit;
}
