import { infinitive, lexiconTags } from './compromise';
import { wordSet } from './word-set';

const ARTICLES = wordSet('a an the');
const BE = wordSet('am is are was were been being');
/** Verbs of their own that are the pasts of others, too: "found a company", "lie" and "lay". */
const OF_TWO_VERBS = wordSet('found lay fell saw ground wound bound felt left');
/** What compromise takes for other forms. */
const IRREGULAR: Readonly<Record<string, string>> = { has: 'have', had: 'have', having: 'have', does: 'do', did: 'do', done: 'do' };

/**
 * The wordings of a relation that a person may have meant, as predicates write theirs: in lower case, without articles, and with the verb's
 * lemma beside the form that was given.
 *
 * @example wordingsOf('bought'); // ['bought', 'buy']
 * @example wordingsOf('Be a rival of'); // ['be rival of']
 */
export function wordingsOf(text: string): string[] {
  const all = text.trim().toLowerCase().split(/\s+/);
  const words = all.filter((word, i) => !ARTICLES.has(word) && !(i === 0 && word === 'to' && all.length > 1));
  const [verb = '', ...rest] = words;
  const forms = BE.has(verb) ? ['be'] : [verb, ...lemmasOf(verb)];
  return [...new Set(forms)].map((form) => [form, ...rest].join(' '));
}

function lemmasOf(verb: string): string[] {
  if (OF_TWO_VERBS.has(verb) || lexiconTags(verb).includes('Infinitive')) return [];
  if (Object.hasOwn(IRREGULAR, verb)) return [IRREGULAR[verb]!];
  const tense = verb.endsWith('ing') ? 'Gerund' : verb.endsWith('s') ? 'PresentTense' : 'PastTense';
  return [infinitive(verb, tense)];
}
