import type { Element } from "hast";
import type { Caveat, LineageView } from "../../article/lineage.ts";
import type { SourceView } from "../../article/source-words.ts";
import { languageRow, type Words } from "../../language/language.ts";
import { languageOfWords } from "../../language/script.ts";
import { type Child, element } from "./element.ts";

/** A term with what is said of it; nothing where there is nothing to say. */
const row = (term: string, ...said: readonly Child[]): Child[] =>
  said.every((child) => child === null || child === "") ? [] : [element("dt", {}, term), element("dd", {}, ...said)];

/** Where a caveat is explained; null where it says all there is. */
export type LinkCaveat = (caveat: Caveat) => string | null;
export const LINK_NOWHERE: LinkCaveat = () => null;

/** A lineage as a reader follows it: what was printed and where, or how it was computed, and from what. */
export function lineageBody(view: LineageView, wording: Words["page"], linkCaveat: LinkCaveat = LINK_NOWHERE): Child[] {
  const sameReading = view.strict.interval === view.usual.interval;
  const rows = [
    ...(view.printed === null || view.kind === "constant" ? [] : row(wording.printed, ...printedToken(view, wording))),
    ...(view.source === null ? [] : row(wording.source, ...sourceLine(view.source, wording))),
    ...row(wording.formula, view.formula),
    ...row(wording.filled, view.filled === view.formula ? "" : view.filled),
    ...(view.formula === "" ? [] : row(wording.result, element("strong", {}, view.value))),
    ...(view.kind === "constant" ? [] : row(wording.strict, view.strict.words)),
    ...(view.kind === "constant" || sameReading ? [] : row(wording.usual, view.usual.words)),
    ...row(wording.note, view.note),
  ];
  return [
    element("p", { className: ["label"] }, view.label === view.formula ? view.value : view.label),
    rows.length === 0 ? null : element("dl", {}, ...rows),
    caveatList(view.caveats, wording, linkCaveat),
    operandList(view.operands, wording, linkCaveat),
  ];
}

/** The token as the source prints it, and in the page's language where the source's is another. */
function printedToken({ printed, value }: LineageView, { quote: [open, close], thatIs }: Words["page"]): Child[] {
  const own = languageRow(languageOfWords(printed ?? ""));
  const foreign = thatIs !== "" && own.script === "han";
  const token = element("span", { className: ["printed"], lang: foreign ? own.tag : undefined }, printed ?? "");
  return [open, token, close, foreign ? thatIs + value : null];
}

/** A register may hold any text: only what is an address of the web becomes a link. */
const WEB = /^https?:\/\//i;

function sourceLine(source: SourceView, { selfReported }: Words["page"]): Child[] {
  const title = source.title === "" ? {} : { title: source.title };
  const words =
    source.url === null || !WEB.test(source.url)
      ? element("span", title, source.words)
      : element("a", { ...title, href: source.url }, source.words);
  const details = [source.published, source.place, source.selfReported ? selfReported : ""].filter(Boolean);
  return [words, ...details.flatMap((detail) => [" ", element("small", {}, `· ${detail}`)])];
}

function caveatList(caveats: readonly Caveat[], wording: Words["page"], linkCaveat: LinkCaveat): Element | null {
  if (caveats.length === 0) return null;
  const items = caveats.map((caveat) => {
    const href = linkCaveat(caveat);
    return element("li", {}, href === null ? caveat.words : element("a", { href }, caveat.words));
  });
  return element("div", { className: ["caveats"] }, element("p", {}, wording.caveats), element("ul", {}, ...items));
}

/** More operands than this are folded away, each told by its name and token: a count may have hundreds. */
const MANY = 12;

function operandList(operands: readonly LineageView[], wording: Words["page"], linkCaveat: LinkCaveat): Element | null {
  if (operands.length === 0) return null;
  const className = ["operands"];
  if (operands.length <= MANY) {
    const items = operands.map((operand) => element("li", {}, ...lineageBody(operand, wording, linkCaveat)));
    return element("div", { className }, element("p", {}, wording.operands), element("ul", {}, ...items));
  }
  const told = (operand: LineageView): Child[] => [
    operand.label,
    " ",
    ...printedToken(operand, { ...wording, thatIs: "" }),
  ];
  const items = operands.map((operand) => element("li", {}, ...told(operand)));
  const summary = element("summary", {}, `${wording.operands} (${operands.length})`);
  return element("details", { className }, summary, element("ul", {}, ...items));
}
