import type { PlacedText, PlotContext } from "kaozheng/chart";

export const meta = {
  resource: ["disputes", "figures-2021-governance", "figures-2021-consumer", "sources", "reports", "scopes"],
  headline: {
    zh: "同讲 2021 年，三份转述有出入：差在下限、数目，也差在说的是什么",
    en: "Three retellings of 2021 differ over bounds, over numbers, and over what is counted",
  },
  standfirst: {
    zh: "深色粗体是本编辑部采用的读法，灰色是没有采用的；短横表示该文件没有印",
    en: "Bold marks the reading this desk uses, grey those it does not; a dash means that the document prints nothing",
  },
  notes: [
    {
      zh: "选行的办法：登记在册的分歧里，有几份文件印了 2021 年的数字，且差在限定词、数目、所指，或一写水平、一写升幅；时间口径、归因、单位等其他分歧不列",
      en: "How rows were chosen: every recorded dispute in which at least two documents print something of 2021 and differ in a bound, a number, an object, or a level against a rise. Disputes over dates, causes and units are left out",
    },
    {
      zh: "数字照文件所印，一格几个的自上而下排列；科技日报与运营社转述消保报告，壹览商业转述治理报告（我们拿到的是转载件）；治理报告 12 月 23 日发布，没有说数字截至哪一天",
      en: "Numbers are quoted as the documents print them, with our English beside or below. Science and Technology Daily and Yunyingshe retell the report on consumers; Yilan Business retells the governance report (we hold a copy of its article), which came out on 23 December and names no cut-off",
    },
  ],
  credit: { zh: "考证编辑部", en: "The Kaozheng desk" },
  alt: {
    zh: "一张表，行是 2021 年数字的分歧，列是三份文件，格里是各自印出的数字，采用的读法用粗体。",
    en: "A table of disputes over figures of 2021 by document. Each cell holds what that document prints; the reading used is in bold.",
  },
};
type Row = PlotContext["rows"][number];

/** Kinds of dispute in which a reader sees two documents differ, in the order in which they are shown. */
const KINDS = ["bound", "value", "rise-or-level", "object"];

const KIND_NAMES: Readonly<Record<"zh" | "en", Readonly<Record<string, string>>>> = {
  zh: { bound: "差在下限", value: "差在数目", "rise-or-level": "水平还是升幅", object: "差在所指" },
  en: {
    bound: "A bound missing or added",
    value: "Another number",
    "rise-or-level": "A level or a rise",
    object: "Another object",
  },
};

type Style = "head" | "section" | "topic" | "used" | "unused" | "aside";

type Piece = PlacedText<Style>;

/** Space above and below a row's text, and before a section. */
const PAD = 6;
const SECTION = 8;
/** How far apart what stands above and what stands beside must be. */
const GUTTER = 14;

/** A column of a wide chart: a token and its English on one line. */
const COLUMN = 150;

const words = (row: Row, column: string): string[] => String(row[column] ?? "").split(" ");

export function chart({ rows, Plot, width, language, palette, label, local, wrap, placed, textWidth }: PlotContext) {
  const of = (resource: string): Row[] => rows.filter((row) => row._resource === resource);
  const named = (resource: string) => new Map(of(resource).map((row) => [row.id, String(row[local("label")])]));
  const [scopes, reports] = [named("scopes"), named("reports")];
  // Tables of other years are not read: what is left of a dispute is what it has of 2021.
  const figures = new Map(rows.map((row) => [row._id, row]));
  const figuresOf = (dispute: Row): Row[] =>
    words(dispute, "figures")
      .map((id) => figures.get(`fig:${id}`))
      .filter((row) => row !== undefined);
  const documentsOf = (dispute: Row) => new Set(figuresOf(dispute).map((figure) => figure.source));
  const disputes = of("disputes").filter((row) => KINDS.includes(String(row.kind)) && documentsOf(row).size > 1);
  const printing = new Set(disputes.flatMap((row) => [...documentsOf(row)]));
  const documents = of("sources")
    .filter((row) => printing.has(row.id))
    .sort((a, b) => Number(a.rank) - Number(b.rank));

  // On a wide chart topics stand beside the cells, on a narrow one above them.
  const wide = width > 500;
  const column = wide ? COLUMN : width / documents.length;
  const left = width - column * documents.length;
  const line = label.lineHeight;
  const height = (text: string): number => text.split("\n").length * line;

  const pieces: Piece[] = [];
  const rules: { readonly row: Row; readonly y: number }[] = [];
  let y = 0;

  const heads = documents.map((row) => wrap(String(row[local("publisher")]), column - GUTTER, { bold: true }));
  const headHeight = Math.max(...heads.map(height));
  documents.forEach((row, i) => {
    const told = words(row, "tells_of").map((id) => reports.get(id) ?? id);
    pieces.push({
      style: "head",
      row,
      x: left + i * column,
      y: headHeight - height(heads[i] ?? ""),
      text: heads[i] ?? "",
    });
    pieces.push({ style: "aside", row, x: left + i * column, y: headHeight, text: told.join(" ") });
  });
  y = headHeight + line + PAD;

  for (const kind of KINDS) {
    disputes
      .filter((row) => row.kind === kind)
      .forEach((row, nth) => {
        if (nth === 0) {
          y += SECTION;
          pieces.push({ style: "section", row, x: 0, y, text: KIND_NAMES[language][kind] ?? kind });
          y += line + PAD / 2;
        }
        rules.push({ row, y });
        const top = y + PAD;
        const topic = wrap(String(row[local("topic")]), wide ? left - GUTTER : width);
        pieces.push({ style: "topic", row, x: 0, y: top, text: topic });
        const cells = wide ? top : top + height(topic) + 2;
        let lines = 0;
        documents.forEach((document, i) => {
          const printed = figuresOf(row).filter((figure) => figure.source === document.id);
          const x = left + i * column;
          if (printed.length === 0) pieces.push({ style: "aside", row: document, x, y: cells, text: "–" });
          let down = 0;
          for (const figure of printed) {
            const token = String(figure.printed);
            const chosen = words(row, "reading").some((id) => `fig:${id}` === figure._id);
            const at = { row: figure, x, y: cells + down * line };
            pieces.push({ ...at, style: chosen ? "used" : "unused", text: token });
            // What English readers cannot read; and of what part a number is that is printed of several.
            const read = language === "en" && !token.includes(String(figure._label)) ? figure._label : null;
            const several = printed.some((other) => other !== figure && other.indicator === figure.indicator);
            const gloss = [read, several ? scopes.get(figure.scope ?? "") : null].filter(Boolean).join(" ");
            const after = textWidth(`${token} `, { bold: chosen });
            const fits = (wide || language === "zh") && after + textWidth(gloss) < column;
            const below = cells + (down + 1) * line;
            down += 1;
            if (gloss === "") continue;
            const set = fits ? gloss : wrap(gloss, column - GUTTER);
            const place = fits ? { x: x + after } : { y: below };
            pieces.push({ ...at, ...place, style: "aside", text: set });
            if (!fits) down += set.split("\n").length;
          }
          lines = Math.max(lines, down);
        });
        y = Math.max(top + height(topic), cells + lines * line) + PAD;
      });
  }

  const styles = {
    head: { fill: palette.ink, fontWeight: "bold" },
    section: { fill: palette.brand, fontWeight: "bold" },
    topic: { fill: palette.ink },
    used: { fill: palette.ink, fontWeight: "bold" },
    unused: { fill: palette.muted },
    aside: { fill: palette.muted },
  };
  const texts = placed(pieces, styles);
  const rule = { y: rules.map((rule) => rule.y), x1: 0, x2: width, stroke: palette.grid };
  return Plot.plot({
    height: y,
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    marks: [
      Plot.ruleY(
        rules.map(({ row }) => row),
        rule,
      ),
      texts,
    ],
  });
}
