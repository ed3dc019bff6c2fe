// The hand's verbs on the board. Cards, stages and lanes are found by what people read; a place is where the accessible tree
// says that something is.

import { still, until } from './page.mjs';

const escaped = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
export const begins_with = text => new RegExp(`^${escaped(text)}`);

export const region = (page, name) => page.getByRole('region', { name, exact: true });
export const inspector = page => region(page, 'Inspector');
// A card is called "title, stage, lane, …".
export const card = (page, title) => region(page, 'Board').getByRole('button', { name: begins_with(`${title}, `) });
// All but the links between them, their ends and the plus.
export const cards = page => region(page, 'Board').getByRole('button', { name: /^(?!Link from |Move the (start|end) of |Add a touchpoint between )/ });
export const stage = (page, title) => region(page, 'Stages').getByRole('button', { name: title, exact: true });
export const lane = (page, title) => region(page, 'Lanes').getByRole('button', { name: title, exact: true });
export const field = (page, name) => page.locator('#mirror').getByRole('textbox', { name, exact: true });
export const words = async locator => (await locator.textContent())?.trim();

export async function centre_of(locator) {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

// Where a stage and a lane meet: at a share of the cell's width and height.
export async function cell(page, stage_title, lane_title, share = { x: 0.5, y: 0.5 }) {
  const [column, row] = await Promise.all([stage(page, stage_title).boundingBox(), lane(page, lane_title).boundingBox()]);
  return { x: column.x + column.width * share.x, y: row.y + row.height * share.y };
}

export async function click_at(page, place, options) {
  await page.mouse.click(place.x, place.y, options);
  await still(page);
}

export const click = async (page, locator, options) => click_at(page, await centre_of(locator), options);

// Pressed, moved and not yet released; `until_held` is what may be looked at in between.
export async function drag(page, from, to, while_held = async () => {}) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await still(page);
  await while_held();
  await page.mouse.up();
  await still(page);
}

export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
  await still(page);
}

// What an action did to the map has arrived.
export async function after_change(page, action) {
  const before = await page.evaluate(() => window.trustline.ready.state().revision);
  await action();
  await until(page, revision => window.trustline.ready.state().revision !== revision, before);
  await still(page);
}

// A Chinese input method: letters, then the candidates, then what was chosen.
export async function compose(page, steps, chosen) {
  const devtools = await page.context().newCDPSession(page);
  for (const text of steps)
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await devtools.send('Input.insertText', { text: chosen });
  await devtools.detach();
}

// A dead key as Windows and Linux have it: the accent makes no text, the letter after it comes with its accent.
export async function press_dead_key(page, accent_code, letter, code) {
  const devtools = await page.context().newCDPSession(page);
  const send = (type, rest) => devtools.send('Input.dispatchKeyEvent', { type, ...rest });
  await send('rawKeyDown', { key: 'Dead', code: accent_code, windowsVirtualKeyCode: 221 });
  await send('keyUp', { key: 'Dead', code: accent_code, windowsVirtualKeyCode: 221 });
  await send('keyDown', { key: letter, code, text: letter, unmodifiedText: letter, windowsVirtualKeyCode: letter.codePointAt(0) });
  await send('keyUp', { key: letter, code });
  await devtools.detach();
}

// A dead key as a Mac has it: the accent is a composition of its own until the letter comes.
export const compose_dead_key = (page, accent, letter) => compose(page, [accent], letter);
