import type { Finding } from "../finding/finding.ts";
import { finding } from "../finding/messages.ts";
import type { DetailsOf } from "../finding/rules.ts";
import type { ProjectFiles } from "./files.ts";

/** The byte offset of the first byte that is no character of the encoding, by halving. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad) >> 1;
    try {
      // `stream` lets a character that is cut at the middle pass: only wrong bytes throw.
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle + 1), { stream: true });
      good = middle + 1;
    } catch {
      bad = middle;
    }
  }
  return good;
}

/** Decodes strictly, dropping a byte order mark. No character is replaced in silence. */
export function decode(bytes: Uint8Array, encoding: string, file: string): { text: string; findings: Finding[] } {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    const problem = { kind: "encoding", file, encoding } as const;
    return { text: "", findings: [finding("data/descriptor", { problem }, { file: "data/datapackage.json" })] };
  }
  try {
    return { text: decoder.decode(bytes), findings: [] };
  } catch {
    const offset = firstBadByte(bytes, encoding);
    const line = bytes.subarray(0, offset).filter((b) => b === 0x0a).length + 1;
    return { text: "", findings: [finding("data/encoding", { declared: encoding, offset }, { file, line })] };
  }
}

/** Reads a file of the project; a file that is not there is a finding. */
export function readProjectFile(
  files: ProjectFiles,
  file: string,
  needed: DetailsOf<"data/missing-file">["needed"],
): { bytes: Uint8Array | null; findings: Finding[] } {
  const bytes = files.bytes(file);
  return { bytes, findings: bytes === null ? [finding("data/missing-file", { path: file, needed }, { file })] : [] };
}
