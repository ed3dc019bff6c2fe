// Whoever cannot see the canvas finds everything in the mirror: each widget of each panel has a role and a name.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { panels } from './support/panels.mjs';
import { ROOT, page_test, ready } from './support/harness.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EXAMPLE = readFileSync(`${ROOT}examples/it-service-desk.trustline.json`, 'utf8');

// What cannot be used by somebody who only hears it; one line a fault.
const faults_in_mirror = page => page.evaluate(() => {
  const faults = [];
  const elements = [...document.querySelectorAll('#mirror *')];
  const role_of = element => element.getAttribute('role') ?? { INPUT: 'field', TEXTAREA: 'field' }[element.tagName] ?? 'text';
  const name_of = element => (element.getAttribute('aria-label') ?? (element.children.length ? '' : element.textContent)).trim();
  const told = element => `${role_of(element)} "${name_of(element)}" in "${element.parentElement.getAttribute('aria-label') ?? 'the page'}"`;
  for (const element of elements) {
    if (!name_of(element)) faults.push(`no name: ${told(element)}`);
    if (/###?|\{\d\}|\bundefined\b|\bNaN\b/.test(name_of(element))) faults.push(`no name for people: ${told(element)}`);
    if (element.matches('.acts') && element.tabIndex < -1) faults.push(`not to be focused: ${told(element)}`);
    const needs = { radio: 'radiogroup', option: 'listbox', tab: 'tablist', menuitem: 'menu', menuitemcheckbox: 'menu' }[role_of(element)];
    if (needs && !element.closest(`[role=${needs}]`)) faults.push(`outside a ${needs}: ${told(element)}`);
    if (['radio', 'checkbox', 'switch'].includes(role_of(element)) && !element.hasAttribute('aria-checked')) faults.push(`neither on nor off: ${told(element)}`);
    if (element.type === 'range' && !(Number(element.max) > Number(element.min))) faults.push(`a slider without ends: ${told(element)}`);
  }
  const with_tab = elements.filter(element => element.tabIndex === 0);
  if (with_tab.length > 1) faults.push(`several with the focus: ${with_tab.map(told).join('; ')}`);
  const siblings = new Map();
  for (const element of elements.filter(element => element.matches('.acts'))) {
    const key = `${told(element)} ${element.getAttribute('aria-description') ?? ''}`;
    siblings.set(key, (siblings.get(key) ?? 0) + 1);
  }
  for (const [key, count] of siblings) if (count > 1) faults.push(`${count} times the same: ${key}`);
  return faults;
});

const axe_faults = page => page.evaluate(async () => {
  // The mirror is transparent, and what is seen is on a canvas: its colours are checked with the tokens of the look.
  const { violations } = await window.axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `axe ${id}: ${html.slice(0, 160)} ${failureSummary.split('\n')[1]?.trim()}`));
});

// axe compiles its templates, which our policy forbids.
page_test('every widget of every panel has a role and a name', { bypassCSP: true, allowed: [/^console: /] }, async ({ page }) => {
  await ready(page);
  await page.evaluate(AXE);
  const faults = [];
  for await (const name of panels(page, { text: EXAMPLE }))
    for (const fault of [...await faults_in_mirror(page), ...await axe_faults(page)]) faults.push(`${name}: ${fault}`);
  assert.deepEqual(faults, []);
});

page_test('a modal dialog hides everything else from assistive tools', async ({ page }) => {
  await ready(page);
  for await (const name of panels(page, { text: EXAMPLE })) {
    if (await page.getByRole('dialog').count() === 0) continue;
    const outside = await page.evaluate(() => [...document.querySelectorAll('#mirror .acts')].filter(one => !one.closest('[role=dialog]')).map(one => one.ariaLabel));
    assert.deepEqual(outside, [], name);
    if (name === 'personas') break;
  }
});

// By what assistive tools do: no pointer and no key is involved.
page_test('an assistive tool presses, types and sets values', async ({ page }) => {
  await ready(page);
  await page.evaluate(text => window.trustline.ready.open(text, 'a'), EXAMPLE);
  const board = page.getByRole('region', { name: 'Board', exact: true });
  await board.getByRole('button', { name: /^Calls the service desk, / }).dispatchEvent('click');
  const inspector = page.getByRole('region', { name: 'Inspector', exact: true });
  const title = inspector.getByRole('textbox', { name: 'Title', exact: true });
  await title.waitFor();
  await title.evaluate(field => {
    field.focus();
    field.value = '拨打服务台';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.keyboard.press('Enter');
  await board.getByRole('button', { name: /^拨打服务台, / }).waitFor();
  const reliability = inspector.getByRole('slider', { name: 'Reliability' });
  await reliability.evaluate(slider => {
    slider.value = 2;
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.waitForFunction(() => [...document.querySelectorAll('#mirror input[type=range]')].some(one => one.ariaLabel === 'Reliability' && one.ariaValueText.startsWith('perceived 2')));
  await page.getByRole('button', { name: 'Undo', exact: true }).dispatchEvent('click');
  await page.getByRole('button', { name: 'Undo', exact: true }).dispatchEvent('click');
  await board.getByRole('button', { name: /^Calls the service desk, / }).waitFor();
});
