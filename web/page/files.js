// Files: choosing one, saving one. Where the browser can write to a file of the person's choice, it is read back before
// anybody says "saved"; elsewhere it is downloaded, and that is what is said.

const MAP_TYPE = 'application/vnd.trustline+json';
export const MOST_BYTES = 20_000_000;

const can_write_files = () => 'showSaveFilePicker' in globalThis;

export function download(name, text, type = MAP_TYPE) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// Resolves to a file or undefined. An input of the page, which every browser and every test can fill.
export function choose_file(chooser) {
  return new Promise(resolve => {
    const finish = () => {
      chooser.removeEventListener('change', finish);
      chooser.removeEventListener('cancel', finish);
      const [file] = chooser.files;
      chooser.value = '';
      resolve(file);
    };
    chooser.addEventListener('change', finish);
    chooser.addEventListener('cancel', finish);
    chooser.click();
  });
}

// The bytes, or undefined when there are more than any map has.
export async function bytes_of(file) {
  return file.size > MOST_BYTES ? undefined : new Uint8Array(await file.arrayBuffer());
}

async function pick_place(name, words) {
  return showSaveFilePicker({ suggestedName: name, types: [{ description: words, accept: { [MAP_TYPE]: ['.trustline.json'] } }] });
}

async function may_write(handle) {
  return !handle.requestPermission || (await handle.requestPermission({ mode: 'readwrite' })) === 'granted';
}

// What a file was when we last read or wrote it. Size and time first: reading a large file takes a while.
export async function mark_of(handle) {
  const file = await handle.getFile();
  return { size: file.size, time: file.lastModified };
}

export async function was_changed(handle, mark) {
  if (!mark) return false;
  const now = await mark_of(handle).catch(() => undefined); // gone: writing makes it again
  return Boolean(now) && (now.size !== mark.size || now.time !== mark.time);
}

// How it ended: { state: 'saved-to-file', handle, mark, name } or { state: 'downloaded' } or { state: 'cancelled' }; throws
// what went wrong. handle: where it was saved before. confirm(name): asks whether a file that others changed shall go.
export async function save({ name, text, ask_where, handle, mark, words, confirm }) {
  if (!can_write_files()) {
    download(name, text);
    return { state: 'downloaded' };
  }
  let place;
  try {
    place = !ask_where && handle && await may_write(handle) ? handle : await pick_place(name, words);
  } catch (error) {
    if (error.name === 'AbortError') return { state: 'cancelled' };
    download(name, text); // no picker here, in a frame or without a gesture
    return { state: 'downloaded' };
  }
  if (place === handle && await was_changed(handle, mark) && !await confirm(handle.name)) return { state: 'cancelled' };
  const stream = await place.createWritable();
  await stream.write(text);
  await stream.close();
  if (await (await place.getFile()).text() !== text) throw new Error('read back otherwise');
  return { state: 'saved-to-file', handle: place, mark: await mark_of(place), name: place.name };
}
