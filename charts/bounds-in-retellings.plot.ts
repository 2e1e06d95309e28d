import type { PlacedText, PlotContext } from "kaozheng/chart";

export const meta = {
  resource: ["figures-2021-consumer", "figures-2021-governance", "sources", "reports"],
  headline: {
    zh: "转述之间，下限有的带有的不带：运营社一篇比另两份少了 [2](calc:retelling-000/bound-missing) 个，多了 [1](calc:retelling-000/bound-added) 个",
    en: "Bounds differ between retellings: Yunyingshe’s article lacks [two](calc:retelling-000/bound-missing) that the others print and adds [one](calc:retelling-000/bound-added)",
  },
  standfirst: {
    zh: "同一指标在各文件里照印的数字。带尖角的只是下限；紫色粗体是与多数文件不合的一格，各执一词的分不出哪一份对",
    en: "One indicator as each document prints it. An angle marks a lower bound; bold purple, the document that differs from the majority. One against one, it cannot be told which is right",
  },
  notes: [
    {
      zh: "选行的办法：同一指标 2021 年有几份文件印出，且限定词或写法不同；空格不算。限定词不同的排在上面，其余只是单位、写法或数目不同",
      en: "How rows were chosen: indicators of 2021 that two or more documents print, with another qualifier or another token, spaces aside. Those with another qualifier come first; the rest differ in notation, number or unit alone, as the window of the resolution rate does: [72 hours](fig:resolution-window@2021-consumer~001) in one document, [three days](fig:resolution-window@2021-consumer~000) in another",
    },
    {
      zh: "w 即万；科技日报与运营社转述消保报告，壹览商业转述治理报告（我们拿到的是转载件）；治理报告 12 月 23 日发布，没有说数字截至哪一天",
      en: "Numbers are quoted as the documents print them, with our English beside or below. Science and Technology Daily and Yunyingshe retell the report on consumers; Yilan Business retells the governance report (we hold a copy of its article), which came out on 23 December and names no cut-off",
    },
  ],
  credit: { zh: "考证编辑部", en: "The Kaozheng desk" },
  alt: {
    zh: "一张表，行是 2021 年的指标，列是三份文件，格里是印出的数字，下限后有尖角；运营社的抽检资金、识别假货成功率没有下限，低质直播间多出一个。",
    en: "A table of indicators of 2021 by document, each cell with the printed number and an angle after a lower bound. Yunyingshe lacks the bound of inspection money and of the detection rate, and adds one for livestream rooms.",
  },
};

type Row = PlotContext["rows"][number];

const WORDS = {
  zh: {
    qualifier: "限定词不同",
    token: "限定词相同，写法、单位或数目不同",
    lost: "少了下限",
    gained: "多了下限",
    tied: "一有一无",
  },
  en: {
    qualifier: "Another qualifier",
    token: "Same qualifier, another notation, unit or number",
    lost: "bound missing",
    gained: "bound added",
    tied: "undecided",
  },
} as const;

type Style = "head" | "section" | "name" | "token" | "odd" | "aside" | "verdict";

type Piece = PlacedText<Style>;

/** Space above and below a row's text, and before a section; between columns; for the angle after a token. */
const PAD = 6;
const SECTION = 8;
const GUTTER = 14;
const ANGLE = { r: 4.5, room: 14 } as const;
/** A column of a wide chart: a token, its angle and its English on one line. */
const COLUMN = { zh: 150, en: 160 } as const;

const isBound = (row: Row): boolean => row._certainty === "lower" || row._certainty === "upper";
const distinct = (rows: readonly Row[], of: (row: Row) => unknown): number => new Set(rows.map(of)).size;
const token = (row: Row): string => String(row.printed).replace(/\s/g, "");

export function chart(context: PlotContext) {
  const { rows, Plot, width, language, palette, label, local, wrap, placed, textWidth, angle } = context;
  const words = WORDS[language];
  const reports = new Map(
    rows.filter((row) => row._resource === "reports").map((row) => [row.id, String(row[local("label")])]),
  );
  const figures = rows.filter((row) => row._report !== undefined);
  const groups = [...new Set(figures.map((row) => String(row._name)))]
    .map((name) => [name, figures.filter((row) => row._name === name)] as const)
    .filter(([, printed]) => distinct(printed, (row) => row.source) > 1 && distinct(printed, token) > 1);
  const sections = [
    { title: words.qualifier, groups: groups.filter(([, printed]) => distinct(printed, (row) => row.hedge) > 1) },
    { title: words.token, groups: groups.filter(([, printed]) => distinct(printed, (row) => row.hedge) === 1) },
  ];
  const printing = new Set(groups.flatMap(([, printed]) => printed.map((row) => row.source)));
  const documents = rows
    .filter((row) => row._resource === "sources" && printing.has(row.id ?? ""))
    .sort((a, b) => Number(a.rank) - Number(b.rank));

  /** What became of the bound in this document, by the majority of those that print the number. */
  const verdict = (row: Row, printed: readonly Row[]): "lost" | "gained" | "tied" | null => {
    const alike = printed.filter((other) => isBound(other) === isBound(row)).length;
    const unlike = printed.length - alike;
    if (unlike === 0 || alike > unlike) return null;
    if (alike === unlike) return "tied";
    return isBound(row) ? "gained" : "lost";
  };

  // On a wide chart names stand beside the cells, on a narrow one above them.
  const wide = width > 500;
  const column = wide ? COLUMN[language] : width / documents.length;
  const left = width - column * documents.length;
  const line = label.lineHeight;
  const height = (text: string): number => text.split("\n").length * line;

  const pieces: Piece[] = [];
  const angles: Omit<Piece, "style" | "text">[] = [];
  const rules: { readonly row: Row; readonly y: number }[] = [];

  const heads = documents.map((row) => wrap(String(row[local("publisher")]), column - GUTTER, { bold: true }));
  const headHeight = Math.max(...heads.map(height));
  documents.forEach((row, i) => {
    const head = heads[i] ?? "";
    const told = String(row.tells_of).split(" ");
    pieces.push({ style: "head", row, x: left + i * column, y: headHeight - height(head), text: head });
    const text = told.map((id) => reports.get(id) ?? id).join(" ");
    pieces.push({ style: "aside", row, x: left + i * column, y: headHeight, text });
  });
  let y = headHeight + line + PAD;

  for (const section of sections) {
    section.groups.forEach(([name, printed], nth) => {
      const [first] = printed;
      if (first === undefined) return;
      if (nth === 0) {
        y += SECTION;
        pieces.push({ style: "section", row: first, x: 0, y, text: section.title });
        y += line + PAD / 2;
      }
      rules.push({ row: first, y });
      const top = y + PAD;
      const heading = wrap(name.charAt(0).toUpperCase() + name.slice(1), wide ? left - GUTTER : width, { bold: !wide });
      pieces.push({ style: "name", row: first, x: 0, y: top, text: heading });
      const cells = wide ? top : top + height(heading) + 2;
      let bottom = top + height(heading);
      documents.forEach((document, i) => {
        const x = left + i * column;
        const row = printed.find((figure) => figure.source === document.id);
        if (row === undefined) {
          pieces.push({ style: "aside", row: document, x, y: cells, text: "–" });
          return;
        }
        const said = verdict(row, printed);
        const odd = said === "lost" || said === "gained";
        const text = String(row.printed);
        pieces.push({ style: odd ? "odd" : "token", row, x, y: cells, text });
        let end = x + textWidth(text, { bold: odd });
        if (isBound(row)) {
          angles.push({ row, x: end + ANGLE.r + 3, y: cells + line / 2 - 1 });
          end += ANGLE.room;
        }
        let foot = cells + line;
        const gloss = language === "en" && !text.includes(String(row._label)) ? String(row._label) : "";
        const beside = wide && end + 4 + textWidth(gloss) < x + column - 8;
        if (gloss !== "")
          pieces.push({ style: "aside", row, x: beside ? end + 4 : x, y: beside ? cells : foot, text: gloss });
        if (gloss !== "" && !beside) foot += line;
        if (said !== null) {
          const note = wrap(words[said], column - GUTTER);
          pieces.push({ style: odd ? "verdict" : "aside", row, x, y: foot, text: note });
          foot += height(note);
        }
        bottom = Math.max(bottom, foot);
      });
      y = bottom + PAD;
    });
  }

  const accent = palette.categorical[3] ?? palette.brand;
  const styles = {
    head: { fill: palette.ink, fontWeight: "bold" },
    section: { fill: palette.brand, fontWeight: "bold" },
    name: { fill: palette.ink, ...(wide ? {} : { fontWeight: "bold" }) },
    token: { fill: palette.ink },
    odd: { fill: accent, fontWeight: "bold" },
    verdict: { fill: accent },
    aside: { fill: palette.muted },
  };
  const texts = placed(pieces, styles);
  const at = (places: readonly { readonly row: Row; readonly x: number; readonly y: number }[]) => ({
    x: places.map((place) => place.x),
    y: places.map((place) => place.y),
  });
  const bounds = (["lower", "upper"] as const).map((bound) => {
    const some = angles.filter(({ row }) => row._certainty === bound);
    if (some.length === 0) return null;
    const look = { symbol: angle(bound), r: ANGLE.r, stroke: palette.categorical[0] ?? palette.ink, strokeWidth: 1.75 };
    return Plot.dot(
      some.map(({ row }) => row),
      { ...at(some), ...look },
    );
  });
  const rule = { y: rules.map((one) => one.y), x1: 0, x2: width, stroke: palette.grid };
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
      bounds,
    ],
  });
}
