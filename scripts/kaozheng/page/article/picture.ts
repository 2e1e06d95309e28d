import type { Element, ElementContent } from "hast";
import type { Image } from "mdast";
import { OBJECT } from "../../article/article.ts";
import { chartOf } from "../../article/embedded.ts";
import { joinLines, printedOf } from "../../article/plain-text.ts";
import { wordsOf } from "../../language/language.ts";
import { type Child, element, raw } from "../shell/element.ts";
import type { ChartView } from "./context.ts";
import { type Rendering, uniqueId } from "./rendering.ts";
import { inlineSvg } from "./svg.ts";

/** An image: a chart drawn in the page, a picture carried in it, or its words where there is neither. */
export function picture(node: Image, rendering: Rendering): Element {
  const { context } = rendering;
  const alt = words(node, rendering);
  const named = chartOf(node);
  if (named !== null) {
    const chart = context.chart(named.name, named.language);
    return chart === null ? element("em", {}, alt) : chartFigure(chart, alt, rendering);
  }
  const src = context.image(node.url);
  if (src === null) return element("em", {}, alt);
  if (rendering.place) {
    const name = node.url.replace(/^.*\/|\.\w+$/g, "");
    return rendering.place({ source: src, name, alt, caption: node.title ?? null, ids: [] });
  }
  const caption = node.title ? element("figcaption", {}, node.title) : null;
  return element("figure", {}, element("img", { src, alt }), caption);
}

/** What the picture says, insertions printed. */
function words(node: Image, rendering: Rendering): string {
  const printed = (node.data?.insertions ?? []).map((insertion) => printedOf(insertion, rendering)?.text ?? "");
  return joinLines(node.alt ?? "").replaceAll(OBJECT, () => printed.shift() ?? "");
}

/** A chart in the page, wide and narrow, with the numbers it draws below it. `alt` where the article has words for it. */
export function chartFigure(chart: ChartView, alt: string, rendering: Rendering): Element {
  const label = alt.trim() === "" ? (chart.description ?? "") : alt;
  if (rendering.place) {
    const { svg, ids, name = "chart" } = chart;
    return rendering.place({ source: svg, name, alt: label, caption: null, ids });
  }
  const draw = (svg: string, profile: string): ElementContent => {
    const inline = inlineSvg(svg, `${uniqueId("chart", rendering)}-`, label);
    rendering.embeddedStyles.push(...inline.styles);
    return element("div", { className: [profile] }, raw(inline.markup));
  };
  return element(
    "figure",
    { className: ["chart"] },
    draw(chart.svg, chart.narrow === null ? "any" : "wide"),
    chart.narrow === null ? null : draw(chart.narrow, "narrow"),
    caption(chart, rendering),
  );
}

function caption(chart: ChartView, rendering: Rendering): Element | null {
  const { chartNumbers, chartPage, downloads } = wordsOf(rendering.language).page;
  const numbers = numberItems(chart, rendering);
  const files = (chart.downloads ?? []).flatMap(({ format, href }, i): Child[] => [
    i === 0 ? `${downloads} ` : " · ",
    element("a", { href, download: "" }, format),
  ]);
  if (chart.page !== undefined) {
    if (files.length > 0) files.push(" · ");
    files.push(element("a", { href: chart.page }, chartPage));
  }
  if (numbers.length + files.length === 0) return null;
  const summary = element("summary", {}, chartNumbers(numbers.length));
  return element(
    "figcaption",
    {},
    numbers.length === 0 ? null : element("details", {}, summary, element("ul", {}, ...numbers)),
    files.length === 0 ? null : element("p", { className: ["downloads"] }, ...files),
  );
}

/** The numbers a chart draws, each with its lineage: a picture cannot be clicked into. */
const numberItems = ({ ids }: ChartView, { notes, context }: Rendering): Element[] =>
  ids.flatMap((id) => {
    const view = context.lineage(id);
    if (view === null) return [];
    return [
      element("li", {}, `${view.label} `, ...notes.control(id, view.value, [{ type: "text", value: view.value }])),
    ];
  });
