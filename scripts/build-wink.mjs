// Writes src/2-tokens/wink-model.tsv: what wink-nlp needs of wink-eng-lite-web-model to cut a text into tokens and sentences. The model has
// 87,593 words with their parts of speech, lemmas and senses, and reading it takes half as long as a first article. wink-nlp takes a word of
// ASCII letters for one token whether it knows it or not; so only those are left that it cuts ("cannot"), that are abbreviations, or that say
// something of where sentences end. The result is committed, so that tests of the source need no build; a test compares all words.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import model from 'wink-eng-lite-web-model';

const HEADER = `# Of the model of wink-nlp (wink-eng-lite-web-model), by Sanjaya Kumar Saxena and others, MIT. Written by scripts/build-wink.mjs, never by hand.
# A row has the name of a part and its value as JSON: wink.ts says what is in them.
`;

/** The lexemes that are needed, by their numbers in the model, in its order: a normal form stands a few words behind its word. */
function neededLexemes({ get, normal, parts, list, events }) {
  const needed = new Set(events.filter((event) => event < list.length));
  const add = (word) => {
    if (needed.has(word)) return;
    needed.add(word);
    add(normal(word));
    for (const part of parts(word)) part.forEach(add);
  };
  const says = (word) => get(word, 'sbdHint') !== 0 || get(word, 'isAbbrev') !== 0;
  list.forEach((text, word) => {
    if (!/^[A-Za-z]+$/.test(text) || get(word, 'isContraction') !== 0 || says(word) || says(normal(word))) add(word);
  });
  return [...needed].sort((a, b) => a - b);
}

/** A machine of wink-nlp, told the new numbers of the lexemes that are its events. */
function renumbered(json, place) {
  const machine = JSON.parse(json);
  const events = ([event, next]) => [place.get(Number(event)) ?? event, next];
  machine[2] = Object.fromEntries(
    Object.entries(machine[2]).map(([state, to]) => [state, Object.fromEntries(Object.entries(to).map(events))]),
  );
  return JSON.stringify(machine);
}

/** The table's text. */
export function winkTable() {
  const core = model.core();
  const { layout, size } = core.packing;
  const { list } = core.features.lexeme;
  const get = (word, property) => {
    const [at, mask, shift] = layout[property];
    return (core.lexicon[at + word * size] & mask) >>> shift;
  };
  const normal = (word) => (get(word, 'isSpellingMapped') ? get(word, 'lemma') : word + get(word, 'normal'));
  /** What a contraction is cut into, each with its normal form: its "lemma" says where, and how many numbers. */
  const parts = (word) => {
    if (!get(word, 'isContraction')) return [];
    const lemma = get(word, 'lemma');
    const [from, to] = [lemma & 0x3fff, (lemma & 0x3fff) + (lemma >> 14)];
    return Array.from({ length: (to - from) / 4 }, (_, i) => Array.from(core.xpansions.subarray(from + 4 * i, from + 4 * i + 2)));
  };
  const { machines } = model.sbd();
  const events = machines.flatMap((json) => Object.values(JSON.parse(json)[2]).flatMap((to) => Object.keys(to).map(Number)));
  const words = neededLexemes({ get, normal, parts, list, events });
  const place = new Map(words.map((word, at) => [word, at]));

  const cut = [];
  const packed = words.map((word) => {
    const bits =
      (get(word, 'isContraction') << 24) |
      (get(word, 'isSpellingMapped') << 25) |
      (get(word, 'isAbbrev') << 26) |
      (get(word, 'sbdHint') << 27);
    const [to, its] = [place.get(normal(word)), parts(word)];
    // Neither a contraction nor one that is spelled otherwise has a lemma of its own.
    const lemma = its.length > 0 ? cut.length | ((4 * its.length) << 14) : get(word, 'isSpellingMapped') ? to : 0;
    const offset = get(word, 'isSpellingMapped') ? 0 : to - place.get(word);
    for (const [part, partNormal] of its) cut.push(place.get(part), place.get(partNormal), 0, 0);
    return (bits | lemma | (offset << 20)) >>> 0;
  });
  const rows = {
    lexemes: words.map((word) => list[word]),
    packed,
    xpansions: cut,
    sbd: machines.map((json) => renumbered(json, place)),
    tcat: core.tcat,
    preserve: core.preserve,
    trex: core.trex,
  };
  return (
    HEADER +
    Object.entries(rows)
      .map(([name, value]) => `${name}\t${JSON.stringify(value)}\n`)
      .join('')
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../src/2-tokens/wink-model.tsv', import.meta.url)), winkTable());
}
