import type { Words } from "../language/language.ts";

/** What each rule says, in English: the model of every language, and of what a finding holds. */
type Sentences = Words["findings"]["rules"];

/** Every code that a finding can carry. */
export type RuleId = keyof Sentences;

/** What a finding of a rule holds beside its place: plain data, no words of any language. */
export type DetailsOf<R extends RuleId> = Parameters<Sentences[R]>[0];

/** A note is for a person to look at, such as a claim that could not be checked: it fails nothing. */
export type Severity = "error" | "warning" | "note";

/** What a finding of a rule is in every language. What is expected or found is here where it is data and no words. */
interface Rule<Details> {
  readonly severity: Severity;
  readonly expected?: (details: Details) => string | readonly string[];
  readonly actual?: (details: Details) => string | number | readonly (string | number)[];
  /** Figures, derived figures or resources that it is about, unless whoever finds it names others. */
  readonly ids?: (details: Details) => readonly string[];
}

const theId = ({ id }: { readonly id: string }): readonly string[] => [id];
const theRow = ({ id }: { readonly id: string }): readonly string[] => [`calc:${id}`];
const theClaim = { actual: ({ claim }: { readonly claim: string }) => claim, ids: theId };
const theLabel = {
  expected: ({ label }: { readonly label: string }) => label,
  actual: ({ claim }: { readonly claim: string }) => claim,
};

/** The resource that a derived file needs, as the descriptor lists it. */
const derivedResource = (path: string): string =>
  `{ "name": "derived-${path.replace(/^derived\/|\.csv$/g, "")}", "path": "${path}", "type": "table", "schema": "schema/derived.json", "kaozheng:role": "derived" }`;

/** Every rule; its sentences stand with the words of each language. */
export const RULES: { readonly [R in RuleId]: Rule<DetailsOf<R>> } = {
  "data/missing-file": { severity: "error", expected: ({ path }) => path },
  "data/descriptor": { severity: "error" },
  "data/encoding": { severity: "error", expected: ({ declared }) => declared },
  "data/csv": { severity: "error" },
  "data/header": { severity: "error" },
  "data/ragged-row": { severity: "error" },
  "data/cell-type": { severity: "error", actual: ({ found }) => found },
  "data/required": { severity: "error" },
  "data/enum": { severity: "error", expected: ({ allowed }) => allowed, actual: ({ found }) => found },
  "data/pattern": { severity: "error", expected: ({ pattern }) => `/${pattern}/`, actual: ({ found }) => found },
  "data/duplicate-key": { severity: "error", actual: ({ key }) => key },
  "data/broken-key": { severity: "error", actual: ({ found }) => found },
  "data/impossible-value": { severity: "error", actual: ({ printed }) => printed },
  "data/period-order": { severity: "error", actual: ({ end }) => end },
  "data/relation-to-itself": { severity: "error", actual: ({ id }) => id },
  "data/no-part": { severity: "error", actual: ({ part }) => part },
  "data/relation-units": { severity: "error", expected: ({ unit }) => unit, actual: ({ other }) => other },
  "data/stray-reading": { severity: "error", actual: ({ reading }) => reading },
  "data/readings-differ": { severity: "error" },
  "data/correction-place": { severity: "error", actual: ({ found }) => found },
  "data/correction-number": { severity: "error", expected: ({ full }) => full, actual: ({ found }) => found },
  "data/correction-dates": { severity: "error", actual: ({ corrected }) => corrected },
  "data/unknown-id": { severity: "error", actual: ({ id }) => id },
  "data/unknown-table": { severity: "error", actual: ({ name }) => name },
  "data/ambiguous-id": { severity: "error", actual: ({ id }) => id },
  "data/unrecorded": { severity: "error", ids: theId },
  "data/unreadable-token": { severity: "error", actual: ({ printed }) => printed, ids: theId },
  "data/record-differs": {
    severity: "error",
    expected: ({ expected }) => expected,
    actual: ({ recorded }) => recorded,
    ids: theId,
  },
  "data/unit-differs": { severity: "error", expected: ({ expected }) => expected, ids: theId },
  "data/unit-open": { severity: "error", ids: theId },
  "data/no-locator": { severity: "error", ids: theId },
  "data/token-not-found": { severity: "error", actual: ({ printed }) => printed, ids: theId },
  "data/token-moved": { severity: "error", ids: theId },
  "data/document-changed": {
    severity: "error",
    expected: ({ expected }) => expected,
    actual: ({ actual }) => actual,
    ids: ({ source }) => [source],
  },
  "data/shared-place": { severity: "error", actual: ({ locator }) => locator, ids: ({ id, other }) => [id, other] },
  "data/percent-unsaid": { severity: "error", ids: theId },
  "data/direction-unsaid": { severity: "error", ids: theId },
  "data/total-differs": { severity: "error", expected: ({ sum }) => sum, actual: ({ total }) => total },
  "data/suspicious": { severity: "warning", ids: ({ ids }) => ids },
  "data/system-not-found": { severity: "error", actual: ({ names }) => names, ids: theId },
  "data/types-stale": { severity: "error" },
  "data/repeated-id": { severity: "error", actual: ({ id }) => id },
  "data/declared-encoding": { severity: "error", actual: ({ encoding }) => encoding },

  "derive/no-resource": { severity: "error", expected: ({ path }) => derivedResource(path) },
  "derive/script-failed": { severity: "error" },
  "derive/time-limit": { severity: "error" },
  "derive/no-derivation": { severity: "error" },
  "derive/stale": { severity: "error", ids: ({ cell }) => (cell === null ? [] : theRow(cell)) },
  "derive/missing-row": { severity: "error", expected: ({ id }) => id, ids: theRow },
  "derive/extra-row": { severity: "error", actual: ({ id }) => id, ids: theRow },
  "derive/expression": { severity: "error", ids: theRow },
  "derive/circular": { severity: "error", ids: theRow },
  "derive/base-later": { severity: "error", ids: theRow },
  "derive/unused": { severity: "note", actual: ({ names }) => names },
  "derive/across-break": { severity: "error", actual: ({ flag }) => flag, ids: theRow },
  "derive/part-added": { severity: "error", ids: theRow },
  "derive/added-twice": { severity: "error", ids: theRow },
  "derive/unknown-unit": { severity: "error", actual: ({ unit }) => unit },
  "derive/two-derivations": { severity: "error" },

  "chart/unknown": { severity: "error", actual: ({ name }) => name },
  "chart/syntax": { severity: "error" },
  "chart/spec": { severity: "error" },
  "chart/property": { severity: "error", expected: ({ known }) => known, actual: ({ name }) => name },
  "chart/no-data": { severity: "error" },
  "chart/inline-data": { severity: "error" },
  "chart/unknown-resource": { severity: "error", actual: ({ url }) => url },
  "chart/missing-data": { severity: "error", expected: ({ url }) => url },
  "chart/unknown-field": { severity: "error", expected: ({ known }) => known, actual: ({ field }) => field },
  "chart/empty": { severity: "error" },
  "chart/no-lineage": { severity: "error" },
  "chart/refused": { severity: "error", actual: ({ url }) => url },
  "chart/data-file": { severity: "error", actual: ({ url }) => url },
  "chart/empty-data": { severity: "error" },
  "chart/nothing-drawn": { severity: "error" },
  "chart/unknown-dataset": {
    severity: "error",
    expected: ({ name }) => `"datasets": {${JSON.stringify(name)}: […]}`,
    actual: ({ name }) => name,
  },
  "chart/image": { severity: "error", actual: ({ url }) => url },
  "chart/engine-warning": { severity: "warning", actual: ({ problem }) => problem },
  "chart/furniture": { severity: "error" },
  "chart/untranslated": { severity: "warning", actual: ({ text }) => text },
  "chart/raw-id": { severity: "warning", expected: ({ label }) => label, actual: ({ id }) => id },
  "chart/missing-glyph": { severity: "warning", actual: ({ characters }) => characters },
  "chart/module": { severity: "error" },
  "chart/engine": { severity: "error", actual: ({ problem }) => problem },
  "chart/unknown-theme": { severity: "error" },
  "chart/theme": { severity: "error" },
  "chart/no-room": { severity: "error" },
  "chart/crowded": { severity: "error" },
  "chart/overlap": { severity: "error" },
  "chart/clipped": { severity: "error" },

  "chart/cut-bars": { severity: "error" },
  "chart/dual-axes": { severity: "error" },
  "chart/too-many-colours": { severity: "warning", actual: ({ count }) => count },
  "chart/no-unit": { severity: "warning" },
  "chart/no-alt": { severity: "warning" },
  "chart/unbound-number": { severity: "error", actual: ({ text }) => text },
  "chart/low-contrast": { severity: "warning", actual: ({ ratio }) => `${ratio} : 1` },
  "chart/small-text": { severity: "warning", actual: ({ size }) => `${size} px` },

  "article/front-matter": { severity: "error" },
  "article/unknown-key": { severity: "error", expected: ({ known }) => known, actual: ({ key }) => key },
  "article/front-matter-value": { severity: "error", actual: ({ found }) => found },
  "article/no-title": { severity: "error" },
  "article/insertion": { severity: "error" },
  "article/undefined-reference": { severity: "error" },
  "article/raw-html": { severity: "warning" },
  "article/exemption": { severity: "error", actual: ({ found }) => found },
  "article/exemption-unused": { severity: "warning", actual: ({ words }) => words },
  "article/cell-failed": { severity: "error" },
  "article/insertion-failed": { severity: "error" },
  "article/type": { severity: "error" },
  "article/time-limit": { severity: "error" },
  "article/no-quantity": { severity: "error" },
  "article/wechat-too-long": { severity: "error", actual: ({ characters }) => characters },
  "article/wechat-picture": { severity: "error", actual: ({ bytes }) => bytes },
  "article/no-table": { severity: "error" },

  "claim/wrong-unit": { severity: "error", ...theClaim },
  "claim/wrong-direction": { severity: "error", ...theClaim },
  "claim/wrong-period": {
    severity: "error",
    expected: ({ period }) => period.map(String),
    actual: ({ sentence }) => sentence,
    ids: theId,
  },
  "claim/decrease-by-multiple": { severity: "error", ...theClaim },
  "claim/weaker": { severity: "error", ...theClaim },
  "claim/bound-dropped": { severity: "warning", ...theClaim },
  "claim/bound-added": { severity: "error", ...theClaim },
  "claim/unhedged": { severity: "warning", ...theClaim },
  "claim/not-entailed": { severity: "error", ...theClaim },
  "claim/contradicted": { severity: "error", ...theClaim },
  "claim/mismatch": { severity: "error", ...theClaim },
  "claim/wrong-base": { severity: "error", actual: ({ words }) => words },
  "claim/words-contradicted": { severity: "error", actual: ({ words }) => words },
  "claim/words-unchecked": { severity: "note", actual: ({ words }) => words },
  "claim/not-one-number": { severity: "error", actual: ({ text }) => text, ids: theId },

  "article/unbound": { severity: "error", actual: ({ text }) => text },
  "article/unknown-chart": { severity: "error", actual: ({ name }) => name },
  "article/broken-link": { severity: "error", actual: ({ target }) => target },
  "chart/missing": { severity: "error", expected: ({ svgFile }) => svgFile },
  "chart/stale": { severity: "error" },
  "article/page-taken": { severity: "error", actual: ({ page }) => page },
  "article/language": { severity: "error", actual: ({ file }) => file },
  "article/unread": { severity: "error", actual: ({ name }) => name },
  "article/chart-differs": { severity: "warning", ...theLabel },
  "article/chart-bound": { severity: "note", ...theLabel },
  "article/chart-reading": { severity: "warning", expected: ({ drawn }) => drawn, actual: ({ id }) => id },
  "article/missing-caveat": { severity: "warning" },
  "article/translation-differs": { severity: "warning", actual: ({ id }) => id },
  "article/translation-reading": { severity: "warning" },
  "article/translation-structure": { severity: "warning" },
  "article/translation-words": { severity: "note", actual: ({ words }) => words },
  "audit/no-reason": { severity: "error" },
  "audit/stale-entry": { severity: "warning" },
};

export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];
