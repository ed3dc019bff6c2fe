// The command-line tool of the same core, as it was built last.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { ROOT } from './browser.mjs';

const built_at = file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const places = [process.env.TRUSTLINE_CLI, `${ROOT}build/native-debug/trustline`, `${ROOT}build/native/trustline`].filter(Boolean);

// What it says; throws when it is not content.
export function trustline(...words) {
  const [program] = places.filter(built_at).sort((a, b) => built_at(b) - built_at(a));
  assert.ok(program, 'the command-line tool is not built: scripts/build native');
  return execFileSync(program, words, { encoding: 'utf8' });
}
