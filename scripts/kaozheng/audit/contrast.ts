import { rgb } from "d3-color";

/** Relative luminance of a CSS colour, 0 to 1 (WCAG 2.2); null where it is no colour, or one that is seen through. */
export function luminance(colour: string): number | null {
  const { r, g, b, opacity } = rgb(colour);
  if ([r, g, b].some(Number.isNaN) || opacity < 1) return null;
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.11); null where one is no colour. */
export function contrast(a: string, b: string): number | null {
  const [x, y] = [luminance(a), luminance(b)];
  if (x === null || y === null) return null;
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
