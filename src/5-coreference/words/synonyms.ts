/** Nouns that news writing uses for one another when it takes something up again: "the US export ban … these restrictions". */
const SETS = [
  'restriction ban curb control sanction limit prohibition embargo',
  'acquisition takeover purchase merger buyout deal transaction',
  'agreement deal accord pact treaty',
  'attack assault strike raid bombing shooting',
  'chip semiconductor processor',
  'vote election ballot poll referendum',
  'storm hurricane typhoon cyclone',
  'law bill legislation act',
  'lawsuit suit case complaint',
  'study research survey report paper',
  'protest demonstration rally march',
  'crash accident collision',
  'quake earthquake tremor',
  'car vehicle automobile',
  'plane aircraft jet airliner',
  'film movie picture',
  'disease illness infection virus outbreak',
];

const MEMBERSHIP = new Map<string, ReadonlySet<number>>();
SETS.forEach((line, set) => {
  for (const word of line.split(' ')) MEMBERSHIP.set(word, new Set([...(MEMBERSHIP.get(word) ?? []), set]));
});

/** Whether two singular nouns can take each other up; true of a noun and itself. */
export function synonymous(a: string, b: string): boolean {
  if (a === b) return true;
  const other = MEMBERSHIP.get(b);
  return other !== undefined && [...(MEMBERSHIP.get(a) ?? [])].some((set) => other.has(set));
}
