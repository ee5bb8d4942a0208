/**
 * The closed sets of marks that the syntax table holds as small integers. A column stores an index into
 * one of these lists; the order may change between versions and is never written into results.
 */

/** Universal part-of-speech tags (Universal Dependencies v2). */
export const UPOS = [
  'X', 'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB',
] as const; // prettier-ignore
/** A universal part of speech: `NOUN`. */
export type Upos = (typeof UPOS)[number];

/** Penn Treebank tags as the English Universal Dependencies treebanks use them; '' where none is known. */
export const XPOS = [
  '', 'CC', 'CD', 'DT', 'EX', 'FW', 'IN', 'JJ', 'JJR', 'JJS', 'LS', 'MD', 'NN', 'NNP', 'NNPS', 'NNS', 'PDT', 'POS', 'PRP', 'PRP$',
  'RB', 'RBR', 'RBS', 'RP', 'SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB', 'PUNCT',
] as const; // prettier-ignore
/** A tag of the Penn Treebank, `NNS`; '' where none is known. */
export type Xpos = (typeof XPOS)[number];

/** Dependency labels (Universal Dependencies v2, with the English treebanks' subtypes). */
export const LABELS = [
  'dep', 'root', 'acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc', 'cc:preconj',
  'ccomp', 'compound', 'compound:prt', 'conj', 'cop', 'csubj', 'csubj:outer', 'csubj:pass', 'det', 'det:predet', 'discourse', 'dislocated',
  'expl', 'fixed', 'flat', 'goeswith', 'iobj', 'list', 'mark', 'nmod', 'nmod:desc', 'nmod:poss', 'nmod:unmarked', 'nsubj', 'nsubj:outer',
  'nsubj:pass', 'nummod', 'obj', 'obl', 'obl:agent', 'obl:unmarked', 'orphan', 'parataxis', 'punct', 'reparandum', 'vocative', 'xcomp',
] as const; // prettier-ignore
/** A label of Universal Dependencies: `nsubj:pass`. */
export type Label = (typeof LABELS)[number];

function indexOf<T extends string>(list: readonly T[]): Readonly<Record<T, number>> {
  return Object.fromEntries(list.map((name, index) => [name, index])) as Record<T, number>;
}

/** Tag → the integer that stands for it in `SyntaxTable.upos`. */
export const UPOS_CODE = indexOf(UPOS);
/** Tag → the integer that stands for it in `SyntaxTable.xpos`. */
export const XPOS_CODE = indexOf(XPOS);
/** Label → the integer that stands for it in `SyntaxTable.labels`. */
export const LABEL_CODE = indexOf(LABELS);

/** The integer of a universal part of speech that somebody else wrote; undefined for what is none. */
export const uposCode = (tag: string): number | undefined => (Object.hasOwn(UPOS_CODE, tag) ? UPOS_CODE[tag as Upos] : undefined);

/** Names that labels had in earlier releases of the English treebanks, from which many parsers learned, and what no English text has. */
const RENAMED: Readonly<Record<string, Label>> = {
  'nmod:npmod': 'nmod:unmarked',
  'nmod:tmod': 'nmod:unmarked',
  'obl:npmod': 'obl:unmarked',
  'obl:tmod': 'obl:unmarked',
  clf: 'dep',
};

/** The integer of a label that somebody else wrote, of its main label if the subtype is not known; undefined for what is none. */
export function labelCode(label: string): number | undefined {
  for (const name of [RENAMED[label] ?? label, label.split(':', 1)[0]!])
    if (Object.hasOwn(LABEL_CODE, name)) return LABEL_CODE[name as Label];
  return undefined;
}
