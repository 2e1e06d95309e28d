import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { toCsv } from "../../../scripts/kaozheng/dataset/csv.ts";
import { openProject } from "../../../scripts/kaozheng/dataset/project.ts";
import { record } from "../../../scripts/kaozheng/dataset/record.ts";
import { writeArticle } from "./article.ts";
import { sequence } from "./sequence.ts";
import { type Token, tokenOf } from "./token.ts";

/*
 * A project as large as one likes, clean in every rule, the same on every machine: made-up indicators in twenty yearly
 * reports, ten scopes each, of which the first is the total of the others for one indicator in ten.
 */

const SCHEMAS = fileURLToPath(new URL("../../input/record/data/schema", import.meta.url));
const YEARS = Array.from({ length: 20 }, (_, i) => 2001 + i);
/** Documents have three digits. */
const sourceOf = (year: number): string => String(year - 2000).padStart(3, "0");
const SCOPES = ["all", ...Array.from({ length: 9 }, (_, i) => `part-${i + 1}`)];
const COUNTED = ["CNY", "item", "person"] as const;

/** A figure as an article needs it: its id without the source, and how its token reads in both languages. */
export interface Said {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly year: number;
  readonly token: Token;
}

export interface Size {
  readonly articles: number;
  readonly figures: number;
}

type Cells = Readonly<Record<string, string>>;

/** Writes the project and completes its rows; its derived files, types and pictures the command line writes. */
export function writeLargeProject(root: string, { articles, figures }: Size): void {
  const write = (file: string, text: string): void => {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  cpSync(SCHEMAS, join(root, "data", "schema"), { recursive: true });
  const indicators = Array.from({ length: Math.round(figures / YEARS.length / SCOPES.length) }, (_, i) => i);
  const said = indicators.flatMap((i) => YEARS.flatMap((year, y) => figuresOf(i, year, y)));
  const tables: Readonly<Record<string, readonly Cells[]>> = {
    ...registers(indicators),
    ...Object.fromEntries(YEARS.map((year) => [`figures-${year}`, figureRows(said, year)])),
    relations: relations(said),
  };
  for (const [name, rows] of Object.entries(tables)) write(`data/${name}.csv`, csvOf(rows));
  write("data/datapackage.json", descriptor(Object.keys(tables)));
  record(openProject(root, { derived: false }), null);
  write("scripts/derive/growth.ts", growth(indicators));
  for (const n of [1, 2, 3]) write(`charts/growth-${n}.vl.json`, chart(n));
  const random = sequence(7);
  const totals = said.filter(({ scope }) => scope === "all");
  for (let n = 0; n < Math.ceil(articles / 2); n++) {
    // Both languages bind the same figures.
    const chosen = Array.from({ length: 100 }, () => totals[Math.floor(random() * totals.length)] as Said);
    for (const language of ["zh", "en"] as const)
      write(`notebooks/article-${n}.${language}.md`, writeArticle(n, language, chosen));
  }
}

const csvOf = (rows: readonly Cells[]): string =>
  toCsv(rows, { fields: Object.keys(rows[0] ?? {}).map((name) => ({ name, type: "string" })) });

interface LargeFigure extends Said {
  readonly indicator: string;
  readonly scope: string;
}

/** One indicator of one year: parts, and what they come to. Values grow a little each year, so that nothing jumps. */
function figuresOf(i: number, year: number, y: number): LargeFigure[] {
  const random = sequence(i * YEARS.length + y + 1);
  const unit = COUNTED[i % COUNTED.length] ?? "item";
  const indicator = `measure-${i}`;
  const parts = SCOPES.slice(1).map((_, p) => (1000 + (i % 97) * 13 + p * 31) * (20 + y) + Math.floor(random() * 50));
  const total = parts.reduce((a, b) => a + b);
  return SCOPES.map((scope, s) => ({
    id: `fig:${indicator}@y${year}${scope === "all" ? "" : `#${scope}`}`,
    label: { zh: `指标${"甲乙丙丁戊己庚辛"[i % 8]}`, en: `Measure ${"ABCDEFGH"[i % 8]}` },
    year,
    token: tokenOf(scope === "all" ? total : (parts[s - 1] ?? 0), unit, isTotal(i) ? "plain" : random()),
    indicator,
    scope,
  }));
}

/** Totals and parts of these are printed to the last unit, so that they add up. */
const isTotal = (i: number): boolean => i % 10 === 0;

function figureRows(said: readonly LargeFigure[], year: number): Cells[] {
  return said
    .filter((figure) => figure.year === year)
    .map(({ indicator, scope, token }, n) => ({
      ...{ indicator, source: sourceOf(year), scope, printed: token.zh, note_zh: "", note_en: "", status: "A" },
      ...{ percent_means: "", value: String(token.value), lower: "", upper: "", lower_closed: "", upper_closed: "" },
      ...{ unit: token.unit, hedge: token.hedge, direction: "", base: "" },
      ...{ period_start: `${year}-01-01`, period_end: `${year}-12-31` },
      locator: `v1:${n + 1}:0:0123456789ab`,
    }));
}

const relations = (said: readonly LargeFigure[]): Cells[] =>
  said
    .filter(({ scope, indicator }) => scope === "all" && isTotal(Number(indicator.slice("measure-".length))))
    .map(({ indicator, year }) => {
      const whole = `${indicator}@y${year}~${sourceOf(year)}`;
      const parts = SCOPES.slice(1).map((scope) => `${whole}#${scope}`);
      return { kind: "total", whole, parts: parts.join(" "), note_zh: "", note_en: "" };
    });

function registers(indicators: readonly number[]): Record<string, readonly Cells[]> {
  const label = (name: string) => ({ label_zh: name, label_en: name });
  return {
    sources: YEARS.map((year) => ({
      ...{ id: sourceOf(year), kind: "original", retells: "", tells_of: `y${year}`, self_reported: "true" },
      ...{ title: `Yearbook ${year}`, publisher_zh: "统计所", publisher_en: "The statisticians" },
      ...{
        published: `${year + 1}-01-31`,
        url: "",
        language: "zh",
        file: `${year}.txt`,
        sha256: "0".repeat(64),
        rank: "1",
      },
    })),
    reports: YEARS.map((year) => ({
      ...{ id: `y${year}`, alias_zh: `${year}年鉴`, ...label(String(year)), title_zh: `${year} 年鉴` },
      ...{ title_en: `Yearbook ${year}`, period_start: `${year}-01-01`, period_end: `${year}-12-31`, published: "" },
    })),
    indicators: indicators.map((i) => ({
      ...{ id: `measure-${i}`, alias_zh: `指标${i}`, label_zh: `指标 ${i}`, label_en: `Measure ${i}` },
      ...{ unit: COUNTED[i % COUNTED.length] ?? "item", kind: "flow", domain: "made-up", polarity: "open" },
      ...{ definition_zh: "编造的指标", definition_en: "Made up" },
    })),
    units: [
      { id: "CNY", dimension: "money", forms_zh: "元", form_en: "yuan|yuan" },
      { id: "item", dimension: "count", forms_zh: "件", form_en: "item|items" },
      { id: "person", dimension: "count", forms_zh: "人 名", form_en: "person|people" },
      { id: "percent", dimension: "ratio", forms_zh: "%", form_en: "percent|percent" },
    ],
    domains: [{ id: "made-up", ...label("made up") }],
    scopes: SCOPES.map((scope) => ({ id: scope, ...label(scope) })),
    breaks: indicators
      .filter((i) => i % 10 === 5)
      .map((i) => ({
        ...{ indicator: `measure-${i}`, from_report: "y2004", to_report: "y2005", kind: "definition" },
        ...{ verdict: "caveat", reason_zh: "口径不同", reason_en: "Counted otherwise" },
      })),
  };
}

const ROLES = ["sources", "reports", "indicators", "units", "domains", "scopes", "breaks", "relations"];

function descriptor(tables: readonly string[]): string {
  const resource = (name: string) => {
    const role = ROLES.includes(name) ? name : "figures";
    const report = role === "figures" ? { "kaozheng:report": name.replace("figures-", "y") } : {};
    return {
      ...{ name, path: `${name}.csv`, type: "table", schema: `schema/${role}.json`, "kaozheng:role": role, ...report },
    };
  };
  const growth = { name: "growth", path: "derived/growth.csv", type: "table", schema: "schema/derived.json" };
  const resources = [...tables.map(resource), { ...growth, "kaozheng:role": "derived" }];
  return `${JSON.stringify({ name: "large", title: "Large", resources }, null, 2)}\n`;
}

/** A script that derives the growth of every indicator that is printed to the last unit, year on year. */
const growth = (
  indicators: readonly number[],
): string => `import { derivation, figure, growth as grown } from "kaozheng";

const years = [${YEARS.slice(1).join(", ")}];
const measures = [${indicators.filter(isTotal).join(", ")}];

export const growth = derivation(import.meta, measures.flatMap((i) => years.map((year) => ({
  id: \`growth-\${i}/\${year}\`,
  label: { zh: \`指标 \${i} 的增长\`, en: \`Growth of measure \${i}\` },
  quantity: grown(figure(\`measure-\${i}@y\${year - 1}\`), figure(\`measure-\${i}@y\${year}\`)),
}))));
`;

const chart = (n: number): string =>
  JSON.stringify({
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    data: { url: "../data/derived/growth.csv" },
    transform: [{ filter: "datum.series === 'growth-0'" }],
    mark: "bar",
    encoding: {
      y: { field: "at", type: "nominal", axis: { title: null } },
      x: { field: "value", type: "quantitative", axis: { title: null } },
    },
    usermeta: { kaozheng: { headline: { zh: `增长，图${"一二三"[n - 1]}`, en: `Growth, part ${"ABC"[n - 1]}` } } },
  });
