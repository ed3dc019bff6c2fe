// Copy, cut and paste by the browser's own events: no permission is asked for, nothing is read that nobody pasted.

export function listen_to_clipboard(program, loop) {
  // Not a notice's, and not a field of the mirror's, where an assistive tool types by itself.
  const is_ours = ({ target }) => target === document.body
    || (document.getElementById('root').contains(target) && !target.closest('#mirror input, #mirror textarea'));

  function copy(event) {
    if (!is_ours(event)) return;
    loop.now(); // the key is on its way to the program; when this returns, the text has been copied
    const text = program().ask('copied');
    if (!text) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  }
  addEventListener('copy', copy);
  addEventListener('cut', copy);

  addEventListener('paste', event => {
    if (!is_ours(event) || event.clipboardData.files.length) return; // files are opened by drop.js
    const text = event.clipboardData.getData('text/plain');
    if (!text) return;
    event.preventDefault();
    program().tell('paste', [text.replaceAll('\r\n', '\n')]);
    loop.now();
  });
}
