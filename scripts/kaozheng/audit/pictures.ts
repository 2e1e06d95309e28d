import { DEFAULT_PROFILE } from "../chart/theme/theme.ts";
import type { Finding } from "../finding/finding.ts";
import { inProfiles } from "../finding/messages.ts";
import type { AuditedChart, AuditedPicture } from "./context.ts";

/** A chart in every profile that is published, that of the committed picture first. */
export const picturesOf = ({ drawn, findings, elsewhere }: AuditedChart): AuditedPicture[] => [
  { profile: drawn?.profile ?? DEFAULT_PROFILE, drawn, findings },
  ...elsewhere,
];

/** What is wrong with a chart as drawn, or why it is not: once each, with the profile named where another is without. */
export function drawnFindings(chart: AuditedChart): Finding[] {
  const pictures = picturesOf(chart);
  const found = new Map<string, { finding: Finding; profiles: string[] }>();
  for (const { profile, drawn, findings } of pictures)
    for (const finding of drawn?.findings ?? findings) {
      const { rule, line, column, message } = finding;
      const key = JSON.stringify([rule, line, column, message]);
      const known = found.get(key) ?? { finding, profiles: [] };
      found.set(key, known);
      if (!known.profiles.includes(profile)) known.profiles.push(profile);
    }
  return [...found.values()].map(({ finding, profiles }) =>
    profiles.length === pictures.length ? finding : inProfiles(finding, profiles),
  );
}
