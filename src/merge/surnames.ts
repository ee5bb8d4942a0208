import type { Extraction } from '../extraction';
import { FullNames } from './full-names';
import type { Nodes } from './nodes';
import { isBare, surnameOf } from './person-names';
import type { Sets } from './sets';

/** A person of a surname alone, and who that may be. */
interface Link {
  readonly bare: number;
  readonly whole: number;
  /** Which document has the surname. */
  readonly at: number;
  /** Whether that document names the person in full. */
  readonly here: boolean;
}

/** What a step looks at. */
interface People extends Pick<Nodes, 'list'> {
  /** The nodes that each document names. */
  readonly named: readonly (readonly number[])[];
  readonly sets: Sets;
  readonly isPerson: (number: number) => boolean;
  /** Whether a node is a person of a full name. */
  readonly isFull: (number: number) => boolean;
}

/**
 * Joins a person of a surname alone with the full name: if the article names exactly one such person; or if it names none, all articles together
 * exactly one, and one of those who name that person names something else that this article names, too.
 *
 * @param isPerson whether the node is a person, as the documents together take it
 */
export function joinSurnames(
  documents: readonly Extraction[],
  { list, numberOf }: Nodes,
  sets: Sets,
  isPerson: (number: number) => boolean,
): void {
  const named = documents.map(({ entities }) => entities.flatMap(({ id }) => numberOf.get(id) ?? []));
  const people = { list, named, sets, isPerson, isFull: (number: number): boolean => isPerson(number) && list[number].alone };
  const links = linksOf(people);
  const beside = namedBeside(people, links);
  const share = ({ whole, at }: Link): boolean => named[at].some((number) => beside.get(whole)!.has(sets.find(number)));
  for (const { bare, whole } of links.filter((link) => link.here || share(link))) sets.join(whole, bare);
}

/** Who each bare surname of a document may be, where that is one person. */
function linksOf({ list, named, sets, isPerson, isFull }: People): Link[] {
  const everybody = new FullNames(sets);
  list.forEach((node, number) => {
    if (isFull(number)) everybody.add(number, node);
  });
  const onlyOf = remembered((surname: string) => everybody.only(surname));
  const links: Link[] = [];
  named.forEach((numbers, at) => {
    const bare = numbers.filter((number) => isPerson(number) && isBare(list[number]));
    if (bare.length === 0) return;
    const here = new FullNames(sets);
    for (const number of numbers) if (isFull(number)) here.add(number, list[number]);
    for (const number of bare) {
      const surname = surnameOf(list[number].name);
      const isHere = here.has(surname);
      const whole = isHere ? here.only(surname) : onlyOf(surname);
      if (whole !== undefined) links.push({ bare: number, whole, at, here: isHere });
    }
  });
  return links;
}

/** What is named beside each of those who may be meant, in the articles that name them in full. */
function namedBeside({ named, sets, isFull }: People, links: readonly Link[]): ReadonlyMap<number, ReadonlySet<number>> {
  const beside = new Map<number, Set<number>>(links.map(({ whole }) => [whole, new Set()]));
  for (const numbers of named) {
    const roots = [...new Set(numbers.map((number) => sets.find(number)))];
    const full = new Set(numbers.filter(isFull).map((number) => sets.find(number)));
    for (const root of full) {
      const known = beside.get(root);
      if (known) for (const other of roots) if (other !== root) known.add(other);
    }
  }
  return beside;
}

/** Answers each question once. */
function remembered<Answer>(answer: (question: string) => Answer): (question: string) => Answer {
  const answers = new Map<string, Answer>();
  return (question) => {
    if (!answers.has(question)) answers.set(question, answer(question));
    return answers.get(question)!;
  };
}
