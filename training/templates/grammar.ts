import { pick } from '../../src/document/random';

/**
 * Sentences with their trees, from templates in which the tree is written as brackets:
 *
 *     [nsubj $PERSON] $vt.z [obj the $noun] .
 *
 * A bracket is a dependent with its label; what stands in it free is its head, and what stands free outside is the root. Function words and
 * signs hang on the head of their bracket by themselves. `$name.form` is a phrase or a word drawn by chance; in a phrase `~` is the form
 * that was asked of it. `word/UPOS|XPOS` is any other word.
 */
export interface Token {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  /** Place of the head in the sentence, -1 for the root. */
  readonly head: number;
  readonly label: string;
}

export type Word = Pick<Token, 'form' | 'upos' | 'xpos'>;

export interface Source {
  /** The ways to write a phrase, each as likely; undefined if `name` is of words. */
  phrases(name: string): readonly string[] | undefined;
  word(name: string, form: string): Word;
}

const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  the: 'DET|DT det', a: 'DET|DT det', some: 'DET|DT det', these: 'DET|DT det', both: 'DET|DT det', no: 'DET|DT det', this: 'DET|DT det',
  its: 'PRON|PRP$ nmod:poss', his: 'PRON|PRP$ nmod:poss', her: 'PRON|PRP$ nmod:poss', their: 'PRON|PRP$ nmod:poss',
  in: 'ADP|IN case', on: 'ADP|IN case', at: 'ADP|IN case', for: 'ADP|IN case', with: 'ADP|IN case', from: 'ADP|IN case', by: 'ADP|IN case',
  of: 'ADP|IN case', over: 'ADP|IN case', against: 'ADP|IN case', about: 'ADP|IN case', into: 'ADP|IN case', after: 'ADP|IN case',
  near: 'ADP|IN case', to: 'ADP|IN case', as: 'ADP|IN case', across: 'ADP|IN case', between: 'ADP|IN case', under: 'ADP|IN case',
  "'s": 'PART|POS case', and: 'CCONJ|CC cc', or: 'CCONJ|CC cc', but: 'CCONJ|CC cc', not: 'PART|RB advmod', "n't": 'PART|RB advmod',
  that: 'SCONJ|IN mark', because: 'SCONJ|IN mark', if: 'SCONJ|IN mark', while: 'SCONJ|IN mark', although: 'SCONJ|IN mark',
  will: 'AUX|MD aux', would: 'AUX|MD aux', can: 'AUX|MD aux', may: 'AUX|MD aux', must: 'AUX|MD aux', should: 'AUX|MD aux',
  does: 'AUX|VBZ aux', do: 'AUX|VBP aux', did: 'AUX|VBD aux', has: 'AUX|VBZ aux', have: 'AUX|VBP aux', had: 'AUX|VBD aux',
  is: 'AUX|VBZ aux', are: 'AUX|VBP aux', was: 'AUX|VBD aux', were: 'AUX|VBD aux',
  ',': 'PUNCT|, punct', '.': 'PUNCT|. punct', '?': 'PUNCT|. punct', ':': 'PUNCT|: punct', '``': 'PUNCT|`` punct', "''": "PUNCT|'' punct",
  '(': 'PUNCT|-LRB- punct', ')': 'PUNCT|-RRB- punct',
}; // prettier-ignore

/** The label of a function word; undefined for others. "are/VERB|VBP" is no auxiliary; a verb's preposition, which is drawn, is one. */
function functionLabel({ form, upos, xpos }: Word): string | undefined {
  if (upos === 'ADP') return 'case';
  const [tag, label] = Object.hasOwn(FUNCTION_WORDS, form) ? FUNCTION_WORDS[form].split(' ') : [];
  return tag === `${upos}|${xpos}` ? label : undefined;
}

/** Tokens of a part, and which of them the others hang on. A head of -1 is not known yet. */
interface Part {
  readonly tokens: Token[];
  readonly head: number;
  /** The label that a bracket writes, or that a function word has by itself. */
  readonly label?: string | undefined;
  readonly bracket?: boolean;
}

/** The tokens of a sentence, a tree with one root by the way that it is made. */
export function expand(template: string, source: Source, random: () => number): Token[] {
  const pieces = template.match(/\[\S+|\]|[^\s\]]+/g) ?? [];
  let at = 0;

  const part = (): Part => {
    const parts: Part[] = [];
    for (; at < pieces.length && pieces[at] !== ']'; at++) {
      const piece = pieces[at];
      if (piece.startsWith('[')) {
        at++;
        parts.push({ ...part(), label: piece.slice(1), bracket: true });
      } else if (piece.startsWith('$') && piece !== '$') {
        parts.push(drawn(piece.slice(1)));
      } else parts.push(leaf(wordOf(piece)));
    }
    return join(parts, template);
  };
  const drawn = (symbol: string): Part => {
    const [name, form = ''] = symbol.split('.');
    const phrases = source.phrases(name);
    if (phrases === undefined) return leaf(source.word(name, form));
    const tokens = expand(pick(phrases, random).replaceAll('~', `.${form}`), source, random);
    return { tokens, head: tokens.findIndex(({ head }) => head === -1) };
  };
  return part().tokens;
}

function wordOf(piece: string): Word {
  const slash = piece.lastIndexOf('/');
  const tag = slash > 0 ? piece.slice(slash + 1) : FUNCTION_WORDS[piece]?.split(' ')[0];
  if (tag === undefined) throw new Error(`${piece} has no tag`);
  const [upos, xpos] = tag.split('|');
  return { form: slash > 0 ? piece.slice(0, slash) : piece, upos, xpos };
}

const leaf = (word: Word): Part => ({
  tokens: [{ ...word, head: -1, label: 'root' }],
  head: 0,
  label: functionLabel(word),
});

/** Hangs parts on the one of them that is their head. */
function join(parts: readonly Part[], template: string): Part {
  const free = parts.filter(({ bracket }) => !bracket);
  const content = free.filter(({ label }) => label === undefined);
  // "[aux:pass was]", "[mark that]": a function word by itself.
  const heads = content.length > 0 ? content : free.filter(({ label }) => label !== 'punct');
  if (heads.length !== 1) throw new Error(`not one head in a bracket of: ${template}`);
  const tokens: Token[] = [];
  const starts = parts.map(({ tokens: own }) => {
    const start = tokens.length;
    tokens.push(...own.map((token) => ({ ...token, head: token.head < 0 ? -1 : token.head + start })));
    return start;
  });
  const head = starts[parts.indexOf(heads[0])] + heads[0].head;
  parts.forEach((own, i) => {
    const place = starts[i] + own.head;
    tokens[place] = { ...tokens[place], ...(place === head ? { head: -1, label: 'root' } : { head, label: own.label ?? 'dep' }) };
  });
  return { tokens, head };
}

/** What is wrong with a tree; undefined if it is one, with one root and a label everywhere. */
export function faultOf(tokens: readonly Token[]): string | undefined {
  if (tokens.filter(({ head }) => head === -1).length !== 1) return 'not one root';
  for (const [start, { head, label }] of tokens.entries()) {
    if (head < -1 || head >= tokens.length) return 'a head outside';
    if ((head === -1) !== (label === 'root') || label === 'dep') return 'a label is missing';
    let at = start;
    for (let steps = 0; at !== -1; steps++, at = tokens[at].head) if (steps > tokens.length) return 'a circle';
  }
  return undefined;
}

/** With the first letter of a sentence, and "an" before a vowel. */
export function written(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    let { form } = token;
    if (form === 'a' && /^[aeiou]/i.test(tokens[i + 1]?.form ?? '')) form = 'an';
    if (token.upos !== 'PROPN' && i === tokens.findIndex(({ upos }) => upos !== 'PUNCT')) form = form[0].toUpperCase() + form.slice(1);
    return { ...token, form };
  });
}

/** The sentence as it is printed. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ form }) => form)
    .join(' ')
    .replace(/ ([,.?:)]|'s|n't)(?= |$)/g, '$1')
    .replace(/`` ?/g, '“')
    .replace(/ ?''/g, '”')
    .replace(/\( /g, '(')
    .replace(/\$ /g, '$');
