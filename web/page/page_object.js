// window.trustline: what scripts, tests and benchmarks may ask of the page. A promise of this object; once it is kept,
// window.trustline.ready is the object itself.

export function make_page_object({ program, loop, storage, listeners, rest }) {
  function open(text, name = '') {
    const problem = program().tell('open', [text, name]) ? '' : program().ask('problem');
    loop.now(); // in either case there is something to show
    if (problem) throw new Error(problem);
  }

  // [revision, touchpoints, frames, is_open, is_read_only, is_handed_over]
  const numbers = () => (program().ask('state') ?? '0 0 0 0 0 0').split(' ').map(Number);

  const object = {
    async open(text, name) { open(text, name); },
    async save() { return program().ask('map'); },
    // format: 'json', 'svg' (a picture that carries its map), 'lines' (one touchpoint a line), 'csv' (a survey: its preview
    // opens, and a person decides).
    async import(text, format = 'json') {
      await rest.load();
      if (format === 'csv') {
        const problem = program().tell('offer', [text, '.csv']) ? '' : program().ask('problem');
        loop.now();
        if (problem) throw new Error(problem);
        return;
      }
      if (format !== 'lines') return open(text);
      program().tell('lines', [text]);
      loop.now();
    },
    async export(format) {
      const question = { json: 'map', svg: 'svg', report: 'report' }[format];
      if (!question) throw new Error(`json, svg and report can be exported, not ${format}`);
      await rest.load();
      return program().ask(question);
    },
    state() {
      const [revision, touchpoints, frames, is_open, is_read_only, is_handed_over] = numbers();
      // What the program has done goes to the storage with the next frame.
      const is_saved = storage.is_saved() && Boolean(is_handed_over) && !loop.is_due();
      return { revision, saved: is_saved, saveState: storage.state(), touchpoints, frames, open: Boolean(is_open), readOnly: Boolean(is_read_only) };
    },
    // event: 'change', 'saved', 'open', 'error'. Answers a function that ends it.
    on(event, handler) {
      const entry = [event, handler];
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    // For benchmarks: the camera, and where the n-th touchpoint of a map with ids t0, t1 … is.
    bench: {
      view() {
        const [zoom, x, y] = program().ask('view').split(' ').map(Number);
        return { zoom, x, y };
      },
      near: () => look('middle'),
      fit: () => look('all'),
      cardPos(index) {
        const place = program().ask('card-place', [`t${index}`]);
        if (!place) return undefined;
        const [x, y] = place.split(' ').map(Number);
        return { x, y };
      },
      cardPoint(index) {
        const { zoom, x, y } = object.bench.view(), place = object.bench.cardPos(index);
        return { x: x + (place.x + 24) * zoom, y: y + (place.y + 20) * zoom };
      },
      middle: () => Number(program().ask('middle-card').slice(1)),
    },
  };

  function look(what) {
    program().tell('look', [what]);
    loop.now();
  }
  return object;
}
