import { isA } from '../english';

/** Cuts a word that wink leaves whole and the treebanks do not. */
export interface SplitRule {
  readonly name: string;
  /** Where to cut, in code units of the word, ascending; undefined if the rule does not apply. */
  readonly cuts: (word: string) => readonly number[] | undefined;
  /** Word → the tokens that it becomes, with spaces between them. */
  readonly examples: Readonly<Record<string, string>>;
  readonly counterexamples: readonly string[];
}

/** Negations and auxiliaries that lean on the word before: wink knows most of them with a straight apostrophe, few with a curly one. */
const contractions: SplitRule = {
  name: 'contraction',
  cuts: (word) => {
    const match = /.(n['’]t|['’](?:s|m|d|re|ve|ll))$/i.exec(word);
    return match ? [word.length - match[1].length] : undefined;
  },
  examples: {
    'I’m': 'I ’m',
    'can’t': 'ca n’t',
    "John's": "John 's",
    'Tencent’s': 'Tencent ’s',
    'they’ll': 'they ’ll',
    '1990’s': '1990 ’s',
  },
  counterexamples: ["o'clock", '’s', "n't", "D'Angelo"],
};

/** "giants’ chips" → giants ’ chips. */
const pluralPossessives: SplitRule = {
  name: 'plural possessive',
  cuts: (word) => (/\p{L}s['’]$/u.test(word) ? [word.length - 1] : undefined),
  examples: { 'giants’': 'giants ’', "workers'": "workers '" },
  counterexamples: ['’s', 's’'],
};

/** Letters of the first of two words that are written as one: "can|not", "gon|na". */
const GLUED_AT: readonly number[] = [3];
/** Two words written as one, as the treebanks part them. */
const gluedWords: SplitRule = {
  name: 'glued words',
  cuts: (word) => (word.length < 7 && isA(word.toLowerCase(), 'two words in one') ? GLUED_AT : undefined),
  examples: { cannot: 'can not', gonna: 'gon na', Wanna: 'Wan na' },
  counterexamples: ['canon', 'wannabe'],
};

/** An amount and the letters that scale or measure it, "$1.2bn", "5pm". Names such as "5G", "3D", "4th" stay whole. */
const units: SplitRule = {
  name: 'number and unit',
  cuts: (word) => {
    const match = UNIT.exec(word);
    if (!match) return undefined;
    const [, number, unit] = match;
    const cuts = [number.length];
    // wink takes the full stop of the sentence for a part of "5pm."
    if (number.length + unit.length < word.length) cuts.push(word.length - 1);
    return cuts;
  },
  examples: { '1.2bn': '1.2 bn', '6:00pm': '6:00 pm', '5pm.': '5 pm .', '10a.m.': '10 a.m.', '60km': '60 km' },
  counterexamples: ['5G', '3D', '4th', '1990s', '737'],
};
const UNIT = /^(\d[\d.,:]*)([ap]\.m\.|bn|mn|tn|trn|m|k|am|pm|km|kg|cm|mm|nm|ft|mph|kph|kW|MW|GW|kWh|MWh|GHz|MHz|Hz|GB|TB|MB)\.?$/i;

/** "10-12", "2019-20" are from and to; "853-7557" is a telephone number and "2024-12-06" a date. */
const ranges: SplitRule = {
  name: 'range of numbers',
  cuts: (word) => {
    const match = /^(\d{1,4}(?:\.\d+)?)([-–])(\d{1,4}(?:\.\d+)?)$/.exec(word);
    if (!match) return undefined;
    const [, from, , to] = match;
    if (/^\d{3}-\d{4}$/.test(word) && !word.endsWith('0')) return undefined;
    const rises = Number(from) < Number(to) || (/^(?:1[6-9]|20)\d\d$/.test(from) && to.length === 2);
    return rises ? [from.length, from.length + 1] : undefined;
  },
  examples: { '10-12': '10 - 12', '2019-20': '2019 - 20', '2003–2007': '2003 – 2007' },
  counterexamples: ['2024-12-06', '3-2', '853-7557', 'F-35'],
};

/** "end.Next": a full stop whose space was lost. The second part starts a sentence; "Node.js" and "amazon.com" do not look so. */
const lostSpaces: SplitRule = {
  name: 'lost space after a full stop',
  cuts: (word) => {
    const match = /^(\p{Ll}{2,})\.\p{Lu}\p{Ll}*$/u.exec(word);
    return match ? [match[1].length, match[1].length + 1] : undefined;
  },
  examples: { 'end.Next': 'end . Next', 'chips.The': 'chips . The' },
  counterexamples: ['Node.js', 'amazon.com', 'e.g', 'U.S.A'],
};

/** In this order; at most one applies to a word, and the parts are not looked at again. */
export const SPLIT_RULES: readonly SplitRule[] = [contractions, pluralPossessives, gluedWords, units, ranges, lostSpaces];

/** Whether any rule can apply: a cheap look that spares most words the rest. */
const CANDIDATE = /['’\d.]/;

/** Where to cut a word, or undefined for nearly all. */
export function cutsOf(word: string): readonly number[] | undefined {
  if (word.length < 2 || word.length > 40 || !(CANDIDATE.test(word) || gluedWords.cuts(word))) return undefined;
  for (const rule of SPLIT_RULES) {
    const cuts = rule.cuts(word);
    if (cuts) return cuts;
  }
  return undefined;
}
