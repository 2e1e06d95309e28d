import type { Finding, Place, Wording } from "./finding.ts";
import { articleMessages } from "./messages/article.ts";
import { auditMessages } from "./messages/audit.ts";
import { chartMessages } from "./messages/chart.ts";
import { chartLintMessages } from "./messages/chart-lint.ts";
import { claimMessages } from "./messages/claim.ts";
import { dataMessages } from "./messages/data.ts";
import { deriveMessages } from "./messages/derive.ts";

/** Every sentence the toolkit says of a project, by the rule that says it. */
const messages = {
  ...dataMessages,
  ...deriveMessages,
  ...chartMessages,
  ...chartLintMessages,
  ...articleMessages,
  ...claimMessages,
  ...auditMessages,
};

export type RuleId = keyof typeof messages;
/** Every code that a finding can carry. */
export const RULE_IDS = Object.keys(messages) as readonly RuleId[];
type Arguments<R extends RuleId> = Parameters<(typeof messages)[R]>[0];

/** Words a finding: `rule` chooses the sentence, `details` fill it in, `place` says where it stands. */
export function finding<R extends RuleId>(
  rule: R,
  details: Arguments<R>,
  place: Place,
  ids?: readonly string[],
): Finding {
  const word = messages[rule] as (details: Arguments<R>) => Wording;
  return { rule, ...place, ...word(details), ...(ids === undefined ? {} : { ids }) };
}
