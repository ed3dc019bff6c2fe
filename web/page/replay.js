// A snapshot and its journal entries as one map file, without the program: for the page that saves maps when nothing else
// runs. Entries are applied as far as they fit, like src/app/opening.cpp does.

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function apply(map, { id, kind, before, after }) {
  if (kind === 'map') {
    for (const key of Object.keys(before ?? {})) if (!(key in after)) delete map[key]; // defaults are left out
    Object.assign(map, after);
    return true;
  }
  const records = Array.isArray(map[kind]) ? map[kind] : (map[kind] = []);
  const place = records.findIndex(record => record.id === id);
  if (!same(place < 0 ? undefined : records[place], before ?? undefined)) return false;
  if (place < 0) records.push(after);
  else if (after) records[place] = after;
  else records.splice(place, 1);
  return true;
}

// One record a line, as in the file.
function write(map) {
  const parts = Object.entries(map).map(([name, value]) => {
    if (!Array.isArray(value)) return ` ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
    const lines = value.map(record => `  ${JSON.stringify(record)}`).join(',\n');
    return ` ${JSON.stringify(name)}: [${lines ? `\n${lines}\n ` : ''}]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

// Answers { text, lost }: how many entries could not be applied.
export function replayed(snapshot, entries) {
  if (!entries.length) return { text: snapshot, lost: 0 };
  let map;
  try {
    map = JSON.parse(snapshot);
  } catch {
    return { text: snapshot, lost: entries.length };
  }
  for (let done = 0; done < entries.length; ++done) {
    const copy = structuredClone(map);
    let fits;
    try {
      fits = JSON.parse(entries[done]).changes.every(change => apply(copy, change));
    } catch {
      fits = false;
    }
    if (!fits) return { text: write(map), lost: entries.length - done };
    map = copy;
  }
  return { text: write(map), lost: 0 };
}
