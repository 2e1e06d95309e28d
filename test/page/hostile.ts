import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publish } from "../../scripts/kaozheng/page/publish.ts";
import { openWorkspace } from "../../scripts/kaozheng/workspace/workspace.ts";
import { fixture, runIn } from "../command/project.ts";

/** What must never run, in the ways in which text can get out of its place. */
export const SCRIPT = `"><script>globalThis.ran=1</script><img src=x onerror=globalThis.ran=1>`;
export const HANDLER = `" onload="globalThis.ran=1" onmouseover='globalThis.ran=1' x="`;
export const ADDRESS = "javascript:globalThis.ran=1";
/** Cells that a spreadsheet would run, and below them numbers, which it may not be kept from reading. */
export const FORMULAS = ['=HYPERLINK("https://example.org/","look")', "@SUM(1)", "+1+2", "-2+3", "\t=1"];
export const NUMBERS = ["-5", "12"];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((cells) => cells.map(quoted).join(",")).join("\n")}\n`;
const story = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../data/${file}`, import.meta.url)), "utf8");

/** The small project with every kind of page, and text that wants to run in every place where text can stand. */
export async function buildHostileSite(): Promise<{ root: string; files: readonly string[] }> {
  const root = mkdtempSync(join(tmpdir(), "kaozheng-site-"));
  cpSync(fixture("minimal"), root, { recursive: true });
  await runIn(root, ["record", "--archive", "archive"]);
  await runIn(root, ["derive"]);
  spoil(root);
  const { pages } = await publish(openWorkspace(root), () => undefined);
  return { root, files: pages.map(({ file }) => file) };
}

function spoil(root: string): void {
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  const edit = (file: string, change: (text: string) => string) => {
    const before = readFileSync(join(root, file), "utf8");
    const after = change(before);
    if (after === before) throw new Error(`${file} was not changed`);
    write(file, after);
  };
  const register = (name: string, rows: readonly (readonly string[])[]) => {
    write(`data/schema/${name}.json`, story(`schema/${name}.json`));
    write(`data/${name}.csv`, csv(rows));
    return {
      name,
      path: `${name}.csv`,
      type: "table",
      title: SCRIPT,
      schema: `schema/${name}.json`,
      "kaozheng:role": name,
    };
  };
  const field = (name: string) => ({ name, type: "string", description: SCRIPT });
  edit("data/datapackage.json", (text) => {
    const descriptor = JSON.parse(text) as { resources: object[] };
    descriptor.resources.push(
      register("domains", [
        ["id", "label_zh", "label_en"],
        ["d", SCRIPT, HANDLER],
      ]),
      register("scopes", [
        ["id", "label_zh", "label_en"],
        ["all", "全部", "all"],
      ]),
      register("systems", [
        "id name_zh name_en printed kind domain sources first_report indicators description_zh description_en".split(
          " ",
        ),
        ["one", SCRIPT, HANDLER, ADDRESS, "rule", "d", "001", "h2021", "checks", SCRIPT, SCRIPT],
        ["two", "货柜", "Containers", "", "team", "d", "002", "h2022", "", HANDLER, ADDRESS],
      ]),
      register("disputes", [
        "id topic_zh topic_en kind figures reading reason_zh reason_en".split(" "),
        ["d", SCRIPT, HANDLER, "value", "checks@h2021~001 checks@h2022~002", "checks@h2021~001", SCRIPT, HANDLER],
      ]),
      register("corrections", [
        "id published corrected places numbers wrong_zh wrong_en right_zh right_en reason_zh reason_en".split(" "),
        [
          "latest",
          "2023-01-11",
          "2023-03-01",
          "notebooks/harbour.zh.md notebooks/harbour.en.md charts/budget.vl.json data/figures-h2021.csv",
          "fig:checks@h2021~001 calc:budget-growth/2021-2022",
          ...[SCRIPT, HANDLER, HANDLER, SCRIPT, ADDRESS, SCRIPT],
        ],
        ["earlier", "", "2023-02-01", "notebooks/harbour.zh.md", "", "甲", "A", "乙", "B", "丙", "C"],
      ]),
      {
        name: "notes",
        path: "notes.csv",
        type: "table",
        title: HANDLER,
        description: SCRIPT,
        schema: { fields: [field("label"), field("text"), { name: "n", type: "number" }] },
      },
    );
    return JSON.stringify({
      ...descriptor,
      homepage: ADDRESS,
      licenses: [{ name: "x", title: SCRIPT, path: ADDRESS }],
      "kaozheng:site": { title: { zh: SCRIPT, en: HANDLER }, description: { zh: SCRIPT, en: HANDLER } },
    });
  });
  const labels = [SCRIPT, HANDLER, ADDRESS, ...FORMULAS];
  write(
    "data/notes.csv",
    csv([["label", "text", "n"], ...labels.map((label, i) => [label, label, NUMBERS[i % 2] ?? ""])]),
  );
  write("data/breaks.csv", `${readFileSync(join(root, "data/breaks.csv"), "utf8").split("\n")[0]}\n`);
  edit(
    "data/breaks.csv",
    (header) => `${header}${csv([["budget", "h2021", "h2022", "definition", "caveat", SCRIPT, HANDLER]])}`,
  );
  edit("data/sources.csv", (text) => text.replace(/港口[^,]*/, quoted(SCRIPT)));
  const furniture = { headline: { zh: SCRIPT, en: HANDLER }, alt: { zh: SCRIPT, en: HANDLER } };
  edit("charts/budget.vl.json", (text) => JSON.stringify({ ...JSON.parse(text), usermeta: { kaozheng: furniture } }));
  write(
    "charts/notes.vl.json",
    JSON.stringify({
      $schema: "https://vega.github.io/schema/vega-lite/v6.json",
      data: { url: "../data/notes.csv" },
      mark: "bar",
      encoding: { y: { field: "label", type: "nominal" }, x: { field: "n", type: "quantitative" } },
      usermeta: { kaozheng: furniture },
    }),
  );
  for (const language of ["zh", "en"])
    edit(`notebooks/harbour.${language}.md`, (text) =>
      text
        .replace(/title: .*/, `title: '${SCRIPT.replaceAll("'", "’")}'`)
        .concat(
          `\n${SCRIPT}\n\n12345 \\${SCRIPT} [x](${ADDRESS}) [y](<https://example.org/${HANDLER}>)\n\n![${HANDLER}](../charts/svg/notes.${language}.svg)\n`,
        ),
    );
}
