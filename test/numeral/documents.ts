import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { openArchive } from "../../scripts/kaozheng/dataset/archive.ts";
import { openProject, type Project } from "../../scripts/kaozheng/dataset/project.ts";
import type { NumericExpression } from "../../scripts/kaozheng/numeral/expression.ts";
import { scan } from "../../scripts/kaozheng/numeral/scan.ts";
import { type Exact, printExact } from "../../scripts/kaozheng/quantity/exact.ts";

/**
 * A numeric expression of one of the story's documents, labelled by hand: where it stands, what it is. `kind` is
 * `quantity` or `other`. Of a quantity `value`, or both ends, and the unit where the sentence names one.
 */
interface Label {
  readonly source: string;
  readonly paragraph: string;
  readonly offset: string;
  readonly printed: string;
  readonly kind: "quantity" | "other";
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  readonly unit: string;
}

/** How many of how many, and which were not. */
export interface Score {
  readonly right: number;
  readonly of: number;
  readonly missed: readonly string[];
}

export interface Scores {
  readonly found: Score;
  readonly value: Score;
  readonly bounds: Score;
  readonly unit: Score;
  readonly others: Score;
  /** Quantities read where nobody labelled one. */
  readonly extra: readonly string[];
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LABELS = fileURLToPath(new URL("documents.csv", import.meta.url));

const print = (x: Exact | null | undefined): string => (x ? printExact(x) : "");

/** Reads the documents of the archive and compares with the labels. */
export function scoreDocuments(archiveFolder: string): Scores {
  const project = openProject(ROOT);
  const labels = parse(readFileSync(LABELS), { columns: true }) as Label[];
  const readings = readAll(project, archiveFolder);
  const quantities = labels.filter(({ kind }) => kind === "quantity");
  const touching = ({ source, paragraph, offset, printed }: Label): NumericExpression[] =>
    (readings.get(`${source}:${paragraph}`) ?? []).filter(
      ({ start, end }) => start < Number(offset) + printed.length && end > Number(offset),
    );
  const measured = (label: Label): NumericExpression | undefined =>
    touching(label).find(({ kind }) => kind === "quantity");
  const score = (of: readonly Label[], isRight: (label: Label) => boolean): Score => {
    const missed = of.filter((label) => !isRight(label));
    return { right: of.length - missed.length, of: of.length, missed: missed.map((l) => describe(l, touching(l))) };
  };
  const hasValue = (label: Label): boolean => {
    const e = measured(label);
    if (e === undefined) return false;
    return label.value === "" ? hasBounds(label) : print(e.nominal) === label.value;
  };
  const hasBounds = (label: Label): boolean => {
    const e = measured(label);
    return e !== undefined && print(e.strict?.lower) === label.lower && print(e.strict?.upper) === label.upper;
  };
  const hasUnit = (label: Label): boolean => {
    const e = measured(label);
    if (e === undefined) return false;
    const words = project.lexicon.get(label.unit)?.zh ?? [];
    // 个 and 条 count many things: the word is right where the unit has it, or where the sentence prints none.
    return e.unit === label.unit || e.unitText === "" || words.includes(e.unitText.trim());
  };
  const labelled = new Set(labels.map(({ source, paragraph }) => `${source}:${paragraph}`));
  const extra = [...readings].flatMap(([place, found]) =>
    labelled.has(place)
      ? found
          .filter(({ kind }) => kind === "quantity")
          .filter(({ start, end }) => !labels.some((l) => at(l) === place && overlaps(l, start, end)))
          .map((e) => `${place}:${e.start} ${e.text}`)
      : [],
  );
  return {
    found: score(quantities, (label) => measured(label) !== undefined),
    value: score(quantities, hasValue),
    bounds: score(quantities, (label) => hasValue(label) && hasBounds(label)),
    unit: score(
      quantities.filter(({ unit }) => unit !== ""),
      hasUnit,
    ),
    others: score(
      labels.filter(({ kind }) => kind === "other"),
      (label) => measured(label) === undefined,
    ),
    extra,
  };
}

const at = ({ source, paragraph }: Label): string => `${source}:${paragraph}`;
const overlaps = ({ offset, printed }: Label, start: number, end: number): boolean =>
  start < Number(offset) + printed.length && end > Number(offset);

function readAll({ registers, lexicon }: Project, folder: string): Map<string, NumericExpression[]> {
  const archive = openArchive(folder);
  return new Map(
    [...registers.sources.values()].flatMap((source) => {
      const paragraphs = archive?.document(source)?.paragraphs ?? [];
      const found = scan(paragraphs.join("\n"), lexicon);
      let from = 0;
      return paragraphs.map((paragraph, i): [string, NumericExpression[]] => {
        const [start, end] = [from, from + paragraph.length];
        from = end + 1;
        const within = found.filter((e) => e.start >= start && e.end <= end);
        const placed = within.map((e) => ({ ...e, start: e.start - start, end: e.end - start }));
        return [`${source.id}:${i + 1}`, placed];
      });
    }),
  );
}

const describe = ({ source, paragraph, offset, printed }: Label, found: readonly NumericExpression[]): string =>
  `${source}:${paragraph}:${offset} ${printed} read as ${found.map((e) => `${e.text} (${e.kind} ${print(e.nominal)} [${print(e.strict?.lower)}, ${print(e.strict?.upper)}] ${e.unit})`).join("; ") || "nothing"}`;
