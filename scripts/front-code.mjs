const NONE_SHARED = 'a'.charCodeAt(0);
const MOST_SHARED = 25;

/**
 * Words in order, each with a letter that says how many letters it shares with the one before ("a" none, "b" one, …), and with the others.
 * src/lexicon/front-coded.ts reads them.
 *
 * @param {Iterable<string>} words
 * @returns {string[]}
 */
export function frontCode(words) {
  let last = '';
  return [...words].sort().map((word) => {
    let shared = 0;
    while (shared < MOST_SHARED && shared < last.length && word[shared] === last[shared]) shared++;
    last = word;
    return String.fromCharCode(NONE_SHARED + shared) + word.slice(shared);
  });
}
