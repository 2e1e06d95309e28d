import { agrees, caseFiles, casesArePresent, casesOf, counts } from "../numeral/agreement.ts";
import { type Scores, scoreDocuments } from "../numeral/documents.ts";

interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const PARTS: readonly (readonly [Exclude<keyof Scores, "extra">, string])[] = [
  ["found", "quantities found"],
  ["value", "value right"],
  ["bounds", "value and bounds right"],
  ["unit", "unit right"],
  ["others", "no quantity, and labelled so"],
];

/** Kinds of suite, by the names of their files. */
const SUITES: readonly (readonly [string, RegExp])[] = [
  ["bare numbers, zh", /^(?:cn2an|nzh|nemo-number|duckling-numeral|recognizers-number)-zh$/],
  ["with unit, zh", /^(?:duckling-(?:quantity|temperature|duration)|recognizers-(?:unit|percent))-zh$/],
  ["pairs, zh", /^pairs-zh$/],
  ["bare numbers, en", /^(?:compromise|nemo-number|wetext-number|duckling-numeral|recognizers-number(?:-exp)?)-en$/],
  [
    "with unit, en",
    /^(?:duckling-(?:distance|quantity|temperature|volume|duration)|recognizers-(?:unit|percent)|quantulum3)-en$/,
  ],
  ["pairs, en", /^pairs-en$/],
];

/** How well numbers are read: in the story's documents (KAOZHENG_ARCHIVE) and in the suites of known answers, where they are at hand. */
export async function bench(): Promise<Measurement[]> {
  return [...documents(process.env.KAOZHENG_ARCHIVE), ...(casesArePresent() ? suites() : [])];
}

function documents(archive: string | undefined): Measurement[] {
  if (!archive) return [];
  const scores = scoreDocuments(archive);
  return [
    ...PARTS.map(([part, name]) => {
      const { right, of } = scores[part];
      return { name: `documents: ${name} (of ${of})`, value: (100 * right) / of, unit: "%" };
    }),
    { name: "documents: read where nobody labelled one", value: scores.extra.length, unit: "" },
  ];
}

function suites(): Measurement[] {
  return SUITES.map(([name, files]) => {
    const rows = caseFiles()
      .filter((file) => files.test(file))
      .flatMap(casesOf)
      .filter(counts);
    return {
      name: `cases: ${name} (of ${rows.length})`,
      value: (100 * rows.filter(agrees).length) / rows.length,
      unit: "%",
    };
  });
}
