// The words of the interface in each of its languages, from the tables that the program itself is built with.

import { readFileSync } from 'node:fs';
import { ROOT } from './browser.mjs';

const table_of = language => new Map(readFileSync(`${ROOT}src/core/editor/translations/${language}.tsv`, 'utf8').split('\n')
  .filter(line => line.includes('\t') && !line.startsWith('#')).map(line => line.split('\t')));

export const LANGUAGES = ['en', 'zh-CN', 'sv'];
export const LOCALES = { en: 'en-GB', 'zh-CN': 'zh-CN', sv: 'sv-SE' };

// A function that says an English sentence in the language.
export function speaker(language) {
  const table = language === 'en' ? new Map() : table_of(language);
  return (english, ...values) => (table.get(english) ?? english).replace(/\{(\d)\}/g, (hole, index) => values[index] ?? hole);
}
