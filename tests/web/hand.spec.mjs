// What the hand does with more than one card, with stages, lanes, notes and links: by mouse, by finger and by keyboard. Each is
// one step of undo that brings its selection back, and Escape in its middle leaves nothing behind.

import assert from 'node:assert/strict';
import { after_change, begins_with, card, cell, centre_of, click, drag, field, lane, press, region, stage, words } from './support/board.mjs';
import { between, fingers, swipe, tap } from './support/hands.mjs';
import { map_of, map_text, page_test, still } from './support/harness.mjs';
import { EXAMPLE, MAP, STILL, begin, by_keyboard, by_mouse, by_touch, choose_command, menu_item, long_press, message, nothing, one_step, rest, selected, selection } from './support/steps.mjs';

const TOUCH = { hasTouch: true, ...STILL };
// Two cards of one cell, and one that stands alone.
const [FIRST, SECOND, ALONE] = ['Anna answers in 15 seconds', 'Gives her name and a plan', 'Tells the story once more'];
const NOTE = MAP.notes[0].text;

const note = page => region(page, 'Board').getByRole('button', { name: begins_with('Note: ') });
const link = (page, from, to) => region(page, 'Board').getByRole('button', { name: begins_with(`Link from ${from} to ${to}`) });
const board_button = (page, name) => region(page, 'Board').getByRole('button', { name, exact: true });
const in_order = records => [...records].sort((a, b) => (a.order < b.order ? -1 : 1));
const titles = records => in_order(records).map(one => one.title);
const touchpoint = (map, title) => map.touchpoints.find(one => one.title === title);
const cell_of = (map, title) => titles(map.touchpoints.filter(one => one.stage === touchpoint(map, title).stage && one.lane === touchpoint(map, title).lane));
const stage_of = (map, title) => map.stages.find(one => one.id === touchpoint(map, title).stage)?.title;
const link_of = (map, from) => map.touchpoints.find(one => one.id === map.links.find(link => link.from === touchpoint(map, from).id)?.to)?.title;
const box = locator => locator.boundingBox();
const beside = async (locator, x, y) => {
  const { x: left, y: top, width, height } = await box(locator);
  return { x: left + width * x, y: top + height * y };
};
const empty = page => cell(page, 'Notice', 'Back stage');

async function type_name(page, name) {
  await page.keyboard.type(name);
  await press(page, 'Enter');
}

// Both cards of the cell.
async function select_two(page) {
  await click(page, card(page, FIRST));
  await page.keyboard.down('Shift');
  await click(page, card(page, SECOND));
  await page.keyboard.up('Shift');
}

page_test('mouse: neighbours make room while a card is held; Escape sends everything back', STILL, async ({ page }) => {
  await begin(page);
  const place = await box(card(page, SECOND));
  await nothing(page, async () => {
    await drag(page, await centre_of(card(page, FIRST)), await empty(page), async () => {
      assert.ok((await box(card(page, SECOND))).y < place.y - 20, 'the neighbour has moved up');
      await press(page, 'Escape');
    });
    await press(page, 'Escape');
  });
  assert.deepEqual(await box(card(page, SECOND)), place);
});

page_test('mouse: a second button does nothing to a card that is held', STILL, async ({ page }) => {
  await begin(page);
  await click(page, card(page, FIRST));
  const from = await centre_of(card(page, FIRST)), to = await empty(page);
  await one_step(page, () => drag(page, from, to, async () => {
    await page.mouse.down({ button: 'right' });
    await page.mouse.up({ button: 'right' });
    await still(page);
    assert.equal(await page.getByRole('menu').count(), 0);
    assert.equal(await page.locator('canvas').first().evaluate(one => getComputedStyle(one).cursor), 'grabbing');
  }), map => assert.equal(stage_of(map, FIRST), 'Notice'));
});

page_test('mouse: Alt pressed on the way draws copies, let go it moves the card itself; the pointer tells', STILL, async ({ page }) => {
  await begin(page);
  await click(page, card(page, FIRST));
  const from = await centre_of(card(page, FIRST)), to = await empty(page);
  const pointer = () => page.locator('canvas').first().evaluate(one => getComputedStyle(one).cursor);
  await one_step(page, async () => {
    await drag(page, from, to, async () => {
      assert.equal(await pointer(), 'grabbing');
      await page.keyboard.down('Alt');
      await still(page);
      assert.equal(await pointer(), 'copy');
    });
    await page.keyboard.up('Alt');
  }, map => assert.equal(map.touchpoints.length, MAP.touchpoints.length + 1));
  await one_step(page, async () => {
    await page.keyboard.down('Alt');
    await drag(page, from, to, async () => {
      assert.equal(await pointer(), 'copy');
      await page.keyboard.up('Alt');
      await still(page);
      assert.equal(await pointer(), 'grabbing');
    });
  }, map => assert.equal(stage_of(map, FIRST), 'Notice'));
});

page_test('Shift+Enter in a title goes on in it', STILL, async ({ page }) => {
  await begin(page);
  await click(page, card(page, FIRST));
  await press(page, 'F2');
  await page.keyboard.type('Anna');
  await press(page, 'Shift+Enter');
  await page.keyboard.type('does answer');
  assert.equal(await page.getByRole('dialog').count(), 0, 'no letter was a shortcut');
  await press(page, 'Enter');
  assert.equal(await card(page, 'Anna does answer').count(), 1);
});

page_test('a press elsewhere keeps what an input method was composing', STILL, async ({ page, context }) => {
  await begin(page);
  await click(page, card(page, FIRST));
  await press(page, 'F2');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: '服务台', selectionStart: 3, selectionEnd: 3 });
  await click(page, card(page, SECOND));
  await card(page, '服务台').waitFor();
  assert.match((await selection(page))[0], begins_with(`${SECOND}, `));
});

const SMALL = { viewport: { width: 800, height: 700 }, ...STILL };
page_test('mouse: a card held at the edge scrolls the board as far as it goes', SMALL, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0', 'i', 'h', 'Shift+ArrowLeft', 'Shift+ArrowUp', 'v');
  const title = 'Laptop stays black at 08:20', far = stage(page, 'Back to work');
  assert.equal(await far.count(), 0, 'out of sight');
  const board = await box(region(page, 'Board')), from = await centre_of(card(page, title)), edge = { x: board.x + board.width - 3, y: from.y };
  await nothing(page, async () => {
    await drag(page, from, edge, async () => {
      assert.equal(await far.count(), 1, 'the last stage has come into sight');
      await press(page, 'Escape');
    });
    await press(page, 'Escape');
  });
});

page_test('cards of a cell swap their places: dragged, and by Page Up and Page Down', STILL, async ({ page }) => {
  await begin(page);
  const is_swapped = map => assert.deepEqual(cell_of(map, FIRST), [SECOND, FIRST]);
  await click(page, card(page, SECOND));
  await one_step(page, async () => drag(page, await centre_of(card(page, SECOND)), await beside(card(page, FIRST), 0.5, 0.2)), is_swapped);
  await one_step(page, () => press(page, 'PageUp'), is_swapped);
  await click(page, card(page, FIRST));
  await one_step(page, () => press(page, 'PageDown'), is_swapped);
  await one_step(page, () => by_mouse(page, card(page, FIRST), 'Move later in the cell'), is_swapped);
});

page_test('a touchpoint is inserted between two: by the plus, by its node, by keyboard and by menu', STILL, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0');
  const is_between = map => assert.deepEqual(cell_of(map, FIRST), [FIRST, 'In between', SECOND]);
  const plus = board_button(page, `Add a touchpoint between “${FIRST}” and “${SECOND}”`);
  assert.equal(await plus.count(), 0, 'only where it is shown');
  const show_plus = async () => {
    const above = await box(card(page, FIRST)), below = await box(card(page, SECOND));
    await page.mouse.move(above.x + above.width * 0.7, (above.y + above.height + below.y) / 2);
    await plus.waitFor();
  };
  await show_plus();
  await one_step(page, async () => {
    await click(page, plus);
    await field(page, 'Title of the touchpoint').waitFor();
    await type_name(page, 'In between');
  }, is_between);
  await show_plus();
  await one_step(page, async () => {
    await plus.dispatchEvent('click'); // an assistive tool
    await field(page, 'Title of the touchpoint').waitFor();
    await type_name(page, 'In between');
  }, is_between);
  await click(page, card(page, SECOND));
  await one_step(page, async () => {
    await press(page, 'Shift+Enter');
    await type_name(page, 'In between');
  }, is_between);
  await nothing_by_escape(page, () => press(page, 'Shift+Enter'));
});

// Escape while the name of something new is typed takes the new thing away.
async function nothing_by_escape(page, begin_it) {
  const before = await map_text(page);
  await begin_it();
  await press(page, 'Escape');
  assert.equal(await map_text(page), before);
}

page_test('mouse and keyboard: what is grouped is selected and moved together', STILL, async ({ page }) => {
  await begin(page);
  await select_two(page);
  const are_grouped = map => assert.equal(touchpoint(map, FIRST).group && touchpoint(map, FIRST).group, touchpoint(map, SECOND).group);
  await one_step(page, () => by_mouse(page, card(page, FIRST), 'Group'), are_grouped);
  await one_step(page, () => by_keyboard(page, 'Group'), are_grouped);
  await after_change(page, () => press(page, 'Control+g'));
  await press(page, 'Escape');
  await click(page, card(page, FIRST));
  assert.equal(await selected(page), 2, 'a click on one takes both');
  const grouped = await map_text(page);
  await after_change(page, async () => drag(page, await centre_of(card(page, FIRST)), await empty(page)));
  assert.ok(cell_of(await map_of(page), FIRST).includes(SECOND));
  assert.equal(stage_of(await map_of(page), SECOND), 'Notice');
  await after_change(page, () => press(page, 'Control+z'));
  assert.equal(await map_text(page), grouped, 'one step for both');
  assert.equal(await selected(page), 2);
  await after_change(page, () => press(page, 'Control+Shift+g'));
  await press(page, 'Escape');
  await click(page, card(page, FIRST));
  assert.equal(await selected(page), 1);
});

page_test('mouse and keyboard: what is locked stays where and as it is', STILL, async ({ page }) => {
  await begin(page);
  await click(page, card(page, ALONE));
  await one_step(page, () => by_mouse(page, card(page, ALONE), 'Lock or unlock'), map => assert.equal(touchpoint(map, ALONE).locked, true));
  await after_change(page, () => press(page, 'Control+Shift+l'));
  const locked = await map_text(page);
  assert.match(await card(page, ALONE).getAttribute('aria-description'), /^Locked/);
  const [from, to] = [await centre_of(card(page, ALONE)), await empty(page)];
  await Promise.all([message(page).waitFor(), drag(page, from, to)]);
  for (const keys of ['Delete', 'Alt+ArrowRight', 'm']) await press(page, keys);
  assert.equal(await map_text(page), locked);
  await after_change(page, () => press(page, 'Control+Shift+l'));
  assert.equal(await map_text(page), EXAMPLE, 'unlocked it is as it was');
});

page_test('mouse and keyboard: notes and texts are put down, moved, resized and given paper', STILL, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0');
  const the_note = map => map.notes.find(one => one.text === NOTE);
  const [before] = MAP.notes;
  const from = await centre_of(note(page));
  await click(page, note(page));
  await one_step(page, async () => drag(page, from, { x: from.x - 60, y: from.y + 8 }), map => assert.ok(the_note(map).x !== before.x || the_note(map).stage !== before.stage));
  const grip = await beside(note(page), 1, 1), corner = { x: grip.x - 5, y: grip.y - 5 };
  await one_step(page, () => drag(page, corner, { x: corner.x + 40, y: corner.y + 32 }), map => assert.ok(the_note(map).width > 150 && the_note(map).height > before.height));
  await nothing(page, () => drag(page, corner, { x: corner.x + 40, y: corner.y + 32 }, () => press(page, 'Escape')));
  await nothing(page, () => drag(page, from, { x: from.x - 60, y: from.y }, () => press(page, 'Escape')));
  await one_step(page, () => press(page, 'ArrowRight'), map => assert.equal(the_note(map).x, before.x + 8));
  await one_step(page, () => press(page, 'Alt+ArrowDown'), map => assert.equal(the_note(map).height, before.height + 8));
  await one_step(page, () => by_mouse(page, note(page), 'Note with or without paper'), map => assert.equal(the_note(map).plain, true));

  await click(page, card(page, ALONE));
  await one_step(page, async () => {
    await press(page, 'Shift+t');
    await page.keyboard.type('Plain words');
    await press(page, 'Control+Enter');
  }, map => assert.equal(map.notes.find(one => one.text === 'Plain words').plain, true));
  await click(page, page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Place note' }));
  const place = await empty(page);
  await one_step(page, async () => {
    await page.mouse.click(place.x, place.y);
    await field(page, 'Text of the note').first().waitFor();
    await page.keyboard.type('By the tool');
    await press(page, 'Control+Enter');
  }, map => assert.ok(map.notes.some(one => one.text === 'By the tool' && one.stage === map.stages.find(({ title }) => title === 'Notice').id)));
});

page_test('mouse and keyboard: a stage is split, merged, collapsed and moved', STILL, async ({ page }) => {
  await begin(page);
  const count = MAP.stages.length;
  const is_split = map => {
    assert.equal(map.stages.length, count + 1);
    assert.equal(stage_of(map, SECOND), 'Contact, continued');
  };
  await click(page, card(page, SECOND));
  await one_step(page, () => by_mouse(page, card(page, SECOND), 'Split the stage here'), is_split);
  await one_step(page, () => by_keyboard(page, 'Split the stage here'), is_split);
  await one_step(page, () => choose_command(page, 'split the stage'), is_split);

  const is_merged = map => {
    assert.equal(map.stages.length, count - 1);
    assert.equal(stage_of(map, ALONE), 'Wait');
  };
  await click(page, stage(page, 'Wait'));
  await one_step(page, () => by_mouse(page, stage(page, 'Wait'), 'Merge with the next stage'), is_merged);
  await one_step(page, () => by_keyboard(page, 'Merge with the next stage'), is_merged);

  const is_collapsed = map => assert.deepEqual(map.stages.filter(one => one.collapsed).map(one => one.title), ['Wait']);
  await one_step(page, () => by_mouse(page, stage(page, 'Wait'), 'Collapse or expand the stage'), is_collapsed);
  await one_step(page, () => by_keyboard(page, 'Collapse or expand the stage'), is_collapsed);
  await one_step(page, async () => {
    await press(page, 'Shift+c');
    assert.match(await stage(page, 'Wait').getAttribute('aria-description'), /collapsed, touchpoints: 4/);
  }, is_collapsed);

  const is_later = map => assert.deepEqual(titles(map.stages).slice(3, 5), ['Fix', 'Wait']);
  const [from, to] = [await centre_of(stage(page, 'Wait')), await beside(stage(page, 'Fix'), 0.8, 0.5)];
  await one_step(page, () => drag(page, from, to), is_later);
  await nothing(page, () => drag(page, from, to, () => press(page, 'Escape')));
  await one_step(page, () => by_keyboard(page, 'Move stage later'), is_later);
});

page_test('mouse and keyboard: a lane is collapsed and moved', STILL, async ({ page }) => {
  await begin(page);
  const is_collapsed = map => assert.deepEqual(map.lanes.filter(one => one.collapsed).map(one => one.title), ['Front stage']);
  await click(page, lane(page, 'Front stage'));
  await one_step(page, () => by_mouse(page, lane(page, 'Front stage'), 'Collapse or expand the lane'), is_collapsed);
  await one_step(page, () => by_keyboard(page, 'Collapse or expand the lane'), is_collapsed);
  const is_lower = map => assert.deepEqual(titles(map.lanes).slice(1, 3), ['Back stage', 'Front stage']);
  const [from, to] = [await beside(lane(page, 'Front stage'), 0.5, 0.3), await beside(lane(page, 'Back stage'), 0.5, 0.9)];
  await one_step(page, () => drag(page, from, to), is_lower);
  await nothing(page, () => drag(page, from, to, () => press(page, 'Escape')));
  await one_step(page, () => by_keyboard(page, 'Move lane down'), is_lower);
});

page_test('keyboard: a header that has the focus shows its own menu, and gives the focus back', STILL, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+F10');
  await menu_item(page, 'Add touchpoint here').waitFor();
  await press(page, 'Escape');
  await stage(page, 'Fix').focus();
  await still(page);
  await press(page, 'ContextMenu');
  await menu_item(page, 'Remove stage').waitFor();
  assert.deepEqual(await selection(page), ['Fix']);
  await press(page, 'Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Fix');
});

page_test('mouse and keyboard: a link is drawn, led to another card, turned round and named', STILL, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0');
  const [from, to] = MAP.links.map(({ from, to }) => [from, to].map(id => MAP.touchpoints.find(one => one.id === id).title))
    .find(([from]) => stage_of(MAP, from) !== 'Notice');
  const select_link = async () => {
    await click(page, link(page, from, to));
    await board_button(page, 'Move the end of the link…').waitFor();
  };
  const end = () => board_button(page, 'Move the end of the link…'), start = () => board_button(page, 'Move the start of the link…');
  const other = [FIRST, SECOND, 'Calls the service desk'].find(title => title !== from && title !== to);
  const leads_to_other = map => assert.equal(link_of(map, from), other);

  await select_link();
  await one_step(page, async () => drag(page, await centre_of(end()), await centre_of(card(page, other))), leads_to_other);
  await one_step(page, async () => drag(page, await centre_of(start()), await centre_of(card(page, other))), map => assert.equal(link_of(map, other), to));
  await nothing(page, async () => drag(page, await centre_of(end()), await centre_of(card(page, other)), () => press(page, 'Escape')));
  await one_step(page, async () => {
    await click(page, end());
    await click(page, card(page, other));
  }, leads_to_other);
  await select_link();
  await one_step(page, async () => {
    await by_keyboard(page, 'Move the end of the link…');
    for (let step = 0; step < 40 && !(await selection(page))[0].startsWith(other); ++step) await press(page, 'Tab');
    await press(page, 'Enter');
  }, leads_to_other);
  await one_step(page, () => by_mouse(page, link(page, from, to), 'Turn the link round'), map => assert.equal(link_of(map, to), from));
  await one_step(page, async () => {
    await press(page, 'Enter');
    await field(page, 'Label of the link').first().waitFor();
    await type_name(page, 'so it goes on');
  }, map => assert.ok(map.links.some(one => one.label === 'so it goes on')));

  await press(page, 'Escape');
  await click(page, card(page, ALONE));
  const handle = await beside(card(page, ALONE), 0, 0.5);
  await one_step(page, async () => drag(page, handle, await centre_of(card(page, SECOND))), map => assert.equal(link_of(map, ALONE), SECOND));
});

page_test('many are selected: by stage, lane, colour, the other way round, and step by step', STILL, async ({ page }) => {
  await begin(page);
  const in_stage = MAP.touchpoints.filter(one => stage_of(MAP, one.title) === 'Contact').length;
  await by_mouse(page, stage(page, 'Contact'), 'Select everything in the stage');
  assert.equal(await selected(page), in_stage);
  await press(page, 'Control+Shift+a');
  assert.equal(await selected(page), MAP.touchpoints.length + MAP.notes.length - in_stage);
  await by_mouse(page, lane(page, 'Support'), 'Select everything in the lane');
  assert.equal(await selected(page), 2);
  await press(page, 'Escape');
  await click(page, card(page, FIRST));
  await press(page, 'Shift+ArrowDown');
  assert.equal(await selected(page), 2);
  await press(page, 'Escape');
  await click(page, card(page, FIRST));
  await press(page, 'Shift+a');
  const alike = await selected(page);
  assert.ok(alike >= 1 && alike < MAP.touchpoints.length);
  assert.match(await words(page.locator('#live')), begins_with(`Selected: ${alike} item`));
});

page_test('mouse: two presses on a header are a double press only when the page counts them as one', STILL, async ({ page }) => {
  await begin(page);
  for (let time = 0; time < 2; ++time) await click(page, stage(page, 'Fix'));
  assert.equal(await field(page, 'Name of the stage').count(), 1, 'that of the inspector');
  assert.deepEqual(await selection(page), ['Fix']);
  await click(page, stage(page, 'Fix'), { clickCount: 2 });
  await field(page, 'Name of the stage').nth(1).waitFor();
  await press(page, 'Escape');
  assert.equal(await map_text(page), EXAMPLE);
});

page_test('mouse: a box that is called off leaves the selection as it was', STILL, async ({ page }) => {
  await begin(page);
  await click(page, card(page, ALONE));
  const board = await box(region(page, 'Board'));
  await nothing(page, () => drag(page, { x: board.x + 4, y: board.y + 4 }, { x: board.x + board.width / 2, y: board.y + board.height / 2 }, async () => {
    assert.ok(await selected(page) > 1);
    await press(page, 'Escape');
  }));
});

// --- fingers

page_test('fingers: a finger that rested draws a box; what it selected is grouped and moved together', TOUCH, async ({ page }) => {
  await begin(page);
  const column = await box(stage(page, 'Contact')), first = await box(card(page, FIRST)), second = await box(card(page, SECOND));
  // From the gap left of both to the right of both.
  const from = { x: (column.x + first.x) / 2, y: first.y + 4 }, to = { x: first.x + first.width - 8, y: second.y + second.height - 4 };
  const hand = await rest(page, from);
  for (const share of [0.3, 0.6, 1]) await hand.move(between(from, to, share));
  await hand.up();
  await still(page);
  assert.deepEqual((await selection(page)).map(name => name.split(', ')[0]), [FIRST, SECOND]);
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await after_change(page, () => by_touch(page, card(page, FIRST), 'Group'));
  await tap(page, await empty(page));
  assert.equal(await selected(page), 0);
  await tap(page, await centre_of(card(page, SECOND)));
  assert.equal(await selected(page), 2, 'a tap on one takes both');
  await after_change(page, async () => swipe(page, await centre_of(card(page, SECOND)), await empty(page)));
  assert.equal(stage_of(await map_of(page), FIRST), 'Notice');
  await after_change(page, () => press(page, 'Control+z'));
  await after_change(page, () => press(page, 'Control+z'));
  assert.equal(await map_text(page), EXAMPLE);
});

page_test('fingers: cards are swapped, inserted, duplicated and locked', TOUCH, async ({ page }) => {
  await begin(page);
  await tap(page, await centre_of(card(page, SECOND)));
  await one_step(page, async () => swipe(page, await centre_of(card(page, SECOND)), await beside(card(page, FIRST), 0.5, 0.2)), map => assert.deepEqual(cell_of(map, FIRST), [SECOND, FIRST]));
  await one_step(page, async () => {
    await by_touch(page, card(page, SECOND), 'Insert a touchpoint before');
    await field(page, 'Title of the touchpoint').waitFor();
    await type_name(page, 'In between');
  }, map => assert.deepEqual(cell_of(map, FIRST), [FIRST, 'In between', SECOND]));
  await one_step(page, () => by_touch(page, card(page, SECOND), 'Duplicate'), map => assert.equal(map.touchpoints.length, MAP.touchpoints.length + 1));
  await after_change(page, () => by_touch(page, card(page, SECOND), 'Lock or unlock'));
  const locked = await map_text(page);
  await swipe(page, await centre_of(card(page, SECOND)), await empty(page));
  assert.equal(await map_text(page), locked);
});

page_test('fingers: notes are put down, moved and resized', TOUCH, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0');
  const the_note = map => map.notes.find(one => one.text === NOTE);
  const from = await centre_of(note(page));
  await tap(page, from);
  await one_step(page, () => swipe(page, from, { x: from.x - 60, y: from.y }), map => assert.ok(the_note(map).x !== MAP.notes[0].x || the_note(map).stage !== MAP.notes[0].stage));
  const grip = await beside(note(page), 1, 1), corner = { x: grip.x - 6, y: grip.y - 6 };
  await one_step(page, () => swipe(page, corner, { x: corner.x + 40, y: corner.y + 40 }), map => assert.ok(the_note(map).height > MAP.notes[0].height));
  await nothing(page, () => swipe(page, corner, { x: corner.x + 40, y: corner.y + 40 }, hand => hand.cancel()));
});

page_test('fingers: stages and lanes have their menu below a finger that rests, and are dragged', TOUCH, async ({ page }) => {
  await begin(page);
  await long_press(page, await centre_of(stage(page, 'Wait')));
  await press(page, 'Escape');
  await one_step(page, () => by_touch(page, stage(page, 'Wait'), 'Collapse or expand the stage'), map => assert.ok(map.stages.find(one => one.title === 'Wait').collapsed));
  await one_step(page, () => by_touch(page, stage(page, 'Wait'), 'Merge with the next stage'), map => assert.equal(map.stages.length, MAP.stages.length - 1));
  const [from, to] = [await centre_of(stage(page, 'Wait')), await beside(stage(page, 'Fix'), 0.8, 0.5)];
  await one_step(page, () => swipe(page, from, to), map => assert.deepEqual(titles(map.stages).slice(3, 5), ['Fix', 'Wait']));
  await nothing(page, () => swipe(page, from, to, hand => hand.cancel()));
  await long_press(page, await centre_of(lane(page, 'Front stage')));
  await press(page, 'Escape');
  await one_step(page, () => by_touch(page, lane(page, 'Front stage'), 'Collapse or expand the lane'), map => assert.ok(map.lanes.find(one => one.title === 'Front stage').collapsed));
  const [above, below] = [await beside(lane(page, 'Front stage'), 0.5, 0.3), await beside(lane(page, 'Back stage'), 0.5, 0.9)];
  await one_step(page, () => swipe(page, above, below), map => assert.deepEqual(titles(map.lanes).slice(1, 3), ['Back stage', 'Front stage']));
  await tap(page, await centre_of(card(page, SECOND)));
  await one_step(page, () => by_touch(page, card(page, SECOND), 'Split the stage here'), map => assert.equal(map.stages.length, MAP.stages.length + 1));
});

page_test('fingers: a link is led to another card, and drawn with the tool', TOUCH, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0');
  const [from, to] = MAP.links.map(({ from, to }) => [from, to].map(id => MAP.touchpoints.find(one => one.id === id).title))
    .find(([from]) => stage_of(MAP, from) !== 'Notice');
  const other = [FIRST, SECOND, 'Calls the service desk'].find(title => title !== from && title !== to);
  await link(page, from, to).dispatchEvent('click'); // its ends are too near for a tap and a swipe that are no double tap
  const end = board_button(page, 'Move the end of the link…');
  await end.waitFor();
  await one_step(page, async () => swipe(page, await centre_of(end), await centre_of(card(page, other))), map => assert.equal(link_of(map, from), other));
  await nothing(page, async () => swipe(page, await centre_of(end), await centre_of(card(page, other)), hand => hand.cancel()));
  await tap(page, await centre_of(card(page, ALONE)));
  await tap(page, await centre_of(page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Link' })));
  await one_step(page, async () => swipe(page, await centre_of(card(page, ALONE)), await centre_of(card(page, SECOND))), map => assert.equal(link_of(map, ALONE), SECOND));
});

page_test('fingers: a card held at the edge scrolls the board', { ...SMALL, hasTouch: true }, async ({ page }) => {
  await begin(page);
  await press(page, 'Shift+Digit0', 'i', 'h', 'Shift+ArrowLeft', 'Shift+ArrowUp', 'v');
  const far = stage(page, 'Back to work'), from = await centre_of(card(page, 'Laptop stays black at 08:20')), board = await box(region(page, 'Board'));
  const edge = { x: board.x + board.width - 3, y: from.y };
  await tap(page, from);
  const hand = await fingers(page);
  await hand.down(from);
  for (const share of [0.3, 0.6, 1]) await hand.move(between(from, edge, share));
  await still(page);
  assert.equal(await far.count(), 1);
  await hand.cancel();
  await still(page);
  assert.equal(await map_text(page), EXAMPLE);
});
