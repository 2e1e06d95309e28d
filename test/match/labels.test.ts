import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../scripts/kaozheng/dataset/archive.ts";
import { parseLocator } from "../../scripts/kaozheng/dataset/locator.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";
import type { Figure } from "../../scripts/kaozheng/dataset/registers.ts";
import { read } from "../../scripts/kaozheng/numeral/scan.ts";
import { type Exact, printExact } from "../../scripts/kaozheng/quantity/exact.ts";
import type { Interval } from "../../scripts/kaozheng/quantity/interval.ts";
import { type DisputeLabel, type Label, type Place, placeOf, readDisputeLabels, readLabels, setOf } from "./labels.ts";

const { registers, lexicon } = openProject(fileURLToPath(new URL("../..", import.meta.url)));
const labels = readLabels();
const disputes = readDisputeLabels();
const at = new Map(labels.map((label) => [placeOf(label), label]));

/** The label whose token covers a place: a recorded token may begin inside the one that is scanned. */
const labelOver = ({ source, paragraph, offset }: Place): Label | undefined =>
  labels.find(
    (label) =>
      label.source === source &&
      label.paragraph === paragraph &&
      label.offset <= offset &&
      offset < label.offset + label.printed.length,
  );

describe("the labels", () => {
  test("are 268, one a place", () => {
    expect([labels.length, at.size]).toEqual([268, 268]);
  });

  test("name sources, indicators and scopes of the registers", () => {
    const unknown = labels.flatMap(({ source, indicators, scope }) => [
      ...(registers.sources.has(source) ? [] : [source]),
      ...indicators.filter((id) => !registers.indicators.has(id)),
      ...(registers.scopes.has(scope) ? [] : [scope]),
    ]);
    expect(unknown).toEqual([]);
  });

  test("are in the set that their place puts them in", () => {
    expect(labels.filter((label) => label.set !== setOf(label)).map(placeOf)).toEqual([]);
  });

  test.each(["development", "held-out"])("are about half in the set %s", (set) => {
    const share = labels.filter((label) => label.set === set).length / labels.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.05);
  });

  test.each([...registers.sources.keys(), "all"])("of source %s are as many as README.md says", (source) => {
    const readme = readFileSync(fileURLToPath(new URL("README.md", import.meta.url)), "utf8");
    const of = labels.filter((label) => source === "all" || label.source === source);
    const inSet = (set: string) => of.filter((label) => label.set === set).length;
    const none = of.filter(({ indicators }) => indicators.length === 0).length;
    const row = [source, of.length, inSet("development"), inSet("held-out"), none];
    expect(readme).toContain(`| ${row.join(" | ")} |\n`);
  });

  test("agree with every figure that is recorded at a place", () => {
    const recorded = [...registers.figures.values()].map((figure) => {
      const { paragraph = 0, offset = 0 } = parseLocator(figure.recorded?.locator ?? "") ?? {};
      return { figure, label: labelOver({ source: figure.source, paragraph, offset }) };
    });
    expect(recorded.length).toBeGreaterThan(200);
    const agree = ({ indicator, scope }: Figure, label: Label | undefined): boolean =>
      label?.indicators[0] === indicator && label.scope === scope;
    expect(recorded.filter(({ figure, label }) => !agree(figure, label)).map(({ figure }) => figure.id)).toEqual([]);
  });

  test("leave out no quantity that the labels of the reading have", () => {
    const file = fileURLToPath(new URL("../numeral/documents.csv", import.meta.url));
    const rows: Record<"source" | "paragraph" | "offset" | "kind", string>[] = parse(readFileSync(file), {
      columns: true,
    });
    const quantities = rows
      .filter(({ kind }) => kind === "quantity")
      .map(({ source, paragraph, offset }) => ({ source, paragraph: Number(paragraph), offset: Number(offset) }));
    expect(quantities.length).toBeGreaterThan(200);
    expect(quantities.filter((place) => labelOver(place) === undefined).map(placeOf)).toEqual([]);
  });
});

const print = (x: Exact | null | undefined): string => (x ? printExact(x) : "");
const printBounds = (x: Interval | null | undefined): string =>
  `${x?.lowerClosed ? "[" : "("}${print(x?.lower)}, ${print(x?.upper)}${x?.upperClosed ? "]" : ")"}`;
const sameValue = ({ printed }: Label, { recorded }: Figure): boolean =>
  print(read(printed, lexicon)?.nominal) === print(recorded?.value);
const sameBounds = ({ printed }: Label, { recorded }: Figure): boolean =>
  printBounds(read(printed, lexicon)?.strict) === printBounds(recorded?.bounds);
const sameUnit = ({ printed }: Label, { recorded }: Figure): boolean => read(printed, lexicon)?.unit === recorded?.unit;
/** Of one indicator and scope it can only be other words for one number: two numbers would differ in value. */
const differsInWords = (label: Label, figure: Figure): boolean =>
  label.indicators[0] !== figure.indicator || label.scope !== figure.scope || sameValue(label, figure);

/** Whether the tokens of a quantity and of a figure can differ as a person saw them differ. */
const DIFFERS: Readonly<Record<DisputeLabel["foundBy"], (label: Label, figure: Figure) => boolean>> = {
  bound: (label, figure) => sameValue(label, figure) && !sameBounds(label, figure),
  unit: (label, figure) => !sameUnit(label, figure),
  value: (label, figure) => !sameValue(label, figure),
  "cut-off": (label, figure) => sameValue(label, figure) && sameBounds(label, figure),
  object: differsInWords,
  action: differsInWords,
};

describe("the disputes that a check could find", () => {
  test("stand at labels, and each names its kind and only figures of its own from other documents", () => {
    const wrong = disputes.filter((row) => {
      const { kind, figures = [] } = registers.disputes.get(row.dispute) ?? {};
      const others = figures.filter((id) => registers.figures.get(id)?.source !== row.source);
      return !at.has(placeOf(row)) || kind !== row.kind || row.against.some((id) => !others.includes(id));
    });
    expect(wrong).toEqual([]);
  });

  test("show in the tokens as they are said to", () => {
    const alike = disputes.flatMap((row) => {
      const label = at.get(placeOf(row));
      return row.against.filter((id) => {
        const figure = registers.figures.get(id);
        return label === undefined || figure === undefined || !DIFFERS[row.foundBy](label, figure);
      });
    });
    expect(alike).toEqual([]);
  });

  test("are all that lie between documents, but for two numbers of one document of which another repeats one", () => {
    const sourcesOf = (figures: readonly string[]) => new Set(figures.map((id) => registers.figures.get(id)?.source));
    const between = [...registers.disputes.values()].filter(({ figures }) => sourcesOf(figures).size > 1);
    const listed = new Set(disputes.map(({ dispute }) => dispute));
    expect(between.map(({ id }) => id).filter((id) => !listed.has(id))).toEqual(["links-complaints-and-detection"]);
  });
});

const archive = process.env.KAOZHENG_ARCHIVE;
if (!archive) console.warn("KAOZHENG_ARCHIVE is not set: the labels of matches are not checked against the documents.");

describe.skipIf(!archive)("in the documents", () => {
  test("every labelled token stands at its place", () => {
    const opened = openArchive(archive);
    const stands = ({ source, paragraph, offset, printed }: Label): boolean => {
      const known = registers.sources.get(source);
      const paragraphs = (known && opened?.document(known)?.paragraphs) ?? [];
      return paragraphs[paragraph - 1]?.startsWith(printed, offset) ?? false;
    };
    expect(labels.filter((label) => !stands(label)).map(placeOf)).toEqual([]);
  });
});
