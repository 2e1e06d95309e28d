import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { Archive } from "./archive.ts";
import { checkLocator, findToken, parseLocator } from "./locator.ts";
import type { Project } from "./project.ts";
import type { Figure, Source } from "./registers.ts";

/** How many printed tokens stand where the data say, in the very documents the data were taken from. */
export interface Verification {
  readonly total: number;
  readonly verified: number;
  readonly findings: readonly Finding[];
}

/** Checks every printed token against the archived documents. */
export function verify({ registers }: Project, archive: Archive): Verification {
  const findings: Finding[] = [];
  findings.push(...checkSources(registers.sources.values(), archive));
  let verified = 0;
  for (const figure of registers.figures.values()) {
    const source = registers.sources.get(figure.source);
    if (source === undefined) continue;
    const found = checkFigure(figure, source, archive);
    findings.push(...found);
    if (found.length === 0 && archive.document(source) !== null) verified += 1;
  }
  return { total: registers.figures.size, verified, findings };
}

/** Documents that the archive lacks, and those that are not the ones the data were recorded from. */
export const checkSources = (sources: Iterable<Source>, archive: Archive): Finding[] =>
  [...sources].flatMap((source) => checkSource(source, archive));

function checkSource(source: Source, archive: Archive): Finding[] {
  const place = { file: "data/sources.csv", line: source.line };
  const document = archive.document(source);
  if (document === null)
    return [
      finding(
        "data/missing-file",
        { path: source.file, needed: `the archive should hold for source ${source.id}` },
        place,
      ),
    ];
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
  const elsewhere = findToken(document, figure.printed).map((l) => `paragraph ${l.paragraph}`);
  if (elsewhere.length === 0)
    return [
      finding("data/token-not-found", { id: figure.id, printed: figure.printed, source: source.file, hint: "" }, place),
    ];
  const found = `${state}; the token stands in ${elsewhere.join(", ")}`;
  return [finding("data/token-moved", { id: figure.id, printed: figure.printed, locator: written, found }, place)];
}
