import { type CheckedNumber, checkText } from "../../scripts/kaozheng/check/check.ts";
import type { Text } from "../../scripts/kaozheng/check/read-text.ts";
import type { Archive } from "../../scripts/kaozheng/dataset/archive.ts";
import type { Project } from "../../scripts/kaozheng/dataset/project.ts";
import { matchPassages } from "../../scripts/kaozheng/match/match.ts";
import { passagesOf } from "../../scripts/kaozheng/match/passage.ts";
import { subjectsOf } from "../../scripts/kaozheng/match/subject.ts";
import { type DisputeLabel, type LabelSet, placeOf, readDisputeLabels, readLabels } from "./labels.ts";

/** What became of labelled quantities of documents that were each checked without their own rows. */
export interface Tally {
  /** Taken for an indicator of the label. */
  right: number;
  /** Taken for another one. */
  wrong: number;
  /** Taken for something, though no other source prints its indicator, or it is none. */
  invented: number;
  /** Left undecided, or said to be nothing, though another source prints it. */
  tied: number;
  missed: number;
  /** Rightly left alone. */
  left: number;
}

export const precision = ({ right, wrong, invented }: Tally): number => right / (right + wrong + invented);
export const recall = ({ right, wrong, tied, missed }: Tally): number => right / (right + wrong + tied + missed);

export interface Measured {
  readonly tally: Tally;
  /** One line for each quantity that did not go well. */
  readonly faults: readonly string[];
}

/** Checks each document against the record without its own rows and counts by the labels of one half. */
export function measure(project: Project, documents: Archive, set: LabelSet, withDocuments: boolean): Measured {
  const tally: Tally = { right: 0, wrong: 0, invented: 0, tied: 0, missed: 0, left: 0 };
  const faults: string[] = [];
  const labels = readLabels().filter((label) => label.set === set);
  for (const source of project.registers.sources.values()) {
    const passages = passagesOf(documents.document(source)?.paragraphs ?? [], project.lexicon);
    const known = new Set(subjectsOf(project, { without: source.id }).map(({ thing }) => thing));
    const matches = matchPassages(passages, project, {
      report: source.tellsOf[0] ?? null,
      without: source.id,
      archive: withDocuments ? documents : null,
    });
    for (const label of labels.filter((l) => l.source === source.id)) {
      const match = matches.find(
        ({ passage, reading }) =>
          passage === label.paragraph - 1 && reading.start <= label.offset && label.offset < reading.end,
      );
      const wanted = label.indicators.filter((id) => known.has(id));
      const taken = match?.outcome === "matched" ? (match.candidates[0]?.subject.thing ?? null) : null;
      const outcome = outcomeOf(wanted, taken, match?.outcome === "tie");
      tally[outcome] += 1;
      if (outcome !== "right" && outcome !== "left")
        faults.push(
          `${placeOf(label)} ${label.printed}: ${outcome}, ${taken ?? "none"} for ${label.indicators.join(" ") || "none"}`,
        );
    }
  }
  return { tally, faults };
}

function outcomeOf(wanted: readonly string[], taken: string | null, tied: boolean): keyof Tally {
  if (wanted.length === 0) return taken === null ? "left" : "invented";
  if (taken !== null) return wanted.includes(taken) ? "right" : "wrong";
  return tied ? "tied" : "missed";
}

/** The disputes between documents that checking each against the rest finds, and those that it does not. */
export function disputesFound(
  project: Project,
  documents: Archive,
): { found: string[]; missed: string[]; rows: [DisputeLabel, boolean][] } {
  const rows: [DisputeLabel, boolean][] = [];
  const labels = readDisputeLabels();
  for (const source of project.registers.sources.values()) {
    const text: Text = {
      name: source.id,
      passages: passagesOf(documents.document(source)?.paragraphs ?? [], project.lexicon),
      placeOf: () => null,
    };
    const options = { report: source.tellsOf[0] ?? null, without: source.id, archive: documents };
    const { numbers } = checkText(text, project, options);
    for (const label of labels.filter((l) => l.source === source.id)) {
      const number = numbers.find(
        ({ match }) =>
          match.passage === label.paragraph - 1 &&
          match.reading.start <= label.offset &&
          label.offset < match.reading.end,
      );
      rows.push([label, number !== undefined && shows(number, label)]);
    }
  }
  const found = new Set(rows.filter(([, shown]) => shown).map(([{ dispute }]) => dispute));
  const missed = new Set(labels.map(({ dispute }) => dispute).filter((id) => !found.has(id)));
  return { found: [...found], missed: [...missed], rows };
}

const VALUE = new Set(["mismatch", "contradicted", "weaker", "not-entailed", "unhedged"]);

/** Whether what is said of a number shows the difference that the dispute is about. */
function shows({ judged }: CheckedNumber, { foundBy, against }: DisputeLabel): boolean {
  return judged
    .filter(({ entry }) => against.includes(entry.id.replace(/^fig:/, "")))
    .some(({ verdict, differences }) => {
      const differs = (kind: string) => differences.some((d) => d.kind === kind);
      if (foundBy === "value") return VALUE.has(verdict);
      if (foundBy === "cut-off") return VALUE.has(verdict) || differs("period-length");
      if (foundBy === "object" || foundBy === "action") return differs("object") || differs("action");
      return differs(foundBy === "bound" ? "bounds" : "unit");
    });
}
