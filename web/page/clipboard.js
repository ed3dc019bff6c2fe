// Copy, cut and paste by the browser's own events: no permission is asked for, nothing is read that nobody pasted. Where a
// menu asks for it, there is no such event: then the browser is asked, and may say no.

import { say } from './words.js';

export function listen_to_clipboard(program, loop) {
  let event_under_way, is_taken;

  // Not a notice's, and not a field of the mirror's, where an assistive tool types by itself.
  const is_ours = ({ target }) => target === document.body
    || (document.getElementById('root').contains(target) && !target.closest('#mirror input, #mirror textarea'));

  const show_error = sentence => {
    program().tell('error', [sentence]);
    loop.request();
  };

  function copy(event) {
    if (!is_ours(event)) return;
    event_under_way = event;
    is_taken = false;
    loop.now(); // the key is on its way to the program; when this returns, the text has been copied
    event_under_way = undefined;
    const text = is_taken ? '' : program().ask('copied');
    if (text) event.clipboardData.setData('text/plain', text);
    if (text || is_taken) event.preventDefault();
  }
  addEventListener('copy', copy);
  addEventListener('cut', copy);

  addEventListener('paste', event => {
    const data = event.clipboardData;
    if (!is_ours(event) || data.files.length && !data.types.includes('text/plain')) return; // files are opened by drop.js
    const text = data.getData('text/plain'), html = data.getData('text/html');
    if (!text && !html) return;
    event.preventDefault();
    paste(text, html);
  });

  function paste(text, html) {
    program().tell('paste', [text.replaceAll('\r\n', '\n'), html]);
    loop.now();
  }

  const blob_of = (text, type) => new Blob([text], { type });

  // The browser draws it, twice as large as it is shown, but no larger than it can.
  async function png_of(svg) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const scale = Math.min(2, 8192 / Math.max(image.naturalWidth, image.naturalHeight, 1));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
  }

  return {
    // From the program: plain text and HTML, or an SVG that is wanted as text or as a picture.
    copy(_, plain, html, picture) {
      if (event_under_way && !picture) {
        event_under_way.clipboardData.setData('text/plain', plain);
        if (html) event_under_way.clipboardData.setData('text/html', html);
        is_taken = true;
        return;
      }
      const parts = {};
      if (picture === 'png') parts['image/png'] = png_of(plain);
      else parts['text/plain'] = blob_of(plain, 'text/plain');
      if (html) parts['text/html'] = blob_of(html, 'text/html');
      if (picture === 'svg' && globalThis.ClipboardItem?.supports?.('image/svg+xml')) parts['image/svg+xml'] = blob_of(plain, 'image/svg+xml');
      new Promise(resolve => resolve(navigator.clipboard.write([new ClipboardItem(parts)]))).catch(() => {
        show_error(picture ? say('This browser does not let a page copy pictures')
          : say('This browser lets a page copy by the keyboard only: press Ctrl+C, on a Mac ⌘C'));
      });
    },
    async ask_for_paste() {
      try {
        const [item] = await navigator.clipboard.read();
        const text_of = async type => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
        paste(await text_of('text/plain'), await text_of('text/html'));
      } catch {
        show_error(say('This browser lets a page paste by the keyboard only: press Ctrl+V, on a Mac ⌘V'));
      }
    },
  };
}
