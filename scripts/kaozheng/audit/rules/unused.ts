import { prefixedId, resolveId } from "../../dataset/resolve.ts";
import { idsOf } from "../../derive/expression.ts";
import { finding } from "../../finding/messages.ts";
import type { AuditContext } from "../context.ts";
import type { Rule } from "../rule.ts";
import { readExpression } from "../spans.ts";
import { grouped } from "../suspicions/suspicion.ts";

export const unused: Rule = {
  id: "unused",
  finds: ["derive/unused"],
  meaning:
    "Derived figures are there to be read: some chart draws a row of each series, or some article prints one. Series of which neither does are a note, once for each file.",
  mend: "Take them out of the script, or use them.",
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
    const left = series.filter(
      (rows) => !rows.some(({ id, series: name }) => used.ids.has(`calc:${id}`) || used.names(name)),
    );
    return grouped(left, ([row]) => row?.file ?? "").map((unread) => {
      const names = unread.map(([row]) => row?.series ?? "");
      const ids = unread.flat().map(({ id }) => `calc:${id}`);
      return finding("derive/unused", { names }, { file: unread[0]?.[0]?.file ?? "data" }, ids);
    });
  },
};

/** What charts draw or bind and articles bind or insert; and whether a cell names a series, whose rows it may read. */
function usedIn({ project, charts, articles }: AuditContext) {
  const written = [
    ...charts.flatMap(({ drawn }) => [
      ...(drawn?.ids ?? []),
      ...(drawn?.texts ?? []).flatMap(({ bindings }) => (bindings ?? []).map(({ id }) => id)),
    ]),
    ...articles.flatMap(({ article, inserted }) => [
      ...article.bindings.map(({ target }) => target),
      ...inserted.flatMap(({ expression }) => expression ?? []),
    ]),
  ];
  const ids = new Set(
    written.flatMap((target) => {
      const expression = readExpression(target);
      return (expression === null ? [] : idsOf(expression)).flatMap((id) => {
        const resolved = resolveId(id, project.registers, { file: "" });
        return resolved.kind === "failed" ? [] : [prefixedId(resolved)];
      });
    }),
  );
  const cells = articles.flatMap(({ article }) => article.cells.map(({ source }) => source)).join("\n");
  return { ids, names: (series: string): boolean => cells.includes(series) };
}
