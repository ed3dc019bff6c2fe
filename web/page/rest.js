// The second part of the program: what the first view of a map does without (scripts/site/split.mjs). It is fetched at the
// first sign of a hand, so that it is there before it is needed. What leads beyond the first view is held back until then
// (program.js says what that is, loop.js holds it back). A key waits for it at once, and so does a function of it that is
// called all the same.

/* global TRUSTLINE_REST */
const AGAIN_MS = 3000;
// As Binaryen names them: where the first part looks for functions of the second, each by its place in the table, and where
// the second looks for all of the first.
const LATER = 'placeholder', FIRST = 'primary';

// Whether a page may compile a module and wait for it: older browsers let it only if that is small.
function may_wait() {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, 0x80, 0x40), module = new Uint8Array(empty.length + 0x2000);
  module.set(empty); // and a section of 8 kB that says nothing
  try {
    return Boolean(new WebAssembly.Module(module));
  } catch {
    return false;
  }
}

async function fetched() {
  const response = await fetch(TRUSTLINE_REST);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return WebAssembly.compileStreaming(new Response(response.body, { headers: { 'Content-Type': 'application/wasm' } }));
}

// The page stands still meanwhile.
function fetched_now() {
  const request = new XMLHttpRequest();
  request.open('GET', TRUSTLINE_REST, false);
  request.overrideMimeType('text/plain; charset=x-user-defined'); // bytes as characters: nothing else comes at once
  request.send();
  if (request.status !== 200) throw new Error(`${request.status} ${TRUSTLINE_REST}`);
  return new WebAssembly.Module(Uint8Array.from(request.responseText, character => character.charCodeAt(0)));
}

// on_missing(error): it was needed and could not be had; it is tried again. on_here: what was held back goes on.
export function make_rest({ on_missing, on_here } = {}) {
  let compiled, coming, first, table, is_here = true, is_held = false, is_missing = false, is_insisting = false;

  async function join() {
    const exports = first;
    await WebAssembly.instantiate(compiled, { [FIRST]: exports });
    if (exports === first) is_here = true;
  }

  function join_now() {
    compiled ??= fetched_now();
    new WebAssembly.Instance(compiled, { [FIRST]: first });
    is_here = true;
  }

  // Resolves when it is there.
  async function load() {
    if (is_here) return;
    coming ??= fetched();
    try {
      compiled ??= await coming;
    } catch (error) {
      coming = undefined;
      throw error;
    }
    if (!is_here) await join();
  }

  const network_or_a_while = () => new Promise(resolve => {
    setTimeout(resolve, AGAIN_MS);
    addEventListener('online', resolve, { once: true });
  });

  // The same, however often it takes.
  async function insist() {
    is_insisting = true;
    while (!is_here) {
      try {
        await load();
      } catch (error) {
        is_missing = true;
        on_missing(error);
        await network_or_a_while();
      }
    }
    is_missing = is_held = is_insisting = false;
    on_here();
  }

  // No frame until it is there.
  function hold() {
    if (is_here) return;
    is_held = true;
    if (!is_insisting) insist();
  }

  return {
    load,
    insist,
    // A program was made of a module: `exports` are its own.
    async follow(module, exports) {
      first = exports;
      is_here = !WebAssembly.Module.imports(module).some(({ module: from }) => from === LATER);
      if (is_here) return;
      table = Object.values(exports).find(value => value instanceof WebAssembly.Table);
      if (compiled) await join();
      else if (!may_wait()) await load();
    },
    imports: {
      [LATER]: new Proxy({}, {
        get: (_, place) => (...given) => {
          console.info(`called before it was there: ${place}`); // which, says binaryen's --placeholdermap
          join_now();
          return table.get(Number(place))(...given);
        },
      }),
    },
    hold,
    // Stands still until it is there, or until it is clear that it will not come soon.
    wait() {
      if (is_here || is_missing) return;
      try {
        join_now();
      } catch {
        hold();
      }
    },
    is_held: () => is_held && !is_here,
    is_missing: () => is_missing && !is_here,
  };
}
