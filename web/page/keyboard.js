// Keys. The program is told every key but those that only make text; it answers whether it has a use for one, and only then
// the browser's own use of it is prevented.

export const is_mac = /Mac|iPhone|iPad/.test(navigator.platform);

const SHIFT = 1, CTRL = 2, ALT = 4;

// Ctrl and Alt together are how Windows says AltGr, which makes letters.
const is_alt_graph = event => event.getModifierState?.('AltGraph') ?? false;

export function modifiers_of(event) {
  const command = is_mac ? event.metaKey : event.ctrlKey;
  const alt_graph = is_alt_graph(event);
  return (event.shiftKey ? SHIFT : 0) | (command && !alt_graph ? CTRL : 0) | (event.altKey && !alt_graph ? ALT : 0);
}

export const makes_text = event => event.key.length === 1 && !(modifiers_of(event) & (CTRL | ALT));

// The browser must see these, or there is no copy, cut and paste event.
const is_clipboard_key = event => modifiers_of(event) === CTRL && /^[cxv]$/i.test(event.key);

export function listen_to_keys({ program, loop, typing, mirror }) {
  const down = new Map(); // code -> key

  const send = (is_down, event) => program().call_with_texts('key', [event.key, event.code], is_down, event.repeat, modifiers_of(event));

  addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || event.key === 'Dead') return; // an input method has it
    if (!document.getElementById('root').contains(event.target) && event.target !== document.body) return; // a notice has it
    if (mirror.keeps_key(event)) return;
    down.set(event.code, event.key);
    if (is_mac && event.key === 'Meta') down.clear();
    const is_pasting = is_clipboard_key(event) && event.key.toLowerCase() === 'v';
    const is_wanted = is_pasting ? 0 : send(true, event);
    if (is_wanted && !is_clipboard_key(event) && !(typing.is_on() && makes_text(event))) event.preventDefault();
    loop.request();
  });

  addEventListener('keyup', event => {
    // A Mac says nothing of keys that come up while Command is held.
    if (is_mac && event.key === 'Meta') {
      for (const [code, key] of down) program().call_with_texts('key', [key, code], false, false, 0);
      down.clear();
    }
    if (!down.delete(event.code)) return;
    send(false, event);
    loop.request();
  });

  addEventListener('blur', () => {
    down.clear();
    program().tell('focus-lost');
    loop.request();
  });
}
