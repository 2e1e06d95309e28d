import type { Project } from "./project.ts";
import { sha256 } from "./sha256.ts";

/**
 * What some piece of work read of a project: by register and by field, the ids of the rows whose field it looked at, or
 * `"*"` where it went through all of them. A lookup that found nothing counts: a row of that id would change the result.
 * Plain data, so that it can be kept beside the result.
 */
export type Reads = Readonly<Record<string, Readonly<Record<string, readonly string[] | "*">>>>;

/** The field under which it is noted that an id was looked up, whether or not anything was read of its row. */
const PRESENCE = "";

/** A project that notes what is read of it. */
interface TrackedProject {
  readonly project: Project;
  /** All that has been read by now. */
  reads(): Reads;
}

type Item = Readonly<Record<string, unknown>>;
/** Rows by id; those of a list by their position. */
type Register = ReadonlyMap<string, unknown>;

/** The project as registers of rows. What is not in here, work that is kept may not read. */
function registersOf({ descriptor, registers, lexicon }: Project): ReadonlyMap<string, Register> {
  const { resources, ...rest } = descriptor;
  const found = new Map<string, Register>([
    ["lexicon", lexicon],
    ["resources", listed(resources)],
    ["descriptor", new Map([[PRESENCE, rest]])],
  ]);
  for (const [name, register] of Object.entries(registers) as [string, Register | readonly unknown[]][])
    found.set(name, Array.isArray(register) ? listed(register) : (register as Register));
  return found;
}

const listed = (items: readonly unknown[]): Register => new Map(items.map((item, i) => [String(i), item]));

/** What was read of one register. */
interface Notes {
  readonly byField: Map<string, Set<string>>;
  /** Whether it was gone through: then its ids count too, and their order. */
  walked: boolean;
}

function note({ byField }: Notes, id: string, field: string): void {
  const ids = byField.get(field) ?? new Set<string>();
  byField.set(field, ids.add(id));
}

/** Rows that note which of their fields are read; the same row is always the same object. */
function rowTracker(notes: Notes): (id: string, row: unknown) => unknown {
  const tracked = new Map<string, unknown>();
  return (id, row) => {
    if (typeof row !== "object" || row === null) return row;
    const known = tracked.get(id);
    if (known !== undefined) return known;
    const proxy = new Proxy(row, {
      get(target, field) {
        if (typeof field === "string") note(notes, id, field);
        return Reflect.get(target, field);
      },
    });
    tracked.set(id, proxy);
    return proxy;
  };
}

/** A register that notes lookups; going through it notes every id, and that it was gone through. */
function trackMap(register: Register, notes: Notes): Register {
  const track = rowTracker(notes);
  const row = (id: string, item: unknown): unknown => {
    note(notes, id, PRESENCE);
    return track(id, item);
  };
  function* entries(): Generator<[string, unknown]> {
    notes.walked = true;
    for (const [id, item] of register) yield [id, row(id, item)];
  }
  const tracked = {
    get size() {
      notes.walked = true;
      return register.size;
    },
    has(id: string) {
      note(notes, id, PRESENCE);
      return register.has(id);
    },
    get(id: string) {
      return row(id, register.get(id));
    },
    entries,
    *keys() {
      for (const [id] of entries()) yield id;
    },
    *values() {
      for (const [, item] of entries()) yield item;
    },
    forEach(visit: (item: unknown, id: string, all: Register) => void) {
      for (const [id, item] of entries()) visit(item, id, tracked as unknown as Register);
    },
    [Symbol.iterator]: entries,
  };
  return tracked as unknown as Register;
}

/** A list of rows that note what is read of them. That it was looked at at all counts as going through it. */
function trackList(items: readonly unknown[], notes: Notes): readonly unknown[] {
  const row = rowTracker(notes);
  return new Proxy(items, {
    get(target, index) {
      notes.walked = true;
      const item = Reflect.get(target, index) as unknown;
      return typeof index === "string" && /^\d+$/.test(index) && index in target ? row(index, item) : item;
    },
  });
}

/** The project as it is, with notes of what is read of its descriptor, registers, tables and units. */
export function trackProject(project: Project): TrackedProject {
  const notes = new Map<string, Notes>();
  const noteOf = (name: string): Notes => {
    const own: Notes = { byField: new Map(), walked: false };
    notes.set(name, own);
    return own;
  };
  const { root, files, descriptor, registers, lexicon } = project;
  const track = (name: string, register: unknown): unknown =>
    Array.isArray(register) ? trackList(register, noteOf(name)) : trackMap(register as Register, noteOf(name));
  const tracked = {
    root,
    // What is read past the registers is in a chart's key by its bytes.
    files,
    descriptor: rowTracker(noteOf("descriptor"))(PRESENCE, {
      ...descriptor,
      resources: trackList(descriptor.resources, noteOf("resources")),
    }),
    registers: Object.fromEntries(Object.entries(registers).map(([name, register]) => [name, track(name, register)])),
    lexicon: track("lexicon", lexicon),
  } satisfies Record<keyof Project, unknown>;
  return { project: tracked as unknown as Project, reads: () => printReads(notes, project) };
}

/** The field under which it is noted that a register was gone through. */
const WALKED = "*";

function printReads(notes: ReadonlyMap<string, Notes>, project: Project): Reads {
  const registers = registersOf(project);
  const ordered = <T>(entries: Iterable<[string, T]>): [string, T][] =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const print = (name: string, { byField, walked }: Notes): [string, Record<string, readonly string[] | "*">] => {
    const size = registers.get(name)?.size ?? 0;
    const fields = ordered(byField).map(([field, ids]): [string, readonly string[] | "*"] => [
      field,
      walked && ids.size >= size ? "*" : [...ids].sort(),
    ]);
    return [name, Object.fromEntries(walked ? [...fields, [WALKED, "*"]] : fields)];
  };
  const read = ordered(notes).filter(([, { byField, walked }]) => walked || byField.size > 0);
  return Object.fromEntries(read.map(([name, own]) => print(name, own)));
}

/** Exact numbers hold integers that JSON has no form for. */
const bigints = (_: string, value: unknown): unknown => (typeof value === "bigint" ? `${value}n` : value);

/** Digests of what reads would give in one project: the same digest, the same results. Rows are looked at once. */
export function createDigest(project: Project): (reads: Reads) => string {
  const registers = registersOf(project);
  const known = new Map<string, string>();
  const digestOf = (name: string, id: string, field: string): string => {
    const key = JSON.stringify([name, id, field]);
    const register: Register = registers.get(name) ?? new Map();
    const value = (): unknown =>
      field === PRESENCE ? register.has(id) : ((register.get(id) as Item | undefined)?.[field] ?? null);
    const digest = known.get(key) ?? sha256(JSON.stringify(value(), bigints));
    known.set(key, digest);
    return digest;
  };
  return (reads) => {
    const values = Object.entries(reads).map(([name, fields]) => {
      const all = [...(registers.get(name)?.keys() ?? [])];
      return Object.entries(fields).map(([field, ids]) =>
        field === WALKED ? all : (ids === "*" ? all : ids).map((id) => [id, digestOf(name, id, field)]),
      );
    });
    return sha256(JSON.stringify([reads, values]));
  };
}
