import { listed, meant, quote, sentences } from "./say.ts";

/** A text of a register in every language that it is kept in, by the id of each. */
export type InEach = Readonly<Record<string, string>>;

export interface Span {
  readonly start: string;
  readonly end: string;
}

/** A cell of a derived file that is not what its script computes. */
interface StaleCell {
  readonly id: string;
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

const span = ({ start, end }: Span): string => `${start} to ${end}`;

/** Rules on derivations and the files they write. */
export const derive = {
  "derive/no-resource": (a: { path: string; script: string }) => ({
    message: `No resource has the path ${a.path}, which ${a.script} would write.`,
    remedy: "Add that resource to data/datapackage.json.",
  }),
  "derive/script-failed": (a: { script: string; problem: string }) => ({
    message: `${a.script} stopped: ${a.problem}`,
    expected: "a script that runs to its end and exports what `derivation` returns",
    remedy: `Mend the script; \`npx tsx ${a.script}\` runs it alone.`,
  }),
  "derive/time-limit": (a: { script: string; seconds: number }) => ({
    message: `${a.script} was still running after ${a.seconds} seconds and was stopped.`,
    expected: "a script that ends",
    actual: `${a.seconds} seconds and no end`,
    remedy: "Look for a loop that does not end.",
  }),
  "derive/no-derivation": (a: { script: string }) => ({
    message: `${a.script} states no derived figures.`,
    expected: "export const name = derivation(import.meta, [ … ])",
    remedy: "Export what `derivation` returns, or move the script out of scripts/derive.",
  }),
  /** `cell` is null where the same rows stand in another order, or end otherwise. */
  "derive/stale": (a: { file: string; cell: StaleCell | null }) => {
    const { id, column, found, expected } = a.cell ?? {
      id: "the file",
      column: "form",
      found: "another order or ending",
      expected: "the derived text",
    };
    return {
      message: `${id} has ${column} ${quote(found)}; computed again it is ${quote(expected)}.`,
      expected,
      actual: found,
      remedy: "Run `npm run derive`. Files in data/derived are never edited by hand.",
    };
  },
  "derive/missing-row": (a: { id: string; file: string }) => ({
    message: `${a.file} lacks ${a.id}, which its script derives.`,
    remedy: "Run `npm run derive`.",
  }),
  "derive/extra-row": (a: { id: string; file: string }) => ({
    message: `${a.file} has ${a.id}, which its script does not derive.`,
    remedy: "Run `npm run derive`.",
  }),
  "derive/expression": (a: { id: string; problem: string }) => ({
    message: `The expression of ${a.id} cannot be computed: ${a.problem}`,
    expected: "operations on ids, as in growth(fig:a@r, fig:b@r)",
    remedy: "Run `npm run derive`; if it persists, mend the script that states the row.",
  }),
  "derive/circular": (a: { id: string; through: readonly string[] }) => ({
    message: `${a.id} is computed from itself, by ${listed(a.through)}.`,
    expected: "figures at the end of every line",
    remedy: "Run `npm run derive`. Files in data/derived are never edited by hand.",
  }),
  "derive/base-later": (a: { id: string; base: Span; compared: Span }) => ({
    message: `${a.id} measures ${span(a.compared)} against ${span(a.base)}, which is later.`,
    expected: "the earlier span as the base",
    actual: span(a.base),
    remedy: "Swap the operands in the script.",
  }),
  "derive/unused": (a: { names: readonly string[] }) => ({
    message: `No chart draws and no article prints anything of ${listed(a.names)}.`,
    remedy: "Take the rows out of the script, or use them.",
  }),
  "derive/across-break": (a: { id: string; flag: string; reasons: readonly InEach[] }) => ({
    message: `${a.id} compares across a break that breaks.csv calls unsound: ${a.reasons.map(({ en = "" }) => en).join("; ")}`,
    expected: "no comparison across an unsound break",
    remedy: "Take the row out of the script, or give the reason to call the break a caveat in breaks.csv.",
  }),
  "derive/part-added": (a: { id: string; whole: string; part: string }) => ({
    message: `${a.id} adds ${a.whole} and ${a.part}, which is a part of it.`,
    expected: "either the total or its parts",
    remedy: "Take one of them out of the sum.",
  }),
  "derive/added-twice": (a: { id: string; first: string; second: string }) => ({
    message:
      a.first === a.second
        ? `${a.id} adds ${a.first} twice.`
        : `${a.id} adds ${a.first} and ${a.second}, which are one fact in two documents.`,
    expected: "every fact once",
    remedy: "Take one of them out of the sum.",
  }),
  "derive/unknown-unit": (a: { unit: string; meant: readonly string[] }) => ({
    message: sentences(`A constant is in ${quote(a.unit)}, which is no unit.`, meant(a.meant)),
    expected: "an id of data/units.csv",
    remedy: "Mend the spelling, or add the unit to data/units.csv.",
  }),
  "derive/two-derivations": (a: { script: string }) => ({
    message: `${a.script} exports more than one derivation, which would write one file.`,
    expected: "one export of derivation(import.meta, [ … ]) a script",
    remedy: "Join the lists, or give each subject a script of its own.",
  }),
};
