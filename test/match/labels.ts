import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { sha256 } from "../../scripts/kaozheng/dataset/sha256.ts";

/** The half one may look at while building, and the half that is used once. */
export type LabelSet = "development" | "held-out";

/** Where a token stands: a source, the ordinal of its paragraph from 1, the UTF-16 offset in it. */
export interface Place {
  readonly source: string;
  readonly paragraph: number;
  readonly offset: number;
}

/** What a quantity of one of the story's documents measures, by a person's reading. */
export interface Label extends Place {
  readonly printed: string;
  /** Ids of the indicators one may take it for, the best first. Empty where the register has none for it. */
  readonly indicators: readonly string[];
  readonly scope: string;
  readonly note: string;
  readonly set: LabelSet;
}

/** A dispute that a check of one document against the others could find, at one of the places where it shows. */
export interface DisputeLabel extends Place {
  readonly dispute: string;
  readonly kind: string;
  readonly foundBy: "bound" | "unit" | "value" | "object" | "action" | "cut-off";
  /** Ids of the figures from other documents that the quantity differs from. */
  readonly against: readonly string[];
}

export const placeOf = ({ source, paragraph, offset }: Place): string => `${source}:${paragraph}:${offset}`;

/** The set of a place by the rule that README.md states. */
export const setOf = (place: Place): LabelSet =>
  Number.parseInt(sha256(placeOf(place)).slice(0, 1), 16) % 2 === 0 ? "development" : "held-out";

/** The hand labels in the order of the documents. */
export const readLabels = (): Label[] =>
  readRows("labels.csv").map(({ printed = "", indicators = "", scope = "", note = "", set, ...place }) => ({
    ...readPlace(place),
    printed,
    indicators: indicators === "none" ? [] : indicators.split(" "),
    scope,
    note,
    set: set as LabelSet,
  }));

/** The disputes between documents, by place, in the order of the register. */
export const readDisputeLabels = (): DisputeLabel[] =>
  readRows("disputes.csv").map(({ dispute = "", kind = "", found_by, against = "", ...place }) => ({
    ...readPlace(place),
    dispute,
    kind,
    foundBy: found_by as DisputeLabel["foundBy"],
    against: against.split(" "),
  }));

type Row = Readonly<Record<string, string>>;

const readRows = (name: string): Row[] =>
  parse(readFileSync(fileURLToPath(new URL(name, import.meta.url))), { columns: true });

const readPlace = ({ source = "", paragraph, offset }: Row): Place => ({
  source,
  paragraph: Number(paragraph),
  offset: Number(offset),
});
