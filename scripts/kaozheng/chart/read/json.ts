import type { DetailsOf } from "../../finding/rules.ts";
import { wordsOf } from "../../language/language.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isObject = (x: unknown): x is JsonObject => typeof x === "object" && x !== null && !Array.isArray(x);
export const isArray = (x: unknown): x is readonly Json[] => Array.isArray(x);

interface Position {
  readonly line: number;
  readonly column: number;
}

/** A JSON text with the place of every value, by JSON pointer (RFC 6901) without the escapes: `/encoding/x/field`. */
export interface JsonDocument {
  readonly value: Json;
  at(pointer: string): Position;
}

/** What stands somewhere, nothing at the end of the file, and what JSON wants there. */
type JsonProblem = DetailsOf<"chart/syntax">;

/** What is wrong with a text that is no JSON, and where. */
export class JsonSyntaxError extends SyntaxError {
  readonly problem: JsonProblem;
  readonly position: Position;
  constructor(problem: JsonProblem, position: Position) {
    super(wordsOf("en").findings.jsonProblem(problem.near, problem.expected));
    this.problem = problem;
    this.position = position;
  }
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;
const NEAR = /"[^"\n]{0,20}|\S{0,12}/y;

/**
 * Parses JSON and keeps where everything stood. JSON.parse is no help for that: its messages, and whether they name a
 * place at all, change from one Node to the next.
 */
export function parseJson(source: string): JsonDocument {
  const text = source.replace(/^\ufeff/, "");
  const offsets = new Map<string, number>();
  let at = 0;

  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? "";
  };
  const fail = (expected: JsonProblem["expected"]): never => {
    throw new JsonSyntaxError({ near: match(NEAR), expected }, positionAt(text, at));
  };
  const space = (): void => {
    at += match(SPACE).length;
  };
  const take = (sign: string): boolean => {
    space();
    const there = text[at] === sign;
    if (there) at += 1;
    return there;
  };
  const string = (expected: JsonProblem["expected"]): string => {
    space();
    const token = text[at] === '"' ? match(SCALAR) : "";
    if (token === "") fail(expected);
    at += token.length;
    return scalar(token) as string;
  };
  const scalar = (token: string): Json => {
    try {
      return JSON.parse(token) as Json;
    } catch {
      at -= token.length;
      return fail("sound-string");
    }
  };
  const members = (pointer: string): JsonObject => {
    const entries: Record<string, Json> = {};
    if (take("}")) return entries;
    do {
      const key = string("name");
      if (!take(":")) fail("colon");
      Object.defineProperty(entries, key, { value: value(`${pointer}/${key}`), enumerable: true, configurable: true });
    } while (take(","));
    if (!take("}")) fail("comma-or-brace");
    return entries;
  };
  const items = (pointer: string): Json[] => {
    const list: Json[] = [];
    if (take("]")) return list;
    do list.push(value(`${pointer}/${list.length}`));
    while (take(","));
    if (!take("]")) fail("comma-or-bracket");
    return list;
  };
  const value = (pointer: string): Json => {
    space();
    offsets.set(pointer, at);
    if (take("{")) return members(pointer);
    if (take("[")) return items(pointer);
    const token = match(SCALAR);
    if (token === "") fail("value");
    at += token.length;
    return scalar(token);
  };

  const root = value("");
  space();
  if (at < text.length) fail("end-of-file");
  return { value: root, at: (pointer) => positionAt(text, nearestPlace(offsets, pointer) ?? 0) };
}

/** The place of the value, else of what encloses it. */
export function nearestPlace<Place>(places: ReadonlyMap<string, Place>, pointer: string): Place | undefined {
  for (let path = pointer; path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
    const place = places.get(path);
    if (place !== undefined) return place;
  }
  return places.get("");
}
