// As much of a browser as the program asks of one, without a picture: a canvas, WebGL that agrees to everything, and a font
// whose characters are boxes. For scripts/site/rehearsal.mjs, which wants to know what runs, not what is seen.

const answers = {
  getShaderParameter: () => 1,
  getProgramParameter: () => 1,
  getActiveUniform: (program, index) => ({ name: `uniform_${index}`, size: 1, type: 0 }),
  getAttribLocation: () => 0,
  getSupportedExtensions: () => [],
  getExtension: () => null,
  getError: () => 0,
  getParameter: () => 4096,
  checkFramebufferStatus: () => 0x8CD5, // complete
  isContextLost: () => false,
};

// What is created is an object; what is asked for is done. Emscripten keeps things of its own in it, current….
const webgl = new Proxy({}, {
  get(kept, name) {
    if (name in kept || /^current/.test(name)) return kept[name];
    return answers[name] ?? (/^(create|getUniformLocation)/.test(name) ? () => ({}) : () => undefined);
  },
});

const advance = text => (text.codePointAt(0) < 0x2E80 ? 0.55 : 1);

class Drawing {
  font = '';
  fillStyle = '';
  lang = '';
  #boxes = [];

  constructor(canvas) { this.canvas = canvas; }

  get #size() { return Number(this.font.match(/([\d.]+)px/)?.[1] ?? 16); }

  setTransform() {}
  clearRect() { this.#boxes = []; }
  fillRect(...box) { this.#boxes.push(box); }
  fillText(text) { if (text.trim()) this.#boxes.push([1, 1, this.canvas.width, this.canvas.height]); }

  measureText(text) {
    const size = this.#size, width = advance(text) * size, height = text.trim() ? size * 0.7 : 0;
    return { width, actualBoundingBoxLeft: 0, actualBoundingBoxRight: height && width * 0.9, actualBoundingBoxAscent: height, actualBoundingBoxDescent: height * 0.2 };
  }

  getImageData(left, top, width, height) {
    const colour = this.fillStyle.length === 7 ? [1, 3, 5].map(at => parseInt(this.fillStyle.slice(at, at + 2), 16)) : [255, 255, 255];
    const data = new Uint8ClampedArray(width * height * 4);
    for (const [x, y, w, h] of this.#boxes)
      for (let row = y; row < Math.min(height, y + h); ++row)
        for (let column = x; column < Math.min(width, x + w); ++column) data.set([...colour, 255], (row * width + column) * 4);
    return { data };
  }
}

class Canvas {
  #drawing = new Drawing(this);

  constructor(width, height) {
    this.width = width;
    this.height = height;
  }

  getContext(kind) { return kind === 'webgl2' ? webgl : this.#drawing; }
  addEventListener() {}
}

// Puts what the program looks for where it looks.
export function pretend_browser() {
  const board = new Canvas(1440, 900);
  globalThis.window = globalThis;
  globalThis.document = { querySelector: () => board, createElement: () => new Canvas(128, 128) };
  globalThis.OffscreenCanvas = Canvas;
  globalThis.WebGLRenderingContext = class {};
}
