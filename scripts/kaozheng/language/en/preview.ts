import { plural } from "./plural.ts";

/** What the preview says beside the pages. */
export const preview = {
  counted: (errors: number, others: number) => `${plural(errors, "error")}, ${others} others`,
  /** After that, as long as the audit has yet to look at the last change. */
  checking: " (checking…)",
  waiting: "The pages wait for this to be mended",
  // Lines of the log.
  audited: (errors: number, warnings: number) => `audited: ${errors} errors, ${warnings} warnings`,
  auditFailed: (message: string) => `the audit failed: ${message}`,
  failed: (message: string) => `failed: ${message}`,
  files: (n: number) => `${n} files`,
  /** What changed, and how long it took. */
  changed: (names: string, milliseconds: number, findings: number) =>
    `${names}: ${milliseconds} ms${findings === 0 ? "" : `, ${findings} findings`}`,
  // To who asks for what there is not, or may not ask.
  otherHost: (address: string) => `The preview answers to ${address} alone.`,
  otherOrigin: "The preview answers its own pages alone.",
  onlyShows: "The preview only shows.",
  noPage: "There is no such page.",
  portsTaken: (first: number, last: number) => `Ports ${first} to ${last} are taken: name another with --port.`,
  portTaken: (port: number) => `Port ${port} is taken: name another with --port.`,
};
