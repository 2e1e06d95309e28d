import type { Element } from "hast";
import type { Project } from "../../dataset/project.ts";
import type { Break, Dispute } from "../../dataset/registers.ts";
import { wordsOf } from "../../language/language.ts";
import { type Child, element } from "../shell/element.ts";
import type { Notes } from "../shell/note.ts";
import { breakAnchor, datasetPage, disputeAnchor, figureAnchor } from "./addresses.ts";
import { addressFrom, type Frame, head, notesOf, renderSitePage } from "./frame.ts";
import { reportName } from "./names.ts";
import { inItsLanguage } from "./table.ts";

/** What documents disagree on, with the reading chosen and why; and why figures of two reports do not simply compare. */
export function renderDisputes(project: Project, frame: Frame): string {
  const { registers } = project;
  const words = wordsOf(frame.language).site;
  const notes = notesOf(frame);
  const disputes = [...registers.disputes.values()];
  const title = words.sections.disputes;
  const main: Child[] = [
    ...head(title, words.disputesIntro),
    ...(disputes.length === 0
      ? []
      : [
          element("h2", { id: "disputes" }, words.disputesTitle(disputes.length)),
          ...disputes.map((dispute) => disputeSection(dispute, project, frame, notes)),
        ]),
    ...breakSections(project, frame),
  ];
  return renderSitePage(frame, { title, description: words.disputesIntro, main, notes, broad: false });
}

function disputeSection(dispute: Dispute, project: Project, frame: Frame, notes: Notes): Element {
  const { language } = frame;
  const words = wordsOf(language).site;
  const readings = dispute.figures.map((id) => figureItem(id, dispute, project, frame, notes));
  return element(
    "section",
    { className: ["dispute"], id: disputeAnchor(dispute.id) },
    element("h3", {}, dispute.topic[language]),
    element("p", { className: ["meta"] }, words.disputeKinds[dispute.kind]),
    element("ul", { className: ["readings"] }, ...readings),
    element("p", {}, element("strong", {}, words.why), dispute.reason[language]),
  );
}

/** A figure as a document printed it, and whether it is the one that is used. */
function figureItem(id: string, { reading }: Dispute, project: Project, frame: Frame, notes: Notes): Element {
  const { registers } = project;
  const { language } = frame;
  const words = wordsOf(language).site;
  const figure = registers.figures.get(id);
  const view = frame.lineage(`fig:${id}`);
  if (figure === undefined || view === null) return element("li", {}, element("code", {}, id));
  const table = [...registers.tables.values()].find(({ file }) => file === figure.file);
  const href = addressFrom(frame, datasetPage(table?.resource.name ?? "", language), figureAnchor(figure));
  const chosen = reading.includes(id);
  const publisher = registers.sources.get(figure.source)?.publisher[language] || figure.source;
  const token = inItsLanguage(figure.printed, language);
  return element(
    "li",
    chosen ? { className: ["chosen"] } : {},
    element(
      "span",
      { className: ["token"] },
      ...notes.control(`fig:${id}`, figure.printed, [element("span", {}, token)]),
      chosen ? element("small", { className: ["tag"] }, words.chosen) : null,
    ),
    element(
      "span",
      {},
      `${view.label} `,
      element("a", { href }, publisher),
      view.source?.place ? ` · ${view.source.place}` : null,
    ),
  );
}

function breakSections(project: Project, frame: Frame): Child[] {
  const { registers } = project;
  const { language } = frame;
  const words = wordsOf(language).site;
  if (registers.breaks.length === 0) return [];
  const byIndicator = new Map<string, Break[]>();
  for (const found of registers.breaks)
    byIndicator.set(found.indicator, [...(byIndicator.get(found.indicator) ?? []), found]);
  const name = (report: string): string => reportName(report, language, registers);
  const item = (found: Break): Element =>
    element(
      "li",
      { id: breakAnchor(found) },
      element(
        "p",
        { className: ["meta"] },
        element("span", { className: ["span"] }, `${name(found.from)} → ${name(found.to)}`),
        ` · ${words.breakKinds[found.kind]} · `,
        element("span", { className: ["verdict", found.verdict] }, words.verdicts[found.verdict]),
      ),
      element("p", {}, found.reason[language]),
    );
  return [
    element("h2", { id: "breaks" }, words.breaksTitle(registers.breaks.length)),
    element("p", {}, words.breaksIntro),
    ...[...byIndicator].map(([indicator, list]) =>
      element(
        "section",
        { className: ["break"] },
        element("h3", {}, registers.indicators.get(indicator)?.label[language] ?? indicator),
        element("ul", {}, ...list.map(item)),
      ),
    ),
  ];
}
