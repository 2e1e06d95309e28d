import { DEFAULT_SCOPE } from "../../dataset/id.ts";
import type { Break, Figure } from "../../dataset/registers.ts";
import type { Cell, Row, Table } from "../../dataset/table.ts";
import { LANGUAGES, type Language } from "../../language/language.ts";
import { decimal } from "../../quantity/exact.ts";

/** The parts of a site, in the order in which the masthead names them. */
export const SECTIONS = ["articles", "charts", "data", "systems", "disputes", "corrections", "audit"] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Folders of the lists; what they list has folders of its own, so that no name can take another's place. */
const FOLDERS: Readonly<Record<SectionName, string>> = {
  articles: "",
  charts: "gallery/",
  data: "datasets/",
  systems: "systems/",
  disputes: "disputes/",
  corrections: "corrections/",
  audit: "audit/",
};

/** What a server shows where only the site or a folder is named is in this language. */
const [FIRST_LANGUAGE] = LANGUAGES;

/** The page that lists what is in a part of the site. */
export const sectionPage = (section: SectionName, language: Language): string =>
  FOLDERS[section] + (language === FIRST_LANGUAGE ? "index.html" : `index.${language}.html`);

export const chartPage = (name: string, language: Language): string => `charts/${name}.${language}.html`;
export const chartPicture = (name: string, language: Language, format: "svg" | "png"): string =>
  `charts/${name}.${language}.${format}`;
/** The rows a chart draws are the same in every language. */
export const chartRows = (name: string): string => `charts/${name}.csv`;
export const datasetPage = (resource: string, language: Language): string => `data/${resource}.${language}.html`;

/** From one file of the site to another, as a link has it; `anchor` is the id of an element. */
export function relativeAddress(from: string, to: string, anchor?: string): string {
  const up = "../".repeat(from.split("/").length - 1);
  const path = from === to ? "" : up + to.split("/").map(encodeURIComponent).join("/");
  return path + (anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`);
}

/** Id of a row in the page of its table: a figure's and a derived figure's own, else its key. Null where it has none. */
export function rowAnchor({ cells }: Row, { resource }: Table): string | null {
  const key = resource.schema.primaryKey ?? [];
  return key.length === 0 ? null : `row:${key.map((field) => cellText(cells[field] ?? null)).join("/")}`;
}

/** The same of a figure, whose key is what it is about. */
export const figureAnchor = ({ indicator, source, scope }: Figure): string =>
  `row:${indicator}/${source}/${scope || DEFAULT_SCOPE}`;

export const keyAnchor = (key: string): string => `row:${key}`;
export const disputeAnchor = (id: string): string => `dispute:${id}`;
export const correctionAnchor = (id: string): string => `correction:${id}`;
export const breakAnchor = ({ indicator, from, to, kind }: Break): string => `break:${indicator}/${from}/${to}/${kind}`;

/** A cell as the table prints it; `delimiter` stands between the items of a list. */
export function cellText(cell: Cell, delimiter = " "): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return String(cell);
  return "n" in cell ? decimal(cell) : cell.join(delimiter);
}
