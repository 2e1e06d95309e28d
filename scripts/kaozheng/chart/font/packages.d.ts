// Neither package ships types; these are the parts used.
declare module "subset-font" {
  interface SubsetOptions {
    readonly targetFormat?: "truetype" | "sfnt" | "woff" | "woff2";
    readonly keepFeatures?: readonly string[];
    readonly variationAxes?: Readonly<Record<string, number>>;
    readonly noHinting?: boolean;
  }
  function subsetFont(font: Uint8Array, text: string, options?: SubsetOptions): Promise<Uint8Array>;

  export = subsetFont;
}

declare module "linebreak" {
  interface Break {
    readonly position: number;
    readonly required: boolean;
  }
  class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }

  export = LineBreaker;
}
