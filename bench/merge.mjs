// Merges documents in a process of its own, so that the memory is its own: node merge.mjs KIND COUNT TEMPLATES → { milliseconds, inputBytes,
// peakBytes, entities } as JSON. Plain JavaScript, so that nothing stands between Node and the code that is measured.
import { readFileSync } from 'node:fs';

import { mergeExtractions } from 'relata';

/** @typedef {import('relata').Extraction} Extraction */

/** Merged before, so that the code is compiled. */
const WARM_UP = 1_000;

const [kind, count, file] = process.argv.slice(2);

/** One of `count` things as a word with a capital: a name that no other has. @param {number} number */
const coined = (number) => {
  let word = '';
  for (let left = number + 1; left > 0; left = Math.floor(left / 20)) word += 'bcdfghjklmnprstvwxyz'[left % 20] + 'aeiou'[left % 5];
  return word[0].toUpperCase() + word.slice(1);
};

/** A document of one entity for each list of names. @param {string} id @param {string} type @param {string[][]} things */
const naming = (id, type, ...things) => ({
  schema: 'relata/2',
  document: { id, length: 100, sentences: 1 },
  entities: things.map(([name, ...aliases], i) => {
    const mentions = [name, ...aliases].map((text) => ({ start: 0, end: text.length, text, sentence: 0, form: 'name' }));
    return {
      id: `${name} ${aliases.length > 0 || name.includes(' ') ? '' : id} ${i}`,
      name,
      type,
      aliases,
      mentions,
      salience: 1,
      confidence: 1,
    };
  }),
  relations: [],
  warnings: [],
});

/** @type {Record<string, (count: number) => unknown[]>} */
const KINDS = {
  // Kept extractions: people and organizations with other names, of which there are more the more documents there are, and dates of other years.
  articles: (count) => {
    const templates = JSON.parse(readFileSync(file, 'utf8'));
    return Array.from({ length: count }, (_, i) => {
      const text = JSON.stringify(templates[i % templates.length]);
      return renamed(JSON.parse(text), i, count);
    });
  },
  surname: (count) => Array.from({ length: count }, (_, i) => naming(`${i}`, 'person', i % 2 === 0 ? [`${coined(i)} Reed`] : ['Reed'])),
  chain: (count) => Array.from({ length: count }, (_, i) => naming(`${i}`, 'organization', [coined(i + 1), coined(i)])),
};

/** @param {Extraction} extraction @param {number} at @param {number} count */
function renamed(extraction, at, count) {
  extraction.document.id = `document ${String(at).padStart(6, '0')}`;
  /** @type {Map<string, string>} */
  const ids = new Map();
  extraction.entities.forEach((entity, i) => {
    const { id, type, name } = entity;
    // About five documents have each of them.
    const number = (at * 7919 + i * 104729) % Math.ceil(count / 5);
    let other = name;
    if (type === 'person') other = name.includes(' ') ? `${coined(number % 97)} ${coined(number)}` : coined(number);
    else if (type === 'organization') other = `${coined(number)} Holdings`;
    else if (type === 'date') other = `${name} ${number}`;
    if (other === name) return;
    const short = other.split(' ').at(type === 'person' ? -1 : 0) ?? other;
    ids.set(id, `${id} ${type === 'person' && !other.includes(' ') ? at : other} ${type === 'date' ? '' : i}`);
    entity.id = ids.get(id) ?? id;
    entity.name = other;
    if (type !== 'date') entity.aliases = entity.aliases.length > 0 ? [short] : [];
    for (const mention of entity.mentions) if (mention.form === 'name') mention.text = mention.text === name ? other : short;
  });
  const rename = (/** @type {any} */ value) => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof value.entity === 'string') value.entity = ids.get(value.entity) ?? value.entity;
    for (const each of Object.values(value)) rename(each);
  };
  rename(extraction.relations);
  for (const relation of extraction.relations) {
    relation.id = `${relation.id} ${at}`;
    for (const evidence of relation.evidence) evidence.document = extraction.document.id;
  }
  return extraction;
}

const make = KINDS[kind];
mergeExtractions(/** @type {any} */ (make(WARM_UP)));
const documents = /** @type {Extraction[]} */ (make(Number(count)));
globalThis.gc?.();
const inputBytes = process.memoryUsage().heapUsed;
// The processor's time: other programs have no part in it.
const start = process.cpuUsage();
const { entities } = mergeExtractions(documents);
const { user, system } = process.cpuUsage(start);
const milliseconds = (user + system) / 1000;
console.log(JSON.stringify({ milliseconds, inputBytes, peakBytes: process.resourceUsage().maxRSS * 1024, entities: entities.length }));
