// Sentences of the page itself, with buttons, above the board: for what the program cannot say or must not decide.

const place = () => document.getElementById('notices');

// buttons: [[words, action, is_main]]; each closes the notice. bar: shown below the words. Answers a function that closes it.
export function notice(sentence, buttons = [], { is_error = false, id = '', bar } = {}) {
  if (id) document.getElementById(id)?.remove();
  const box = document.createElement('div');
  box.className = is_error ? 'notice error' : 'notice';
  box.id = id;
  box.setAttribute('role', is_error ? 'alert' : 'status');
  const words = document.createElement('p');
  words.textContent = sentence;
  box.append(words);
  if (bar) words.append(bar);
  for (const [label, action, is_main] of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    if (is_main) button.className = 'main';
    button.addEventListener('click', () => {
      box.remove();
      action?.();
    });
    box.append(button);
  }
  place().append(box);
  return () => box.remove();
}
