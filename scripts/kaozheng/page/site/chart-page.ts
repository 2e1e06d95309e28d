import type { Element } from "hast";
import type { RenderedChart } from "../../chart/render.ts";
import type { Project } from "../../dataset/project.ts";
import type { Table } from "../../dataset/table.ts";
import { languageRow, wordsOf } from "../../language/language.ts";
import { correctionBox } from "../shell/correction-box.ts";
import { type Child, element, html } from "../shell/element.ts";
import { chartPage, chartPicture, chartRows, datasetPage } from "./addresses.ts";
import { correctionsOf } from "./corrections-page.ts";
import { addressFrom, type Frame, head, notesOf, renderSitePage } from "./frame.ts";
import { datasetTitle } from "./names.ts";
import { dataTable } from "./table.ts";
import { columnsOf } from "./table-columns.ts";

/** A chart as its own page shows it. */
interface ShownChart {
  /** The file it is written in, relative to the project. */
  readonly file: string;
  readonly wide: RenderedChart;
  /** The same drawn for a narrow screen, where there is one. */
  readonly narrow: RenderedChart | null;
  /** Its rows, by the tables they are of. */
  readonly tables: readonly Table[];
  readonly articles: readonly { readonly path: string; readonly title: string }[];
}

/** More rows than this are in the file only. */
const MOST_ROWS = 60;

/** A picture as a `data:` address: it keeps its ids, styles and fonts to itself, and the page fetches nothing. */
const dataAddress = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;

/** A chart with all that a reader may ask of it: its words, its files, the way to embed it, its rows and their lineage. */
export function renderChartPage(
  { file, wide, narrow, tables, articles }: ShownChart,
  project: Project,
  frame: Frame,
): string {
  const { language } = frame;
  const words = wordsOf(language).site;
  const notes = notesOf(frame);
  const main: Child[] = [
    // The picture prints it; who does not see the picture hears it.
    element("h1", { className: ["heard"] }, wide.title),
    correctionBox(correctionsOf(file, project.registers, frame), language),
    element("figure", { className: ["chart"] }, picture(wide, narrow), downloads(wide, frame)),
    element("h2", { id: "alternative" }, words.alternative),
    element("p", {}, wide.description),
    element("section", { className: ["embedding"] }, ...embedding(wide, project, frame)),
    element("h2", { id: "rows" }, words.rowsDrawn),
    element("p", { className: ["meta"] }, words.rowsDrawnIntro),
    ...tables.flatMap((table): Child[] => {
      const shown = table.rows.slice(0, MOST_ROWS);
      const href = addressFrom(frame, datasetPage(table.resource.name, language));
      return [
        element("h3", {}, element("a", { href }, datasetTitle(table.resource, language))),
        dataTable(shown, columnsOf(table, project, frame, notes), language),
        shown.length === table.rows.length
          ? null
          : element("p", { className: ["meta"] }, words.moreRows(table.rows.length - shown.length)),
      ];
    }),
    ...(articles.length === 0
      ? []
      : [
          element("h2", { id: "articles" }, words.usedIn),
          element(
            "ul",
            {},
            ...articles.map(({ path, title }) =>
              element("li", {}, element("a", { href: addressFrom(frame, path) }, title)),
            ),
          ),
        ]),
  ];
  return renderSitePage(frame, { title: wide.title, description: wide.description, main, notes });
}

function picture(wide: RenderedChart, narrow: RenderedChart | null): Element {
  const { width, height, description } = wide;
  const img = element("img", { src: dataAddress(wide.svg), alt: description, width, height });
  if (narrow === null) return img;
  const source = element("source", {
    media: "screen and (max-width: 40rem)",
    srcSet: dataAddress(narrow.svg),
    width: narrow.width,
    height: narrow.height,
  });
  return element("picture", {}, source, img);
}

function downloads({ name }: RenderedChart, frame: Frame): Element {
  const words = wordsOf(frame.language).site;
  const files = [
    ["CSV", chartRows(name)],
    ["SVG", chartPicture(name, frame.language, "svg")],
    ["PNG", chartPicture(name, frame.language, "png")],
  ] as const;
  return element(
    "figcaption",
    {},
    `${words.download} `,
    ...files.flatMap(([format, path], i): Child[] => [
      i === 0 ? null : " · ",
      element("a", { href: addressFrom(frame, path), download: "" }, format),
    ]),
  );
}

/** What another site copies: the picture with its words and its size, leading here. */
function embedding(
  { name, description, width, height }: RenderedChart,
  { descriptor }: Project,
  frame: Frame,
): Child[] {
  const words = wordsOf(frame.language).site;
  const { homepage = "" } = descriptor;
  const known = /^https?:\/\//.test(homepage);
  const site = known ? homepage.replace(/\/?$/, "/") : "https://example.org/";
  const absolute = (path: string): string => site + addressFrom({ path: "" }, path);
  const snippet = element(
    "a",
    { href: absolute(chartPage(name, frame.language)) },
    element("img", {
      src: absolute(chartPicture(name, frame.language, "svg")),
      alt: description,
      width,
      height,
      loading: "lazy",
    }),
  );
  return [
    element("h2", { id: "embed" }, words.embed),
    element("p", { className: ["meta"] }, known ? words.embedIntro : words.embedIntro + words.embedAddress),
    element(
      "textarea",
      { className: ["snippet"], readOnly: true, rows: 6, spellCheck: "false", ariaLabel: words.embed },
      html([snippet]),
    ),
  ];
}

/** All charts of the site, each leading to its page. */
export function renderGallery(charts: readonly RenderedChart[], frame: Frame): string {
  const words = wordsOf(frame.language).site;
  const title = words.sections.charts;
  const items = charts.map(({ name, language, svg, title, width, height }) =>
    element(
      "li",
      {},
      element(
        "a",
        { href: addressFrom(frame, chartPage(name, language)) },
        element(
          "span",
          { className: ["thumbnail"] },
          element("img", {
            src: dataAddress(languageRow(language).script === "han" ? withoutFont(svg) : svg),
            alt: "",
            loading: "lazy",
            width,
            height,
          }),
        ),
        element("span", {}, title),
      ),
    ),
  );
  const main: Child[] = [
    ...head(title, words.galleryIntro(charts.length)),
    element("ul", { className: ["gallery"] }, ...items),
  ];
  return renderSitePage(frame, { title, description: words.galleryIntro(charts.length), main });
}

/**
 * Chinese characters are as wide in the reader's own font as in the embedded one, which would be most of the page. Latin
 * letters are not.
 */
const withoutFont = (svg: string): string => svg.replace(/<style>@font-face[^<]*<\/style>/, "");
