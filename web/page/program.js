// The program, WebAssembly: loading it with a true progress, starting it (again, after it failed), and talking to it.
// Texts go over as UTF-8 in its memory; the program answers with a place and a length.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// Resolves to a compiled module. `on_progress` hears a share of 1, or undefined when nobody can say.
export async function load_program(on_progress) {
  const inside = document.getElementById('wasm');
  if (inside) return WebAssembly.compile(await unpacked(inside.textContent));
  const response = await fetch(document.querySelector('link[as="fetch"]').href);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const counted = response.body.pipeThrough(counting(response, on_progress));
  // An own response, since servers give wasm all sorts of media types.
  return WebAssembly.compileStreaming(new Response(counted, { headers: { 'Content-Type': 'application/wasm' } }));
}

// The single-file edition carries the program as raw deflate in base64.
async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
}

function counting(response, on_progress) {
  // What a compressed answer's length says is not the number of bytes that come out.
  const whole = response.headers.get('Content-Encoding') ? 0 : Number(response.headers.get('Content-Length'));
  let received = 0;
  return new TransformStream({
    transform(bytes, controller) {
      received += bytes.length;
      on_progress(whole ? Math.min(1, received / whole) : undefined);
      controller.enqueue(bytes);
    },
  });
}

// What is done and said in the first view of a map, by which it is opened, shown and moved about. All else may need the rest of
// the program, so the next frame waits for it.
const LOOKING = new Set(['read', 'stop-reading', 'words', 'settings', 'language', 'dark', 'reduced-motion', 'high-contrast', 'open', 'restore', 'recent-maps',
  'templates', 'save-status', 'read-only', 'file-name', 'hidden', 'error', 'message', 'look', 'focus-lost']);
const POINTER_DOWN = 0;
const is_more_than_looking = (name, [what]) => name === 'mirror_event' || (name === 'pointer' && what === POINTER_DOWN);

// host: { request(name, texts, number), mirror(...), caret(...) } is called while the program runs and must not call it.
// on_trap hears of the first failure; after it the program is dead and every call answers undefined.
export async function start_program(module, host, on_trap, rest) {
  let memory, dead = false;
  const at = () => new Uint8Array(memory.buffer);
  const text_at = (place, length) => decoder.decode(at().subarray(place, place + length));

  const app = await new Promise((resolve, reject) => globalThis.createTrustline({
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(module, { ...imports, ...rest.imports }).then(async instance => {
        memory = Object.values(instance.exports).find(value => value instanceof WebAssembly.Memory);
        await rest.follow(module, instance.exports);
        receive(instance);
      }).catch(reject);
      return {};
    },
    onAbort: () => {},
    host: { ...host, text_at, words: () => new Uint32Array(memory.buffer), floats: () => new Float32Array(memory.buffer) },
  }).then(resolve, reject));

  function call(name, ...numbers) {
    if (dead) return undefined;
    if (is_more_than_looking(name, numbers)) rest.hold();
    // What is typed goes where the key before it led: the browser keeps it until this returns.
    else if (name === 'key') rest.wait();
    try {
      return app[`_tl_${name}`](...numbers);
    } catch (error) {
      dead = true;
      on_trap(error);
      return undefined;
    }
  }

  // Texts (or bytes) as pairs of place and length, good during the call.
  function call_with_texts(name, texts, ...numbers) {
    const parts = texts.map(text => (typeof text === 'string' ? encoder.encode(text) : text));
    const table = parts.length * 8;
    const block = call('take_memory', table + parts.reduce((sum, part) => sum + part.length, 0));
    if (!block) return undefined;
    const pairs = new Uint32Array(memory.buffer, block, parts.length * 2);
    let place = block + table;
    parts.forEach((part, index) => {
      at().set(part, place);
      pairs[index * 2] = place;
      pairs[index * 2 + 1] = part.length;
      place += part.length;
    });
    const answer = call(name, block, parts.length, ...numbers);
    call('give_memory', block);
    return answer;
  }

  return {
    call,
    call_with_texts,
    is_dead: () => dead,
    // Tells something; answers whether it went well.
    tell(what, texts = [], number = 0) {
      if (!LOOKING.has(what)) rest.hold();
      return call_with_texts('tell', [what, ...texts], number);
    },
    // Asks for a text.
    ask(what, texts = []) {
      const place = call_with_texts('ask', [what, ...texts]);
      if (!place) return undefined;
      const [begin, length] = new Uint32Array(memory.buffer, place, 2);
      return text_at(begin, length);
    },
  };
}
