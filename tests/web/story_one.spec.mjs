// The first five minutes, as somebody with a mouse, a keyboard and an input method spends them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  after_change, begins_with, card, cards, cell, centre_of, click, click_at, compose, compose_dead_key, drag, field, inspector, press, press_dead_key, region, words,
} from './support/board.mjs';
import { trustline } from './support/command_line.mjs';
import { ROOT, begin_with, map_of, map_text, page_test, report_of, report_text, saved, still, until } from './support/harness.mjs';

const TEMPLATE = 'IT service desk: a laptop fails before a client meeting';
const EXAMPLE = readFileSync(`${ROOT}examples/it-service-desk.trustline.json`, 'utf8');

const touchpoint = async (page, title) => (await map_of(page)).touchpoints.find(one => one.title === title);
const stage_id = async (page, title) => (await map_of(page)).stages.find(one => one.title === title).id;
const trust_at_the_end = page => words(region(page, 'Trust line').getByText(begins_with('Trust at the end')));
const button = (page, name) => page.getByRole('button', { name, exact: true });

async function choose_tool(page, name) {
  await click(page, page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true }));
}

async function place_and_name_in_chinese(page) {
  await choose_tool(page, 'Place touchpoint');
  await click_at(page, await cell(page, 'Back to work', 'Support'));
  const title = field(page, 'Title of the touchpoint');
  await title.waitFor();
  await compose(page, ['f', 'fu', 'fu wu', 'fu wu tai'], '服务台');
  await compose(page, ['h', 'hui', 'hui dian'], '回电');
  await until(page, () => document.querySelector('#mirror input:focus, #mirror textarea:focus, #typing:focus'));
  await after_change(page, () => press(page, 'Enter'));
  await card(page, '服务台回电').waitFor();
}

async function add_by_double_click_with_dead_keys(page) {
  const place = await cell(page, 'Notice', 'Back stage');
  await page.mouse.dblclick(place.x, place.y);
  await field(page, 'Title of the touchpoint').waitFor();
  await page.keyboard.type('M');
  await press_dead_key(page, 'BracketRight', 'ö', 'KeyO');
  await page.keyboard.type('te p');
  await press_dead_key(page, 'BracketRight', 'å', 'KeyA');
  await page.keyboard.type(' caf');
  await compose_dead_key(page, '´', 'é');
  await after_change(page, () => press(page, 'Enter'));
  await card(page, 'Möte på café').waitFor();
}

async function drag_to_another_stage(page) {
  const target = await cell(page, 'Wait', 'Support', { x: 0.25, y: 0.5 });
  await drag(page, await centre_of(card(page, '服务台回电')), target, async () => {
    // Escape while it is held: as if nothing had been.
    const before = await touchpoint(page, '服务台回电');
    await press(page, 'Escape');
    assert.equal((await touchpoint(page, '服务台回电')).stage, await stage_id(page, 'Back to work'), 'Escape calls a drag off');
    assert.equal(before.id, (await touchpoint(page, '服务台回电')).id);
  });
  await after_change(page, async () => drag(page, await centre_of(card(page, '服务台回电')), target));
  const moved = await touchpoint(page, '服务台回电');
  assert.equal(moved.stage, await stage_id(page, 'Wait'));
  const neighbour = await touchpoint(page, 'Spare laptops in stock');
  assert.equal(neighbour.lane, moved.lane, 'the neighbour is where it was, the grid has made room');
}

async function drag_within_the_cell(page) {
  const before = (await map_of(page)).touchpoints.filter(one => one.title.startsWith('Anna answers') || one.title.startsWith('Gives her name'));
  const [first, second] = before.sort((a, b) => (a.order < b.order ? -1 : 1)).map(one => one.title);
  const row = await Promise.all([card(page, first).boundingBox(), card(page, second).boundingBox()]);
  const behind = { x: row[1].x + row[1].width - 4, y: row[1].y + row[1].height - 4 };
  await after_change(page, async () => drag(page, await centre_of(card(page, first)), behind));
  assert.ok((await touchpoint(page, first)).order > (await touchpoint(page, second)).order, 'dragged behind its neighbour');
}

async function mark_moment_of_truth(page) {
  await click(page, card(page, '服务台回电'));
  assert.equal(await card(page, '服务台回电').getAttribute('aria-current'), 'true');
  await after_change(page, () => click(page, inspector(page).getByRole('button', { name: 'Mark as a moment of truth' })));
  await inspector(page).getByRole('button', { name: begins_with('Moment of truth:') }).waitFor();
  await region(page, 'Board').getByRole('button', { name: /^服务台回电, .*moment of truth/ }).waitFor();
}

// A touchpoint that nobody had scored, on the customer's side: expected 6, perceived far below. Trust falls.
async function score_by_keyboard(page) {
  const title = 'Laptop stays black at 08:20';
  const before = { words: await trust_at_the_end(page), trust: (await report_of(page)).trust };
  await click(page, card(page, title));
  await press(page, 's');
  for (const [perceived, expected] of [[2, 6], [3, 6], [3, 5], [2, 6], [1, 7]]) await press(page, `Shift+Digit${expected}`, `Digit${perceived}`);
  const map = await map_of(page);
  const score = map.scores.find(one => one.touchpoint === map.touchpoints.find(two => two.title === title).id);
  assert.deepEqual(score.perception, { reliability: 2, assurance: 3, tangibles: 3, empathy: 2, responsiveness: 1 });
  assert.deepEqual(score.expectation, { reliability: 6, assurance: 6, tangibles: 5, empathy: 6, responsiveness: 7 });
  const reliability = inspector(page).getByRole('slider', { name: 'Reliability' });
  assert.equal(await reliability.getAttribute('aria-valuetext'), 'perceived 2, expected 6');

  await until(page, text => ![...document.querySelectorAll('#mirror *')].some(({ textContent }) => textContent === text), before.words);
  const after = { words: await trust_at_the_end(page), trust: (await report_of(page)).trust };
  assert.notEqual(after.words, before.words, 'the trust line says another end');
  assert.equal(after.trust.balance, before.trust.balance - before.trust.ratio, 'one more touchpoint loses trust');
  await press(page, 'Escape', 'Escape');
}

async function undo_everything_and_redo(page) {
  const edited = await map_text(page);
  let steps = 0;
  while (await button(page, 'Undo').getAttribute('aria-disabled') !== 'true') {
    await after_change(page, () => click(page, button(page, 'Undo')));
    assert.ok(++steps < 40, 'there is an end to undoing');
  }
  assert.equal(await map_text(page), EXAMPLE, 'everything is as it was');
  await card(page, 'Laptop stays black at 08:20').waitFor();
  assert.equal(await card(page, '服务台回电').count(), 0);
  for (let step = 0; step < steps; ++step) await after_change(page, () => press(page, 'Control+Shift+Z'));
  assert.equal(await button(page, 'Redo').getAttribute('aria-disabled'), 'true');
  assert.equal(await map_text(page), edited, 'everything is there again');
  return steps;
}

async function download(page, folder) {
  await click(page, page.getByRole('toolbar', { name: 'Map bar' }).getByRole('button', { name: 'Share' }));
  const waiting = page.waitForEvent('download');
  await click(page, page.getByRole('menuitem', { name: 'Download the map' }));
  const file = await waiting;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

page_test('the first five minutes', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'trustline-'));
  try {
    await begin_with(page, TEMPLATE);
    assert.equal(await map_text(page), EXAMPLE, 'a template opens as the file that it is');
    await until(page, count => document.querySelectorAll('#mirror .acts').length > count, 18);

    await place_and_name_in_chinese(page);
    await add_by_double_click_with_dead_keys(page);
    await drag_to_another_stage(page);
    await drag_within_the_cell(page);
    await mark_moment_of_truth(page);
    await score_by_keyboard(page);
    const steps = await undo_everything_and_redo(page);
    // Two added, two dragged, one marked, five perceived and five expected: what a hand did is one step.
    assert.equal(steps, 2 + 2 + 1 + 10);

    const path = await download(page, folder);
    assert.match(path, /IT service desk.*\.trustline\.json$/);
    const text = await readFile(path, 'utf8');
    assert.equal(text, await map_text(page));
    assert.match(trustline('validate', path), /fine/);
    trustline('format', '--check', path);
    assert.equal(trustline('report', path, '--json'), await report_text(page), 'page and command line report the same');

    await saved(page);
    await page.reload();
    await until(page, () => window.trustline.ready?.state().open);
    await still(page);
    assert.equal(await map_text(page), text, 'all is there after a reload');
    await region(page, 'Board').getByRole('button', { name: /^服务台回电, Wait, Support, moment of truth/ }).waitFor();
    await card(page, 'Möte på café').waitFor();
    assert.equal(await cards(page).count(), 20 + 1, 'twenty touchpoints and a note');
  } finally {
    await rm(folder, { recursive: true });
  }
});
