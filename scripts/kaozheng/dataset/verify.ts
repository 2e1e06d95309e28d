import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { Archive } from "./archive.ts";
import type { Document } from "./document.ts";
import { checkLocator, findToken, parseLocator } from "./locator.ts";
import type { Project } from "./project.ts";
import type { Figure, Registers, Source, System } from "./registers.ts";

/** How many of how many. */
interface Tally {
  readonly total: number;
  readonly verified: number;
}

/** How many printed tokens stand where the data say, in the very documents the data were taken from. */
interface Verification extends Tally {
  /** The same by report and by document, in the order of the tables; each with what it counts. */
  readonly parts: readonly (Tally & { readonly report: string; readonly source: string })[];
  /** Systems whose printed name stands in every document they are said to be in; those only described are not counted. */
  readonly systems: Tally & { readonly described: number };
  readonly findings: readonly Finding[];
}

/** Checks every printed token against the archived documents. */
export function verify({ registers }: Project, archive: Archive): Verification {
  const findings: Finding[] = [...checkSources(registers.sources.values(), archive)];
  const parts = new Map<string, { report: string; source: string; total: number; verified: number }>();
  for (const figure of registers.figures.values()) {
    const source = registers.sources.get(figure.source);
    if (source === undefined) continue;
    const found = checkFigure(figure, source, archive);
    findings.push(...found);
    const key = `${figure.report} ${figure.source}`;
    const part = parts.get(key) ?? { report: figure.report, source: figure.source, total: 0, verified: 0 };
    parts.set(key, part);
    part.total += 1;
    if (found.length === 0 && archive.document(source) !== null) part.verified += 1;
  }
  const systems = checkSystems(registers, archive);
  return {
    total: registers.figures.size,
    verified: [...parts.values()].reduce((n, part) => n + part.verified, 0),
    parts: [...parts.values()],
    systems: systems.tally,
    findings: [...findings, ...systems.findings],
  };
}

/** Whether each system is named in every document that it is said to be in. */
function checkSystems({ systems, sources, tables }: Registers, archive: Archive) {
  const file = [...tables.values()].find((t) => t.resource["kaozheng:role"] === "systems")?.file ?? "data";
  const named = [...systems.values()].filter(({ printed }) => printed.length > 0);
  const findings: Finding[] = [];
  let verified = 0;
  for (const system of named) {
    const documents = system.sources.flatMap((id) => sources.get(id) ?? []);
    const missing = documents.filter((source) => !isNamed(system, archive.document(source)));
    for (const { file: source } of missing.filter((s) => archive.document(s) !== null)) {
      const details = { id: system.id, names: system.printed, source };
      findings.push(finding("data/system-not-found", details, { file, line: system.line }));
    }
    if (missing.length === 0) verified += 1;
  }
  return { tally: { total: named.length, verified, described: systems.size - named.length }, findings };
}

/** Spaces count for nothing: print sets a name in Latin letters apart, or does not. */
function isNamed({ printed }: System, document: Document | null): boolean {
  const text = document?.paragraphs.join("\n").replace(/ /g, "") ?? "";
  return printed.some((name) => text.includes(name.replace(/ /g, "")));
}

/** Documents that the archive lacks, and those that are not the ones the data were recorded from. */
export const checkSources = (sources: Iterable<Source>, archive: Archive): Finding[] =>
  [...sources].flatMap((source) => checkSource(source, archive));

function checkSource(source: Source, archive: Archive): Finding[] {
  const place = { file: "data/sources.csv", line: source.line };
  const document = archive.document(source);
  if (document === null)
    return [finding("data/missing-file", { path: source.file, needed: { kind: "source", id: source.id } }, place)];
  if (document.sha256 === source.sha256) return [];
  const details = { source: source.id, file: source.file, expected: source.sha256, actual: document.sha256 };
  return [finding("data/document-changed", details, place)];
}

function checkFigure(figure: Figure, source: Source, archive: Archive): Finding[] {
  const place = { file: figure.file, line: figure.line };
  const document = archive.document(source);
  if (document === null) return [];
  const written = figure.recorded?.locator ?? "";
  const locator = parseLocator(written);
  if (locator === null) return [finding("data/no-locator", { id: figure.id }, place)];
  const state = checkLocator(document, locator, figure.printed);
  if (state === "there") return [];
  const { id, printed } = figure;
  const paragraphs = findToken(document, printed).map(({ paragraph }) => paragraph);
  if (paragraphs.length === 0) return [finding("data/token-not-found", { id, printed, source: source.file }, place)];
  return [finding("data/token-moved", { id, printed, locator: written, state, paragraphs }, place)];
}
