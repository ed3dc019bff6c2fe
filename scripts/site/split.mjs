// The program in two parts: what the first view needs, and the rest, which the page fetches when somebody touches the map
// (web/page/rest.js). Which function goes where is found out by rehearsing the first view: rehearsal.mjs. The link keeps
// functions apart, so that they can be told apart; here each part puts them into their only callers: half as many functions,
// which a browser compiles sooner, and fewer bytes.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FEATURES = ['--enable-mutable-globals', '--enable-sign-ext', '--enable-nontrapping-float-to-int', '--enable-bulk-memory'];

// -Oz would be smaller, and larger once it is compressed. What is called from one place, or is hardly longer than a call, is
// put there; the lengths are those that gave the fewest bytes, by trial.
const OPTIMISE = ['-Os', '--low-memory-unused', '--converge', '--always-inline-max-function-size=4', '--one-caller-inline-max-function-size=100',
  '--strip-debug', '--strip-producers'];

// Binaryen is beside Emscripten, and on the path where Debian put it.
function tool(name) {
  const beside = join(execFileSync('em-config', ['BINARYEN_ROOT']).toString().trim(), 'bin', name);
  return existsSync(beside) ? beside : name;
}

const run = (program, args) => execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });

// Everything on which the parts depend.
function fingerprint(build_folder) {
  const hash = createHash('sha256');
  for (const name of ['trustline_web.js', 'trustline_web.wasm']) hash.update(readFileSync(join(build_folder, name)));
  for (const name of ['split.mjs', 'rehearsal.mjs', 'pretend_browser.mjs']) hash.update(readFileSync(join('scripts/site', name)));
  for (const name of readdirSync('examples')) hash.update(readFileSync(join('examples', name)));
  return hash.digest('hex');
}

function split(build_folder, folder) {
  const file = name => join(folder, name), whole = join(build_folder, 'trustline_web.wasm');
  run(tool('wasm-split'), ['--instrument', ...FEATURES, whole, '-o', file('instrumented.wasm')]);
  run(process.execPath, ['scripts/site/rehearsal.mjs', join(build_folder, 'trustline_web.js'), file('instrumented.wasm'), file('first_view.profile')]);
  run(tool('wasm-split'), ['--split', ...FEATURES, `--profile=${file('first_view.profile')}`, whole, '-o1', file('first.wasm'), '-o2', file('rest.wasm')]);
  for (const name of ['first.wasm', 'rest.wasm'])
    run(tool('wasm-opt'), [...FEATURES, ...OPTIMISE, file(name), '-o', file(name)]);
}

// { whole, first, rest }: the bytes of each; the whole one for who has no network to fetch parts from. Kept in the build folder until something changes that they are made of.
export function split_program(build_folder) {
  const folder = join(build_folder, 'parts'), mark = join(folder, 'fingerprint'), wanted = fingerprint(build_folder);
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    split(build_folder, folder);
    writeFileSync(mark, wanted);
  }
  const part = name => readFileSync(join(folder, name));
  return { whole: readFileSync(join(build_folder, 'trustline_web.wasm')), first: part('first.wasm'), rest: part('rest.wasm') };
}
