// A browser, the built site, and a page that is watched: a violation of the security policy, an error, or a request to
// anywhere else fails the test that caused it. Nothing here waits for a time; everything waits for a state.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { serve } from '../../../scripts/serve.mjs';
import { ROOT, SITE, launch } from './browser.mjs';
import { watch_frames } from './page.mjs';

export * from './browser.mjs';
export * from './page.mjs';

const PATIENCE_MS = 30_000;
// How many times slower the page shall be than this machine, to find what only holds on a fast one.
const SLOWNESS = Number(process.env.TRUSTLINE_SLOWNESS ?? 1);

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
    // "Trustline failed": the program trapped and was started again, which people hardly see.
    if (message.type() === 'error' || /^(CSP |Trustline failed)/.test(message.text())) note(`console: ${message.text()}`);
  });
  context.on('weberror', error => note(`error: ${error.error().stack ?? error.error()}`));
  context.on('request', request => {
    const url = new URL(request.url());
    if (!['blob:', 'data:'].includes(url.protocol) && `${url.origin}/` !== server.address) note(`request to elsewhere: ${url}`);
  });
  await context.addInitScript(watch_frames);
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', event => console.log(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
    // Tests save by download; what File System Access does has tests of its own.
    delete window.showSaveFilePicker;
  });
  return { context, faults };
}

// What was on screen when a test failed, and what the tree said: build/web-failures/.
async function keep_pictures(context, name) {
  const folder = `${ROOT}build/web-failures/`, file = name.replace(/[^a-z0-9]+/gi, '-').slice(0, 80);
  await mkdir(folder, { recursive: true });
  for (const [index, page] of context.pages().entries()) {
    const tree = await page.locator('body').ariaSnapshot({ timeout: 5000 }).catch(String);
    await writeFile(`${folder}${file}-${index}.yaml`, `${tree}\n`);
    await page.screenshot({ path: `${folder}${file}-${index}.png`, timeout: 5000 }).catch(() => {});
  }
}

// name, options of the context (and `allowed`: patterns of faults that belong to the test; `todo`: what the product still
// lacks, so that a failure is shown and fails nothing), then
// async ({ page, context, open_page, faults }) => {}.
export function page_test(name, ...rest) {
  const body = rest.pop(), { allowed = [], address = '', timeout = 180_000, todo, ...options } = rest[0] ?? {};
  test(name, { timeout, todo }, async () => {
    const { context, faults } = await watched_context(options, allowed);
    try {
      const open_page = async (where = address) => {
        const page = await context.newPage();
        // Asked for beforehand: who only asks when it is waited for may come after a quick page.
        page.on('filechooser', () => {});
        if (SLOWNESS > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
        await page.goto(server.address + where);
        return page;
      };
      const page = await open_page();
      await body({ page, context, open_page, faults });
      assert.deepEqual(faults, []);
    } catch (error) {
      await keep_pictures(context, name);
      throw error;
    } finally {
      await context.close();
    }
  });
}
