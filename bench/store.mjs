// Fills a store in a process of its own and asks it: node store.mjs COUNT TEMPLATES FILE → figures as JSON. Plain JavaScript, so that nothing stands
// between Node and the code that is measured.
import { readFileSync, statSync } from 'node:fs';

import { openStore } from 'relata/store';

/** @typedef {import('relata').Extraction} Extraction */
/** @typedef {{ text: string, extraction: Extraction }} Told */

const [count, templates, file] = [Number(process.argv[2]), process.argv[3], process.argv[4]];
/** @type {Told[]} */
const articles = JSON.parse(readFileSync(templates, 'utf8'));

/** One of many things as a word with a capital, of as many letters as another. @param {number} number @param {number} length */
const coined = (number, length) => {
  let word = '';
  let left = number + 1;
  while (word.length < length) {
    word += 'bcdfghjklmnprstvwxyz'[left % 20] + 'aeiou'[left % 5];
    left = left > 20 ? Math.floor(left / 20) : left * 31 + number + 7;
  }
  const letters = word.slice(0, length);
  return (letters[0] ?? '').toUpperCase() + letters.slice(1);
};

/** Of words with a capital two in three are other words in each article, of the same length, so that all offsets stay right. @param {Told} told @param {number} at */
function other({ text, extraction }, at) {
  /** @type {Map<string, string>} */
  const words = new Map();
  const NAME = /(?<![\p{L}█])\p{Lu}\p{Ll}{3,}(?!\p{L})/gu;
  const named = new Set(extraction.entities.filter(({ type }) => ['person', 'organization', 'product'].includes(type)).flatMap(({ name, aliases }) => [name, ...aliases]).flatMap((name) => name.match(NAME) ?? [])); // prettier-ignore
  let i = 0;
  for (const word of named) {
    // About twenty articles have each of them, and some have many more.
    const number = Math.floor((((at * 7919 + i++ * 104729) % 10007) / 10007) ** 2 * Math.ceil(count / 2));
    words.set(word, coined(number, word.length));
  }
  /** @param {string} one */
  const put = (one) => one.replace(NAME, (word) => words.get(word) ?? word);
  const id = `document ${String(at).padStart(6, '0')}`;
  /** @type {Map<string, string>} */
  const ids = new Map();
  for (const entity of extraction.entities) {
    const name = put(entity.name);
    // As the ids of extractions are: of a name that is the same everywhere, or of the document's own.
    const isNamed = entity.mentions.some(({ form }) => form === 'name' || form === 'acronym');
    const isOfAll = name.includes(' ') || (isNamed && entity.type !== 'person') || entity.value !== undefined;
    ids.set(entity.id, `e_${name === entity.name ? entity.id.slice(2) : coined(Math.abs([...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)), 16).toLowerCase()}${isOfAll ? '' : at.toString(36)}`); // prettier-ignore
  }
  const json = JSON.stringify(extraction, (key, value) => {
    if (typeof value !== 'string') return value;
    if (key === 'document') return id;
    if (key === 'entity' || (key === 'id' && ids.has(value))) return ids.get(value) ?? value;
    if (value.startsWith('r_')) return `${value.slice(0, -4)}${at.toString(36).padStart(4, '0')}`;
    return put(value);
  });
  /** @type {Extraction} */
  const renamed = JSON.parse(json);
  renamed.document.id = id;
  const seen = new Set();
  renamed.entities = renamed.entities.filter((entity) => !seen.has(entity.id) && seen.add(entity.id));
  const day = new Date(Date.UTC(2020, 0, 1) + (at % 1500) * 86_400_000).toISOString().slice(0, 10);
  return { extraction: renamed, text: put(text), published: day, source: `paper ${at % 40}` };
}

const store = await openStore(file);
const BATCH = 500;
let [adding, bytes, json] = [0, 0, 0];
/** @type {number[]} */
const rates = [];
const ids = [];
for (let from = 0; from < count; from += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => other(articles[(from + i) % articles.length], from + i));
  for (const { text } of batch) bytes += Buffer.byteLength(text);
  if (from === 0) json = batch.reduce((sum, { extraction }) => sum + JSON.stringify(extraction).length, 0) / batch.reduce((sum, { text }) => sum + text.length, 0); // prettier-ignore
  // The processor's time: other programs have no part in it.
  const start = process.cpuUsage();
  store.addMany(batch);
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  adding += milliseconds;
  rates.push(milliseconds / batch.length);
  ids.push(batch[0].extraction.document.id);
}

/** Milliseconds of each call. @template T @param {T[]} list @param {(item: T) => unknown} work */
const timed = (list, work) => {
  const times = list.map((item) => {
    const start = performance.now();
    work(item);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1], most: times.at(-1) };
};
const top = store.topEntities({ limit: 50 });
const usual = store.topEntities({ limit: 2000 }).slice(-50);
const pairs = top.slice(0, 25).map((one, i) => /** @type {const} */ ([one.id, usual[i].id]));
const [first] = top;
const figures = {
  millisecondsADocument: adding / count,
  first: rates[0],
  last: rates.at(-1),
  size: store.size(),
  largest: { name: first.name, documents: first.documents },
  neighbours: { top: timed(top, ({ id }) => store.neighbours(id)), usual: timed(usual, ({ id }) => store.neighbours(id)) },
  paths: timed(pairs, ([one, two]) => store.paths(one, two)),
  relations: timed(top, ({ id }) => store.relations({ subject: id, type: 'acquire' })),
  find: timed(top, ({ name }) => store.find(name.slice(0, 3), { prefix: true, limit: 5 })),
  search: timed(top.slice(0, 20), ({ name }) => store.search(name)),
  remove: timed(ids.slice(0, 20), (id) => store.remove(id)),
  json,
};
store.close();
console.log(JSON.stringify({ ...figures, timesTheText: statSync(file).size / bytes }));
