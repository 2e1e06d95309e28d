import type { Language } from "../../language/language.ts";
import type { Measure } from "../font/measure.ts";
import { isElement, type SvgElement } from "../svg/tree.ts";
import { inHouse } from "../theme/number-style.ts";
import type { Theme } from "../theme/theme.ts";

/** How a text of a plot is printed. */
type HouseText = (text: string) => string;

/** The house's way with texts; those that quote a document's token are printed as they stand. */
export const houseText =
  ({ numbers }: Theme, language: Language, tokens: ReadonlySet<string>): HouseText =>
  (text) =>
    tokens.has(text.trim()) ? text : inHouse(text, language, numbers);

/** Measures texts as they are going to be printed: the engines lay them out as they were written. */
export const houseMeasure = ({ missing, width }: Measure, house: HouseText): Measure => ({
  missing,
  width: (text, size, weight) => width(house(text), size, weight),
});

/** A drawing with every line of text as the house prints it. */
export function printInHouse(root: SvgElement, house: HouseText, inText = false): SvgElement {
  const children = root.children.map((child) => {
    if (isElement(child)) return printInHouse(child, house, inText || child.name === "text");
    return inText ? house(child) : child;
  });
  return { ...root, children };
}
