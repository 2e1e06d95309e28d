import type { PlacedPicture } from "../article/rendering.ts";

/** A picture that goes with an export, in a file beside it. */
export interface PictureFile {
  /** Its name, within the folder of the export's pictures. */
  readonly file: string;
  /** SVG markup of a chart, which the target may want as pixels; else the bytes of the file. */
  readonly content: { readonly svg: string } | { readonly bytes: Uint8Array };
}

const ENDINGS: Readonly<Record<string, string>> = { "image/jpeg": "jpg", "image/svg+xml": "svg" };
const DATA_ADDRESS = /^data:([^;,]+);base64,(.*)$/s;

/** What a picture's file holds, and the ending of its name; charts get the ending that the target draws them with. */
export function pictureContent({ source }: PlacedPicture, chartEnding: string): [PictureFile["content"], string] {
  const [, type, base64] = DATA_ADDRESS.exec(source) ?? [];
  if (type === undefined || base64 === undefined) return [{ svg: source }, chartEnding];
  return [{ bytes: new Uint8Array(Buffer.from(base64, "base64")) }, ENDINGS[type] ?? type.replace(/^.*\//, "")];
}

/** A name that no file system, address or Markdown stumbles over. */
export const safeName = (name: string): string =>
  name.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+/, "") || "picture";
