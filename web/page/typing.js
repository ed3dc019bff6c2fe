// The page's own text area, at the caret of the field that the program draws. It takes what keyboards, input methods, phones
// and dead keys make, and hands on finished text only; while a word is composed, the area itself shows it.

// Phones delete only where there is something: two characters of no width before and after the caret.
const PADDING = '\u200B\u200B';

export function listen_to_typing(area, program, loop, mirror) {
  let is_on = false, is_composing = false;

  function reset() {
    area.value = PADDING;
    area.setSelectionRange(PADDING.length, PADDING.length);
  }

  function send(text) {
    const clean = text.replaceAll('\u200B', '').replaceAll('\r\n', '\n');
    if (clean) program().tell('text', [clean]);
    loop.request();
  }

  function press(key) {
    program().call_with_texts('key', [key, key], true, false, 0);
    program().call_with_texts('key', [key, key], false, false, 0);
    loop.request();
  }

  area.addEventListener('compositionstart', () => {
    is_composing = true;
    area.value = '';
    area.classList.add('composes');
  });
  area.addEventListener('compositionend', event => {
    is_composing = false;
    area.classList.remove('composes');
    send(event.data);
    reset();
  });
  area.addEventListener('beforeinput', event => {
    if (is_composing) return;
    if (event.inputType === 'deleteContentBackward') {
      event.preventDefault();
      press('Backspace');
    } else if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') {
      event.preventDefault();
      press('Enter');
    }
  });
  area.addEventListener('input', () => {
    if (is_composing) return;
    if (area.value.length < PADDING.length) press('Backspace'); // where it could not be prevented
    send(area.value);
    reset();
  });
  // A press elsewhere ends typing: what is composed is part of it.
  addEventListener('pointerdown', () => {
    if (!is_composing) return;
    area.blur();
    area.focus({ preventScroll: true });
  }, true);
  area.addEventListener('blur', () => {
    is_composing = false;
    area.classList.remove('composes');
  });

  return {
    is_on: () => is_on && document.activeElement === area,
    wants_focus: () => is_on,
    // From the program: where the caret is, or that nothing is typed into.
    place(wanted, x, y, height) {
      is_on = wanted;
      if (!wanted) {
        area.blur();
        area.setAttribute('aria-hidden', 'true');
        return;
      }
      area.removeAttribute('aria-hidden');
      area.style.transform = `translate(${x}px, ${y}px)`;
      area.style.lineHeight = `${height}px`;
      area.style.height = `${height}px`;
      area.setAttribute('aria-label', mirror.name_of_focused_field());
      if (document.activeElement !== area) {
        reset();
        area.focus({ preventScroll: true });
      }
    },
  };
}
