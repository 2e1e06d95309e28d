import { type Language, wordsOf } from "../language/language.ts";

interface Wording {
  readonly actions: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
}

/** The meanings that a clause names, each by its first word. The longest word at a place counts: 直播间 is no 直播. */
export function wordingOf(clause: string, language: Language): Wording {
  const { actions, objects, qualifiers } = wordsOf(language).readingCheck;
  return {
    actions: meanings(clause, actions),
    objects: meanings(clause, objects),
    qualifiers: meanings(clause, qualifiers),
  };
}

function meanings(clause: string, lines: readonly string[]): Set<string> {
  const words = lines.flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0] ?? word] as const));
  const longestFirst = words.sort(([a], [b]) => b.length - a.length);
  const text = clause.toLowerCase();
  const found = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const met = longestFirst.find(([word]) => text.startsWith(word, at) && isWhole(text, at, word));
    if (met !== undefined) found.add(met[1]);
    at += met?.[0].length ?? 1;
  }
  return found;
}

/** A Latin word counts only where it begins and ends. */
const isWhole = (text: string, at: number, word: string): boolean =>
  !/^[a-z]/.test(word) || (!/[a-z]/.test(text.charAt(at - 1)) && !/[a-z]/.test(text.charAt(at + word.length)));
