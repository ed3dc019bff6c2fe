// The folder that the site is written to.

import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const sha256 = content => createHash('sha256').update(content).digest('hex');

// Below this a compressed copy would not save a packet.
const SMALLEST_TO_COMPRESS = 1024;

export class Output {
  #folder;
  #contents = new Map(); // name -> bytes, in the order of writing

  constructor(folder) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
  }

  write(name, content) {
    const bytes = Buffer.from(content);
    this.#write_file(name, bytes);
    this.#contents.set(name, bytes);
  }

  // Writes assets/app.js as assets/app.3f9a0c21e7.js and answers that name.
  write_hashed(name, content) {
    const hashed_name = name.replace(/(\.\w+)$/, `.${sha256(content).slice(0, 10)}$1`);
    this.write(hashed_name, content);
    return hashed_name;
  }

  // Pairs of name and SHA-256 of all that was written so far, sorted.
  files() {
    return [...this.#contents].map(([name, bytes]) => [name, sha256(bytes)]).sort();
  }

  // Puts .br and .gz beside each file, for hosts that serve them.
  compress() {
    for (const [name, bytes] of this.#contents) {
      if (bytes.length < SMALLEST_TO_COMPRESS || name === '_headers') continue;
      this.#write_file(`${name}.br`, this.#brotli(bytes));
      this.#write_file(`${name}.gz`, gzipSync(bytes, { level: 9 }));
    }
  }

  // A table of sizes: name, bytes, bytes after brotli.
  report(names) {
    return names.map(name => {
      const bytes = this.#contents.get(name);
      const row = [bytes.length, this.#brotli(bytes).length].map(size => `${(size / 1000).toFixed(1)} KB`.padStart(11));
      return `${name.padEnd(40)}${row[0]}${row[1]} brotli`;
    }).join('\n');
  }

  #brotli(bytes) {
    return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  }

  #write_file(name, bytes) {
    const path = join(this.#folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
