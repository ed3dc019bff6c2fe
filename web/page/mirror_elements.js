// One element of the mirror: its tag, role and attributes. Roles stand in the order of src/panels/ui/mirror.h.

const ROLES = [
  'button', 'checkbox', 'switch', 'radio', 'radiogroup', 'slider', 'spinbutton', 'textbox', 'tab', 'tablist', 'menu', 'menuitem',
  'listbox', 'option', 'dialog', 'region', 'group', 'heading', 'text', 'img', 'link', 'status', 'toolbar',
];
const ACTS = new Set(['button', 'checkbox', 'switch', 'radio', 'slider', 'spinbutton', 'textbox', 'tab', 'menuitem', 'option', 'link']);
const SAYS = new Set(['text', 'heading', 'status']); // their name is their content
const PRESSED = 'aria-pressed', CHECKED = 'aria-checked';

// Bits of a node's flags; src/app/web_mirror.cpp writes them.
const bit = place => flags => Boolean(flags >> place & 1);
const is_disabled = bit(0), has_check = bit(1), is_checked = bit(2), has_expansion = bit(3), is_expanded = bit(4), is_selected = bit(5),
  is_focused = bit(6), is_modal = bit(8);
const MULTILINE = 1 << 7;

const field_of = role => ({ slider: 'range', spinbutton: 'number', textbox: 'text' })[role];

// What a node is called by; a node that changes it becomes another element.
export const kind_of = node => `${ROLES[node.role]} ${node.flags & MULTILINE}`;

export const is_number = node => ROLES[node.role] === 'slider' || ROLES[node.role] === 'spinbutton';

export function make_element(node) {
  const role = ROLES[node.role];
  const type = field_of(role);
  const element = document.createElement(type ? (node.flags & MULTILINE ? 'textarea' : 'input') : 'div');
  if (type) {
    if (element.tagName === 'INPUT') element.type = type;
    if (type !== 'text') element.step = 'any';
    element.autocomplete = 'off';
    element.spellcheck = false;
  } else if (role !== 'text') {
    element.setAttribute('role', role === 'menuitem' && has_check(node.flags) ? 'menuitemcheckbox' : role);
  }
  element.dataset.id = node.id;
  if (ACTS.has(role)) {
    element.className = 'acts';
    element.tabIndex = -1;
  }
  return element;
}

function set(element, name, value) {
  if (value === undefined || value === '') element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function write_value(element, node) {
  if (element.type === 'range' || element.type === 'number') {
    element.min = node.minimum;
    element.max = node.maximum;
    element.value = node.now;
    set(element, 'aria-valuetext', node.value);
  } else if (element.value !== node.value) {
    element.value = node.value;
  }
}

// x and y: of the parent, in which the element is placed.
export function write_element(node, x, y) {
  const { element, flags } = node;
  const role = ROLES[node.role];
  node.is_focused = is_focused(flags);
  if (SAYS.has(role)) {
    if (element.textContent !== node.name) element.textContent = node.name;
  } else {
    set(element, 'aria-label', node.name);
  }
  if (role === 'heading') set(element, 'aria-level', node.level || 2);
  set(element, 'aria-description', node.description);
  set(element, 'aria-disabled', is_disabled(flags) ? 'true' : '');
  if (has_check(flags)) set(element, role === 'button' ? PRESSED : CHECKED, String(is_checked(flags)));
  set(element, 'aria-expanded', has_expansion(flags) ? String(is_expanded(flags)) : '');
  if (role === 'tab' || role === 'option') set(element, 'aria-selected', String(is_selected(flags)));
  else set(element, 'aria-current', is_selected(flags) ? 'true' : '');
  if (role === 'dialog') set(element, 'aria-modal', is_modal(flags) ? 'true' : '');
  if ('disabled' in element) element.disabled = is_disabled(flags);
  if (field_of(role)) write_value(element, node);
  if (ACTS.has(role) || node.is_focused) element.tabIndex = node.is_focused ? 0 : -1;
  else element.removeAttribute('tabindex'); // mere words in a menu must not look like something to press
  element.style.transform = `translate(${node.x - x}px, ${node.y - y}px)`;
  element.style.width = `${node.width}px`;
  element.style.height = `${node.height}px`;
}
