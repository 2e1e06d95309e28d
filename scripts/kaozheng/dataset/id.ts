/** The parts of a figure's id, `indicator@report~source#scope`. A part that a shorter id leaves out is null. */
interface IdParts {
  readonly indicator: string;
  readonly report: string | null;
  readonly source: string | null;
  readonly scope: string | null;
}

export const DEFAULT_SCOPE = "all";

/** The full id of a figure; the scope `all` is not printed. */
export function figureId(parts: { indicator: string; report: string; source: string; scope: string }): string {
  const scope = parts.scope === DEFAULT_SCOPE ? "" : `#${parts.scope}`;
  return `${parts.indicator}@${parts.report}~${parts.source}${scope}`;
}

/** What the ids of figures have in common that print one fact; of one fact in every report, where that is null. */
export const factKey = ({ indicator, scope }: Pick<IdParts, "indicator" | "scope">, report: string | null): string =>
  `${indicator}${report === null ? "" : `@${report}`}#${scope ?? DEFAULT_SCOPE}`;

const ID = /^(?<indicator>[^@~#\s]+)(?:@(?<report>[^@~#\s]+))?(?:~(?<source>[^@~#\s]+))?(?:#(?<scope>[^@~#\s]+))?$/u;

/** Takes an id apart; null where it does not have the form of one. */
export function parseId(id: string): IdParts | null {
  const groups = ID.exec(id)?.groups;
  if (groups === undefined) return null;
  return {
    indicator: groups.indicator ?? "",
    report: groups.report ?? null,
    source: groups.source ?? null,
    scope: groups.scope ?? null,
  };
}
