// What the gallery's hands do, in any language: one kit a page.

import { begins_with, centre_of, click, drag, press, region } from '../support/board.mjs';
import { map_of, open_map, report_of, still, until } from '../support/page.mjs';
import { speaker } from '../support/words.mjs';

export function kit_of(page, language) {
  const say = speaker(language);
  const board = () => region(page, say('Board'));
  const button = (where, name) => where.getByRole('button', { name: say(name), exact: true });
  const bar = () => page.getByRole('toolbar', { name: say('Map bar'), exact: true });
  // All but the links, in the order of the accessible tree.
  const cards = () => board().getByRole('button', { name: new RegExp(`^(?!${say('Link from {0} to {1}', '').split(/\s*\{|\s*$/)[0]})`) });
  const card_called = title => board().getByRole('button', { name: begins_with(`${title}, `) });

  const kit = {
    page, language, say, board, button, bar,
    press: (...keys) => press(page, ...keys),
    click: (locator, options) => click(page, locator, options),
    still: () => still(page),
    until: (holds, argument) => until(page, holds, argument),
    open: text => open_map(page, text),
    type: text => page.keyboard.type(text),
    drag: (from, to, while_held) => drag(page, from, to, while_held),
    centre: centre_of,

    // The touchpoints of the customer's side, the one that lost most first.
    async from_the_worst() {
      const [map, { rater }] = [await map_of(page), await report_of(page)];
      const seen = new Set(map.lanes.filter(({ kind }) => !kind || ['customer', 'frontstage'].includes(kind)).map(({ id }) => id));
      const gap = ({ id }) => rater.touchpoints[id]?.overall?.weighted ?? 0;
      return map.touchpoints.filter(({ lane }) => seen.has(lane)).sort((a, b) => gap(a) - gap(b));
    },
    // Those that are in sight: on a phone the worst of all may not be.
    async cards_in_sight(is_wanted = () => true) {
      const found = [];
      for (const one of await kit.from_the_worst()) {
        const card = card_called(one.title);
        if (is_wanted(one) && await card.count()) found.push(card.first());
        if (found.length === 3) break;
      }
      return found;
    },
    async choose_card(is_wanted) {
      const [card] = await kit.cards_in_sight(is_wanted);
      if (card) return click(page, card);
      // Out of sight, or too small to be in the tree: gone to by its name.
      const [wanted] = (await kit.from_the_worst()).filter(is_wanted ?? (() => true));
      return kit.command(wanted.title);
    },
    async note() {
      const note = board().getByRole('button', { name: begins_with(say('Note: {0}').split('{')[0]) }).first();
      if (!await note.count()) await press(page, 'Shift+1');
      return note;
    },
    drop: (name, text) => page.evaluate(([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: 'text/csv' }));
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.elementFromPoint(200, 400).dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: 200, clientY: 400 }));
    }, [name, text]),
    header: (list, place) => region(page, say(list)).getByRole('button').nth(place),
    async choose_in_menu(item) {
      await click(page, button(page, 'Menu'));
      await click(page, page.getByRole('menuitem', { name: say(item), exact: true }));
    },
    async command(words) {
      await press(page, 'Control+k');
      await page.keyboard.type(say(words));
      await page.getByRole('option').first().waitFor();
      await press(page, 'Enter');
    },
    async paste(text) {
      await page.evaluate(text => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      }, text);
      await page.getByRole('dialog').waitFor();
      await still(page);
    },
    // Where the board shows nothing: at the middle of a cell that no card stands in.
    async empty_place() {
      const box = await board().boundingBox();
      const taken = await cards().evaluateAll(all => all.map(one => one.getBoundingClientRect()).map(({ x, y, right, bottom }) => ({ x, y, right, bottom })));
      const is_free = ({ x, y }) => !taken.some(one => x > one.x - 90 && x < one.right + 90 && y > one.y - 12 && y < one.bottom + 12);
      for (let y = box.height * 0.5; y < box.height * 0.8; y += 20)
        for (let x = box.width * 0.9; x > box.width * 0.3; x -= 20)
          if (is_free({ x: box.x + x, y: box.y + y })) return { x: box.x + x, y: box.y + y };
      return { x: box.x + box.width * 0.5, y: box.y + box.height * 0.6 };
    },
  };
  return kit;
}
