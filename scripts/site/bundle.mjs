// JavaScript and CSS of the page, bundled and minified by esbuild.

import { build, transform } from 'esbuild';
import { readFile } from 'node:fs/promises';

// The oldest browsers that have DecompressionStream('deflate-raw'), which the single-file edition needs.
const BROWSERS = ['chrome103', 'firefox113', 'safari16.4'];

const as_source = constants =>
  Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]));

// One script of `entry` and all that it imports. The constants may be used in it as if they were global.
export async function bundled_script(entry, constants, format = 'esm') {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    target: BROWSERS,
    define: as_source(constants),
    loader: { '.tsv': 'text' },
    legalComments: 'none', // LICENSES.txt has them
    charset: 'utf8', // escapes of Chinese would be a kilobyte
    logLevel: 'warning',
    write: false,
  });
  return result.outputFiles[0].text;
}

// One style sheet of all of web/'s that a page names, in its order.
export async function bundled_styles(names) {
  const result = await build({
    stdin: { contents: names.map(name => `@import "./${name}";`).join('\n'), loader: 'css', resolveDir: 'web' },
    bundle: true,
    minify: true,
    target: BROWSERS,
    loader: { '.svg': 'dataurl', '.png': 'dataurl' },
    logLevel: 'warning',
    write: false,
  });
  return result.outputFiles[0].text;
}

// Emscripten's output: a classic script whose global name stays.
export async function minified_script(path) {
  const result = await transform(await readFile(path, 'utf8'), { minify: true, target: BROWSERS, logLevel: 'error' });
  return result.code;
}
