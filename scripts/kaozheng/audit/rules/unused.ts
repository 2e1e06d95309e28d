import { grouped } from "../../dataset/grouped.ts";
import type { DerivedFigure } from "../../dataset/registers.ts";
import { finding } from "../../finding/messages.ts";
import { type AuditContext, outlineOf } from "../context.ts";
import type { Rule } from "../rule.ts";

export const unused: Rule = {
  id: "unused",
  scope: "project",
  finds: ["derive/unused"],
  meaning:
    "Derived figures are there to be read: some chart draws a row of each series, or some article prints one. Series of which neither does are a note, once for each file.",
  examples: {
    in: "words",
    ok: "a growth that an article prints",
    notOk: "a growth that was computed for a paragraph which is gone",
  },
  check(context) {
    const { project, charts, articles } = context;
    // A project of data alone, and one whose texts could not be read, is not asked what it is for.
    if (charts.length + articles.length === 0) return [];
    const used = usedIn(context);
    const series = grouped(project.registers.derived.values(), (row) => `${row.file} ${row.series}`);
    const left = series.filter((rows) => !rows.some((row) => used.row(row) || used.series(row.series)));
    return grouped(left, ([row]) => row?.file ?? "").map((unread) => {
      const names = unread.map(([row]) => row?.series ?? "");
      const ids = unread.flat().map(({ id }) => `calc:${id}`);
      return finding("derive/unused", { names }, { file: unread[0]?.[0]?.file ?? "data" }, ids);
    });
  },
};

/**
 * What charts draw or bind, and what stands in the text of an article: an id, or in a cell the name of a series, whose
 * rows it may read. No article is parsed for it.
 */
function usedIn({ charts, articles }: AuditContext) {
  const drawn = charts.flatMap(({ drawn: picture }) => [
    ...(picture?.ids ?? []),
    ...(picture?.texts ?? []).flatMap(({ bindings }) => (bindings ?? []).map(({ id }) => id)),
  ]);
  const ids = new Set(drawn);
  const texts = articles.map((audited) => outlineOf(audited).text);
  const words = new Set(texts.flatMap((text) => text.split(BETWEEN).filter((word) => word.includes("/"))));
  const cells = texts.flatMap((text) => text.match(CELL) ?? []).join("\n");
  return {
    row: ({ id }: DerivedFigure): boolean => ids.has(`calc:${id}`) || words.has(id),
    series: (name: string): boolean => cells.includes(name),
  };
}

/** What an id does not hold: `calc:growth/2021` and `derived("growth/2021")` are taken apart. */
const BETWEEN = /[\s"'`()[\]{}<>,:]+/;
const CELL = /^```ts[\s\S]*?^```/gm;
