// What the security policy must stop is stopped, in the page and in its single-file edition. That nothing of it happens in
// normal use is checked by every other test: the harness lets no violation and no request to elsewhere pass.

import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { begins_with } from './support/board.mjs';
import { SITE, page_test, ready } from './support/harness.mjs';

const ELSEWHERE = 'https://elsewhere.example';

// In a task of the page's own: what a debugger evaluates may do more than the page may.
const try_in_page = (page, attempts) => page.evaluate(attempts => new Promise(resolve => {
  const outcomes = {};
  const note = (name, outcome) => { outcomes[name] = String(outcome?.name ?? outcome); };
  const until_loaded = (name, element, put = () => document.body.append(element)) => new Promise(done => {
    element.onload = () => { note(name, 'loaded'); done(); };
    element.onerror = () => { note(name, 'blocked'); done(); };
    put();
  });
  const try_to = {
    eval: () => eval('1 + 1'),
    Function: () => new Function('return 1')(),
    'a timer with text': () => setTimeout('window.was_run = true', 0),
    innerHTML: () => { document.body.innerHTML = '<p>'; },
    outerHTML: () => { document.getElementById('live').outerHTML = '<p>'; },
    insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<p>'),
    'document.write': () => document.write('<p>'),
    'an address for a script': () => { document.createElement('script').src = '/x.js'; },
    'a handler in an attribute': () => document.body.setAttribute('onclick', 'window.was_run = true'),
    fetch: () => fetch(`${attempts.elsewhere}/a`),
    beacon: () => { navigator.sendBeacon(`${attempts.elsewhere}/b`, 'x'); },
    'an inline script': () => {
      const script = document.createElement('script');
      script.append('window.was_run = true');
      document.body.append(script);
      return window.was_run ? 'ran' : 'blocked';
    },
    'a picture': () => {
      const image = new Image();
      return until_loaded('a picture', image, () => { image.src = `${attempts.elsewhere}/c.png`; });
    },
    'a style sheet': () => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${attempts.elsewhere}/d.css` });
      return until_loaded('a style sheet', link);
    },
    'an inline style sheet': () => {
      const style = document.createElement('style');
      style.append('body { outline: 7px solid red }');
      document.body.append(style);
      return getComputedStyle(document.body).outlineWidth === '7px' ? 'applied' : 'blocked';
    },
    'a worker': () => new Promise(done => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      worker.onmessage = () => done('ran');
      worker.onerror = () => done('blocked');
    }),
    'a socket': () => new Promise(done => {
      const socket = new WebSocket(attempts.elsewhere.replace('https', 'wss'));
      socket.onopen = () => done('open');
      socket.onerror = () => done('blocked');
    }),
    'a base': () => {
      const base = Object.assign(document.createElement('base'), { href: `${attempts.elsewhere}/` });
      document.head.append(base);
      return new URL('x', document.baseURI).origin === attempts.elsewhere ? 'moved' : 'blocked';
    },
  };
  setTimeout(async () => {
    for (const [name, attempt] of Object.entries(try_to)) {
      try {
        const outcome = await attempt();
        if (!(name in outcomes)) note(name, outcome ?? 'done');
      } catch (error) {
        note(name, error);
      }
    }
    resolve(outcomes);
  }, 0);
}), attempts);

const EXPECTED = {
  eval: 'EvalError', Function: 'EvalError', 'a timer with text': 'TypeError', innerHTML: 'TypeError', outerHTML: 'TypeError',
  insertAdjacentHTML: 'TypeError', 'document.write': 'TypeError', 'an address for a script': 'TypeError', 'a handler in an attribute': 'TypeError',
  fetch: 'TypeError', beacon: 'done', 'an inline script': 'blocked', 'a picture': 'blocked', 'a style sheet': 'blocked',
  'an inline style sheet': 'blocked', 'a worker': 'TypeError', 'a socket': 'blocked', 'a base': 'blocked',
};

// These tests provoke what no other may.
const allowed = [/^console: /, /^request to elsewhere: (file:|https:..elsewhere.example)/];

async function assert_stopped(page, context) {
  const asked = [];
  context.on('request', request => { if (request.url().startsWith(ELSEWHERE)) asked.push(request); });
  assert.deepEqual(await try_in_page(page, { elsewhere: ELSEWHERE }), EXPECTED);
  // The debugger tells of requests that the policy stopped before they left.
  for (const request of asked) assert.match(request.failure()?.errorText ?? 'it left this machine', /csp/i, request.url());
  assert.equal(await page.evaluate(() => window.was_run), undefined);
}

page_test('the page cannot be made to run foreign code or to speak to elsewhere', { allowed }, async ({ page, context }) => {
  await ready(page);
  await assert_stopped(page, context);
});

page_test('nor can the single-file edition', { allowed }, async ({ page, context }) => {
  await page.goto(pathToFileURL(`${SITE}/trustline.html`).href);
  await ready(page);
  await assert_stopped(page, context);
});

page_test('a text that looks like markup is a text', async ({ page }) => {
  await ready(page);
  const title = 'Look: <img src=x onerror="window.was_run = true"><script>window.was_run = true</script>';
  await page.evaluate(title => window.trustline.ready.import(title, 'lines'), title);
  await page.getByRole('region', { name: 'Board', exact: true }).getByRole('button', { name: begins_with(`${title}, `) }).waitFor();
  const svg = await page.evaluate(() => window.trustline.ready.export('svg'));
  assert.ok(!svg.includes('<img') && !svg.includes('<script'), 'nor does the picture carry it as markup');
  assert.equal(await page.evaluate(() => window.was_run), undefined);
});

page_test('nobody else is named in the page', async ({ page }) => {
  await ready(page);
  const addresses = await page.evaluate(() => [...document.querySelectorAll('[src], [href]')].map(one => one.src ?? one.href));
  for (const address of addresses) assert.equal(new URL(address).origin, new URL(page.url()).origin, address);
});
