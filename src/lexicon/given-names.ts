import { lexiconTags } from './compromise';

/**
 * The gender that a given name suggests, by compromise's lists: "mary" → female. Undefined for names that it does not know, or knows
 * for both ("alex").
 *
 * @param name one given name, in any case
 */
export function givenNameGender(name: string): 'male' | 'female' | undefined {
  const tags = lexiconTags(name.toLowerCase());
  const male = tags.includes('MaleName');
  const female = tags.includes('FemaleName');
  return male === female ? undefined : male ? 'male' : 'female';
}
