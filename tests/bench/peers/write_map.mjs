// node write_map.mjs [touchpoints] [file]: a big map to open by hand, 10,000 touchpoints unless told otherwise.
import { writeFileSync } from 'node:fs';
import { toTrustline } from './trustline_map.mjs';

const VERBS = ['Compare', 'Order', 'Confirm', 'Receive', 'Return', 'Rate', 'Renew', 'Discuss', 'Cancel', 'Browse'];
const NOUNS = ['prices', 'the delivery', 'a refund', 'the parcel', 'an account', 'the store', 'an invoice', '等待承诺的回电'];

function bigMap(count) {
  let seed = 1 + count;
  const dice = sides => (seed = (seed * 48271) % 2147483647) % sides;
  const stages = Math.ceil(Math.sqrt(count)), lanes = Math.ceil(count / stages);
  const touchpoints = Array.from({ length: count }, (_, i) => {
    const lane = Math.floor(i / stages), along = i % stages;
    return { id: `t${i}`, title: `${VERBS[dice(10)]} ${NOUNS[dice(8)]} ${i}`, stage: lane % 2 ? stages - 1 - along : along, lane, rater: [0, 0, 0, 0, 0].map(() => 1 + dice(5)) };
  });
  return {
    title: `Journey of ${count}`,
    stages: Array.from({ length: stages }, (_, i) => `Stage ${i + 1}`),
    lanes: Array.from({ length: lanes }, (_, i) => `Lane ${i + 1}`),
    touchpoints,
    links: touchpoints.slice(1).map((touchpoint, i) => [`t${i}`, touchpoint.id]),
  };
}

const count = Number(process.argv[2] ?? 10_000);
const file = process.argv[3] ?? `big-${count}.trustline.json`;
writeFileSync(file, toTrustline(bigMap(count)));
console.log(file);
