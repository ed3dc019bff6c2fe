// The examples, and what a list of them shows.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// { file, title, description, language, counts: { stages: 6, touchpoints: 20, ... }, thumb, bytes }, sorted by file name. The
// thumbs are kept in thumbnails.json, which a test holds to the examples.
export function list_of_examples(folder) {
  const thumbs = JSON.parse(readFileSync(join(folder, 'thumbnails.json')));
  const names = readdirSync(folder).filter(name => name.endsWith('.trustline.json')).sort();
  return names.map(file => {
    const bytes = readFileSync(join(folder, file));
    const map = JSON.parse(bytes);
    const counts = Object.fromEntries(
      Object.entries(map).filter(([, value]) => Array.isArray(value)).map(([kind, records]) => [kind, records.length]));
    return { file, title: map.title, description: map.description, language: map.language, counts, thumb: thumbs[file], bytes };
  });
}
