import type { DetailsOf } from "../../../finding/rules.ts";
import { LAZY, type SchemaError } from "./validator.ts";

/** What the grammar would take where something else stands. */
export type Expectation = Extract<DetailsOf<"chart/spec">["problem"], { kind: "value" }>["expected"][number];

/** One thing wrong with a spec, in the grammar's words. Pointers are as `json.ts` has them, without escapes. */
export interface Complaint {
  readonly pointer: string;
  /** A name that is not known there, a member that is missing, or a value that will not do. */
  readonly kind: "property" | "missing" | "value";
  /** The name that is not known, or that is missing. */
  readonly name: string;
  readonly found: unknown;
  /** Names that are known there, or of which one is missing. */
  readonly names: readonly string[];
  /** Values that would do. */
  readonly expected: readonly Expectation[];
}

const unescaped = (path: string): string => path.replace(/~1/g, "/").replace(/~0/g, "~");

const LIMITS: readonly Extract<Expectation, { kind: "limit" }>["limit"][] = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minItems",
  "maxItems",
  "minLength",
  "maxLength",
  "minProperties",
];

function expectation({ keyword, params, schema }: SchemaError): Expectation[] {
  if (keyword === "type") return [params.type].flat().map((type: string) => ({ kind: "type", type }));
  if (keyword === "const") return [{ kind: "literal", json: JSON.stringify(params.allowedValue) }];
  if (keyword === "enum")
    return (params.allowedValues as unknown[]).map((value) => ({ kind: "literal", json: JSON.stringify(value) }));
  const limit = LIMITS.find((name) => name === keyword);
  if (limit !== undefined) return [{ kind: "limit", limit, n: params.limit }];
  return [keyword === "pattern" ? { kind: "pattern", pattern: String(schema) } : { kind: "keyword", keyword }];
}

function leaf(error: SchemaError, pointer: string): Complaint {
  const { keyword, params, data } = error;
  if (keyword === "additionalProperties") {
    const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
    return { pointer, kind: "property", name: params.additionalProperty, found: data, names: known, expected: [] };
  }
  if (keyword === "required") {
    const name: string = params.missingProperty;
    return { pointer, kind: "missing", name, found: data, names: [name], expected: [] };
  }
  return { pointer, kind: "value", name: "", found: data, names: [], expected: expectation(error) };
}

const UNIONS = new Set(["anyOf", "oneOf"]);
const isInside = (error: SchemaError, union: SchemaError): boolean =>
  error !== union &&
  error.schemaPath.startsWith(`${union.schemaPath}/`) &&
  `${error.instancePath}/`.startsWith(`${union.instancePath}/`);

interface Failure {
  readonly error: SchemaError;
  readonly pointer: string;
  /** Of a union: the errors of each alternative. */
  readonly branches: readonly (readonly SchemaError[])[];
}

/** The errors of one definition as a tree: those inside a union's alternatives hang below the union. */
function failures(errors: readonly SchemaError[], base: string): Failure[] {
  const unions = errors.filter((e) => UNIONS.has(e.keyword));
  const outer = errors.filter((e) => !unions.some((union) => isInside(e, union)));
  return outer.map((error) => {
    const branches = new Map<string, SchemaError[]>();
    if (UNIONS.has(error.keyword))
      for (const inner of errors.filter((e) => isInside(e, error))) {
        const branch = inner.schemaPath.slice(error.schemaPath.length + 1).split("/")[0] ?? "";
        branches.set(branch, [...(branches.get(branch) ?? []), inner]);
      }
    return { error, pointer: base + unescaped(error.instancePath), branches: [...branches.values()] };
  });
}

/** What it costs to think that an alternative was meant: another kind of value, a member missing, a name unknown. */
const COST = { type: 1000, value: 200, missing: 100, constant: 30, property: 10, deeper: 1 } as const;

function costOf(errors: readonly SchemaError[], base: string, at: string): number {
  return failures(errors, base).reduce((sum, { error, pointer, branches }) => {
    const { keyword, params } = error;
    if (keyword === LAZY) return sum + costOf(params.errors, pointer, at);
    if (UNIONS.has(keyword) && branches.length > 0)
      return sum + Math.min(...branches.map((branch) => costOf(branch, base, at)));
    // A constant further in, `"type": "boxplot"`, tells alternatives apart.
    if (pointer !== at) return sum + (keyword === "const" ? COST.constant : COST.deeper);
    if (keyword === "additionalProperties") return sum + COST.property;
    if (keyword === "required") return sum + COST.missing;
    return sum + (keyword === "type" ? COST.type : COST.value);
  }, 0);
}

/** Complaints about the same thing by several alternatives become one, which knows what each would take. */
function merged(complaints: readonly Complaint[]): Complaint[] {
  const byThing = new Map<string, Complaint>();
  for (const complaint of complaints) {
    const key = [complaint.pointer, complaint.kind, complaint.kind === "property" ? complaint.name : ""].join("\n");
    const known = byThing.get(key);
    const names = [...new Set([...(known?.names ?? []), ...complaint.names])];
    const wanted = [...(known?.expected ?? []), ...complaint.expected];
    const expected = [...new Map(wanted.map((each) => [JSON.stringify(each), each])).values()];
    byThing.set(key, { ...complaint, names, expected });
  }
  return [...byThing.values()];
}

/** Complaints by alternatives that are equally near, the best first. */
type Choose = (complaints: readonly Complaint[]) => Complaint[];

/** What is wrong, said of the alternatives that the author most likely meant. */
export function complaintsOf(errors: readonly SchemaError[], choose: Choose, base = ""): Complaint[] {
  return merged(
    failures(errors, base).flatMap(({ error, pointer, branches }): Complaint[] => {
      if (error.keyword === LAZY) return complaintsOf(error.params.errors, choose, pointer);
      // Several alternatives matched, where one should: nothing that an author could mend better than by its words.
      if (!UNIONS.has(error.keyword) || branches.length === 0) return [leaf(error, pointer)];
      const costs = branches.map((branch) => costOf(branch, base, pointer));
      const least = Math.min(...costs);
      // Where the value is of no kind that any alternative takes, all of them say what they would take.
      const near = branches.filter((_, i) => (costs[i] ?? 0) === least || least >= COST.value);
      const all = near.map((branch) => complaintsOf(branch, choose, base));
      return near.length === 1 ? (all[0] ?? []) : choose(merged(all.flat()));
    }),
  );
}
