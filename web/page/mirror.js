// The mirror: an element with role and name for everything that the program draws, in its place and in reading order.
// Assistive tools and tests see and use these; what they do comes back as events.

import { is_number, kind_of, make_element, write_element } from './mirror_elements.js';

const WORDS_A_NODE = 18; // u32 or f32 each; src/app/web_mirror.cpp writes them
const ACTIVATE = 0, SET_TEXT = 1, SET_VALUE = 2, FOCUS = 3;

export function make_mirror(layer, root, program, loop) {
  const nodes = new Map(); // id -> { element, id, parent, role, flags, ... }
  let focused_id = 0, is_moving_focus = false, is_out_of_order = false, order_now = [];

  function send(kind, id, text = '', value = 0) {
    program().call_with_texts('mirror_event', [text], kind, id, value);
    loop.now();
  }

  const node_of = element => nodes.get(Number(element?.dataset?.id));

  layer.addEventListener('click', event => {
    if (event.detail > 0) return; // a real pointer: the program has seen it
    const node = node_of(event.target);
    if (node) send(ACTIVATE, node.id);
  });
  layer.addEventListener('input', event => {
    const node = node_of(event.target);
    if (!node || event.isComposing) return;
    if (is_number(node)) send(SET_VALUE, node.id, '', event.target.valueAsNumber || 0);
    else send(SET_TEXT, node.id, event.target.value);
  });
  layer.addEventListener('compositionend', event => {
    const node = node_of(event.target);
    if (node) send(SET_TEXT, node.id, event.target.value);
  });
  layer.addEventListener('focusin', event => {
    const node = node_of(event.target);
    if (node && !is_moving_focus && node.id !== focused_id) send(FOCUS, node.id);
  });

  function read(text_at, words, floats, begin) {
    const text = place => text_at(words[begin + place], words[begin + place + 1]);
    const [x, y, width, height, minimum, maximum, now] = floats.subarray(begin + 4, begin + 11);
    return {
      id: words[begin], parent: words[begin + 1], role: words[begin + 2], flags: words[begin + 3], x, y, width, height, minimum, maximum, now,
      level: words[begin + 11], name: text(12), value: text(14), description: text(16),
    };
  }

  function update(node) {
    const old = nodes.get(node.id);
    const is_same = old && kind_of(old) === kind_of(node);
    if (!is_same) old?.element.remove();
    node.element = is_same ? old.element : make_element(node);
    nodes.set(node.id, node);
    is_out_of_order ||= !is_same || old.parent !== node.parent;
  }

  // Elements move only when they must: one that moves in the document loses the focus.
  function put_in_order(order) {
    const last = new Map(); // parent element -> its last child that is in place
    for (const id of order) {
      const node = nodes.get(id);
      const parent = nodes.get(node.parent)?.element ?? layer;
      const before = last.has(parent) ? last.get(parent).nextSibling : parent.firstChild;
      if (before !== node.element) parent.insertBefore(node.element, before);
      last.set(parent, node.element);
    }
  }

  function move_focus() {
    const element = nodes.get(focused_id)?.element;
    if (!element || element === document.activeElement) return;
    is_moving_focus = true;
    element.focus({ preventScroll: true });
    is_moving_focus = false;
  }

  return {
    // Called by the program when all stands still: see src/app/web_mirror.cpp.
    show(text_at, words, floats, changed, changed_count, removed, removed_count, order, order_count) {
      const fresh = [];
      for (let index = 0; index < changed_count; ++index)
        fresh.push(read(text_at, words, floats, changed / 4 + index * WORDS_A_NODE));
      for (const id of words.subarray(removed / 4, removed / 4 + removed_count)) {
        nodes.get(id)?.element.remove();
        nodes.delete(id);
      }
      fresh.forEach(update);
      if (order_count) order_now = Array.from(words.subarray(order / 4, order / 4 + order_count));
      if (order_count || is_out_of_order) put_in_order(order_now);
      is_out_of_order = false;
      for (const node of fresh) {
        const parent = nodes.get(node.parent);
        write_element(node, parent?.x ?? 0, parent?.y ?? 0);
        if (node.is_focused) focused_id = node.id;
        else if (focused_id === node.id) focused_id = 0;
      }
      if (!nodes.has(focused_id)) focused_id = 0;
    },
    // After the program has said where it wants the focus: unless it is typed into, or the person is elsewhere.
    follow_focus(is_typing) {
      const { activeElement: active } = document;
      if (is_typing || !document.hasFocus() || (active !== document.body && !root.contains(active))) return;
      if (focused_id) move_focus();
      else if (layer.contains(active)) root.focus({ preventScroll: true });
    },
    // A field of the mirror that holds the focus itself takes its text and its arrows itself.
    keeps_key(event) {
      if (!layer.contains(event.target) || !event.target.matches('input, textarea')) return false;
      if (event.ctrlKey || event.metaKey || event.altKey) return /^[acvxyz]$/i.test(event.key);
      if (event.target.type === 'range') return /^(Arrow|Home|End|Page)/.test(event.key);
      return event.key.length === 1 || /^(Arrow|Home|End|Backspace|Delete)/.test(event.key);
    },
    name_of_focused_field: () => nodes.get(focused_id)?.name ?? '',
    clear() {
      nodes.clear();
      layer.replaceChildren();
      order_now = [];
      focused_id = 0;
    },
  };
}
