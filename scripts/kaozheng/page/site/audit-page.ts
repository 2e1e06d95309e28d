import type { Element } from "hast";
import type { AuditReport } from "../../audit/audit.ts";
import type { ArticleCount, NumberCount } from "../../audit/coverage.ts";
import type { Finding } from "../../finding/finding.ts";
import { wordedIn } from "../../finding/messages.ts";
import { placeText } from "../../finding/print.ts";
import { quoteLine } from "../../finding/quote.ts";
import { wordsOf } from "../../language/language.ts";
import { type Child, element } from "../shell/element.ts";
import { addressFrom, type Frame, head, renderSitePage } from "./frame.ts";
import { dataTable } from "./table.ts";

/** What the page of the audit is given: the report, and how its files stand in the site. */
export interface ShownAudit {
  readonly report: AuditReport;
  /** The file that holds the report for programs; null where there is none beside the page. */
  readonly json: string | null;
  /** A line of a file of the project; null where it cannot be read. */
  lineOf(file: string, line: number): string | null;
  /** What a reader calls a file, and where its page is; null where it has none. */
  pageOf(file: string): { readonly title: string; readonly path: string } | null;
}

/** Words of an article on this line carry this id, where a finding leads to them. */
const lineAnchor = (line: number): string => `line-${line}`;

/** More findings than this are in the file only. */
const MOST_FINDINGS = 300;

/** What the audit found, how much of what is printed is answered for, article by article, and each finding in its place. */
export function renderAudit(shown: ShownAudit, frame: Frame): string {
  const { report, json } = shown;
  const { summary, articles, findings, accepted } = report;
  const words = wordsOf(frame.language).site;
  const title = words.auditTitle;
  const description = words.auditSummary(summary);
  const listed = findings.slice(0, MOST_FINDINGS);
  const main: Child[] = [
    ...head(title, description),
    element("p", {}, words.auditIntro),
    element("h2", { id: "coverage" }, words.coverage),
    element("p", { className: ["meta"] }, words.coverageIntro),
    dataTable([...articles, null], columns(shown, frame), frame.language),
    exemptions(articles, shown, frame),
    element("p", {}, words.figureCoverage(summary.figures.total, summary.figures.located)),
    element("h2", { id: "findings" }, words.findings),
    findings.length === 0
      ? element("p", {}, words.noFindings)
      : element("ol", { className: ["findings"] }, ...listed.map((found) => findingItem(found, shown, frame))),
    listed.length === findings.length
      ? null
      : element("p", { className: ["meta"] }, words.moreFindings(findings.length - listed.length)),
    ...(accepted.length === 0
      ? []
      : [
          element("h2", { id: "accepted" }, words.accepted),
          element("p", { className: ["meta"] }, words.acceptedIntro),
          element(
            "ol",
            { className: ["findings"] },
            ...accepted.map((a) => findingItem(a.finding, shown, frame, a.reason)),
          ),
        ]),
    json === null
      ? null
      : element(
          "p",
          { className: ["meta"] },
          element("a", { href: addressFrom(frame, json), download: "" }, words.auditJson),
        ),
  ];
  return renderSitePage(frame, { title, description, main });
}

const COUNTS = ["total", "bound", "inserted", "exempt", "unbound"] as const satisfies readonly (keyof NumberCount)[];

/** A row for each article, and a last one for all of them. */
function columns(shown: ShownAudit, frame: Frame) {
  const words = wordsOf(frame.language).site;
  return [
    {
      heading: words.article,
      cell: (row: ArticleCount | null): Child[] => (row === null ? [words.total] : [fileLink(row.file, shown, frame)]),
    },
    ...COUNTS.map((name) => ({
      heading: words.counts[name],
      holds: "numbers" as const,
      cell: (row: ArticleCount | null): Child[] => [String((row ?? shown.report.summary.numbers)[name])],
    })),
  ];
}

/** A file by its title, leading to its page. */
function fileLink(file: string, { pageOf }: ShownAudit, frame: Frame, line?: number): Child {
  const page = pageOf(file);
  if (page === null) return file;
  const anchor = line === undefined || !file.endsWith(".md") ? undefined : lineAnchor(line);
  return element("a", { href: addressFrom(frame, page.path, anchor) }, page.title);
}

function exemptions(articles: readonly ArticleCount[], shown: ShownAudit, frame: Frame): Child {
  const words = wordsOf(frame.language).site;
  const withReasons = articles.filter(({ reasons }) => reasons.length > 0);
  if (withReasons.length === 0) return null;
  const items = withReasons.map(({ file, reasons }) =>
    element(
      "li",
      {},
      fileLink(file, shown, frame),
      element(
        "ul",
        {},
        ...reasons.map(({ reason, numbers }) => element("li", {}, numbers === 1 ? reason : `${reason} (${numbers})`)),
      ),
    ),
  );
  return element("details", {}, element("summary", {}, words.exemptions), element("ul", {}, ...items));
}

/** A finding; of an accepted one the reason why it stays stands for the remedy. */
function findingItem(found: Finding, shown: ShownAudit, frame: Frame, reason?: string): Element {
  const words = wordsOf(frame.language).site;
  const { severity, rule, file, line, message, expected, remedy } = wordedIn(found, frame.language);
  const quoted = line === undefined ? null : shown.lineOf(file, line);
  return element(
    "li",
    { className: [severity] },
    element(
      "p",
      { className: ["meta"] },
      element("strong", {}, words.severities[severity]),
      " · ",
      fileLink(file, shown, frame, line),
      " · ",
      element("code", {}, placeText(found)),
      " · ",
      element("code", {}, rule),
    ),
    element("p", {}, message),
    quoted === null ? null : quotation(quoted, found),
    expected === undefined ? null : element("p", { className: ["meta"] }, words.expected(expected)),
    reason === undefined ? null : element("p", {}, reason),
    remedy === undefined || reason !== undefined ? null : element("p", { className: ["meta"] }, remedy),
  );
}

function quotation(line: string, found: Finding): Element {
  const { before, marked, after } = quoteLine(line, found);
  return element("pre", { tabIndex: 0 }, before, marked === "" ? null : element("mark", {}, marked), after);
}
