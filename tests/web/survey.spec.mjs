// A survey of a hundred respondents: dropped onto the map, looked at before anything is changed, imported as one step.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after_change, card, click, press } from './support/board.mjs';
import { ROOT, map_text, open_map, page_test, ready, still } from './support/harness.mjs';

const EXAMPLE = readFileSync(`${ROOT}examples/it-service-desk.trustline.json`, 'utf8');
const TITLE = 'Anna answers in 15 seconds';
const RELIABILITY = [5, 6, 7, 8, 9];

// Semicolons, decimal commas and a byte order mark, as a spreadsheet in Sweden writes them.
function people(count) {
  let state = 1988;
  const below = limit => (state = (state * 1103515245 + 12345) % 2147483648) % limit;
  return Array.from({ length: count }, () => {
    const expected = Array.from({ length: 22 }, () => 5 + below(5) / 2);
    return { expected, perceived: expected.map(value => value - below(7) / 2) };
  });
}
const items = side => Array.from({ length: 22 }, (_, index) => `${side}${index + 1}`);
const in_swedish = value => String(value).replace('.', ',');
const csv_of = answers => '\ufeff' + [['id', ...items('E'), ...items('P')],
  ...answers.map(({ expected, perceived }, index) => [`r${index + 1}`, ...expected.map(in_swedish), ...perceived.map(in_swedish)])]
  .map(row => row.join(';')).join('\r\n') + '\r\n';

const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;

const drop = (page, name, text) => page.evaluate(([name, text]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], name, { type: 'text/csv' }));
  const target = document.elementFromPoint(700, 450);
  for (const kind of ['dragenter', 'dragover', 'drop'])
    target.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: 700, clientY: 450 }));
}, [name, text]);

page_test('a survey of a hundred is dropped, looked at and imported', async ({ page }) => {
  const answers = people(100), perceived = mean(answers.map(one => mean(RELIABILITY.map(item => one.perceived[item - 1]))));
  await ready(page);
  await open_map(page, EXAMPLE);
  await click(page, card(page, TITLE));
  await drop(page, 'q4.csv', csv_of(answers));
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByText('Rows: 100, respondents: 100; answers: 4400, missing: 0, refused: 0').waitFor();
  await dialog.getByText(`Reliability: perceived ${perceived.toFixed(2)}`).waitFor();
  assert.equal(await map_text(page), EXAMPLE, 'nothing is changed before somebody says so');

  await still(page);
  await click(page, dialog.getByRole('button', { name: 'Round of the survey' }));
  await click(page, page.getByRole('menuitemcheckbox', { name: 'New round', exact: true }));
  await after_change(page, () => click(page, page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true })));
  await dialog.waitFor({ state: 'detached' });

  const map = JSON.parse(await map_text(page)), id = map.touchpoints.find(one => one.title === TITLE).id;
  assert.equal(map.rounds.length, 3);
  assert.equal(map.scores.length, JSON.parse(EXAMPLE).scores.length + 100);
  const report = JSON.parse(await page.evaluate(() => window.trustline.ready.export('report')));
  assert.ok(Math.abs(report.rater.touchpoints[id].reliability.perception - perceived) < 1e-6);
  assert.equal(report.rater.touchpoints[id].overall.n, 100);

  await after_change(page, () => press(page, 'Control+z'));
  assert.equal(await map_text(page), EXAMPLE, 'it was one step');
});

page_test('a broken table is refused with its line', async ({ page }) => {
  await ready(page);
  await open_map(page, EXAMPLE);
  await drop(page, 'q4.csv', 'id,P1,P2,P3\n1,"5,6,7\n');
  await page.getByText('The quotation mark that opens this cell is never closed').first().waitFor();
  assert.equal(await map_text(page), EXAMPLE);
});
