// A reporter for Node's test runner: the files that have a failed test, one a line.

import { relative } from 'node:path';

export default async function* failed_files(events) {
  const files = new Set();
  for await (const { type, data } of events) {
    if (type === 'test:fail' && !data.todo && data.file) files.add(relative(process.cwd(), data.file));
  }
  for (const file of files) yield `${file}\n`;
}
