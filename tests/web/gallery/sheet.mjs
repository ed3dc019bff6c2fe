// The page that shows all pictures: one section a group, one row a state. Themes, screens and languages are hidden by
// checkboxes and style alone; there is no script.

import { readdir, writeFile } from 'node:fs/promises';
import { PLAN, SCREENS, THEMES } from './plan.mjs';

const LANGUAGES = { en: 'English', 'zh-CN': '中文', sv: 'Svenska' };
const FACETS = { theme: Object.keys(THEMES), screen: Object.keys(SCREENS), language: Object.keys(LANGUAGES) };
const THEME_WORDS = { contrast: 'high contrast', darkcontrast: 'high contrast, dark', forced: 'forced colours', largetext: 'large text' };
const word = value => THEME_WORDS[value] ?? LANGUAGES[value] ?? value;
const escaped = text => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#f4f1ea, #14161b); --ink: light-dark(#1f2330, #ecedf0); --muted: light-dark(#5a606e, #a4aab6);
  --hair: light-dark(#e1dcd1, #2b2f38); --accent: light-dark(#5145c9, #a59bff); }
body { margin: 0; font: 14px/1.5 system-ui, sans-serif; background: var(--paper); color: var(--ink); }
header { position: sticky; top: 0; z-index: 1; padding: 12px 24px; background: var(--paper); border-bottom: 1px solid var(--hair); }
h1 { margin: 0; font-size: 18px; display: inline; } header p { display: inline; margin: 0 0 0 12px; color: var(--muted); }
nav a, label { margin-right: 16px; white-space: nowrap; } a { color: var(--accent); }
main { padding: 0 24px 48px; } section { scroll-margin-top: 110px; } h2 { font-size: 18px; margin: 32px 0 0; }
article { padding: 16px 0; border-bottom: 1px solid var(--hair); } h3 { font-size: 14px; margin: 0 0 8px; } h3 small { font-weight: 400; color: var(--muted); }
.row { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; }
figure { margin: 0; } img { height: 340px; width: auto; display: block; border: 1px solid var(--hair); border-radius: 6px; background: var(--hair); }
figcaption { font-size: 12px; color: var(--muted); padding-top: 4px; }
fieldset { border: 0; padding: 0; margin: 4px 16px 0 0; display: inline; }
body:has(#large:checked) img { height: auto; max-width: 100%; }
`;

// What is switched off is not shown.
const HIDING = Object.entries(FACETS).flatMap(([facet, values]) => values.map(value => `body:has(#${facet}-${value}:not(:checked)) .${facet}-${value} { display: none; }`)).join('\n');
const checkbox = (id, words, is_on) => `<label><input type="checkbox" id="${id}"${is_on ? ' checked' : ''}> ${words}</label>`;
const SWITCHES = Object.entries(FACETS).map(([facet, values]) =>
  `<fieldset aria-label="${facet}">${values.map(value => checkbox(`${facet}-${value}`, word(value), true)).join('')}</fieldset>`).join('') + checkbox('large', 'full size', false);

function figure({ name, screen, theme, language, caption }) {
  const { width, height } = SCREENS[screen].viewport;
  return `<figure class="theme-${theme} screen-${screen} language-${language}"><a href="${name}.png"><img src="${name}.png" width="${width}" height="${height}" loading="lazy" alt="${escaped(caption)}"></a>`
    + `<figcaption>${word(theme)} · ${screen} · ${word(language)}</figcaption></figure>`;
}

function grouped_by(list, key) {
  const groups = new Map();
  for (const one of list) groups.set(one[key], [...groups.get(one[key]) ?? [], one]);
  return groups;
}

function section([group, pictures], index) {
  const rows = [...grouped_by(pictures, 'state')].map(([state, of_state]) =>
    `<article id="${state}"><h3>${escaped(of_state[0].caption)} <small>${state}</small></h3><div class="row">${of_state.map(figure).join('\n')}</div></article>`);
  return `<section id="group-${index}"><h2>${group}</h2>\n${rows.join('\n')}\n</section>`;
}

// Of the pictures that are there; those that a run was not asked for stay from the run before.
export async function write_sheet(folder) {
  const there = new Set(await readdir(folder));
  const pictures = PLAN.filter(({ name }) => there.has(`${name}.png`));
  const groups = [...grouped_by(pictures, 'group')];
  const links = groups.map(([group], index) => `<a href="#group-${index}">${group}</a>`).join('');
  await writeFile(`${folder}index.html`, `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Trustline: gallery</title>
<style>${STYLE}${HIDING}</style>
<header><h1>Trustline</h1><p>${pictures.length} pictures</p><nav>${links}</nav><div>${SWITCHES}</div></header>
<main>
${groups.map(section).join('\n')}
</main>
</html>
`);
}
