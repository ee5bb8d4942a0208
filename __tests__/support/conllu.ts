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
export const ARTICLE = "Globex buys Acme\n\nGlobex didn't sell Acme, which was founded by Ann Hart in 1998 [2]. She joined Kestrin.\n";

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
   6 , PUNCT , _ 9 punct
   7 which PRON WDT PronType=Rel 9 nsubj:pass
   8 was AUX VBD Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin 9 aux:pass
   9 founded VERB VBN Tense=Past|VerbForm=Part|Voice=Pass 5 acl:relcl
   10 by ADP IN _ 11 case
   11 Ann PROPN NNP Number=Sing 9 obl:agent
   12 Hart PROPN NNP Number=Sing 11 flat:name
   13 in ADP IN _ 14 case
   14 1998 NUM CD NumForm=Digit|NumType=Card 9 obl
   15 [ PUNCT -LRB- _ 16 punct
   16 2 NUM CD NumForm=Digit|NumType=Card 9 dep
   17 ] PUNCT -RRB- _ 16 punct
   18 . PUNCT . _ 4 punct`,
  `1 She PRON PRP Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs 2 nsubj
   2 joined VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
   3 Kestrin PROPN NNP Number=Sing 2 obj
   4 . PUNCT . _ 2 punct`,
];
