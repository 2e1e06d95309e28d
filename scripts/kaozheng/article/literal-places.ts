import type { Position } from "./cell-module.ts";

/** Places of the values of an object literal, by JSON pointer without escapes: `/encoding/x/field`. */
export type LiteralPlaces = Readonly<Record<string, Position>>;

const SPACE = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const KEY = /(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|([\p{L}_$][\p{L}\p{N}_$]*))\s*:/uy;
const STRING = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`/y;

/**
 * Where the members of an object literal stand in TypeScript: so much of it as is written out. A value that is computed
 * counts as one place, and so does all after a spread, whose length nobody can see. `start` is just before the literal;
 * none is found where there is another expression. Lines and columns count from 1 at the beginning of `source`.
 */
function literalPlaces(source: string, start: number): LiteralPlaces {
  const offsets = new Map<string, number>();
  let at = start;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    at += found?.[0].length ?? 0;
    return found;
  };
  const take = (sign: string): boolean => {
    match(SPACE);
    const there = source[at] === sign;
    if (there) at += 1;
    return there;
  };
  /** Passes over an expression up to the comma or bracket that ends it. */
  const skip = (): void => {
    for (let depth = 0; at < source.length; ) {
      if (match(STRING) !== null || (match(SPACE)?.[0] ?? "") !== "") continue;
      const character = source.charAt(at);
      if (depth === 0 && /[,\]})]/.test(character)) return;
      if (/[[{(]/.test(character)) depth += 1;
      if (/[\]})]/.test(character)) depth -= 1;
      at += 1;
    }
  };
  const members = (pointer: string): void => {
    for (let before = -1; before !== at && !take("}"); ) {
      before = at;
      match(SPACE);
      const from = at;
      const key = match(KEY);
      const path = `${pointer}/${key?.slice(1).find((name) => name !== undefined) ?? ""}`;
      // A finding about a member points at its name, as that is what may be misspelt.
      if (key !== null) offsets.set(path, from);
      if (key !== null) value(path);
      skip();
      take(",");
    }
  };
  const items = (pointer: string): void => {
    let counted = true;
    for (let before = -1, n = 0; before !== at && !take("]"); n++) {
      before = at;
      match(SPACE);
      counted &&= !source.startsWith("...", at);
      if (counted) {
        offsets.set(`${pointer}/${n}`, at);
        value(`${pointer}/${n}`);
      }
      skip();
      take(",");
    }
  };
  const value = (pointer: string): void => {
    if (take("{")) members(pointer);
    else if (take("[")) items(pointer);
  };
  value("");
  return Object.fromEntries([...offsets].map(([pointer, offset]) => [pointer, positionAt(source, offset)]));
}

/** The same of what a call hands over, written out there or in a variable that the cell declares. */
export function argumentPlaces(source: string, { line, column }: Position): LiteralPlaces {
  const lines = source.split("\n");
  const call = lines.slice(0, line - 1).reduce((n, text) => n + text.length + 1, 0) + column - 1;
  const argument = /^\w+\s*\(\s*(?:([\p{L}_$][\p{L}\p{N}_$]*)\s*\))?/u.exec(source.slice(call));
  if (argument === null) return {};
  const [whole, name] = argument;
  if (name === undefined) return literalPlaces(source, call + whole.length);
  const declared = new RegExp(`(?:const|let|var)\\s+${name.replaceAll("$", "\\$")}\\s*(?::[^=]*)?=\\s*`, "u").exec(
    source,
  );
  return declared === null ? {} : literalPlaces(source, declared.index + declared[0].length);
}

function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
