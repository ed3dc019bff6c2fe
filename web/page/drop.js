// Files that are dropped or pasted onto the page. The first one is opened.

export function listen_to_drops(open_file) {
  addEventListener('dragover', event => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', async event => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    const item = [...event.dataTransfer.items].find(({ kind }) => kind === 'file');
    // Asked for at once: after the first await the items are gone.
    const handle = item?.getAsFileSystemHandle?.();
    if (file) open_file(file, await handle?.catch(() => undefined));
  });
  addEventListener('paste', event => {
    const [file] = event.clipboardData.files;
    if (!file) return;
    event.preventDefault();
    open_file(file);
  });
}
