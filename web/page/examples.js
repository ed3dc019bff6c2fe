// The templates: a list and the maps in it, from the site or from inside the single-file edition.

const inside = id => document.getElementById(id)?.textContent;

async function text_of(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response.text();
}

export async function list_of_examples() {
  return JSON.parse(inside('examples') ?? await text_of('examples/index.json'));
}

export async function example(file) {
  return inside(`examples/${file}`) ?? text_of(`examples/${file}`);
}
