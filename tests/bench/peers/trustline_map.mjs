// The peer benchmark's map (titles of stages and lanes, touchpoints on a grid with five scores each, links as pairs of ids)
// as the text of a Trustline map. Ids of touchpoints stay as they are: t0, t1 … Every card gets an expectation, too, so that
// bars, ticks, lens colours and the trust line have something to show.
const DIMENSIONS = ['reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness'];

// Keys of one length sort like numbers; they may not end in a zero.
const order = number => `k${String(number).padStart(6, '0')}1`;
const ratings = values => Object.fromEntries(DIMENSIONS.map((name, i) => [name, values[i]]));

// The customer's lane above, then front stage, and back stage below the line of visibility in the middle.
const kind = (lane, lanes) => lane === 0 ? {} : { kind: lane < lanes / 2 ? 'frontstage' : 'backstage' };

const lines = records => records.length ? `[\n    ${records.map(record => JSON.stringify(record)).join(',\n    ')}\n  ]` : '[]';

export function toTrustline({ title, stages, lanes, touchpoints, links }) {
  const parts = {
    stages: stages.map((name, i) => ({ id: `s${i}`, title: name, order: order(i) })),
    lanes: lanes.map((name, i) => ({ id: `l${i}`, title: name, ...kind(i, lanes.length), order: order(i) })),
    touchpoints: touchpoints.map((t, i) => ({ id: t.id, title: t.title, stage: `s${t.stage}`, lane: `l${t.lane}`, order: order(i) })),
    links: links.map(([from, to], i) => ({ id: `k${i}`, from, to })),
    rounds: [{ id: 'now', title: 'Now', order: order(0) }],
    scores: touchpoints.map((t, i) => ({ id: `x${i}`, touchpoint: t.id, round: 'now', perception: ratings(t.rater), expectation: ratings([4, 4, 4, 4, 4]) })),
  };
  const head = ['"$schema": "https://trustline.example/schema/map-1.json"', '"type": "trustline/map"', '"version": 1', '"id": "bench"', `"title": ${JSON.stringify(title)}`];
  const arrays = Object.entries(parts).map(([name, records]) => `"${name}": ${lines(records)}`);
  return `{\n  ${[...head, ...arrays].join(',\n  ')}\n}\n`;
}
