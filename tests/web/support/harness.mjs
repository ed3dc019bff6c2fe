// A browser, the built site, and a page that is watched: a violation of the security policy, an error, or a request to
// anywhere else fails the test that caused it. Nothing here waits for a time; everything waits for a state.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../../scripts/serve.mjs';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const SITE = process.env.TRUSTLINE_SITE ?? `${ROOT}build/web/site`;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
// Software rendering, wanted and admitted.
const ARGUMENTS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
const PATIENCE_MS = 30_000;

export const launch = (options = {}) => chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS, ...options });

let browser, server;
before(async () => {
  assert.ok(existsSync(`${SITE}/index.html`), `${SITE} is not built: scripts/build web`);
  server = await serve(SITE);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

export const site_address = () => server.address;
export const the_browser = () => browser;

// Everything that goes wrong on any page of this context is collected in `faults`.
async function watched_context(options, allowed) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', acceptDownloads: true, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const faults = [];
  const note = fault => { if (!allowed.some(pattern => pattern.test(fault))) faults.push(fault); };
  context.on('console', message => {
    if (message.type() === 'error' || message.text().startsWith('CSP ')) note(`console: ${message.text()}`);
  });
  context.on('weberror', error => note(`error: ${error.error().stack ?? error.error()}`));
  context.on('request', request => {
    const url = new URL(request.url());
    if (!['blob:', 'data:'].includes(url.protocol) && `${url.origin}/` !== server.address) note(`request to elsewhere: ${url}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', event => console.log(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
    // Tests save by download; what File System Access does has tests of its own.
    delete window.showSaveFilePicker;
  });
  return { context, faults };
}

// name, options of the context (and `allowed`: patterns of faults that belong to the test), then
// async ({ page, context, open_page, faults }) => {}.
export function page_test(name, ...rest) {
  const body = rest.pop(), { allowed = [], address = '', ...options } = rest[0] ?? {};
  test(name, { timeout: 180_000 }, async () => {
    const { context, faults } = await watched_context(options, allowed);
    try {
      const open_page = async (where = address) => {
        const page = await context.newPage();
        await page.goto(server.address + where);
        return page;
      };
      const page = await open_page();
      await body({ page, context, open_page, faults });
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  });
}

// The page's own object, once the program runs.
export const ready = page => page.evaluate(async () => { await window.trustline; });
export const state = page => page.evaluate(async () => (await window.trustline).state());
export const map_text = page => page.evaluate(async () => (await window.trustline).save());
export const map_of = async page => JSON.parse(await map_text(page));

// Until a function that runs in the page answers true; window.trustline.ready is the page's object.
export const until = (page, holds, argument) => page.waitForFunction(holds, argument, { polling: 50 });

export const saved = page => page.waitForFunction(() => window.trustline.ready?.state().saved, undefined, { polling: 20 });

// No frame has been shown for a while that is long beside the time between two frames.
export async function still(page) {
  await page.waitForFunction(() => new Promise(resolve => {
    const before = window.trustline.ready?.state().frames;
    setTimeout(() => resolve(before !== undefined && window.trustline.ready.state().frames === before), 120);
  }), undefined, { polling: 30 });
}

export async function open_map(page, text, name = 'map.trustline.json') {
  await page.evaluate(async ([text, name]) => (await window.trustline).open(text, name), [text, name]);
  await still(page);
}

export async function begin_with(page, template) {
  await ready(page);
  await page.getByRole('button', { name: template }).click();
  await until(page, () => window.trustline.ready.state().open);
  await still(page);
}
