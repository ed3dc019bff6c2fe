// How much two pictures differ. An empty page decodes them: the page under test has a policy that forbids it.

// Runs in the empty page.
async function contrasting({ pair, but, contrast }) {
  const [before, after] = await Promise.all(pair.map(async picture => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), one => one.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    if (but) context.clearRect(but.x, but.y, but.width, but.height);
    return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
  }));
  const linear = value => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (data, at) => 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
  let count = 0;
  for (let at = 0; at < before.length; at += 4) {
    const [dark, bright] = [luminance(before, at), luminance(after, at)].sort((a, b) => a - b);
    if ((bright + 0.05) / (dark + 0.05) >= contrast) ++count;
  }
  return count;
}

// Answers { differing, end }: how many pixels of two pictures (base 64) have at least this contrast between them, outside the
// box `but`.
export async function judge_of(context) {
  const page = await context.newPage();
  return {
    differing: (one, other, { but, contrast = 3 } = {}) => page.evaluate(contrasting, { pair: [one, other], but, contrast }),
    end: () => page.close(),
  };
}
