// The words of the program in a language other than English: a table each, fetched when it is spoken, or inside the
// single-file edition. Its own few words the page has in words.js.

import { say, speak } from './words.js';

/* global TRUSTLINE_TABLES */
const tables = new Map(); // language -> promise of its text

function table_of(language) {
  if (!tables.has(language)) {
    const inside = document.getElementById(`words/${language}`)?.textContent;
    const text = inside === undefined ? fetch(TRUSTLINE_TABLES[language]).then(response => {
      if (!response.ok) throw new Error(String(response.status));
      return response.text();
    }) : Promise.resolve(inside);
    tables.set(language, text);
    text.catch(() => tables.delete(language)); // perhaps there is a network next time
  }
  return tables.get(language);
}

// The program knows this language from now on. Taught before its first frame, nobody sees English first.
export async function teach(program, language) {
  speak(language);
  if (!(language in TRUSTLINE_TABLES)) return;
  try {
    program().tell('words', [language, await table_of(language)]);
  } catch {
    program().tell('error', [say('This language could not be loaded: there is no network')]);
  }
}

// While there is a network, so that the language can be changed without one.
export function fetch_all_tables() {
  for (const language of Object.keys(TRUSTLINE_TABLES)) table_of(language).catch(() => {});
}
