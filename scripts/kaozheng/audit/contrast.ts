import { parse, wcagContrast } from "culori";

/**
 * Contrast ratio of two CSS colours, 1 to 21 (WCAG 2.2, 1.4.11); null where one is no colour, or one that is seen
 * through.
 */
export function contrast(a: string, b: string): number | null {
  const [x, y] = [a, b].map((colour) => parse(colour));
  if (x === undefined || y === undefined || [x, y].some(({ alpha = 1 }) => alpha < 1)) return null;
  return wcagContrast(x, y);
}
