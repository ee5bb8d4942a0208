import nlp from 'compromise';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isA } from '../src/english';
import { infinitive, lexiconNamePhrases, lexiconTags, singular, verbForms, verbsLikePersons } from '../src/lexicon/compromise';

/** compromise itself, with all of its lexicon worked out: what the library's table and its parts of compromise must say the same as. */
interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | string[]>> };
  readonly two: { readonly switches: Readonly<Record<string, string>> };
}
interface Transforms {
  readonly verb: {
    readonly toInfinitive: (word: string, model: unknown, tense: string) => string;
    readonly conjugate: (infinitive: string, model: unknown) => Record<string, string | undefined>;
  };
  readonly noun: { readonly toSingular: (word: string, model: unknown) => string };
}
const model = nlp.model() as unknown as Model;
const { verb, noun } = (nlp.methods() as unknown as { two: { transform: Transforms } }).two.transform;

const ROOT = join(__dirname, '..');
const textsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { encoding: 'utf8', recursive: true })
    .filter((name) => /\.(?:txt|tsv|md)$/.test(name) && name !== 'compromise.tsv')
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
const texts = ['corpus', '__tests__/cases', 'src/english', 'src/lexicon'].flatMap(textsIn);
const read = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []);
// What objects have of their own, and what is nowhere.
const odd = [
  '',
  ' ',
  'constructor',
  '__proto__',
  'hasownproperty',
  'tostring',
  'überprüfte',
  're ran',
  'over cleaned',
  'fall over',
  '1990s',
];
const words = [...new Set([...Object.keys(model.one.lexicon), ...read, ...odd])];
const differing = <Answer>(mine: (word: string) => Answer, its: (word: string) => Answer): unknown[] =>
  words.map((word) => [word, mine(word), its(word)]).filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b));

describe('what the library has of compromise', () => {
  it('is asked about the lexicon and thousands of words of texts and tables', () => {
    expect(words.length).toBeGreaterThan(Object.keys(model.one.lexicon).length + 3000);
  });

  it('is the table that its script writes', () => {
    const program = `import { compromiseTable } from './scripts/build-compromise.mjs'; process.stdout.write(compromiseTable());`;
    const table = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, encoding: 'utf8' });
    expect(table === readFileSync(join(ROOT, 'src/lexicon/compromise.tsv'), 'utf8')).toBe(true);
  });

  it('tags words as compromise does', () => {
    expect(differing(lexiconTags, (word) => (Object.hasOwn(model.one.lexicon, word) ? [model.one.lexicon[word]].flat() : []))).toEqual([]);
  });

  it('has its phrases', () => {
    const its = Object.entries(model.one.lexicon).filter(([phrase, tags]) => phrase.includes(' ') && [tags].flat().includes('City'));
    expect(lexiconNamePhrases(['City']).sort()).toEqual(its.map(([phrase]) => phrase).sort());
  });

  it('has its verbs that are written like names', () => {
    const its = Object.entries(model.two.switches).filter(([, kinds]) => /^Person\|(?:Verb|Present)$/.test(kinds));
    expect([...verbsLikePersons()].sort()).toEqual(its.map(([word]) => word).sort());
  });

  it.each(['PastTense', 'Gerund', 'PresentTense', 'Participle'] as const)('has its infinitives of words as %s', (tense) => {
    expect(
      differing(
        (word) => infinitive(word, tense),
        (word) => verb.toInfinitive(word, model, tense) || word,
      ),
    ).toEqual([]);
  });

  it('conjugates as it does', () => {
    const its = (word: string) => {
      const { PresentTense, PastTense, Participle, Gerund } = verb.conjugate(word, model);
      const past = PastTense ?? word;
      return { present: PresentTense ?? word, past, participle: Participle ?? past, gerund: Gerund ?? word };
    };
    expect(differing(verbForms, its)).toEqual([]);
  });

  it('has its singulars, but for those that it makes of singulars', () => {
    const itself = (word: string): boolean => (word.endsWith('a') ? !isA(word, 'Latin plural') : isA(word, 'singular in -men'));
    const its = (word: string): string => noun.toSingular(word, model) || word;
    expect(differing(singular, (word) => (itself(word) && /(?:um|us|an)$/.test(its(word)) ? word : its(word)))).toEqual([]);
  });
});
