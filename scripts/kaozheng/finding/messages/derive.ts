import type { Wording } from "../finding.ts";

const error = (wording: Omit<Wording, "severity">): Wording => ({ severity: "error", ...wording });
const note = (wording: Omit<Wording, "severity">): Wording => ({ severity: "note", ...wording });

/** Rules on derivations and the files they write. */
export const deriveMessages = {
  "derive/no-resource": (a: { path: string; script: string }) =>
    error({
      message: `No resource has the path ${a.path}, which ${a.script} would write.`,
      expected: `{ "name": "derived-${a.path.replace(/^derived\/|\.csv$/g, "")}", "path": "${a.path}", "type": "table", "schema": "schema/derived.json", "kaozheng:role": "derived" }`,
      remedy: "Add that resource to data/datapackage.json.",
    }),
  "derive/script-failed": (a: { script: string; problem: string }) =>
    error({
      message: `${a.script} stopped: ${a.problem}`,
      expected: "a script that runs to its end and exports what `derivation` returns",
      remedy: `Mend the script; \`npx tsx ${a.script}\` runs it alone.`,
    }),
  "derive/time-limit": (a: { script: string; seconds: number }) =>
    error({
      message: `${a.script} was still running after ${a.seconds} seconds and was stopped.`,
      expected: "a script that ends",
      actual: `${a.seconds} seconds and no end`,
      remedy: "Look for a loop that does not end.",
    }),
  "derive/no-derivation": (a: { script: string }) =>
    error({
      message: `${a.script} states no derived figures.`,
      expected: "export const name = derivation(import.meta, [ … ])",
      remedy: "Export what `derivation` returns, or move the script out of scripts/derive.",
    }),
  "derive/stale": (a: { file: string; id: string; column: string; found: string; expected: string }) =>
    error({
      message: `${a.id} has ${a.column} ${JSON.stringify(a.found)}; computed again it is ${JSON.stringify(a.expected)}.`,
      expected: a.expected,
      actual: a.found,
      remedy: "Run `npm run derive`. Files in data/derived are never edited by hand.",
      ids: [`calc:${a.id}`],
    }),
  "derive/missing-row": (a: { id: string; file: string }) =>
    error({
      message: `${a.file} lacks ${a.id}, which its script derives.`,
      expected: a.id,
      remedy: "Run `npm run derive`.",
      ids: [`calc:${a.id}`],
    }),
  "derive/extra-row": (a: { id: string; file: string }) =>
    error({
      message: `${a.file} has ${a.id}, which its script does not derive.`,
      actual: a.id,
      remedy: "Run `npm run derive`.",
      ids: [`calc:${a.id}`],
    }),
  "derive/expression": (a: { id: string; problem: string }) =>
    error({
      message: `The expression of ${a.id} cannot be computed: ${a.problem}`,
      expected: "operations on ids, as in growth(fig:a@r, fig:b@r)",
      remedy: "Run `npm run derive`; if it persists, mend the script that states the row.",
      ids: [`calc:${a.id}`],
    }),
  "derive/circular": (a: { id: string; through: readonly string[] }) =>
    error({
      message: `${a.id} is computed from itself, by ${a.through.join(", ")}.`,
      expected: "figures at the end of every line",
      remedy: "Run `npm run derive`. Files in data/derived are never edited by hand.",
      ids: [`calc:${a.id}`],
    }),
  "derive/base-later": (a: { id: string; base: string; compared: string }) =>
    error({
      message: `${a.id} measures ${a.compared} against ${a.base}, which is later.`,
      expected: "the earlier span as the base",
      actual: a.base,
      remedy: "Swap the operands in the script.",
      ids: [`calc:${a.id}`],
    }),
  "derive/unused": (a: { names: readonly string[] }) =>
    note({
      message: `No chart draws and no article prints anything of ${a.names.join(", ")}.`,
      actual: a.names.join(", "),
      remedy: "Take the rows out of the script, or use them.",
    }),
  "derive/across-break": (a: { id: string; flag: string; reason: string }) =>
    error({
      message: `${a.id} compares across a break that breaks.csv calls unsound: ${a.reason}`,
      expected: "no comparison across an unsound break",
      actual: a.flag,
      remedy: "Take the row out of the script, or give the reason to call the break a caveat in breaks.csv.",
      ids: [`calc:${a.id}`],
    }),
  "derive/part-added": (a: { id: string; whole: string; part: string }) =>
    error({
      message: `${a.id} adds ${a.whole} and ${a.part}, which is a part of it.`,
      expected: "either the total or its parts",
      remedy: "Take one of them out of the sum.",
      ids: [`calc:${a.id}`],
    }),
  "derive/added-twice": (a: { id: string; first: string; second: string }) =>
    error({
      message:
        a.first === a.second
          ? `${a.id} adds ${a.first} twice.`
          : `${a.id} adds ${a.first} and ${a.second}, which are one fact in two documents.`,
      expected: "every fact once",
      remedy: "Take one of them out of the sum.",
      ids: [`calc:${a.id}`],
    }),
  "derive/unknown-unit": (a: { unit: string; hint: string }) =>
    error({
      message: `A constant is in ${JSON.stringify(a.unit)}, which is no unit. ${a.hint}`.trim(),
      expected: "an id of data/units.csv",
      actual: a.unit,
      remedy: "Mend the spelling, or add the unit to data/units.csv.",
    }),
  "derive/two-derivations": (a: { script: string }) =>
    error({
      message: `${a.script} exports more than one derivation, which would write one file.`,
      expected: "one export of derivation(import.meta, [ … ]) a script",
      remedy: "Join the lists, or give each subject a script of its own.",
    }),
} as const;
