/** Third person singular where adding "s" does not make it. */
const IRREGULAR: Readonly<Record<string, string>> = { be: 'is', have: 'has', do: 'does', go: 'goes' };

/** "buys" of "buy", "is president of" of "be president of". */
export function thirdPerson(lemma: string): string {
  return lemma.replace(/^[a-z]+/, (verb) => {
    if (Object.hasOwn(IRREGULAR, verb)) return IRREGULAR[verb]!;
    if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
    return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  });
}
