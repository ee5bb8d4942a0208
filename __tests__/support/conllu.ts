/** A row of CoNLL-U by its columns that count: id, form, UPOS, XPOS, FEATS, head, label. */
const row = (line: string): string => {
  const [id, form, upos = '_', xpos = '_', feats = '_', head = '_', label = '_'] = line.trim().split(/ +/);
  return [id, form, '_', upos, xpos, feats, head, label, '_', '_'].join('\t');
};

/** CoNLL-U of sentences that are written as rows with spaces between their columns. */
export const conlluOf = (...sentences: readonly string[]): string =>
  sentences
    .map((rows) => {
      const lines = rows.trim().split('\n');
      return `# sent_id = 1\n${lines.map(row).join('\n')}\n\n`;
    })
    .join('');

/** An article with a title, a contraction and a mark of citation. */
export const ARTICLE = "Globex buys Acme\n\nGlobex didn't sell Acme, which Ann Hart had founded by 1998 [2]. She joined Kestrin.\n";

/** Its trees, annotated by hand. */
export const TREES: readonly string[] = [
  `1 Globex PROPN NNP Number=Sing 2 nsubj
   2 buys VERB VBZ Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin 0 root
   3 Acme PROPN NNP Number=Sing 2 obj`,
  `1 Globex PROPN NNP Number=Sing 4 nsubj
   2-3 didn't
   2 did AUX VBD Mood=Ind|Tense=Past|VerbForm=Fin 4 aux
   3 n't PART RB _ 4 advmod
   4 sell VERB VB VerbForm=Inf 0 root
   5 Acme PROPN NNP Number=Sing 4 obj
   6 , PUNCT , _ 11 punct
   7 which PRON WDT PronType=Rel 11 obj
   8 Ann PROPN NNP Number=Sing 11 nsubj
   9 Hart PROPN NNP Number=Sing 8 flat:name
   10 had AUX VBD Mood=Ind|Tense=Past|VerbForm=Fin 11 aux
   11 founded VERB VBN Tense=Past|VerbForm=Part 5 acl:relcl
   12 by ADP IN _ 13 case
   13 1998 NUM CD NumForm=Digit|NumType=Card 11 obl:tmod
   14 [ PUNCT -LRB- _ 15 punct
   15 2 NUM CD NumForm=Digit|NumType=Card 11 dep
   16 ] PUNCT -RRB- _ 15 punct
   17 . PUNCT . _ 4 punct`,
  `1 She PRON PRP Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs 2 nsubj
   2 joined VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
   3 Kestrin PROPN NNP Number=Sing 2 obj
   4 . PUNCT . _ 2 punct`,
];
