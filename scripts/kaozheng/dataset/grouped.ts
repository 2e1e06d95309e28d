/** Rows, or what was made of them, in groups that share a key; groups and members in the order in which they are met. */
export function grouped<T>(rows: Iterable<T>, key: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
