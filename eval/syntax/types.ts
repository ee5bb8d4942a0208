/** A token of a tree, of the treebank's or of the library's. */
export interface Token {
  /** First code unit in the text of the document, -1 for a word that is not written there. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index in the sentence, -1 for its root. */
  readonly head: number;
  readonly label: string;
  /** The treebank's last column: `SpaceAfter=No|Entity=…`. */
  readonly misc?: string;
}

export interface GoldSentence {
  readonly tokens: readonly Token[];
}

/** A document of a treebank: natural text, and the trees that annotators saw in it. */
export interface GoldDocument {
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}
