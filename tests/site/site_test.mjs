// What the built site promises, read off its files: size, integrity, nothing from elsewhere, no way for text to become
// markup. Needs build/web/site; scripts/test builds it first.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const SITE = process.env.TRUSTLINE_SITE ?? fileURLToPath(new URL('../../build/web/site', import.meta.url));
const read = name => readFileSync(join(SITE, name));
const assets = readdirSync(join(SITE, 'assets')).filter(name => !/\.(br|gz)$/.test(name)).map(name => `assets/${name}`);
const own_text = name => read(name).toString();
const our_scripts = assets.filter(name => name.startsWith('assets/app.') && name.endsWith('.js'));

const compressed_size = names => names.reduce((sum, name) => sum + brotliCompressSync(read(name)).length, 0);

// The words of one language other than English are fetched at most.
const words = assets.filter(name => name.startsWith('assets/words-'));
const rest = assets.filter(name => name.startsWith('assets/rest.'));
const first_load = ['index.html', ...assets.filter(name => !words.includes(name) && !rest.includes(name))];

// A ratchet: lower the figures with every step. tests/web/first_view.spec.mjs holds the page to asking for no more.
test('the first load fits into 320 kB in English and 345 in any language, and its JavaScript into 26', () => {
  const size = compressed_size(first_load), in_words = size + Math.max(...words.map(name => compressed_size([name])));
  assert.ok(size <= 320_000, `${size} bytes`);
  assert.ok(in_words <= 345_000, `${in_words} bytes with words`);
  const scripts = compressed_size(assets.filter(name => name.endsWith('.js')));
  assert.ok(scripts <= 26_000, `${scripts} bytes of JavaScript`);
});

test('the program is in two parts, and the second fits into 320 kB', () => {
  assert.equal(rest.length, 1);
  const size = compressed_size(rest);
  assert.ok(size <= 320_000, `${size} bytes`);
  const modules = ['trustline', 'rest'].map(part => new WebAssembly.Module(read(assets.find(name => name.startsWith(`assets/${part}.`) && name.endsWith('.wasm')))));
  const imports_of = (module, from) => WebAssembly.Module.imports(module).filter(entry => entry.module === from).length;
  assert.ok(imports_of(modules[0], 'placeholder') > 0);
  assert.equal(imports_of(modules[1], 'primary'), WebAssembly.Module.imports(modules[1]).length);
});

test('every file is what the list of checksums says', () => {
  const lines = own_text('SHA256SUMS').trim().split('\n').map(line => line.split('  '));
  assert.ok(lines.length > 10);
  for (const [hash, name] of lines)
    assert.equal(createHash('sha256').update(read(name)).digest('hex'), hash, name);
});

test('pages carry a policy that lets nothing in', () => {
  for (const name of ['index.html', 'recover.html', 'trustline.html']) {
    const policy = own_text(name).match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1];
    assert.match(policy, /^default-src 'none'/, name);
    assert.match(policy, /require-trusted-types-for 'script'/, name);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/, name);
  }
});

test('no markup has inline styles, inline scripts or event attributes', () => {
  assert.doesNotMatch(own_text('index.html'), /<style|\bstyle="|\son\w+="|<script(?![^>]*\bsrc=)/);
});

test('our scripts never turn text into markup or code', () => {
  for (const name of our_scripts)
    assert.doesNotMatch(own_text(name), /\.(innerHTML|outerHTML|srcdoc)\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function/, name);
});

test('nothing is fetched from elsewhere', () => {
  for (const name of ['index.html', ...assets.filter(name => /\.(js|css)$/.test(name))]) {
    const hosts = [...own_text(name).matchAll(/https?:\/\/([\w.-]+)/g)].map(match => match[1]);
    assert.deepEqual(hosts.filter(host => host !== 'www.w3.org'), [], name);
  }
});

test('the list of examples is complete, and the single file has them all', () => {
  const listed = JSON.parse(own_text('examples/index.json')).map(example => example.file);
  const served = readdirSync(join(SITE, 'examples')).filter(name => name.endsWith('.trustline.json')).sort();
  assert.deepEqual(listed, served);
  const page = own_text('trustline.html');
  for (const file of listed) assert.ok(page.includes(`id="examples/${file}"`), file);
});
