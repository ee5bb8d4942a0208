/**
 * What ids become in a format that does not allow every character: one name for each id, never empty, no two the same.
 *
 * @param ids in the order in which they are named; where two would get the same name, the later one gets a number
 */
export function writtenIds(ids: Iterable<string>, write: (id: string) => string): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    const name = write(id) || '_';
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name}_${n}`;
    taken.add(free);
    names.set(id, free);
  }
  return names;
}
