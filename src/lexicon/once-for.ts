/**
 * Makes something of a list or record once, and gives the same again for the same object. What is kept goes with the object.
 *
 * @param make of an object that does not change any more
 */
export function onceFor<Key extends object, Made extends object>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new WeakMap<Key, Made>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
