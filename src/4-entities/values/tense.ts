import { valueWords } from '../../lexicon/value-words';
import type { ParsedDocument } from '../../document/layers';
import { dependentBy, firstUp, headOf, labelOf, topOf, xposOf } from '../../document/tree';
import { UPOS_CODE } from '../../document/tags';
import { isA } from '../../english';

const AHEAD = valueWords('modal-ahead');
/** Lemmas of what happens to people and is never set for a day. */
const UNPLANNED = valueWords('unplanned');
/** Lemmas of verbs and adjectives after which what follows is planned: "is due to open", "was postponed until Monday". */
const PLANNED = valueWords<'to do' | 'to come' | 'until'>('planned');

/** "The vote was postponed until Monday" takes place on Monday: what moves to a date does not last until then. */
export function isMovedTo(document: ParsedDocument, start: number): boolean {
  const { syntax, tokens, verbs } = document;
  const token = firstUp(document, headOf(document, start), (above) => verbs.has(above));
  return token >= 0 && PLANNED.get(syntax.lemmas[token]!) === 'until' && isA(tokens.lower[start - 1]!, 'word before a new date');
}

/**
 * Whether the verb that a date hangs on looks back ("arrived on Friday") or ahead ("will arrive on Friday"). A verb form without a tense of its own
 * ("plans to open on Friday") has that of the verb above it.
 */
export function tenseNear(document: ParsedDocument, start: number, end: number): 'past' | 'future' | undefined {
  // "Authorities said Saturday officials are culling birds": the day is that of the words.
  const said = document.verbs.get(start - 1);
  if (said?.tense === 'past' && said.modal < 0 && isA(document.syntax.lemmas[start - 1]!, 'verb of saying')) return 'past';
  const equal = tenseOfEqual(document, topOf(document, { start, end }));
  if (equal) return equal;
  let infinitive = false;
  for (let token = headOf(document, topOf(document, { start, end })); token >= 0; token = headOf(document, token)) {
    if (isUnplanned(document, token)) return 'past';
    const verb = document.verbs.get(token);
    if (!verb) continue;
    if (verb.modal >= 0 && AHEAD.has(document.tokens.lower[verb.modal]!)) return 'future';
    const planned = PLANNED.get(document.syntax.lemmas[token]!);
    // "was due on Friday", "plans to open on Friday"; but "set a record on Friday".
    if (planned === 'to do' && (infinitive || verb.voice === 'passive' || verb.tense === 'present')) return 'future';
    // "expected a vote in October"; but "expected on Friday to win".
    if (planned === 'to come' && (infinitive || verb.voice === 'passive' || verb.tense === 'present' || objectIn(document, token, start)))
      return 'future';
    if (planned === 'until' && isA(document.tokens.lower[start - 1]!, 'word before a new date')) return 'future';
    // "will free a man kidnapped on Friday"
    if (isPastParticiple(document, token)) return 'past';
    if (verb.tense === 'present')
      return infinitive || verb.aspect === 'progressive' ? 'future' : verb.aspect === 'perfect' ? 'past' : undefined;
    if (verb.tense !== 'none') return verb.tense;
    infinitive ||= xposOf(document, token) === 'VB';
    // "Call on Monday": what is asked for lies ahead.
    if (infinitive && headOf(document, token) < 0 && dependentBy(document, token, 'nsubj', 'nsubj:pass', 'mark') < 0) return 'future';
  }
  return undefined;
}

/** "The hearing is Tuesday", "the dates are the 22nd and 31st of March": what is said to be a day, or on it, lies ahead; what was it lies behind. */
function tenseOfEqual(document: ParsedDocument, top: number): 'past' | 'future' | undefined {
  const date = firstUp(document, top, (token) => labelOf(document, token) !== 'conj');
  const verb = document.verbs.get(dependentBy(document, date, 'cop')) ?? document.verbs.get(date);
  if (!verb || document.syntax.upos[date] === UPOS_CODE.VERB) return undefined;
  if (verb.modal >= 0) return AHEAD.has(document.tokens.lower[verb.modal]!) ? 'future' : undefined;
  return verb.tense === 'present' && verb.aspect !== 'perfect' ? 'future' : verb.tense === 'past' ? 'past' : undefined;
}

/** "will investigate Tuesday's explosion": what nobody plans has happened, whatever is done about it. */
const isUnplanned = ({ syntax }: ParsedDocument, token: number): boolean => UNPLANNED.has(syntax.lemmas[token]!);

const isPastParticiple = (document: ParsedDocument, token: number): boolean =>
  xposOf(document, token) === 'VBN' && labelOf(document, token) === 'acl' && document.verbs.get(token)!.auxiliaries.length === 0;

const objectIn = (document: ParsedDocument, verb: number, end: number): boolean => {
  const object = dependentBy(document, verb, 'obj');
  return object > verb && object < end;
};

/** "Meadows can store carbon within nine years": what is so at any time has no date. */
export function isOfAnyTime(document: ParsedDocument, start: number, end: number): boolean {
  const top = headOf(document, topOf(document, { start, end }));
  const modal = document.verbs.get(top)?.modal ?? -1;
  return modal >= 0 && document.tokens.lower[modal] === 'can';
}
