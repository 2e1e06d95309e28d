/** A map whose values are made of others when they are first asked for: a register of many rows of which few are read. */
export function lazyMap<Head, T>(heads: ReadonlyMap<string, Head>, make: (head: Head) => T): ReadonlyMap<string, T> {
  const made = new Map<string, T>();
  const get = (id: string): T | undefined => {
    const known = made.get(id);
    const head = heads.get(id);
    if (known !== undefined || head === undefined) return known;
    const value = make(head);
    made.set(id, value);
    return value;
  };
  function* entries(): MapIterator<[string, T]> {
    for (const id of heads.keys()) yield [id, get(id) as T];
  }
  function* values(): MapIterator<T> {
    for (const [, value] of entries()) yield value;
  }
  const map: ReadonlyMap<string, T> = {
    get size() {
      return heads.size;
    },
    has: (id) => heads.has(id),
    get,
    keys: () => heads.keys(),
    values,
    entries,
    forEach(visit) {
      for (const [id, value] of entries()) visit(value, id, map);
    },
    [Symbol.iterator]: entries,
  };
  return map;
}
