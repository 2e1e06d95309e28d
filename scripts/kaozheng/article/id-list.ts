import { join } from "node:path";
import type { Project } from "../dataset/project.ts";
import type { Bilingual, Figure } from "../dataset/registers.ts";
import { prefixedId, resolveId } from "../dataset/resolve.ts";
import { writeIfChanged } from "../dataset/write.ts";
import { toQuantity } from "../derive/figure.ts";
import { inLanguages, LANGUAGES } from "../language/language.ts";
import { formatQuantity } from "../quantity/format.ts";
import { sourceView } from "./source-words.ts";

/** An id as an editor offers it: what it is called, what it says, where it comes from. */
interface IdEntry {
  /** The shortest form that names it: `fig:spend@2019`. */
  readonly id: string;
  /** `fig:购书款@2019年报`; null for a derived figure. */
  readonly alias: string | null;
  readonly label: Bilingual;
  /** As an article prints it. */
  readonly value: Bilingual;
  readonly source: Bilingual;
}

/** Every figure and derived figure that is recorded, in the order of the files. */
export function idList({ registers, lexicon }: Project): IdEntry[] {
  const recorded = [...registers.figures.values()].filter((figure) => figure.recorded !== null);
  const figures = recorded.map((figure): IdEntry => {
    const quantity = toQuantity({ kind: "figure", figure }, registers, lexicon);
    const indicator = registers.indicators.get(figure.indicator);
    const report = registers.reports.get(figure.report);
    const short = shortId(figure, figure.indicator, figure.report);
    const usable = resolveId(short, registers);
    const isIt = usable.kind === "figure" && usable.figure === figure;
    return {
      id: isIt ? short : prefixedId({ kind: "figure", figure }),
      alias: isIt ? shortId(figure, indicator?.alias ?? figure.indicator, report?.alias ?? figure.report) : null,
      label: inLanguages((l) => `${indicator?.label[l] ?? figure.indicator} ${report?.title[l] ?? figure.report}`),
      value: inLanguages((l) => formatQuantity(quantity, l, lexicon)),
      source: inLanguages((l) => sourceView(figure, registers, l).words),
    };
  });
  const derived = [...registers.derived.values()].map((row): IdEntry => {
    const quantity = toQuantity({ kind: "derived", derived: row }, registers, lexicon);
    return {
      id: prefixedId({ kind: "derived", derived: row }),
      alias: null,
      label: row.label,
      value: inLanguages((l) => formatQuantity(quantity, l, lexicon)),
      source: row.formula,
    };
  });
  return [...figures, ...derived];
}

const shortId = ({ scope }: Figure, indicator: string, report: string): string =>
  `fig:${indicator}@${report}${scope === "all" ? "" : `#${scope}`}`;

/** A snippet as VS Code reads it: https://code.visualstudio.com/docs/editor/userdefinedsnippets */
interface Snippet {
  readonly prefix: readonly string[];
  readonly body: string;
  readonly description: string;
  readonly scope: "markdown";
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, "\\$&");

/** Snippets that write a bound number: its words to be changed, its id as it is. */
export function snippets(entries: readonly IdEntry[]): Record<string, Snippet> {
  return Object.fromEntries(
    entries.flatMap((entry) =>
      LANGUAGES.map((language) => [
        `${entry.id} (${language})`,
        {
          prefix: [entry.id, entry.alias, entry.label[language]].filter((name) => name !== null),
          body: `[\${1:${escaped(entry.value[language])}}](${escaped(entry.id)})`,
          description: `${entry.label[language]}: ${entry.value[language]}. ${entry.source[language]}`,
          scope: "markdown",
        },
      ]),
    ),
  );
}

/** Ids for any editor or script, and for Visual Studio Code; both out of the data, and in no repository. */
const LIST = ".kaozheng/ids.json";
const SNIPPETS = ".vscode/kaozheng.code-snippets";

/** Writes what an editor completes ids from, where it differs from what is there; gives the files written. */
export function writeIdList(project: Project): string[] {
  const entries = idList(project);
  const files = { [LIST]: entries, [SNIPPETS]: snippets(entries) };
  const written = Object.entries(files).filter(([file, content]) =>
    writeIfChanged(join(project.root, file), `${JSON.stringify(content, null, 1)}\n`),
  );
  return written.map(([file]) => file);
}
