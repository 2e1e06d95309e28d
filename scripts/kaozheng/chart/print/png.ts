/**
 * A picture of an SVG whose text is outlines: resvg loads no embedded font. `scale` is pixels of the PNG to one of the
 * SVG, `paper` what shows where the SVG is see-through. The same bytes for the same SVG.
 */
export async function rasterise(svg: string, scale: number, paper: string): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const picture = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    background: paper,
    font: { loadSystemFonts: false },
    logLevel: "off",
  });
  return new Uint8Array(picture.render().asPng());
}
