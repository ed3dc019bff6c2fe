// A reporter for Node's test runner: the files of the tests that have failed, one a line. A test is reported with the file that
// calls test(), which is the harness for most; what failed says from which file it came. "?" when it does not.

const TEST_FILE = /tests\/(web|site)\/\w+(\.spec|_test)\.mjs/;

export default async function* failed_files(events) {
  const files = new Set();
  for await (const { type, data } of events) {
    if (type !== 'test:fail' || data.todo) continue;
    const { error } = data.details;
    files.add([data.file, error?.cause?.stack, error?.stack].map(text => TEST_FILE.exec(text ?? '')?.[0]).find(Boolean) ?? '?');
  }
  for (const file of files) yield `${file}\n`;
}
