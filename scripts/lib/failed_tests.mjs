// A reporter for Node's test runner: the names of the tests that have failed, one a line. (The file that it reports is the one
// that calls test(), which our harness does for all of them.)

export default async function* failed_tests(events) {
  for await (const { type, data } of events) {
    if (type === 'test:fail' && !data.todo) yield `${data.name}\n`;
  }
}
