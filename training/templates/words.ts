import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { hash32 } from '../../src/3-syntax/net/features';
import { singular, verbForms, type VerbForms } from '../../src/lexicon/compromise';
import { lexiconWords, verbsWrittenAs } from '../lexicon-words';
import gazetteer from '../../src/lexicon/gazetteer.tsv';
import nouns from '../../src/lexicon/nouns.tsv';
import { readRows } from '../../src/document/rows';
import { wordSet } from '../../src/lexicon/word-set';
import type { Word } from './grammar';
import { pick } from '../../src/document/random';

/**
 * The words that templates draw from. A third of the verbs and of the names is kept for tests: training never sees it in a template.
 */
export type Share = 'training' | 'tests';

/** Verbs that news cannot do without: always learned, never kept for tests. */
const ALWAYS_LEARNED = wordSet('work head chair run plan face own back lead name post source sue buy say');

/** The share of a verb or a name, by its letters alone, so that no list has to be kept. */
export const shareOf = (word: string): Share =>
  !ALWAYS_LEARNED.has(word.toLowerCase()) && hash32(word.toLowerCase(), 20) % 3 === 0 ? 'tests' : 'training';

/** Verbs written like nouns that the lexicon does not list as such. */
const MORE_VERBS = wordSet(`source author helm eye pen ink tap mull slam nab woo vie probe oust grill laud tout snub quiz weigh
  bar bid buoy dub fund host staff stock trail trial vet voice tour spark shun scrap rival range rank project`); // prettier-ignore

const NEVER = wordSet(`be have do go get let fuck bitch bang screw poop pee pees peels lust rape fart kiss hug sheild plce fragme paise
  armour colour favour harbour honour labour flavour manoeuvre catalog centre programme ham keel wick overpas psych stoop biopsy
  bias fuss fuzz pen become overcome`); // prettier-ignore

/** Verbs with a past like the base. Of others for which the lexicon says so, the past is not known: "trial", "woo". */
const LIKE_PAST = wordSet(
  'beat broadcast cast cut fit forecast set shed slit spread put quit read hit let bet bid burst cost hurt shut split thrust',
);

const ADJECTIVES = [...wordSet(`new old big small local foreign former French German Spanish Japanese Chinese major key main private
  public rival early late young likely cheap costly strong weak rich poor senior federal national global legal tough risky secret joint
  annual regional urgent bold fresh huge long`)]; // prettier-ignore
const ADVERBS = [...wordSet('also still now often never always again quietly formally openly currently usually largely rarely soon reportedly already mostly personally strongly publicly quickly regularly officially once later')]; // prettier-ignore
const OPENERS = [...wordSet('Today Meanwhile Now Recently Currently Usually Yesterday Later Still Often Earlier Finally')];
const THINGS = [...wordSet(`board plant factory contract project team group unit shop market fund union club paper store brand chain hospital
  campaign meeting deal lawsuit study system price profit car truck ship engine phone chip drug vaccine bond mine farm road bridge
  port airport mill bank network website budget crisis strategy patent owner rumor merger takeover strike ruling job worker customer
  supplier investor lawyer analyst minister mayor senator scientist farmer teacher reporter banker driver tenant`)]; // prettier-ignore
const MATERIALS = [...wordSet('oil gas steel coal energy software insurance media food health car phone water power credit security energy film music airline tech board share')]; // prettier-ignore
const ROLES = [...wordSet('chief boss founder director spokesman spokeswoman chairman lawyer analyst owner manager editor president')];
const TITLES = [...wordSet('President Mr. Ms. Mrs. Dr. Senator Mayor Judge Professor General Minister')];
const DAYS = [...wordSet('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')];
const MONTHS = [...wordSet('January February March April June July August September October November December')];
const NUMBERS = [...wordSet('two three four five six seven ten 12 20 40 150 1,200 3,000')];
const FORMS_OF_FIRMS = [...wordSet('Corp. Inc. Group Holdings Ltd. Bank Partners Systems Motors Industries Airlines Energy Pharma')];

/** What treebanks say of a verb or noun. */
interface Counts {
  noun: number;
  verb: number;
  objects: number;
  clauses: number;
  infinitives: number;
  prepositions: Map<string, number>;
}

/** How often the words of the treebanks are verbs and nouns, and what they take. By lemma. */
export function countTreebanks(folder: string): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const name of ['ewt', 'gum']) {
    for (const sentence of readFileSync(join(folder, name, 'train.conllu'), 'utf8').split('\n\n')) {
      const rows = sentence.split('\n').flatMap((line) => (/^\d+\t/.test(line) ? [line.split('\t')] : []));
      const below = (row: string[], label: string): string[][] => rows.filter((other) => other[6] === row[0] && other[7] === label);
      for (const row of rows) {
        if (row[3] !== 'VERB' && row[3] !== 'NOUN') continue;
        const lemma = row[2].toLowerCase();
        const count = counts.get(lemma) ?? {
          noun: 0,
          verb: 0,
          objects: 0,
          clauses: 0,
          infinitives: 0,
          prepositions: new Map<string, number>(),
        };
        counts.set(lemma, count);
        count[row[3] === 'VERB' ? 'verb' : 'noun']++;
        if (row[3] === 'NOUN') continue;
        if (below(row, 'obj').length > 0) count.objects++;
        if (below(row, 'ccomp').length > 0) count.clauses++;
        if (below(row, 'xcomp').some((clause) => below(clause, 'mark').length > 0)) count.infinitives++;
        for (const oblique of below(row, 'obl')) {
          const preposition = below(oblique, 'case')[0]?.[1].toLowerCase();
          if (PREPOSITIONS.has(preposition)) count.prepositions.set(preposition, (count.prepositions.get(preposition) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}

const PREPOSITIONS = wordSet('in on at for with from to of over against about into across between as under');

interface Verb extends VerbForms {
  readonly base: string;
  readonly prepositions: readonly string[];
}

/** A list to draw from; the same twice makes it twice as likely. */
type List<Item> = readonly Item[];

/** Verbs by what they take: an object, a preposition, a that-clause, an infinitive. Those written like nouns apart from the others. */
interface Verbs {
  readonly vt: List<Verb>;
  readonly vi: List<Verb>;
  readonly vc: List<Verb>;
  readonly vto: List<Verb>;
}

export class Vocabulary {
  private readonly ambiguous: Verbs;
  private readonly others: Verbs;
  private readonly lists: Readonly<Record<string, List<string>>>;
  /** The plurals and singulars that are also verbs. */
  private readonly verbNouns: List<string>;
  private lastVerb: Verb | undefined;

  constructor(
    counts: ReadonlyMap<string, Counts>,
    readonly share: Share,
    private readonly random: () => number,
  ) {
    const mine = (word: string): boolean => shareOf(word) === share;
    const ambiguous = ambiguousVerbs(counts).filter(mine);
    const others = lexiconWords(['Infinitive', 'PresentTense', 'PastTense'])
      .filter((word) => (counts.get(word)?.verb ?? 0) >= 3 && !NEVER.has(word) && mine(word))
      .filter((word) => !ambiguous.includes(word));
    this.ambiguous = verbsOf(ambiguous, counts);
    this.others = verbsOf(others, counts);
    this.verbNouns = ambiguous
      .filter((word) => (counts.get(word)?.noun ?? 0) > 0 || ALWAYS_LEARNED.has(word))
      .filter((word) => !/^(own|sue|buy|say)$/.test(word));
    const isFiller = (word: string): boolean =>
      /^[a-z]{3,}$/.test(word) && !/m[ae]n$/.test(word) && singular(plural(word)) === word && (mine(word) || !verbNouns.has(word));
    const verbNouns = new Set([...ambiguousVerbs(counts)]);
    const named = (kind: string): string[] =>
      readRows(gazetteer)
        .filter(([phrase, kinds]) => kinds.split(',').includes(kind) && /^[a-zà-ÿ]{3,}$/.test(phrase) && mine(phrase))
        .map(([phrase]) => capital(phrase));
    this.lists = {
      noun: [...THINGS, ...THINGS, ...readRows(nouns).map(([noun]) => noun)].filter(isFiller),
      material: MATERIALS.filter((word) => mine(word) || !verbNouns.has(word)),
      role: ROLES,
      title: TITLES,
      legal: FORMS_OF_FIRMS,
      adj: ADJECTIVES,
      adv: ADVERBS,
      opener: OPENERS,
      day: DAYS,
      month: MONTHS,
      number: NUMBERS,
      given: named('FN2'),
      family: named('LN2'),
      city: named('CITY'),
      country: named('CTRY'),
      organization: named('ORGN').filter((name) => !verbNouns.has(name.toLowerCase()) || mine(name)),
      // "Umbrella", "Apple", "Target": common words as names.
      wordname: [...lexiconWords(['Singular', 'Noun', 'Infinitive', 'Adjective']), ...ambiguous]
        .filter((word) => word.length > 3 && mine(word) && !NEVER.has(word) && !/(ing|ed|ly|er|est)$/.test(word))
        .map(capital),
    };
  }

  /** How many words of each kind there are. */
  get sizes(): Record<string, number> {
    const sizes = Object.entries({ ...this.lists, ...this.ambiguous, amb: this.verbNouns }).map(
      ([name, list]) => [name, new Set<unknown>(list).size] as const,
    );
    return Object.fromEntries(sizes);
  }

  word(name: string, form: string): Word {
    const { random } = this;
    switch (name) {
      case 'vt':
      case 'vi':
      case 'vc':
      case 'vto':
        return this.verb(name, form);
      case 'prep':
        return { form: pick(this.lastVerb?.prepositions ?? ['in'], random), upos: 'ADP', xpos: 'IN' };
      case 'amb':
        return noun(pick(this.verbNouns, random), form);
      case 'noun':
        return noun(pick(this.lists.noun, random), form);
      case 'material':
      case 'role':
        return noun(pick(this.lists[name], random), form);
      case 'adj':
        return { form: pick(this.lists.adj, random), upos: 'ADJ', xpos: 'JJ' };
      case 'adv':
        return { form: pick(this.lists.adv, random), upos: 'ADV', xpos: 'RB' };
      case 'opener':
        return { form: pick(this.lists.opener, random).toLowerCase(), upos: 'ADV', xpos: 'RB' };
      case 'number':
        return { form: pick(this.lists.number, random), upos: 'NUM', xpos: 'CD' };
      case 'year':
        return { form: String(1985 + Math.floor(random() * 41)), upos: 'NUM', xpos: 'CD' };
      case 'age':
        return { form: String(24 + Math.floor(random() * 60)), upos: 'NUM', xpos: 'CD' };
      case 'surname':
        return proper(random() < 0.7 ? pick(this.lists.family, random) : this.invented());
      case 'invented':
        return proper(this.invented());
      case 'odd':
        return proper(oddCased(this.invented(), random));
      default:
        if (this.lists[name] === undefined) throw new Error(`there is no $${name}`);
        return proper(pick(this.lists[name], random));
    }
  }

  /** Seven in ten are written like nouns. */
  private verb(kind: keyof Verbs, form: string): Word {
    const verb = pick(this.random() < 0.7 ? this.ambiguous[kind] : this.others[kind], this.random);
    this.lastVerb = verb;
    const [name, xpos] = VERB_FORMS[form] ?? [];
    if (name === undefined) throw new Error(`no form ${form} of a verb`);
    return { form: verb[name], upos: 'VERB', xpos: xpos! };
  }

  /** A name that nobody has, of the share that is asked for. */
  private invented(): string {
    for (;;) {
      const syllables = 1 + Math.floor(this.random() * 2);
      let name = '';
      for (let i = 0; i < syllables; i++) name += pick(ONSETS, this.random) + pick(NUCLEI, this.random);
      name = capital(name + pick(CODAS, this.random));
      if (name.length > 3 && shareOf(name) === this.share) return name;
    }
  }
}

const VERB_FORMS: Readonly<Record<string, readonly [keyof VerbForms | 'base', string]>> = {
  z: ['present', 'VBZ'],
  past: ['past', 'VBD'],
  pres: ['base', 'VBP'],
  base: ['base', 'VB'],
  ing: ['gerund', 'VBG'],
  part: ['participle', 'VBN'],
};

const ONSETS = [
  'b',
  'br',
  'c',
  'cl',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'qu',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
  'z',
];
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'oo', 'ar', 'en', 'or', 'al', 'in'];
const CODAS = [
  'x',
  'n',
  'ton',
  'well',
  'ra',
  'co',
  'ly',
  'sk',
  'dt',
  'vik',
  'ley',
  's',
  'man',
  'tec',
  'via',
  'son',
  'ro',
  'us',
  'ex',
  'ics',
  'd',
  'rs',
];

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);
const proper = (form: string): Word => ({ form, upos: 'PROPN', xpos: 'NNP' });
const noun = (word: string, form: string): Word =>
  form === 's' ? { form: plural(word), upos: 'NOUN', xpos: 'NNS' } : { form: word, upos: 'NOUN', xpos: 'NN' };

/** "eBay", "iRobot", "PayPal", "AMD", "T3". */
function oddCased(name: string, random: () => number): string {
  const way = Math.floor(random() * 5);
  if (way < 2) return pick(['e', 'i', 'x', 'm', 'o'], random) + name;
  if (way === 2) return name + capital(pick(['bay', 'pal', 'soft', 'tube', 'works', 'box', 'lab', 'shop', 'net', 'plus'], random));
  if (way === 3) return name.slice(0, 3 + Math.floor(random() * 2)).toUpperCase();
  return name.toLowerCase();
}

/** Of a regular noun. */
export function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Verbs whose base or -s form is a noun, an adjective or a name as well. Each must be in the treebanks, which leaves out what is no word. */
function ambiguousVerbs(counts: ReadonlyMap<string, Counts>): string[] {
  const listed = [
    ...verbsWrittenAs('Noun'),
    ...verbsWrittenAs('Actor'),
    ...verbsWrittenAs('Person'),
    'own',
    ...MORE_VERBS,
    ...ALWAYS_LEARNED,
  ];
  return [...new Set(listed)]
    .filter((word) => !NEVER.has(word) && (counts.has(word) || MORE_VERBS.has(word) || ALWAYS_LEARNED.has(word)))
    .sort();
}

/** Frequent verbs come more often, by the root of their count. */
function verbsOf(words: readonly string[], counts: ReadonlyMap<string, Counts>): Verbs {
  const verbs: Record<keyof Verbs, Verb[]> = { vt: [], vi: [], vc: [], vto: [] };
  for (const base of words) {
    const forms = verbForms(base);
    if (forms.past === base && !LIKE_PAST.has(base)) continue;
    const count = counts.get(base);
    const prepositions = [...(count?.prepositions ?? [])].flatMap(([preposition, times]) =>
      times >= 2 ? Array<string>(times).fill(preposition) : [],
    );
    const verb: Verb = { ...forms, base, prepositions };
    const times = (seen: number): Verb[] =>
      Array<Verb>((ALWAYS_LEARNED.has(base) ? 4 : 1) + Math.min(5, Math.floor(Math.sqrt(seen)))).fill(verb);
    // A verb that the treebanks hardly have but as a noun is tried with an object.
    if ((count?.objects ?? 0) > 0 || (count?.verb ?? 0) < 3) verbs.vt.push(...times(count?.objects ?? 0));
    if (prepositions.length > 0) verbs.vi.push(...times(prepositions.length));
    if ((count?.clauses ?? 0) > 2) verbs.vc.push(...times(count!.clauses));
    if ((count?.infinitives ?? 0) > 2) verbs.vto.push(...times(count!.infinitives));
  }
  return verbs;
}
