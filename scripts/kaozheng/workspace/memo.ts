/** Values that were worked out in this process, each kept until a file changes that it depends on. */
interface Memo {
  /** The value kept under a name; worked out where there is none. A promise that fails is not kept. */
  of<T>(name: string, dependsOn: (file: string) => boolean, make: () => T): T;
  /** What is kept under a name; undefined where nothing is. */
  peek<T>(name: string): T | undefined;
  /** Lets go of what depends on any of these files. */
  changed(files: readonly string[]): void;
}

export function createMemo(): Memo {
  const kept = new Map<string, { readonly value: unknown; readonly dependsOn: (file: string) => boolean }>();
  return {
    of<T>(name: string, dependsOn: (file: string) => boolean, make: () => T): T {
      const there = kept.get(name);
      if (there !== undefined) return there.value as T;
      const value = make();
      const entry = { value, dependsOn };
      kept.set(name, entry);
      if (value instanceof Promise) value.catch(() => kept.get(name) === entry && kept.delete(name));
      return value;
    },
    peek: <T>(name: string) => kept.get(name)?.value as T | undefined,
    changed(files) {
      for (const [name, { dependsOn }] of kept) if (files.some(dependsOn)) kept.delete(name);
    },
  };
}
