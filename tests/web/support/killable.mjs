// A browser with a profile of its own that can be killed as a machine kills it: all its processes at once, without a word.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { ARGUMENTS, CHROMIUM } from './browser.mjs';

// Resolves to { page, kill() }: one page, and an end that comes when both are gone.
export async function killable_browser(profile) {
  // A process group of its own, so that exactly this browser's processes are hit.
  const child = spawn(CHROMIUM, [...ARGUMENTS, '--headless=new', '--window-size=1440,900', `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise(resolve => child.once('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', line => {
      const match = line.match(/DevTools listening on (ws:\S+)/);
      if (match) resolve(match[1]);
    });
    ended.then(() => reject(new Error('the browser ended before it was asked anything')));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  return {
    page: context.pages()[0] ?? await context.newPage(),
    async kill() {
      process.kill(-child.pid, 'SIGKILL');
      await ended;
      await browser.close().catch(() => {});
    },
  };
}
