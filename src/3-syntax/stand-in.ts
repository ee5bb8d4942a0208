import type { Sentence } from '../document/layers';
import { LABEL_CODE, UPOS_CODE as U, XPOS_CODE as X, type Label } from '../document/tags';
import type { TokenTable } from '../document/tokens';

/**
 * Heads and labels without training, until the trained parser is here: noun phrases and verb groups are chunked from the tags, then
 * joined from left to right by a stack of open clauses. Everything is decided by what stands beside it; nothing is undone except
 * that a copula hands its dependents to its predicate. This file and `tags.ts` can be deleted as one.
 */
interface Columns {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
}

type Unit =
  | { kind: 'phrase'; start: number; head: number; pronoun: boolean; time: boolean; determiner: string }
  | {
      kind: 'verb';
      start: number;
      head: number;
      form: 'finite' | 'infinitive' | 'gerund' | 'participle';
      copula: boolean;
      passive: boolean;
    }
  | {
      kind: 'adjective' | 'adverb' | 'preposition' | 'mark' | 'relative' | 'conjunction' | 'comma' | 'break' | 'other';
      start: number;
      head: number;
    };

/** An open clause. Dependents that come before its head wait in `waiting`. */
interface Clause {
  head: number;
  subject: number;
  object: number;
  readonly role: Label;
  readonly parent: Clause | undefined;
  /** Token that the clause's head will hang on; -1 for the sentence's root, or while it is not known. */
  governor: number;
  readonly waiting: [token: number, label: Label][];
  passive: boolean;
  /** Opened by a mark or participle before its main clause: closed by the next comma. */
  readonly fronted: boolean;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const BE = set("be am is are was were been being 's ’s 'm ’m 're ’re");
const TIME_NOUNS = set('monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night day week month year quarter decade weekend january february march april may june july august september october november december summer winter spring autumn minute hour time'); // prettier-ignore
/** Nouns with the prepositions that belong to them rather than to the verb before. */
const NOUN_PREPOSITIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  on: set(
    'ban bans impact effect restriction restrictions control controls limit limits tax taxes report research study attack attacks pressure discussion discussions tariff tariffs influence focus dependence reliance curb curbs information data cap',
  ),
  to: set(
    'access threat threats response answer approach return damage contribution alternative solution visit key right commitment attention heir',
  ),
  for: set(
    'demand need support plan plans reason reasons call calls responsibility budget market room spokesman spokeswoman spokesperson evidence request candidate bid',
  ),
  about: set('question questions concern concerns doubt doubts information fear fears claim claims uncertainty debate talk story book'),
  in: set(
    'rise increase decline drop fall stake interest company companies growth change changes investment investments role shift expert specialist reduction cut people firm firms confidence trust',
  ),
  with: set('partnership partnerships agreement deal talks relations contract meeting ties relationship problem problems contact links'),
  against: set('sanctions case charges lawsuit evidence campaign fight protest protests war action crime crimes'),
  from: set('profit revenue income support pressure data research researchers results money people'),
  over: set('concerns dispute control victory debate talks'),
  between: set('relations agreement deal talks difference war conflict border gap match'),
  by: set('attack decision report investigation study move effort attempt statement'),
} as const;
const NOUN_ONLY = set('of like including between among per than such excluding');
const EXAMPLE = set('including such like excluding');
/** Verbs with a clause or infinitive of which their object is the subject. */
const OBJECT_CONTROL = set('ask asked asks urge urged urges force forced forces allow allowed allows order ordered orders tell told tells want wants wanted enable enabled enables expect expects expected help helps helped encourage encouraged require required requires lead led leads cause caused causes persuade persuaded let lets make makes made invite invited authorize authorized'); // prettier-ignore
const DITRANSITIVE = set('bring brings brought give gives gave given offer offers offered tell tells told send sends sent show shows showed hand handed award awarded pay paid pays grant granted lend lent sell sold buy bought teach taught cost costs win won deny denied owe owed promise promised'); // prettier-ignore
const LINKING = set('become becomes became remain remains remained seem seems seemed appear appears appeared look looks looked feel feels felt stay stays stayed grow grew prove proved'); // prettier-ignore
const SAYING = set('said says say told added adds wrote asked explained announced argued warned noted insisted replied stated claimed tweeted recalled declared admitted predicted concluded continued'); // prettier-ignore
const CONTENT_NOUNS = set('evidence fact claim claims view idea report reports sign signs hope hopes fear fears belief suggestion allegation allegations news warning warnings possibility chance notion concern concerns doubt doubts proof indication indications assumption'); // prettier-ignore

export function attachSentence(tokens: TokenTable, sentence: Sentence, columns: Columns): void {
  new SentenceParser(tokens, sentence, columns).run();
}

class SentenceParser {
  private readonly units: Unit[];
  private readonly root: Clause;
  private clause: Clause;
  /** The last noun phrase that was placed, for what may hang on it. */
  private lastPhrase = -1;
  private at = 0;

  constructor(
    private readonly tokens: TokenTable,
    private readonly sentence: Sentence,
    private readonly columns: Columns,
  ) {
    this.units = chunk(tokens, sentence, columns);
    this.root = this.clause = openClause('root', undefined, -1);
  }

  run(): void {
    for (this.at = 0; this.at < this.units.length; this.at++) this.place(this.units[this.at]!);
    this.finish();
  }

  private place(unit: Unit): void {
    switch (unit.kind) {
      case 'phrase':
        return this.placePhrase(unit);
      case 'verb':
        return this.placeVerb(unit);
      case 'mark':
        return this.placeMark(unit.head);
      case 'relative':
        return this.placeRelative(unit.head);
      case 'adjective':
        return this.placeAdjective(unit.head);
      case 'adverb':
        return this.depend(this.clause, unit.head, 'advmod');
      case 'comma':
        return this.placeComma();
      case 'break':
        // A semicolon or dash ends whatever is open below the sentence's main clause.
        if (this.root.head >= 0) this.clause = this.root;
        return;
      case 'preposition':
      case 'conjunction':
      case 'other':
        return; // prepositions and conjunctions are taken up by what follows them
    }
  }

  // ── phrases ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  private placePhrase(unit: Unit & { kind: 'phrase' }): void {
    const { head } = unit;
    const before = this.units[this.at - 1];
    const preposition = this.prepositionBefore();
    if (preposition >= 0) this.placePrepositional(head, preposition, unit.time);
    else if (this.clause.head === head)
      this.lastPhrase = head; // already the predicate of a copula
    else if (this.isCoordinated(before)) this.coordinate(head);
    else if (before?.kind === 'comma' && this.isApposition(unit)) this.attach(head, this.lastPhrase, 'appos');
    else this.placeArgument(unit, before);
    this.lastPhrase = head;
  }

  private prepositionBefore(): number {
    let k = this.at - 1;
    while (k >= 0 && this.units[k]!.kind === 'adverb') k--;
    return k >= 0 && this.units[k]!.kind === 'preposition' ? k : -1;
  }

  private placePrepositional(head: number, prepositionUnit: number, time: boolean): void {
    const preposition = this.units[prepositionUnit]!.head;
    this.attach(preposition, head, 'case');
    if (this.clause.head === head) return; // "is under scrutiny": the phrase is the predicate
    const word = this.tokens.lower[preposition]!;
    const before = this.units[prepositionUnit - 1];
    const conjoined = before?.kind === 'conjunction';
    if (conjoined && this.lastPhrase >= 0 && this.columns.labels[this.lastPhrase] === LABEL_CODE.obl) {
      this.attach(before.head, head, 'cc');
      return this.attach(head, this.lastPhrase, 'conj');
    }
    if (before?.kind === 'adjective' && this.columns.heads[before.head]! >= 0 && this.clause.head !== before.head)
      return this.attach(head, before.head, 'obl');
    const listed = before?.kind === 'comma' ? this.units[prepositionUnit - 2] : undefined;
    // "experts, including Ms Diaz," names some of them, comma or not.
    if (listed?.kind === 'phrase' && EXAMPLE.has(word)) return this.attach(head, listed.head, 'nmod');
    if (before?.kind === 'phrase' && this.belongsToNoun(word, before.head, time)) return this.attach(head, before.head, 'nmod');
    this.depend(this.clause, head, word === 'by' && this.clause.passive && !time ? 'obl:agent' : 'obl');
  }

  private belongsToNoun(preposition: string, noun: number, time: boolean): boolean {
    if (NOUN_ONLY.has(preposition)) return true;
    // Before the verb there is nothing else to hang on, but for a place or time that opens the sentence.
    if (this.clause.head < 0) return this.clause.subject >= 0 && !time;
    if (time) return false;
    return NOUN_PREPOSITIONS[preposition]?.has(this.tokens.lower[noun]!) ?? false;
  }

  private isCoordinated(before: Unit | undefined): boolean {
    if (this.lastPhrase < 0 || before === undefined) return false;
    // Before the verb of the clause there is only one thing to join; after it "and" may open a clause of its own.
    if (before.kind === 'conjunction') return this.clause.head < 0 || !this.verbAhead();
    // "Acme, Globex and Initech": a comma coordinates if the list ends in a conjunction.
    return before.kind === 'comma' && this.units[this.at - 2]?.kind === 'phrase' && this.listGoesOn();
  }

  private listGoesOn(): boolean {
    for (let k = this.at + 1; k < this.units.length && k < this.at + 16; k += 2) {
      const unit = this.units[k]!;
      const next = this.units[k + 1];
      if (unit.kind === 'conjunction') return next?.kind === 'phrase' && this.units[k + 2]?.kind !== 'verb';
      if (unit.kind !== 'comma') return false;
      if (next?.kind === 'conjunction') return this.units[k + 2]?.kind === 'phrase' && this.units[k + 3]?.kind !== 'verb';
      if (next?.kind !== 'phrase') return false;
    }
    return false;
  }

  private coordinate(head: number): void {
    const before = this.units[this.at - 1]!;
    let first = this.lastPhrase;
    while (this.columns.labels[first] === LABEL_CODE.conj && this.columns.heads[first]! >= 0) first = this.columns.heads[first]!;
    if (before.kind === 'conjunction') this.attach(before.head, head, 'cc');
    this.attach(head, first, 'conj');
  }

  private isApposition(unit: Unit & { kind: 'phrase' }): boolean {
    const previous = this.units[this.at - 2];
    if (previous?.kind !== 'phrase' || unit.pronoun || unit.time) return false;
    const next = this.units[this.at + 1];
    const closed =
      next === undefined || next.kind === 'comma' || next.kind === 'break' || next.kind === 'preposition' || next.kind === 'relative';
    if (!closed || this.verbAhead()) return false;
    const { upos } = this.columns;
    // "his agent, Joan Field," and "Lucía Ferrer, the champion,"
    const introduces = upos[previous.start] === U.DET || upos[previous.start] === U.PRON;
    return unit.determiner !== '' || upos[unit.head] === U.NOUN || upos[previous.head] === U.PROPN || introduces;
  }

  private placeArgument(unit: Unit & { kind: 'phrase' }, before: Unit | undefined): void {
    const { head } = unit;
    const { clause } = this;
    if (unit.time && (clause.head >= 0 || clause.subject < 0) && !this.nextIsFinite()) return this.depend(clause, head, 'obl:unmarked');
    if (clause.head < 0) {
      if (clause.subject >= 0 && this.columns.heads[clause.subject] === -1) this.depend(clause, clause.subject, 'dislocated');
      clause.subject = head;
      return;
    }
    // In "The ability to keep growing has …" the verb ahead belongs to the clause that still waits for one.
    if (this.verbAhead() && !this.waitingAncestor()) return this.openFiniteClause(head, before);
    if (clause.object < 0 && this.followsVerb(before)) {
      clause.object = head;
      return this.attach(head, clause.head, LINKING.has(this.tokens.lower[clause.head]!) ? 'xcomp' : 'obj');
    }
    if (clause.object >= 0 && before?.kind === 'phrase' && DITRANSITIVE.has(this.tokens.lower[clause.head]!)) {
      this.relabel(clause.object, 'iobj');
      clause.object = head;
      return this.attach(head, clause.head, 'obj');
    }
    if (SAYING.has(this.tokens.lower[clause.head]!) && clause.subject < 0) {
      clause.subject = head; // '"…," said X'
      return this.attach(head, clause.head, 'nsubj');
    }
    this.depend(clause, head, clause.object < 0 ? 'obj' : 'dep');
  }

  /** A phrase with its own finite verb behind it, after a verb or noun: a complement without "that", or a relative clause. */
  private openFiniteClause(subject: number, before: Unit | undefined): void {
    const afterNoun = before?.kind === 'phrase' && !SAYING.has(this.tokens.lower[this.clause.head]!);
    const afterComma = before?.kind === 'comma' || before?.kind === 'conjunction';
    const role = afterNoun ? 'acl:relcl' : afterComma ? (before.kind === 'conjunction' ? 'conj' : 'parataxis') : 'ccomp';
    this.clause = openClause(role, this.clause, afterNoun ? this.lastPhrase : this.clause.head);
    if (before?.kind === 'conjunction') this.clause.waiting.push([before.head, 'cc']);
    this.clause.subject = subject;
  }

  private followsVerb(before: Unit | undefined): boolean {
    return before?.kind === 'verb' || before?.kind === 'adverb' || before?.kind === 'other' || before?.kind === 'adjective';
  }

  /** Whether the phrase at hand, with the phrases that hang on it, is followed by a finite verb. */
  private verbAhead(): boolean {
    for (let k = this.at + 1; k < this.units.length; k++) {
      const unit = this.units[k]!;
      if (unit.kind === 'verb') return unit.form === 'finite';
      if (unit.kind === 'adverb') continue;
      if (unit.kind === 'preposition' && this.units[k + 1]?.kind === 'phrase') k++;
      else return false;
    }
    return false;
  }

  private nextIsFinite(): boolean {
    const next = this.units[this.at + 1];
    return next?.kind === 'verb' && next.form === 'finite';
  }

  // ── verbs ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  private placeVerb(unit: Unit & { kind: 'verb' }): void {
    const predicate = unit.copula ? this.predicateAhead() : -1;
    const head = predicate >= 0 ? predicate : unit.head;
    if (predicate >= 0) this.attach(unit.head, predicate, 'cop');
    for (let k = unit.start; k < unit.head; k++) if (this.columns.heads[k] === unit.head) this.columns.heads[k] = head;

    if (unit.form === 'finite' && this.isReducedRelative(unit)) return this.placeParticiple(head, 'participle');
    if (unit.form === 'finite') this.placeFinite(head);
    else if (unit.form === 'infinitive') this.placeInfinitive(head);
    else this.placeParticiple(head, unit.form);
    this.clause.passive = unit.passive;
  }

  /** "records, reviewed by the paper, | show": a past form that is a participle, since the verb of the clause comes later. */
  private isReducedRelative(unit: Unit & { kind: 'verb' }): boolean {
    if (unit.start !== unit.head || this.columns.xpos[unit.head] !== X.VBD || this.clause.head >= 0 || this.clause.subject < 0)
      return false;
    const next = this.units[this.at + 1];
    if (next?.kind !== 'preposition') return false;
    let later = false;
    for (let k = this.at + 2; k < this.units.length && !later; k++) {
      const ahead = this.units[k]!;
      if (ahead.kind === 'mark' || ahead.kind === 'relative' || ahead.kind === 'conjunction' || ahead.kind === 'break') return false;
      // After a comma the later verb has no subject of its own: "…, reviewed by the paper, show".
      if (ahead.kind === 'comma' && this.units[k + 1]?.kind !== 'verb') return false;
      if (ahead.kind === 'verb') {
        if (ahead.form !== 'finite') return false;
        later = true;
      }
    }
    if (later) this.columns.xpos[unit.head] = X.VBN;
    return later;
  }

  /** The noun or adjective that a form of "be" links its subject to, or -1. */
  private predicateAhead(): number {
    let k = this.at + 1;
    while (this.units[k]?.kind === 'adverb') k++;
    const unit = this.units[k];
    if (unit === undefined) return -1;
    // "There is a problem": what follows is the subject.
    if (this.clause.subject >= 0 && this.columns.xpos[this.clause.subject] === X.EX) return -1;
    if (unit.kind === 'adjective' || (unit.kind === 'phrase' && !unit.time)) return unit.head;
    const object = this.units[k + 1];
    return unit.kind === 'preposition' && object?.kind === 'phrase' ? object.head : -1;
  }

  private placeFinite(head: number): void {
    const before = this.units[this.at - 1];
    if (this.clause.head >= 0) {
      const waiting = this.waitingAncestor();
      if (before?.kind === 'conjunction') this.openCoordinate(head, before.head);
      else if (waiting) this.clause = waiting;
      else if (SAYING.has(this.tokens.lower[head]!) && before?.kind !== 'phrase') this.reportedBefore(head);
      else if (this.clause.object >= 0 && this.clause.object === this.lastPhrase) this.takeObjectAsSubject();
      else this.clause = openClause('parataxis', this.clause, this.clause.head);
    }
    if (this.clause.head < 0) this.setHead(this.clause, head);
  }

  /** The clause that still waits for its verb: "The man who won | said …". */
  private waitingAncestor(): Clause | undefined {
    for (let clause = this.clause.parent; clause; clause = clause.parent) if (clause.head < 0) return clause;
    return undefined;
  }

  private openCoordinate(head: number, conjunction: number): void {
    const first = this.clause;
    this.clause = openClause('conj', first.parent, first.head);
    this.clause.waiting.push([conjunction, 'cc']);
    this.setHead(this.clause, head);
  }

  /** '"It works," said X': what was said hangs on the verb of saying. */
  private reportedBefore(head: number): void {
    const said = this.root.head;
    this.clause = this.root;
    this.root.head = head;
    this.root.subject = this.root.object = -1;
    this.attach(said, head, 'ccomp');
    this.columns.heads[head] = -1;
    this.columns.labels[head] = LABEL_CODE.root;
  }

  /** "predict China could become": the object so far has a verb of its own. */
  private takeObjectAsSubject(): void {
    const subject = this.clause.object;
    this.clause.object = -1;
    this.clause = openClause('ccomp', this.clause, this.clause.head);
    this.clause.subject = subject;
    this.columns.heads[subject] = -1;
  }

  private placeInfinitive(head: number): void {
    const { clause } = this;
    const before = this.units[this.at - 1];
    if (before?.kind === 'conjunction' && clause.head >= 0) return this.openCoordinate(head, before.head);
    if (clause.head < 0 && clause.subject >= 0 && this.lastPhrase >= 0) return this.open('acl', this.lastPhrase, head);
    if (clause.head < 0) return this.open('advcl', -1, head);
    const governor = this.tokens.lower[clause.head]!;
    const afterObject = before?.kind === 'phrase' && clause.object === before.head;
    if (before?.kind === 'verb' || before?.kind === 'adjective' || (afterObject && OBJECT_CONTROL.has(governor)))
      return this.open('xcomp', clause.head, head);
    // "ability to maintain", "the right to vote": nouns that take an infinitive end in a few ways.
    if (
      before?.kind === 'phrase' &&
      /(?:ity|ment|ion|ability|plan|plans|effort|efforts|bid|right|attempt|move|way|need|deal|chance|power|time)s?$/.test(
        this.tokens.lower[before.head]!,
      )
    ) {
      return this.open('acl', before.head, head);
    }
    this.open('advcl', clause.head, head);
  }

  private placeParticiple(head: number, form: 'gerund' | 'participle'): void {
    const before = this.units[this.at - 1];
    const { clause } = this;
    if (before?.kind === 'preposition') {
      this.attach(before.head, head, 'mark');
      return this.open('advcl', clause.head, head);
    }
    if (before?.kind === 'mark') return this.setHead(this.clause, head);
    if (before?.kind === 'conjunction' && clause.head >= 0) return this.openCoordinate(head, before.head);
    if (before?.kind === 'phrase' && (form === 'participle' || clause.head < 0 || clause.object === before.head))
      return this.open('acl', before.head, head);
    if (before?.kind === 'verb' && form === 'gerund') return this.open('xcomp', clause.head, head);
    // ", known as", ", based in" tell of the noun; ", suggesting" of what happened.
    if (form === 'participle' && this.lastPhrase >= 0 && before?.kind === 'comma') return this.open('acl', this.lastPhrase, head);
    this.open('advcl', clause.head, head);
  }

  // ── what opens and closes clauses ────────────────────────────────────────────────────────────────────────────────────────────

  private placeMark(mark: number): void {
    const before = this.units[this.at - 1];
    const { clause } = this;
    const that = this.tokens.lower[mark] === 'that' || this.tokens.lower[mark] === 'whether';
    const content =
      before?.kind === 'phrase' && (CONTENT_NOUNS.has(this.tokens.lower[before.head]!) || clause.object !== before.head || that);
    if (that && before?.kind === 'phrase' && content && !SAYING.has(this.tokens.lower[clause.head]!))
      this.clause = openClause('acl', clause, before.head);
    else this.clause = openClause(that && clause.head >= 0 ? 'ccomp' : 'advcl', clause, clause.head, clause.head < 0);
    this.clause.waiting.push([mark, 'mark']);
  }

  private placeRelative(word: number): void {
    const before = this.units[this.at - 1];
    const antecedent = before?.kind === 'verb' || this.lastPhrase < 0 ? -1 : this.lastPhrase;
    this.clause = antecedent >= 0 ? openClause('acl:relcl', this.clause, antecedent) : openClause('ccomp', this.clause, this.clause.head);
    const next = this.units[this.at + 1];
    if (next?.kind === 'verb' || next?.kind === 'adverb') this.clause.subject = word;
    else this.clause.waiting.push([word, /^wh(?:ere|en|y)$|^how$/.test(this.tokens.lower[word]!) ? 'advmod' : 'obj']);
  }

  private placeAdjective(head: number): void {
    if (this.clause.head === head) return;
    const before = this.units[this.at - 1];
    if (before?.kind === 'phrase') return this.attach(head, before.head, 'amod');
    if (before?.kind === 'conjunction' && this.columns.upos[this.clause.head] === U.ADJ) {
      this.attach(before.head, head, 'cc');
      return this.attach(head, this.clause.head, 'conj');
    }
    this.depend(this.clause, head, this.clause.head >= 0 ? 'xcomp' : 'advmod');
  }

  private placeComma(): void {
    const { clause } = this;
    if (clause.parent === undefined || clause.head < 0) return;
    // A comma ends what interrupts (relative clauses, participles) and what came before its main clause.
    const interrupts = clause.role === 'acl:relcl' || clause.role === 'acl' || (clause.role === 'advcl' && !clause.fronted);
    if (clause.fronted || interrupts) this.clause = clause.parent;
  }

  private open(role: Label, governor: number, head: number): void {
    this.clause = openClause(role, this.clause, governor, governor < 0);
    this.setHead(this.clause, head);
  }

  private setHead(clause: Clause, head: number): void {
    clause.head = head;
    if (clause.governor < 0 && clause.parent && clause.parent.head >= 0) clause.governor = clause.parent.head;
    if (clause.governor >= 0 && clause.governor !== head) this.attach(head, clause.governor, clause.role);
    else if (clause.parent) clause.parent.waiting.push([head, clause.role]);
    const unit = this.units[this.at];
    const passive = unit?.kind === 'verb' && unit.passive;
    if (clause.subject >= 0)
      this.attach(clause.subject, head, this.columns.xpos[clause.subject] === X.EX ? 'expl' : passive ? 'nsubj:pass' : 'nsubj');
    for (const [token, label] of clause.waiting) this.attach(token, head, label);
    clause.waiting.length = 0;
  }

  /** Hangs a token on the clause's head, now or when it comes. */
  private depend(clause: Clause, token: number, label: Label): void {
    if (clause.head >= 0) this.attach(token, clause.head, label);
    else clause.waiting.push([token, label]);
  }

  private attach(token: number, head: number, label: Label): void {
    if (token === head) return;
    for (let above = head; above >= 0; above = this.columns.heads[above]!) if (above === token) return; // would close a circle
    this.columns.heads[token] = head;
    this.columns.labels[token] = LABEL_CODE[label];
  }

  private relabel(token: number, label: Label): void {
    this.columns.labels[token] = LABEL_CODE[label];
  }

  /** Gives the sentence one root and hangs on it what found no place. */
  private finish(): void {
    const { heads, labels, upos } = this.columns;
    const { start, end } = this.sentence;
    let root = this.root.head >= 0 ? this.root.head : this.root.subject;
    if (root < 0) root = this.units.find((unit) => unit.kind === 'phrase' || unit.kind === 'verb')?.head ?? start;
    while (heads[root]! >= 0) root = heads[root]!;
    labels[root] = LABEL_CODE.root;
    for (const [token, label] of this.root.waiting) this.attach(token, root, label);
    for (let token = start; token < end; token++) {
      if (heads[token] === -1 && token !== root)
        this.attach(token, root, upos[token] === U.PUNCT ? 'punct' : upos[token] === U.CCONJ ? 'cc' : 'dep');
    }
  }
}

function openClause(role: Label, parent: Clause | undefined, governor: number, fronted = false): Clause {
  return { head: -1, subject: -1, object: -1, role, parent, governor, waiting: [], passive: false, fronted };
}

// ── chunks ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function chunk(tokens: TokenTable, { start, end }: Sentence, columns: Columns): Unit[] {
  const units: Unit[] = [];
  for (let i = start; i < end;) {
    const phraseEnd = phraseFrom(tokens, i, end, columns);
    if (phraseEnd > i) {
      units.push(buildPhrase(tokens, i, phraseEnd, columns));
      i = phraseEnd;
      continue;
    }
    const verbEnd = verbGroupFrom(i, end, columns);
    if (verbEnd > i) {
      units.push(buildVerbGroup(tokens, i, verbEnd, columns));
      i = verbEnd;
      continue;
    }
    i = pushSingle(units, tokens, i, end, columns);
  }
  return units;
}

function pushSingle(units: Unit[], tokens: TokenTable, i: number, end: number, { upos, heads, labels }: Columns): number {
  const word = tokens.lower[i]!;
  const kind = ((): Unit['kind'] => {
    switch (upos[i]) {
      case U.ADP:
        return 'preposition';
      case U.SCONJ:
        return 'mark';
      case U.CCONJ:
        return 'conjunction';
      case U.ADJ:
        return 'adjective';
      case U.ADV:
        return /^(?:when|where|why|how)$/.test(word) ? 'relative' : 'adverb';
      case U.PRON:
      case U.DET:
        return 'relative';
      case U.PUNCT:
        return word === ',' ? 'comma' : /^(?:;|:|—|–|--)$/.test(word) ? 'break' : 'other';
      default:
        return 'other';
    }
  })();
  if (kind === 'other' && upos[i] === U.PUNCT) return i + 1;
  // "such as", "because of", "according to", "as well as": one preposition of several words.
  let last = i;
  if (kind === 'preposition' || kind === 'mark' || kind === 'adjective' || kind === 'adverb') {
    last = multiwordPreposition(tokens, i, end);
    for (let k = i + 1; k <= last; k++) {
      heads[k] = i;
      labels[k] = LABEL_CODE.fixed;
    }
  }
  units.push({ kind: last > i ? 'preposition' : kind, start: i, head: i } as Unit);
  return last + 1;
}

const MULTIWORD = ['such as', 'because of', 'according to', 'due to', 'instead of', 'out of', 'as of', 'rather than', 'along with', 'together with', 'ahead of', 'prior to', 'thanks to', 'regardless of']; // prettier-ignore

function multiwordPreposition(tokens: TokenTable, i: number, end: number): number {
  if (i + 1 >= end) return i;
  // "as early as 2025", "as many as 40": the measure stands inside the preposition.
  if (
    tokens.lower[i] === 'as' &&
    i + 2 < end &&
    tokens.lower[i + 2] === 'as' &&
    /^(?:early|late|soon|far|long|many|much|few|little|high|low|recently)$/.test(tokens.lower[i + 1]!)
  )
    return i + 2;
  return MULTIWORD.includes(`${tokens.lower[i]!} ${tokens.lower[i + 1]!}`) ? i + 1 : i;
}

/** End of the noun phrase that starts at `from`, or `from`. Possessors belong to the phrase of what they possess. */
function phraseFrom(tokens: TokenTable, from: number, end: number, { upos, xpos }: Columns): number {
  let i = from;
  if (upos[i] === U.PRON && xpos[i] !== X.PRP$) {
    const relative = xpos[i] === X.WDT || xpos[i] === X.WP;
    return relative ? from : i + 1;
  }
  // "much of their supply chain": the quantity is the head of its phrase.
  if (QUANTITIES.has(tokens.lower[i]!) && i + 1 < end && tokens.lower[i + 1] === 'of') return i + 1;
  let lastNoun = -1;
  for (; i < end; i++) {
    const tag = upos[i];
    if (tag === U.NOUN || tag === U.PROPN || tag === U.NUM || tag === U.SYM) lastNoun = i;
    else if (tag === U.PART && xpos[i] === X.POS && lastNoun === i - 1) lastNoun = -1;
    else if (isDateComma(tokens, i, end, upos)) continue;
    else if (tag === U.DET && (i === from || xpos[i - 1] === X.DT || tokens.lower[i - 1] === 'all' || tokens.lower[i - 1] === 'both'))
      continue;
    else if (tag === U.PRON && xpos[i] === X.PRP$ && (i === from || lastNoun < 0)) continue;
    else if (isModifier(tokens, i, end, upos, xpos, lastNoun)) continue;
    else break;
  }
  if (lastNoun >= 0) return lastNoun + 1;
  // "This could help": a determiner on its own.
  return upos[from] === U.DET && !/^(?:a|an|the|which)$/.test(tokens.lower[from]!) ? from + 1 : from;
}

/** The comma of "December 4, 2024". */
function isDateComma(tokens: TokenTable, i: number, end: number, upos: Uint8Array): boolean {
  return (
    tokens.lower[i] === ',' &&
    i + 1 < end &&
    upos[i - 1] === U.NUM &&
    upos[i - 2] === U.PROPN &&
    /^(?:1[5-9]|20)\d\d$/.test(tokens.lower[i + 1]!)
  );
}

const QUANTITIES = set('much many most some few several more less half all both each any none one little enough');

function isModifier(tokens: TokenTable, i: number, end: number, upos: Uint8Array, xpos: Uint8Array, lastNoun: number): boolean {
  const word = tokens.lower[i]!;
  if (word === '-' || word === '–' || word === '/')
    return i + 1 < end && i > 0 && tokens.ends[i - 1] === tokens.starts[i] && tokens.ends[i] === tokens.starts[i + 1];
  const hyphenated = tokens.lower[i - 1] === '-' || (tokens.lower[i + 1] === '-' && i + 1 < end && tokens.ends[i] === tokens.starts[i + 1]);
  if (hyphenated && upos[i] !== U.PUNCT) return true;
  if (upos[i] === U.ADJ) return lastNoun < 0 || nounFollows(i + 1, end, upos);
  if (upos[i] === U.ADV) return lastNoun < 0 && upos[i + 1] === U.ADJ && nounFollows(i + 2, end, upos);
  if (upos[i] === U.VERB)
    return (
      (xpos[i] === X.VBN || xpos[i] === X.VBG || xpos[i] === X.VBD) &&
      lastNoun < 0 &&
      nounFollows(i + 1, end, upos) &&
      opensPhrase(i - 1, upos, xpos)
    );
  if (upos[i] === U.CCONJ) return lastNoun < 0 && upos[i - 1] === U.ADJ && upos[i + 1] === U.ADJ && nounFollows(i + 2, end, upos);
  return upos[i] === U.PUNCT && word === ',' && lastNoun < 0 && upos[i - 1] === U.ADJ && upos[i + 1] === U.ADJ;
}

const nounFollows = (i: number, end: number, upos: Uint8Array): boolean => {
  for (let k = i; k < end && k < i + 3; k++) {
    if (upos[k] === U.NOUN || upos[k] === U.PROPN) return true;
    if (upos[k] !== U.ADJ && upos[k] !== U.NUM) return false;
  }
  return false;
};
const opensPhrase = (i: number, upos: Uint8Array, xpos: Uint8Array): boolean =>
  i >= 0 && (upos[i] === U.DET || upos[i] === U.ADJ || xpos[i] === X.PRP$ || xpos[i] === X.POS || upos[i] === U.NUM);

function buildPhrase(tokens: TokenTable, start: number, end: number, { upos, xpos, heads, labels }: Columns): Unit {
  const link = (token: number, head: number, label: Label): void => {
    if (heads[token] !== -1 || token === head) return;
    heads[token] = head;
    labels[token] = LABEL_CODE[label];
  };
  let from = start;
  for (let i = start; i < end; i++) {
    if (xpos[i] !== X.POS) continue;
    // [the firm] ’s [new chips]: the possessor is a phrase of its own, hanging on what comes after.
    const possessor = i - 1;
    linkModifiers(tokens, from, possessor, upos, xpos, link);
    link(i, possessor, 'case');
    const next = nextHead(i + 1, end, xpos);
    link(possessor, next, 'nmod:poss');
    from = i + 1;
  }
  const head = end - 1;
  linkModifiers(tokens, from, head, upos, xpos, link);
  return {
    kind: 'phrase',
    start,
    head,
    pronoun: upos[head] === U.PRON || upos[head] === U.DET,
    time: TIME_NOUNS.has(tokens.lower[head]!.replace(/s$/, '')) || /^(?:1[89]|20)\d\d$/.test(tokens.lower[head]!),
    determiner: upos[start] === U.DET ? tokens.lower[start]! : '',
  };
}

const nextHead = (from: number, end: number, xpos: Uint8Array): number => {
  for (let i = from; i < end; i++) if (xpos[i] === X.POS) return i - 1;
  return end - 1;
};

function linkModifiers(
  tokens: TokenTable,
  start: number,
  head: number,
  upos: Uint8Array,
  xpos: Uint8Array,
  link: (token: number, head: number, label: Label) => void,
): void {
  for (let i = start; i < head; i++) {
    const hyphen = tokens.lower[i + 1] === '-' && i + 2 <= head && tokens.ends[i] === tokens.starts[i + 1];
    // "high-end chips": what stands before a hyphen hangs on what stands after it.
    if (hyphen) link(i, i + 2, upos[i] === U.ADJ ? 'amod' : 'compound');
    else if (upos[i] === U.DET) link(i, head, 'det');
    else if (xpos[i] === X.PRP$) link(i, head, 'nmod:poss');
    else if (upos[i] === U.NUM) link(i, head, 'nummod');
    else if (upos[i] === U.ADJ || upos[i] === U.VERB) link(i, head, 'amod');
    else if (upos[i] === U.ADV) link(i, upos[i + 1] === U.ADJ ? i + 1 : head, 'advmod');
    else if (upos[i] === U.CCONJ) link(i, i + 1, 'cc');
    else if (upos[i] === U.PUNCT) link(i, head, 'punct');
    else link(i, head, 'compound');
  }
}

/** End of the verb group at `from`, with its auxiliaries, negation and inner adverbs; or `from`. */
function verbGroupFrom(from: number, end: number, { upos, xpos }: Columns): number {
  let i = from;
  let last = -1;
  if (xpos[i] === X.TO) {
    if (!verbWithin(i + 1, end, upos)) return from;
    i++;
  }
  for (; i < end; i++) {
    if (upos[i] === U.AUX) last = i;
    else if (upos[i] === U.VERB) {
      // A second verb is a group of its own: "stop | using", "may need | to localize".
      last = i;
      break;
    } else if (upos[i] === U.ADV || xpos[i] === X.RB) {
      if (last < 0 && xpos[from] !== X.TO && !verbWithin(i, end, upos)) return from;
    } else break;
  }
  if (last < 0) return from;
  return last + 1;
}

function verbWithin(from: number, end: number, upos: Uint8Array): boolean {
  for (let i = from; i < end && i < from + 3; i++) {
    if (upos[i] === U.VERB || upos[i] === U.AUX) return true;
    if (upos[i] !== U.ADV && upos[i] !== U.PART) return false;
  }
  return false;
}

function buildVerbGroup(tokens: TokenTable, start: number, end: number, { upos, xpos, heads, labels }: Columns): Unit {
  const head = end - 1;
  let passive = false;
  let finite = false;
  for (let i = start; i < head; i++) {
    heads[i] = head;
    if (xpos[i] === X.TO) labels[i] = LABEL_CODE.mark;
    else if (upos[i] === U.AUX) {
      finite ||= xpos[i] !== X.VBN && xpos[i] !== X.VBG && xpos[i] !== X.VB;
      const be = BE.has(tokens.lower[i]!);
      passive = be && upos[head] === U.VERB && xpos[head] === X.VBN;
      labels[i] = passive ? LABEL_CODE['aux:pass'] : LABEL_CODE.aux;
    } else labels[i] = LABEL_CODE.advmod;
  }
  const tag = xpos[head];
  const form = xpos[start] === X.TO ? 'infinitive' : finite ? 'finite' : tag === X.VBG ? 'gerund' : tag === X.VBN ? 'participle' : 'finite';
  const copula = upos[head] === U.AUX && BE.has(tokens.lower[head]!);
  return { kind: 'verb', start, head, form, copula, passive };
}
