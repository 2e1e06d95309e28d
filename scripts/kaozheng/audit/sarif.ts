import type { Finding } from "../finding/finding.ts";
import type { AuditReport } from "./audit.ts";
import { matchOf, regionOf } from "./finding-place.ts";
import type { LinesOf } from "./read-text.ts";
import type { Rule } from "./rule.ts";

/** The base of every address in the log, as code hosts name the root of what they check out. */
const ROOT = "%SRCROOT%";

/**
 * The report as a log in the Static Analysis Results Interchange Format, for code hosts and editors. A `rule` of the log is
 * what a finding calls its rule (`claim/weaker`); what the rule that makes it says stands there with all its findings.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(
  { findings, accepted }: Pick<AuditReport, "findings" | "accepted">,
  rules: readonly Rule[],
  linesOf: LinesOf,
): object {
  const descriptors = new Map<string, object>();
  for (const rule of rules)
    for (const id of rule.finds) if (!descriptors.has(id)) descriptors.set(id, descriptor(id, rule));
  const indices = new Map([...descriptors.keys()].map((id, index) => [id, index]));
  const result = (found: Finding, suppressions: readonly object[]): object => ({
    ruleId: found.rule,
    ruleIndex: indices.get(found.rule) ?? -1,
    level: found.severity,
    message: { text: messageOf(found) },
    locations: [{ physicalLocation: locationOf(found, linesOf) }],
    // By it a host knows a finding again when lines were put in above it.
    partialFingerprints: { "ruleFileAndWords/v1": matchOf(found, linesOf) },
    suppressions,
    properties: { expected: found.expected, actual: found.actual, remedy: found.remedy, ids: found.ids },
  });
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "kaozheng", rules: [...descriptors.values()] } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [ROOT]: { description: { text: "The root of the project" } } },
        results: [
          ...findings.map((found) => result(found, [])),
          ...accepted.map(({ finding, reason }) =>
            result(finding, [{ kind: "external", status: "accepted", justification: reason }]),
          ),
        ],
      },
    ],
  };
}

function descriptor(id: string, { id: rule, meaning, advice, examples: { ok, notOk } }: Rule): object {
  const help = advice === undefined ? [] : [advice];
  const [, short = meaning] = /^(.*?[.:])(?:\s|$)/.exec(meaning) ?? [];
  return {
    id,
    shortDescription: { text: `${short.slice(0, -1)}.` },
    fullDescription: { text: meaning },
    help: {
      text: [...help, `ok: ${ok}`, `not ok: ${notOk}`].join("\n"),
      markdown: [...help, "ok", fenced(ok), "not ok", `${fenced(notOk)}\n`].join("\n\n"),
    },
    properties: { tags: [rule] },
  };
}

const fenced = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

/** Hosts show the message and nothing else: it says what would pass and what to do, too. */
function messageOf({ message, expected, remedy }: Finding): string {
  return [message, expected === undefined ? null : `Expected: ${expected}.`, remedy]
    .filter((part) => part != null)
    .join("\n");
}

function locationOf(found: Finding, linesOf: LinesOf): object {
  const region = regionOf(found, linesOf) ?? (found.line === undefined ? undefined : { startLine: found.line });
  const uri = found.file.split("/").map(encodeURIComponent).join("/");
  return { artifactLocation: { uri, uriBaseId: ROOT }, region };
}
