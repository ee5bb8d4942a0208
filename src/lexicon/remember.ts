/**
 * A question about a word that remembers its answers.
 *
 * @param limit words remembered at most, so that a long run over many texts does not grow without end
 * @param answer gives the same for the same word, always
 */
export function remember<Answer extends boolean | number | string | readonly string[]>(
  limit: number,
  answer: (word: string) => Answer,
): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= limit) answers.clear();
    const found = answer(word);
    answers.set(word, found);
    return found;
  };
}
