// A page of web/ as the site has it: with the names of hashed files, or with everything inside. Text in, text out.

import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';

const SCRIPT = /[ \t]*<script\b([^>]*?)\bsrc="([^"]+)"([^>]*)><\/script>\n?/g;
const STYLE = /[ \t]*<link\b[^>]*\brel="stylesheet"[^>]*>\n?/g;
// Links that only a page on a server can follow.
const LINK_TO_FILE = /[ \t]*<link\b[^>]*\brel="(manifest|icon|apple-touch-icon|preload|modulepreload)"[^>]*>\n?/g;
const WASM_LINK = /(<link\b[^>]*\bhref=")trustline\.wasm("[^>]*>)/;
const CHARSET = /<meta charset="utf-8">\n?/i;

// The scripts and style sheets that a page names, in its order.
export function references_of(html) {
  return {
    scripts: [...html.matchAll(SCRIPT)].map(match => match[2]),
    styles: [...html.matchAll(STYLE)].map(match => match[0].match(/href="([^"]+)"/)[1]),
  };
}

function policy(directives) {
  return Object.entries({
    'default-src': "'none'",
    ...directives,
    'img-src': `${directives['img-src'] ?? ''} blob: data:`.trim(),
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
  }).map(([name, value]) => `${name} ${value}`).join('; ');
}

// The policy stands before anything that it is to govern.
function with_policy(html, directives) {
  if (!CHARSET.test(html))
    throw new Error('a page needs <meta charset="utf-8">, after which its policy is put');
  return html.replace(CHARSET, charset =>
    `${charset.trimEnd()}\n<meta http-equiv="Content-Security-Policy" content="${policy(directives)}">\n`);
}

// addresses: from the names in the html (main.js, app.css, trustline.js, trustline.wasm) to those of the site.
export function page_with_files(html, addresses) {
  let is_styled = false;
  const page = html
    .replace(SCRIPT, (tag, before, name, after) => `<script${before}src="${addresses.get(name)}"${after}></script>\n`)
    .replace(STYLE, () => {
      // All style sheets have become one.
      const tag = is_styled ? '' : `<link rel="stylesheet" href="${addresses.get('app.css')}">\n`;
      is_styled = true;
      return tag;
    })
    .replace(WASM_LINK, (tag, before, after) => before + addresses.get('trustline.wasm') + after);
  return with_policy(page, {
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
  });
}

const integrity = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// The html parser would end or rewrite a script that contains these.
function assert_inlines(name, text) {
  const trap = text.match(/<\/(?=script|style)|<!--|\r|\0/i);
  if (trap)
    throw new Error(`${name} cannot be put into a page: it contains ${JSON.stringify(trap[0])}`);
  return text;
}

// JSON whose strings cannot end the element they stand in.
const json_inside_html = text => text.trim().replaceAll('<', '\\u003c');

// One html that needs no other file. Beside scripts and styles it holds
//   <script type="application/octet-stream" id="wasm">   the program: raw deflate, base64
//   <script type="application/json" id="examples">       the list that is examples/index.json on the site
//   <script type="application/json" id="examples/NAME">  each example
//   <script type="text/plain" id="words/LANGUAGE">       each table of translations
export function page_with_everything_inside(html, { parts, examples, words = new Map() }) {
  const script_hashes = [];
  const style_hashes = [];
  let is_styled = false;

  let page = html
    .replace(STYLE, () => {
      if (is_styled) return '';
      is_styled = true;
      const styles = assert_inlines('app.css', parts.get('app.css').toString().trim());
      style_hashes.push(integrity(styles));
      return `<style>${styles}</style>\n`;
    })
    .replace(LINK_TO_FILE, '')
    .replace(SCRIPT, (tag, before, name, after) => {
      const script = assert_inlines(name, parts.get(name).toString().trim());
      script_hashes.push(integrity(script));
      const type = /type="module"/.test(before + after) ? ' type="module"' : '';
      return `<script${type}>${script}</script>\n`;
    });

  const data = [];
  const wasm = parts.get('trustline.wasm');
  if (wasm) {
    const packed = deflateRawSync(wasm, { level: 9 }).toString('base64');
    data.push(`<script type="application/octet-stream" id="wasm">${packed}</script>\n`);
  }
  if (examples.length) {
    const list = JSON.stringify(examples.map(({ bytes, ...rest }) => rest));
    data.push(`<script type="application/json" id="examples">${json_inside_html(list)}</script>\n`);
    for (const { file, bytes } of examples)
      data.push(`<script type="application/json" id="examples/${file}">${json_inside_html(bytes.toString())}</script>\n`);
  }
  for (const [language, bytes] of words)
    data.push(`<script type="text/plain" id="words/${language}">${assert_inlines(language, bytes.toString())}</script>\n`);
  page = page.replace(/<\/body>/, () => `${data.join('')}</body>`);

  return with_policy(page, {
    'script-src': [...script_hashes, ...(wasm ? ["'wasm-unsafe-eval'"] : [])].join(' '),
    'style-src': style_hashes.join(' ') || "'none'",
  });
}
