import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

const HARBOUR = fileURLToPath(new URL("../input/minimal", import.meta.url));
const SCHEMAS = fileURLToPath(new URL("../../data/schema", import.meta.url));

export const inMarks = (words: string): string => (words === "" ? "" : `⟦${words}⟧`);

/** What the harbour's record lacks, for pages that it has not. */
const REGISTERS: Readonly<Record<string, string>> = {
  domains: `id,label_zh,label_en
inspection,查验,Inspection
`,
  scopes: `id,label_zh,label_en
all,全部,all
reefers,冷藏柜,refrigerated containers
`,
  disputes: `id,topic_zh,topic_en,kind,figures,reading,reason_zh,reason_en
budget-bound,经费少了“超”,The budget: the bound missing,bound,budget@h2022~002 checks@h2022~002,budget@h2022~002,取有下限的,The one with a bound stands
`,
  systems: `id,name_zh,name_en,printed,kind,domain,sources,first_report,indicators,description_zh,description_en
crane-radio,吊机电台,Crane radio,吊机电台、电台,technology,inspection,001,h2021,checks,吊机与码头之间的电台,Radio between the cranes and the quay
`,
  corrections: `id,published,corrected,places,numbers,wrong_zh,wrong_en,right_zh,right_en,reason_zh,reason_en
2023-02-03-budget,2023-02-01,2023-02-03,notebooks/harbour.xx.md charts/budget.vl.json data/figures-h2021.csv,fig:budget@h2021~001,经费 30 万元,A budget of 300 thousand,经费 300 万元,A budget of 3 million,录入时漏了一个零,A nought was lost in typing
`,
};
export const BREAK =
  "budget,h2021,h2022,definition,caveat,次年含冷藏柜,The second year counts refrigerated containers\n";
const SCOPED = "checks,002,reefers,超300次,,,A,,,,,,,,,,,,\n";

/** The same in the third language and in English, whose articles are quoted where a report tells of all of them. */
const article = (language: "en" | "xx"): string => `---
title: ⟦How many containers the harbour checked⟧
summary: ⟦Two years of checks, and⟧ [⟦3 million yuan⟧](fig:budget@h2021).
author: [⟦Ann⟧, ⟦Ben⟧]
date: 2023-02-01
language: ${language}
---

⟦In 2021 the harbour checked containers⟧ [⟦more than 9,000 times⟧](fig:checks@h2021) ⟦on a budget of⟧ [⟦3 million yuan⟧][budget]. ⟦In 2022 the budget rose by⟧ [⟦at least 49.7%⟧](calc:budget-growth/2021-2022)⟦, and a check came to⟧ \${derived("cost-per-check/2022")}.[^1]

## ⟦The budget⟧

![⟦Bar chart: the budget of both years⟧](../charts/svg/budget.${language}.svg)

⟦It had⟧ [⟦4 million yuan⟧](fig:budget@h2022) ⟦the year after, and⟧ 17 ⟦cranes.⟧

⟦See⟧ [⟦elsewhere⟧](https://example.org/harbour).

\`\`\`js
display(derived("budget-growth/2021-2022"))
\`\`\`

[^1]: ⟦A note.⟧

[budget]: fig:budget@h2021
`;

/** A project in three languages: whatever it says in the third is between marks, so that what is not was said by the toolkit. */
export function makeProject(root: string): void {
  cpSync(HARBOUR, root, { recursive: true });
  const data = join(root, "data");
  for (const name of Object.keys(REGISTERS))
    cpSync(join(SCHEMAS, `${name}.json`), join(data, "schema", `${name}.json`));
  for (const [name, text] of Object.entries(REGISTERS)) writeFileSync(join(data, `${name}.csv`), text);
  appendTo(join(data, "breaks.csv"), BREAK);
  appendTo(join(data, "figures-h2022.csv"), SCOPED);
  const document = join(root, "archive/harbour-2022.txt");
  const before = checksum(document);
  appendTo(document, "其中冷藏柜超300次。\n");
  rewrite(join(data, "sources.csv"), (text) => text.replace(before, checksum(document)));
  rewrite(join(data, "datapackage.json"), withRegisters);
  for (const file of readdirSync(data)) if (file.endsWith(".csv")) rewrite(join(data, file), withThirdColumns);
  for (const file of readdirSync(join(data, "schema"))) rewrite(join(data, "schema", file), withThirdFields);
  rewrite(join(root, "scripts/derive/harbour.ts"), (text) => text.replace(/en: "([^"]*)"/g, `$&, xx: "⟦$1⟧"`));
  rewrite(join(root, "charts/budget.vl.json"), (text) => text.replace(/"en": "([^"]*)"/g, `$&, "xx": "⟦$1⟧"`));
  for (const language of ["en", "xx"] as const)
    writeFileSync(join(root, `notebooks/harbour.${language}.md`), article(language));
}

const checksum = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
const appendTo = (path: string, line: string): void => rewrite(path, (text) => text + line);
const rewrite = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, "utf8")));

function withRegisters(text: string): string {
  const descriptor = JSON.parse(text);
  const added = Object.keys(REGISTERS).map((name) => ({
    ...{ name, path: `${name}.csv`, type: "table", schema: `schema/${name}.json` },
    "kaozheng:role": name,
  }));
  const site = { title: inThree("Harbour"), description: inThree("Figures of a harbour") };
  return JSON.stringify({
    ...descriptor,
    "kaozheng:site": site,
    resources: resourcesIn([...descriptor.resources, ...added]),
  });
}

const inThree = (words: string) => ({ zh: words, en: words, xx: inMarks(words) });
const resourcesIn = (resources: readonly { name: string }[]) =>
  resources.map((resource) => ({ ...resource, title: inMarks(resource.name), description: inMarks(resource.name) }));

/** Beside each column in English one in the third language, its cells between marks. */
function withThirdColumns(text: string): string {
  const [header = [], ...rows]: string[][] = parse(text);
  const marked = (name: string, cell: string): string =>
    name === "form_en" ? cell.split("|").map(inMarks).join("|") : inMarks(cell);
  const columns = header.flatMap((name, i) => [
    { name, cell: (row: readonly string[]) => row[i] ?? "" },
    ...(name.endsWith("_en")
      ? [{ name: name.replace(/_en$/, "_xx"), cell: (row: readonly string[]) => marked(name, row[i] ?? "") }]
      : []),
  ]);
  return stringify([columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]);
}

interface Field {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
}

function withThirdFields(text: string): string {
  const schema = JSON.parse(text);
  const said = (field: Field): Field => ({
    ...field,
    ...(field.title === undefined ? {} : { title: inMarks(field.title) }),
    ...(field.description === undefined ? {} : { description: inMarks(field.description) }),
  });
  const fields = schema.fields.flatMap((field: Field) =>
    field.name.endsWith("_en")
      ? [said(field), { ...said(field), name: field.name.replace(/_en$/, "_xx") }]
      : [said(field)],
  );
  return JSON.stringify({ ...schema, fields });
}
