import { isA } from '../english';
import { infinitive, lexiconTags } from './compromise';
import { irregularLemma } from './irregular-verbs';
import { wordSet } from './word-set';

const ARTICLES = wordSet('a an the');

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
  const forms = isA(verb, 'form of be') ? ['be'] : [verb, ...lemmasOf(verb)];
  return [...new Set(forms)].map((form) => [form, ...rest].join(' '));
}

function lemmasOf(verb: string): string[] {
  if (isA(verb, 'past that is a verb too') || lexiconTags(verb).includes('Infinitive')) return [];
  const irregular = irregularLemma(verb);
  if (irregular !== undefined) return [irregular];
  const tense = verb.endsWith('ing') ? 'Gerund' : verb.endsWith('s') ? 'PresentTense' : 'PastTense';
  return [infinitive(verb, tense)];
}
