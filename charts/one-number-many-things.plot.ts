import type { PlacedText, PlotContext } from "kaozheng/chart";

export const meta = {
  resource: ["disputes", "figures-2021-governance", "figures-2021-consumer", "sources", "reports"],
  headline: {
    zh: "一个数字，几样东西：引用之前先看清说的是什么",
    en: "One number, several things: check what it counts before quoting it",
  },
  standfirst: {
    zh: "几个数字在各文件里说的东西，数字照文件所印；灰色是本编辑部没有采用的",
    en: "Numbers, and what the documents say them of, quoted as printed; grey marks what this desk does not use",
  },
  notes: [
    {
      zh: "收入分歧登记表中列为“一数多指”的全部数字；数相同不等于有关联，也不说明哪一个是误植",
      en: "All numbers that our register of disputes lists as reused. That numbers are equal neither ties the things together nor says which was misprinted",
    },
    {
      zh: "w 即万；大字只取数目，各处是否带下限以所印为准",
      en: "The large number is the amount alone; whether it is a bound is for the printed words to say, which our English follows",
    },
  ],
  credit: { zh: "考证编辑部", en: "The Kaozheng desk" },
  alt: {
    zh: "几个数字各自列出文件拿它说的东西：1万说商家、投诉、店铺和商品，80%说识别率、满意度和满意度升幅，1000说两种商家。",
    en: "Numbers with what each is said of: 10,000 of merchants, complaints, shops and goods; 80% of detection, satisfaction and its rise; 1,000 of two kinds of merchant.",
  },
};

type Row = PlotContext["rows"][number];
type Style = "thing" | "rejected" | "token" | "aside";

type Piece = PlacedText<Style>;

/** Between a rule and what stands above and below it. */
const PAD = 12;
/** Between the things of one number, and between numbers abreast. */
const BETWEEN = 7;
const GUTTER = 32;

const words = (row: Row, column: string): string[] => String(row[column] ?? "").split(" ");

export function chart(context: PlotContext) {
  const { rows, Plot, width, language, palette, label, local, wrap, placed, textWidth, format } = context;
  const figures = new Map(rows.map((row) => [row._id, row]));
  const named = (resource: string, column: string) =>
    new Map(rows.filter((row) => row._resource === resource).map((row) => [row.id, String(row[local(column)])]));
  const publishers = named("sources", "publisher");
  const reports = named("reports", "label");
  const figuresOf = (dispute: Row): Row[] =>
    words(dispute, "figures")
      .map((id) => figures.get(`fig:${id}`))
      .filter((row) => row !== undefined);
  const disputes = rows
    .filter((row) => row._resource === "disputes" && row.kind === "reused")
    .sort((a, b) => figuresOf(b).length - figuresOf(a).length);

  // On a wide chart the numbers stand two abreast, on a narrow one below each other.
  const columns = width > 500 ? 2 : 1;
  const large = columns > 1 ? 40 : 32;
  const line = label.lineHeight;
  const room = (width - (columns - 1) * GUTTER) / columns;
  const [open, close] = language === "zh" ? ["（", "）"] : [" (", ")"];

  const pieces: Piece[] = [];
  const numerals: Piece[] = [];
  const rules: { readonly row: Row; readonly x: number; readonly y: number }[] = [];
  let [top, bottom] = [0, 0];
  disputes.forEach((dispute, nth) => {
    if (nth % columns === 0) top = bottom + (nth === 0 ? 0 : PAD);
    const x = (nth % columns) * (room + GUTTER);
    const [example] = figuresOf(dispute);
    const amount = format(Number(example?.value), String(example?.unit));
    rules.push({ row: dispute, x, y: top });
    numerals.push({ style: "thing", row: dispute, x, y: top + PAD, text: amount });
    let y = top + PAD + large * 1.1;
    const reading = words(dispute, "reading");
    for (const name of new Set(figuresOf(dispute).map((row) => String(row._name)))) {
      const printed = figuresOf(dispute).filter((row) => row._name === name);
      const [first] = printed;
      if (first === undefined) continue;
      const isUsed = printed.some((row) => reading.some((id) => `fig:${id}` === row._id));
      const thing = wrap(name.charAt(0).toUpperCase() + name.slice(1), room, { bold: isUsed });
      pieces.push({ style: isUsed ? "thing" : "rejected", row: first, x, y, text: thing });
      y += thing.split("\n").length * line;
      for (const row of printed) {
        const token = String(row.printed);
        pieces.push({ style: isUsed ? "token" : "rejected", row, x, y, text: token });
        const read = language === "en" && !token.includes(String(row._label)) ? `${row._label}. ` : "";
        const report = reports.get(row._report ?? "")?.replaceAll(" ", "\u00a0");
        const document = `${read}${publishers.get(row.source ?? "")}${open}${report}${close}`;
        const after = textWidth(`${token}   `);
        const text = wrap(document, room - after);
        pieces.push({ style: "aside", row, x: x + after, y, text });
        y += text.split("\n").length * line;
      }
      y += BETWEEN;
    }
    bottom = Math.max(bottom, y);
  });

  const styles = {
    thing: { fill: palette.ink, fontWeight: "bold" },
    rejected: { fill: palette.muted },
    token: { fill: palette.ink },
    aside: { fill: palette.muted },
  };
  const texts = placed(pieces, styles);
  const rule = {
    x1: rules.map(({ x }) => x),
    x2: rules.map(({ x }) => x + room),
    y: rules.map(({ y }) => y),
    stroke: palette.axis,
  };
  return Plot.plot({
    height: bottom,
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    marks: [
      Plot.ruleY(
        rules.map(({ row }) => row),
        rule,
      ),
      Plot.text(
        numerals.map(({ row }) => row),
        {
          x: numerals.map(({ x }) => x),
          y: numerals.map(({ y }) => y),
          text: numerals.map(({ text }) => text),
          textAnchor: "start",
          lineAnchor: "top",
          fontSize: large,
          fontWeight: "bold",
          fill: palette.categorical[0] ?? palette.ink,
        },
      ),
      texts,
    ],
  });
}
