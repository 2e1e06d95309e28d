import { createHash } from "node:crypto";

/** In hexadecimal; of a text, of its UTF-8. */
export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
