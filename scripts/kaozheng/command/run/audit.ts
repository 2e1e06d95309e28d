import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type AuditReport, RULES, reportJson } from "../../audit/audit.ts";
import { BASELINE, baselineOf, wantsReason } from "../../audit/baseline.ts";
import { type Reach, reachOf, withinReach } from "../../audit/changed.ts";
import type { FigureCount, NumberCount } from "../../audit/coverage.ts";
import { type Fragility, fragility } from "../../audit/fragile.ts";
import { fragilityText } from "../../audit/fragile-text.ts";
import { linesIn } from "../../audit/read-text.ts";
import { toSarif } from "../../audit/sarif.ts";
import { openArchive } from "../../dataset/archive.ts";
import { projectFiles } from "../../dataset/files.ts";
import { openRevision, type Revision } from "../../dataset/revision.ts";
import { findRoot } from "../../dataset/root.ts";
import { writeIfChanged, writeWhole } from "../../dataset/write.ts";
import { UsageError } from "../../finding/finding.ts";
import { placeText, severityText } from "../../finding/print.ts";
import { wordsOf } from "../../language/language.ts";
import { openWorkspace } from "../../workspace/workspace.ts";
import { archiveFolder } from "../archive.ts";
import type { AuditOptions } from "../audit.ts";
import { EXIT, type Io, printFindings, progress, startOf } from "../io.ts";
import { meant } from "../suggest.ts";

export async function run(_: readonly string[], options: AuditOptions, io: Io): Promise<number> {
  if (options.explain !== undefined) return explain(options.explain, io);
  if (options.out !== undefined && options.format === "text")
    throw new UsageError(wordsOf(io.language).saying.textIsForScreen);
  const root = findRoot(startOf(options, io));
  const revision = options.changed === undefined ? null : openRevision(root, options.changed);
  const archive = openArchive(archiveFolder(options, io));
  const bar = progress(io);
  const workspace = openWorkspace(root, { step: bar.step });
  const context = await workspace.auditInput().finally(bar.done);
  const whole = await workspace.report(archive);
  if (options.accept) return accept(whole, root, io);
  const reach = revision && reachOf(revision, context);
  const report = reach === null ? whole : withinReach(whole, reach);
  const fragile = options.fragile ? within(fragility(context, io.language), reach) : null;
  if (options.format === "text") {
    printReport(report, root, io);
    if (revision !== null && reach !== null) io.out(reachText(revision, reach, report, whole, io));
    if (fragile !== null) io.out(`\n${fragilityText(fragile, io.language)}\n`);
  } else {
    const out = options.out === undefined ? null : resolve(io.cwd, options.out);
    const further = { ...reachJson(reach), ...(fragile && { fragile }) };
    const formats = {
      json: async () => `${JSON.stringify({ ...reportJson(report), ...further }, null, 2)}\n`,
      sarif: async () => `${JSON.stringify(toSarif(report, RULES, linesIn(projectFiles(root))), null, 2)}\n`,
      html: async () =>
        (await import("../../page/site/audit-files.ts")).auditDocument(report, context.project, out, io.language),
    };
    const written = await formats[options.format]();
    if (out === null) io.out(written);
    else writeWhole(out, written);
  }
  return statusOf(report, options.strict === true);
}

/** The fragile claims of the articles that a change reaches; all where there is none, or it may reach anything. */
const within = ({ considered, claims }: Fragility, reach: Reach | null): Fragility => ({
  considered,
  claims: claims.filter(({ place }) => reach === null || reach.all !== null || reach.files.has(place.file)),
});

const reachJson = (reach: Reach | null): object =>
  reach === null ? {} : { changed: { files: [...reach.files], ids: [...reach.ids], all: reach.all } };

function reachText(
  { name, changed }: Revision,
  { ids, all }: Reach,
  report: AuditReport,
  whole: AuditReport,
  io: Io,
): string {
  const say = wordsOf(io.language).saying;
  const left = whole.findings.length - report.findings.length;
  const reached =
    all === null ? say.touched(report.articles.length, whole.articles.length, left) : say.nothingLeftOut(all);
  return `${say.since(name, changed.length, ids.size)}${reached}\n`;
}

/** Lists what was found as known; the reasons are for a person to write, and until then the audit fails. */
function accept(report: AuditReport, root: string, io: Io): number {
  const wanting = report.findings.filter(wantsReason).length;
  const path = join(root, BASELINE);
  if (report.accepted.length + wanting > 0) writeIfChanged(path, baselineOf(report, linesIn(projectFiles(root))));
  else rmSync(path, { force: true });
  io.out(`${wordsOf(io.language).saying.acceptedWith(BASELINE, report.accepted.length, wanting)}\n`);
  return wanting === 0 ? EXIT.clean : EXIT.findings;
}

/** What the exit status says: errors fail, and warnings where they are asked to; a note never does. */
export const statusOf = ({ summary }: AuditReport, strict: boolean): number =>
  summary.errors > 0 || (strict && summary.warnings > 0) ? EXIT.findings : EXIT.clean;

export function printReport({ summary, articles, findings, accepted }: AuditReport, root: string, io: Io): void {
  const say = wordsOf(io.language).saying;
  const countText = ({ total, bound, inserted, exempt, unbound }: NumberCount): string =>
    say.numbers(total, bound, inserted, exempt, unbound);
  printFindings(findings, root, io, "out");
  for (const { finding, reason } of accepted) io.out(`${say.accepted(placeText(finding), finding.rule, reason)}\n`);
  for (const { file, reasons, ...count } of articles) {
    io.out(`${file}: ${countText(count)}\n`);
    for (const { reason, numbers } of reasons) io.out(`  ${say.exempt(reason, numbers)}\n`);
  }
  io.out(`${say.articles(articles.length)}: ${countText(summary.numbers)}\n${figureText(summary.figures, io)}\n`);
  io.out(`${severityText(summary, io.language)}${summary.accepted === 0 ? "" : say.andAccepted(summary.accepted)}\n`);
}

/** What is not checked is said, and what would check it. */
function figureText({ total, located, verified }: FigureCount, io: Io): string {
  const say = wordsOf(io.language).saying;
  return verified === null ? say.figuresUnchecked(total, located) : say.figuresChecked(total, verified);
}

function explain(name: string, io: Io): number {
  const say = wordsOf(io.language).saying;
  const rule = RULES.find(({ id, finds }) => id === name || finds.some((known) => known === name));
  if (rule === undefined) {
    const known = RULES.flatMap(({ id, finds }) => [id, ...finds]);
    throw new UsageError(say.noRule(name, meant(name, known, say), RULES.map((r) => r.id).join(", ")));
  }
  const { in: where, ok, notOk } = rule.examples;
  io.out(`${rule.id}\n\n${rule.meaning}\n\n${say.examplesIn(where)}\n`);
  io.out(`  ${say.ok}${ok}\n  ${say.notOk}${notOk}\n\n`);
  if (rule.advice !== undefined) io.out(`${say.advice(rule.advice)}\n`);
  io.out(`${say.findings(rule.finds.join(", "))}\n`);
  return EXIT.clean;
}
