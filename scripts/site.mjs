// Makes the static site: node scripts/site.mjs BUILD_FOLDER SITE_FOLDER, such as build/web build/web/site.
//
// From web/ (the page), examples/, schema/ and the program that Emscripten left in BUILD_FOLDER. What it makes, and how
// web/ is written so that it can, is told in scripts/README.md.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { bundled_script, bundled_styles, minified_script } from './site/bundle.mjs';
import { list_of_examples } from './site/examples.mjs';
import { headers_file } from './site/headers.mjs';
import { licences_text } from './site/licences.mjs';
import { Output, sha256 } from './site/output.mjs';
import { page_with_files, page_with_everything_inside, references_of } from './site/page.mjs';
import { split_program } from './site/split.mjs';

const [build_folder, site_folder] = process.argv.slice(2);
if (!site_folder) {
  console.error('usage: node scripts/site.mjs BUILD_FOLDER SITE_FOLDER');
  process.exit(2);
}

const version = readFileSync('CMakeLists.txt', 'utf8').match(/project\(trustline VERSION ([\d.]+)/)[1];
const constants = { TRUSTLINE_VERSION: version, TRUSTLINE_TABLES: {}, TRUSTLINE_REST: '' };

// The parts of a page, by the names under which its html refers to them.
async function parts_of(html) {
  const parts = new Map();
  const { scripts, styles } = references_of(html);
  if (styles.length)
    parts.set('app.css', Buffer.from(await bundled_styles(styles)));
  for (const script of scripts) {
    if (script === 'trustline.js')
      parts.set(script, Buffer.from(await minified_script(join(build_folder, 'trustline_web.js'))));
    else
      parts.set(script, Buffer.from(await bundled_script(join('web', script), constants)));
  }
  if (html.includes('"trustline.wasm"'))
    parts.set('trustline.wasm', program.first);
  return parts;
}

const output = new Output(site_folder);
const program = split_program(build_folder);
constants.TRUSTLINE_REST = output.write_hashed('assets/rest.wasm', program.rest);
const examples = list_of_examples('examples');

// The words of the program in other languages, fetched when they are spoken.
const words = new Map();
for (const name of readdirSync('src/core/editor/translations')) {
  const language = name.replace('.tsv', ''), bytes = readFileSync(join('src/core/editor/translations', name));
  words.set(language, bytes);
  constants.TRUSTLINE_TABLES[language] = output.write_hashed(`assets/words-${language}.tsv`, bytes);
}

// The page, its assets named after their content so that they may be kept for ever.
const index_html = readFileSync('web/index.html', 'utf8');
const parts = await parts_of(index_html);
const addresses = new Map();
for (const [name, bytes] of parts)
  addresses.set(name, output.write_hashed(`assets/${name === 'main.js' ? 'app.js' : name}`, bytes));
output.write('index.html', page_with_files(index_html, addresses));

// The page that saves the maps when the other does not start: one file, so that nothing else can be missing.
if (existsSync('web/recover.html')) {
  const html = readFileSync('web/recover.html', 'utf8');
  output.write('recover.html', page_with_everything_inside(html, { parts: await parts_of(html), examples: [] }));
}

// What is served as it is.
for (const name of readdirSync('web', { recursive: true }))
  if (/\.(webmanifest|svg|png|ico|txt)$/.test(name))
    output.write(name, readFileSync(join('web', name)));
for (const example of examples)
  output.write(`examples/${example.file}`, example.bytes);
output.write('examples/index.json', JSON.stringify(examples.map(({ bytes, ...rest }) => rest), null, 1) + '\n');
if (existsSync('schema'))
  for (const name of readdirSync('schema').filter(name => name.endsWith('.json')))
    output.write(`schema/${name}`, readFileSync(join('schema', name)));
output.write('LICENSES.txt', licences_text());

// The service worker keeps exactly these files, and only if their content is what was built.
if (existsSync('web/sw.js')) {
  const files = Object.fromEntries(output.files());
  output.write('sw.js', await bundled_script('web/sw.js', {
    ...constants,
    TRUSTLINE_FILES: files,
    TRUSTLINE_BUILD: sha256(JSON.stringify(files)).slice(0, 12),
  }, 'iife'));
}

// The single-file edition, for workshops without a network.
output.write('trustline.html', page_with_everything_inside(index_html, { parts: new Map(parts).set('trustline.wasm', program.whole), examples, words }));

output.write('_headers', headers_file());
output.write('SHA256SUMS', output.files().map(([name, hash]) => `${hash}  ${name}\n`).join(''));
output.compress();
console.log(output.report([...addresses.values(), 'index.html', 'trustline.html']));
