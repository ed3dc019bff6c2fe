// The maps that the gallery is made of: the examples, and what becomes of them when they are long, crowded, large or arranged.

import { readFileSync } from 'node:fs';
import { ROOT } from '../support/browser.mjs';

const MAPS = { en: 'it-service-desk', 'zh-CN': 'it-service-desk.zh-CN', sv: 'roadside-assistance.sv' };
const LONG = {
  en: 'Waits on the line while somebody who has never seen the device reads the whole procedure aloud, twice, in the wrong order',
  'zh-CN': '在电话里等了很久，接线的人从来没有见过这种设备，只好把整本说明书从头到尾念了两遍，顺序还弄错了',
  sv: 'Väntar i telefonkö medan någon som aldrig har sett bilen läser upp hela vägassistansförsäkringsvillkorssammanfattningen två gånger',
};

export const example = language => readFileSync(`${ROOT}examples/${MAPS[language]}.trustline.json`, 'utf8');
const in_order = records => [...records].sort((a, b) => (a.order < b.order ? -1 : 1));
const key = number => String(number).padStart(3, '0') + 'V';

function changed(language, change) {
  const map = JSON.parse(example(language));
  change(map);
  return JSON.stringify(map);
}

// The same journey over and over: 24 stages in a row, each cell four times as full.
export const large = language => changed(language, map => {
  const stages = [], touchpoints = [], scores = [], length = map.stages.length;
  for (let round = 0; round < 4; ++round)
    for (const [place, stage] of in_order(map.stages).entries()) stages.push({ id: `${stage.id}${round}`, title: stage.title, order: key(round * length + place) });
  for (let copy = 0; copy < 16; ++copy) {
    for (const one of map.touchpoints) touchpoints.push({ ...one, id: `${one.id}${copy}`, stage: `${one.stage}${copy % 4}`, order: undefined });
    for (const one of map.scores) scores.push({ ...one, id: `${one.id}${copy}`, touchpoint: `${one.touchpoint}${copy}` });
  }
  for (const name of Object.keys(map)) if (Array.isArray(map[name]) && !['personas', 'lanes', 'rounds'].includes(name)) delete map[name];
  Object.assign(map, { stages, touchpoints, scores });
});

// Titles that nothing has room for, and forty stages.
export const long = language => changed(language, map => {
  const title = LONG[language];
  map.title = title;
  for (const [index, stage] of in_order(map.stages).entries()) stage.title = index % 2 ? title : stage.title;
  for (const lane of in_order(map.lanes).slice(0, 2)) lane.title = title;
  for (const [index, one] of map.touchpoints.entries()) Object.assign(one, { title: index % 3 ? title : one.title, owner: title, reason: title, channelName: title, description: `${title}. `.repeat(4) });
  for (const note of map.notes) note.text = title;
  for (const link of map.links) link.label = title;
  for (const persona of map.personas) persona.title = title;
  const last = in_order(map.stages).at(-1).order;
  for (let number = map.stages.length; number < 40; ++number) map.stages.push({ id: `more${number}`, title: `${number + 1} ${title}`, order: `${last}${key(number)}` });
});

// Everything of a lane in one cell, three times.
export const crowded = language => changed(language, map => {
  const [, stage] = in_order(map.stages), all = [...map.touchpoints];
  for (const one of map.touchpoints) one.stage = stage.id;
  for (let copy = 0; copy < 2; ++copy) {
    for (const one of all) map.touchpoints.push({ ...one, id: `${one.id}${copy}`, order: `${one.order}V${copy + 1}` });
    for (const score of map.scores.filter(one => all.some(({ id }) => id === one.touchpoint))) map.scores.push({ ...score, id: `${score.id}${copy}`, touchpoint: `${score.touchpoint}${copy}` });
  }
});

// What people arrange: a collapsed stage and lane, a group, locked cards, free texts and notes, links with labels.
export const arranged = language => changed(language, map => {
  const stages = in_order(map.stages), lanes = in_order(map.lanes);
  stages[2].collapsed = true;
  lanes.at(-1).collapsed = true;
  const shown = map.touchpoints.filter(one => one.stage !== stages[2].id && one.lane !== lanes.at(-1).id);
  for (const one of shown.slice(0, 3)) one.group = 'g1';
  for (const one of shown.slice(3, 6)) one.locked = true;
  const [note] = map.notes, words = note.text;
  Object.assign(note, { locked: true });
  map.notes.push({ id: 'free1', text: words, stage: stages[0].id, lane: lanes[1].id, x: 8, y: 120, plain: true });
  map.notes.push({ id: 'free2', text: words, stage: stages[3].id, lane: lanes[0].id, x: 120, y: -40, width: 120, height: 60, group: 'g1' });
});

// A map as it is begun: three stages, nothing else scored.
export const unscored = language => changed(language, map => {
  map.scores = [];
});

export const without_anything = language => JSON.stringify({ type: 'trustline/map', version: 1, title: JSON.parse(example(language)).title, language });
export const newer = language => example(language).replace('"version": 1,', '"version": 99,');

export const rows = {
  en: 'Phase\tStep\tActor\tNotes\tOwner\tImportance\nAfter the request\tGets an answer\tCustomer\tBy mail; late\tEva\t6\nAfter the request\tRates it\tCustomer\t\t\tvery\nNotice\tLooks at the clock\tCustomer\tAgain\t\t3\n',
  'zh-CN': '阶段\t触点\t泳道\t说明\t负责人\t重要性\n请求之后\t收到答复\t客户\t邮件，迟到\t小伊\t6\n请求之后\t评价\t客户\t\t\t很\n发现\t看表\t客户\t又一次\t\t3\n',
  sv: 'Fas\tKontaktpunkt\tAktör\tBeskrivning\tAnsvarig\tVikt\nEfter begäran\tFår svar\tKund\tPer e-post; sent\tEva\t6\nEfter begäran\tBetygsätter\tKund\t\t\tmycket\nNotis\tSer på klockan\tKund\tIgen\t\t3\n',
};

// Twelve respondents to the questionnaire; one answer is out of range, one is missing.
export function survey() {
  const head = [...Array.from({ length: 22 }, (_, item) => `E${item + 1}`), ...Array.from({ length: 22 }, (_, item) => `P${item + 1}`)];
  const lines = Array.from({ length: 12 }, (_, person) => head.map((name, column) => (name[0] === 'E' ? 5 + (person + column) % 3 : 2 + (person * 5 + column) % 5)));
  lines[3][30] = 12;
  lines[5][7] = '';
  return [head, ...lines].map(line => line.join(',')).join('\n');
}
