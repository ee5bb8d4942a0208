import { isName } from '../../document/entities';
import type { MentionedDocument } from '../../document/layers';
import { baseOf, dependentBy, dependentsOf, headOf, labelOf, subtreeOf, uposOf } from '../../document/tree';
import { isA } from '../../english';
import { officeClass } from '../../lexicon/offices';
import { isFirstPersonPlural } from '../../lexicon/pronouns';
import { speakersOf } from '../quoted-speaker';
import type { Discourse, Sieve } from '../sieve';

export const speakersSide: Sieve = {
  name: 'speakers-side',
  about: '“We will pay,” said a spokesman for Acme: the body that speaks, or that an officer speaks for.',
  examples: {
    '“We will pay,” Saimaa Bank said.': ['We = Saimaa Bank'],
    '“We will pay,” Acme’s chief executive, Ann Holm, said.': ['We = Acme'],
    '“We will pay,” said a spokesman for Acme.': ['We = Acme'],
    '“We will pay,” said Ann Holm, chief executive of Acme.': ['We = Acme'],
    '“We will pay,” said Acme chief executive Ann Holm.': ['We = Acme'],
    'Saimaa Bank denied the claims. “We paid,” chief executive Ann Holm told the court.': ['Saimaa Bank = We'],
    '“They lied,” said Ann Holm, chief executive of Acme. “We paid.”': ['Acme = We'],
    'Ann Holm, chief executive of Acme, flew to Oslo.\n\n“We will pay,” Holm said.': ['Acme = We'],
  },
  counterexamples: {
    '“We will pay,” said Ann Holm.': ['We = Ann Holm'],
    '“We will pay.”\n\nSaimaa Bank said that Ann Holm had left.': ['We = Saimaa Bank'],
    '“We will pay,” said Ann Holm, a former chief executive of Acme.': ['We = Acme'],
    'Ann Holm, a former chief executive of Acme, flew to Oslo.\n\n“We will pay,” Holm said.': ['Acme = We'],
    '“We were robbed by Acme,” said Ann Holm, a customer of Acme.': ['We = Acme'],
    'Saimaa Bank denied the claims. “We were robbed,” a neighbour told the court.': ['Saimaa Bank = We'],
    'Saimaa Bank denied the claims. “We were robbed,” said Ann Holm, chief of Velmora Nation.': ['Saimaa Bank = We'],
  },
  apply(discourse, name) {
    const { document, references, chains } = discourse;
    let speakers: readonly number[] | undefined;
    const sides = new Map<number, number>();
    let officers: ReadonlyMap<number, number> | undefined;
    for (const { index, mention, quotation } of references) {
      if (quotation < 0 || mention.form !== 'pronoun' || !isFirstPersonPlural(document.tokens.lower[mention.head])) continue;
      const said = (speakers ??= speakersOf(discourse))[quotation]!;
      if (said < 0) continue;
      let side = sides.get(said);
      if (side === undefined) sides.set(said, (side = sideOf(discourse, said, () => (officers ??= officersIn(discourse)))));
      if (side >= 0 && !chains.same(side, index)) chains.join(side, index, name);
    }
  },
};

/**
 * The body that a mention is, or whose officer it is; -1 if none is named.
 *
 * @param known what the text says of persons elsewhere
 */
function sideOf(discourse: Discourse, speaker: number, known: () => ReadonlyMap<number, number>): number {
  const { document, references, chains } = discourse;
  // "says Velmora Nation citizen Ann Holm": a name before a noun is not who speaks.
  const { end: behind } = references[speaker].mention;
  if (isBody(discourse, speaker)) return behind < document.tokens.length && uposOf(document, behind) === 'NOUN' ? -1 : speaker;
  if (chains.typeOf(speaker) !== 'person') return -1;
  const { told, isBare } = officeOf(discourse, speaker);
  if (told !== undefined) return told;
  return isBare ? bodyBefore(discourse, references[speaker].sentence) : (known().get(chains.find(speaker)) ?? -1);
}

/** By chain of persons the body whose officers the text says somewhere that they are: “We will pay,” Holm said, who heads Acme. */
function officersIn(discourse: Discourse): ReadonlyMap<number, number> {
  const { references, chains } = discourse;
  const bodies = new Map<number, number>();
  for (const { index, mention } of references) {
    if (!isName(mention.form) || chains.typeOf(index) !== 'person') continue;
    const { told } = officeOf(discourse, index);
    if (told === undefined) continue;
    const person = chains.find(index);
    const known = bodies.get(person);
    // Of who heads two, or headed one, it stays open.
    bodies.set(person, known === undefined || (known >= 0 && told >= 0 && chains.same(known, told)) ? told : -1);
  }
  return bodies;
}

/**
 * What is said beside a person of an office: a mention of its body, -1 if that is over, undefined if none is told; and whether an office is told
 * and nothing of what.
 */
function officeOf(discourse: Discourse, person: number): { told?: number; isBare: boolean } {
  const { document, references } = discourse;
  const { head } = references[person].mention;
  const { start, end } = subtreeOf(document, head);
  let isBare = false;
  for (let office = start; office < end; office++) {
    const role = officeClass(document.syntax.lemmas[office].toLowerCase());
    if ((role !== 'lead' && role !== 'staff') || !isSaidOf(document, office, head)) continue;
    if (isFormer(document, office)) return { told: -1, isBare: false };
    const body = bodyBeside(discourse, office);
    if (body >= 0) return { told: body, isBare: false };
    // "chief of Velmora Nation" says of what he is chief, whatever it is taken for.
    isBare = dependentBy(document, office, 'nmod', 'nmod:poss') < 0;
  }
  return { isBare };
}

/** Whether an office is what the person at `head` is: the person's own noun, one before the name, or one behind it. */
function isSaidOf(document: MentionedDocument, office: number, head: number): boolean {
  let token = office;
  for (
    let steps = 0;
    steps < CLIMB && token !== head && /^(?:appos|nmod|compound|flat|amod)$/.test(baseOf(labelOf(document, token)));
    steps++
  ) {
    if (dependentBy(document, token, 'case') >= 0) return false;
    token = headOf(document, token);
  }
  return token === head;
}

/** "chief executive" and a name, or a body and "chief executive", are this many edges apart at most. */
const CLIMB = 3;

const isFormer = (document: MentionedDocument, office: number): boolean =>
  dependentsOf(document, office).some((token) => isA(document.tokens.lower[token]!, 'word for former'));

/** The body named with an office: "a spokesman for Acme", "Acme's chief executive"; or -1. */
function bodyBeside(discourse: Discourse, office: number): number {
  const { document, references } = discourse;
  const { start, end } = subtreeOf(document, office);
  for (let token = start; token < end; token++) {
    const mention = document.mentionOf[token];
    if (mention < 0 || references[mention].mention.head !== token || !isName(references[mention].mention.form)) continue;
    let above = token;
    for (let steps = 0; steps < CLIMB && above !== office && isOfOffice(document, above); steps++) above = headOf(document, above);
    // What kind of name it is may not be known: "a spokesman for Acme".
    if (above === office && /^(?:organization|concept)$/.test(discourse.chains.typeOf(mention))) return mention;
  }
  return -1;
}

function isOfOffice(document: MentionedDocument, token: number): boolean {
  const preposition = dependentBy(document, token, 'case');
  const isNamed = preposition < 0 || /^(?:of|for|at|'s|’s|'|’)$/.test(document.tokens.lower[preposition]);
  return isNamed && /^(?:nmod|compound)$/.test(baseOf(labelOf(document, token)));
}

/** "Acme denied the claims. “We paid,” chief executive Ann Holm said": the subject of the sentence before, in the same paragraph; or -1. */
function bodyBefore(discourse: Discourse, sentence: number): number {
  const { document } = discourse;
  const before = document.sentences[sentence - 1];
  if (before?.block !== document.sentences[sentence].block) return -1;
  for (let root = before.start; root < before.end; root++) {
    if (headOf(document, root) >= 0) continue;
    const subject = dependentBy(document, root, 'nsubj', 'nsubj:pass');
    const mention = subject >= 0 ? document.mentionOf[subject] : -1;
    return mention >= 0 && isBody(discourse, mention) ? mention : -1;
  }
  return -1;
}

const isBody = ({ chains }: Discourse, mention: number): boolean => chains.typeOf(mention) === 'organization';
