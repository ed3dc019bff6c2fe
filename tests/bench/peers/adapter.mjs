// Trustline for the peer benchmark: ADAPTER=…/tests/bench/peers/adapter.mjs node bench.mjs --peers canvas2d,trustline
import { toTrustline } from './trustline_map.mjs';

const bench = (name, ...args) => page => page.evaluate(([hook, given]) => window.trustline.ready.bench[hook](...given), [name, args]);

export default {
  name: 'trustline',
  dir: '../../../build/web/site',
  cold: url => `#open=${url}`,
  // `ready` stands once the program runs; the page without a map has 0 touchpoints.
  loaded: n => `window.trustline?.ready?.state().touchpoints === ${n}`,
  mapFor: text => toTrustline(JSON.parse(text)),
  load: (page, text) => page.evaluate(async map => {
    const trustline = await window.trustline;
    await trustline.open(map, 'bench.trustline.json');
    trustline.bench.near();
  }, text),
  near: bench('near'),
  fit: bench('fit'),
  view: bench('view'),
  middle: bench('middle'),
  cardPoint: (page, i) => bench('cardPoint', i)(page),
  cardPos: (page, i) => bench('cardPos', i)(page),
};
