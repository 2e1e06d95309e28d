import type { DetailsOf, RuleId } from "../../scripts/kaozheng/finding/rules.ts";

const claimed = {
  claim: "25%",
  id: "fig:a@r",
  data: { kind: "computed", value: { zh: "至少 20%", en: "at least 20%" }, entailed: "(20, ∞) percent" },
} as const;
const printed = { claim: "9 万", id: "fig:a@r", chart: "rides", label: "8 万", drawn: "fig:b@r" };
const entry = { rule: "article/unbound", file: "notebooks/a.zh.md", match: "9 万" };
const span = { start: "2020-06-01", end: "2020-12-31" };
const by = [{ id: "fig:a@r", data: { kind: "printed", printed: "超9万", source: "001" } }] as const;
const WHY = ["unbound", "alone", "bounds", "parted", "short", "undirected", "first"] as const;
const LIMITS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems"] as const;
const LENGTHS = ["minLength", "maxLength", "minProperties"] as const;

/** Details of every rule, one of each kind that its details may be of. */
export const SAMPLES: { readonly [R in RuleId]: readonly DetailsOf<R>[] } = {
  "data/missing-file": [
    { path: "a.csv", needed: { kind: "project" } },
    { path: "a.csv", needed: { kind: "resource" } },
    { path: "a.csv", needed: { kind: "schema", of: '"a"' } },
    { path: "a.csv", needed: { kind: "chart" } },
    { path: "a.csv", needed: { kind: "drawing" } },
    { path: "a.csv", needed: { kind: "source", id: "001" } },
  ],
  "data/descriptor": [
    { problem: { kind: "json", says: "…" } },
    { problem: { kind: "encoding", file: "data/a.csv", encoding: "x-1" } },
    ...(
      [
        { kind: "resources" },
        { kind: "resource" },
        { kind: "name" },
        { kind: "path" },
        { kind: "role", known: ["figures"], meant: ["figures"] },
        { kind: "fields" },
        { kind: "field", types: ["string"] },
      ] as const
    ).map((expected) => ({ problem: { kind: "member", at: "resources[0]", found: null, expected } as const })),
  ],
  "data/encoding": [
    { declared: "utf-8", offset: 7 },
    { declared: "gb18030", offset: 7 },
  ],
  "data/csv": [{ problem: "…" }],
  "data/header": [
    { missing: ["value"], extra: ["vlaue"], declared: ["id", "value"], meant: [["value"]] },
    { missing: [], extra: [], declared: ["id", "value"], meant: [] },
  ],
  "data/ragged-row": [{ found: 3, expected: 4 }],
  "data/cell-type": (["string", "integer", "number", "boolean", "date", "list"] as const).map((type) => ({
    field: "value",
    type,
    found: "?",
  })),
  "data/required": [{ field: "value" }],
  "data/enum": [{ field: "kind", found: "flwo", allowed: ["flow", "stock"], meant: ["flow"] }],
  "data/pattern": [{ field: "id", found: "?", pattern: "[a-z]+" }],
  "data/duplicate-key": [{ key: "a", fields: ["id"], first: 2 }],
  "data/broken-key": [
    { field: "source", found: "01", target: { kind: "file", file: "data/sources.csv" }, meant: ["001"] },
    { field: "whole", found: "a", target: { kind: "figures" }, meant: [] },
    { field: "whole", found: "a", target: { kind: "indicators" }, meant: [] },
  ],
  "data/impossible-value": [
    { id: "a@r", printed: "-3", why: "below-zero" },
    { id: "a@r", printed: "2.5", why: "fraction" },
  ],
  "data/period-order": [{ id: "r", start: "2021-12-31", end: "2021-01-01" }],
  "data/relation-to-itself": [{ id: "a@r" }],
  "data/no-part": (["one-fact", "two-periods", "contains-it"] as const).map((why) => ({ whole: "a", part: "b", why })),
  "data/relation-units": [{ whole: "a", unit: "CNY", part: "b", other: "item" }],
  "data/stray-reading": [{ dispute: "d", reading: "a@r" }],
  "data/readings-differ": [{ dispute: "d", other: "e" }],
  "data/correction-place": [{ correction: "c", found: "a.md" }],
  "data/correction-number": [{ found: "fig:a", full: "fig:a@r~001" }],
  "data/correction-dates": [{ correction: "c", published: "2023-02-01", corrected: "2023-01-01" }],
  "data/unknown-id": [{ id: "fig:a", meant: ["fig:b", "fig:c"] }],
  "data/unknown-table": [{ name: "a", meant: [] }],
  "data/ambiguous-id": [{ id: "a", candidates: ["a@r~001", "a@r~002"] }],
  "data/unrecorded": [{ id: "a@r" }],
  "data/unreadable-token": [
    { id: "a@r", printed: "x", reads: null },
    ...(["quantity", "date", "time", "period", "ordinal", "identifier", "idiom"] as const).map((reads) => ({
      id: "a@r",
      printed: "x",
      reads,
    })),
  ],
  "data/record-differs": [{ id: "a@r", field: "value", recorded: "3", expected: "4", printed: "4万" }],
  "data/unit-differs": [
    { id: "a@r", printed: "4万", unit: "", indicator: "a", expected: "CNY (元)" },
    { id: "a@r", printed: "4万件", unit: "件", indicator: "a", expected: "CNY (元)" },
  ],
  "data/unit-open": [{ id: "a@r", printed: "4个", word: "个", fitting: ["shop", "brand"] }],
  "data/no-locator": [{ id: "a@r" }],
  "data/token-not-found": [{ id: "a@r", printed: "4万", source: "a.html" }],
  "data/token-moved": (["paragraph changed", "not there"] as const).map((state) => ({
    ...{ id: "a@r", printed: "4万", locator: "v1:2:3:0123456789ab" },
    ...{ state, paragraphs: [4, 7] },
  })),
  "data/document-changed": [{ source: "001", file: "a.html", expected: "00", actual: "11" }],
  "data/shared-place": [{ id: "a@r", other: "b@r", locator: "v1:2:3:0123456789ab" }],
  "data/percent-unsaid": [{ id: "a@r", printed: "8%" }],
  "data/direction-unsaid": [{ id: "a@r", printed: "8%" }],
  "data/total-differs": [{ whole: "a@r", total: "10", sum: "12" }],
  "data/suspicious": (
    [
      {
        kind: "jump",
        before: { printed: "1万", report: "r1" },
        after: { printed: "20万", report: "r2" },
        times: "20.0",
      },
      { kind: "unit-cost", one: ["1万", "2"], other: ["9万", "1"], times: "18.0" },
      { kind: "above-hundred", printed: "120%" },
      { kind: "total", whole: "10", parts: ["3", "4"] },
      { kind: "part-above-whole", part: "11", whole: "10" },
      { kind: "rate-against-total", rate: "3", unit: "item/day", total: "10" },
    ] as const
  ).map((odd) => ({ odd, ids: ["a@r"] })),
  "data/system-not-found": [{ id: "s", names: ["甲", "乙"], source: "a.html" }],
  "data/types-stale": [{ file: "data/types.d.ts" }],
  "data/repeated-id": [{ id: "a/1", where: "data/derived/b.csv" }],
  "data/declared-encoding": [{ file: "data/a.csv", encoding: "gb18030" }],

  "derive/no-resource": [{ path: "derived/a.csv", script: "scripts/derive/a.ts" }],
  "derive/script-failed": [{ script: "scripts/derive/a.ts", problem: "…" }],
  "derive/time-limit": [{ script: "scripts/derive/a.ts", seconds: 20 }],
  "derive/no-derivation": [{ script: "scripts/derive/a.ts" }],
  "derive/stale": [
    { file: "data/derived/a.csv", cell: { id: "a/1", column: "value", found: "1", expected: "2" } },
    { file: "data/derived/a.csv", cell: null },
  ],
  "derive/missing-row": [{ id: "a/1", file: "data/derived/a.csv" }],
  "derive/extra-row": [{ id: "a/1", file: "data/derived/a.csv" }],
  "derive/expression": [{ id: "a/1", problem: "…" }],
  "derive/circular": [{ id: "a/1", through: ["b/1"] }],
  "derive/base-later": [{ id: "a/1", base: span, compared: span }],
  "derive/unused": [{ names: ["a", "b"] }],
  "derive/across-break": [{ id: "a/1", flag: "break:x:unsound", reasons: [{ zh: "口径变了", en: "…" }] }],
  "derive/part-added": [{ id: "a/1", whole: "a@r", part: "b@r" }],
  "derive/added-twice": [
    { id: "a/1", first: "a@r", second: "a@r" },
    { id: "a/1", first: "a@r~001", second: "a@r~002" },
  ],
  "derive/unknown-unit": [{ unit: "mnoth", meant: ["month"] }],
  "derive/two-derivations": [{ script: "scripts/derive/a.ts" }],

  "chart/unknown": [
    { name: "ride", meant: ["rides"], known: ["rides"] },
    { name: "x", meant: [], known: ["rides", "bikes"] },
    { name: "x", meant: [], known: [] },
  ],
  "chart/syntax": (
    ["value", "name", "colon", "comma-or-brace", "comma-or-bracket", "sound-string", "end-of-file"] as const
  ).map((expected, i) => ({ near: i === 0 ? "" : "}", expected })),
  "chart/spec": [
    { at: "", problem: { kind: "no-object", engine: "Vega-Lite" } },
    { at: "", problem: { kind: "no-object", engine: null } },
    { at: "", problem: { kind: "draws-nothing" } },
    { at: "/mark", problem: { kind: "lacks", members: ["type", "name"] } },
    { at: "/$schema", problem: { kind: "schema", found: '"x"' } },
    {
      at: "/mark",
      problem: {
        kind: "value",
        found: null,
        expected: [
          { kind: "literal", json: '"bar"' },
          ...["object", "array", "string", "number", "integer", "boolean"].map(
            (type) => ({ kind: "type", type }) as const,
          ),
          ...[...LIMITS, ...LENGTHS].map((limit) => ({ kind: "limit", limit, n: 2 }) as const),
          { kind: "pattern", pattern: "^#" },
          { kind: "keyword", keyword: "format" },
        ],
        more: true,
        meant: ["bar"],
      },
    },
  ],
  "chart/property": [
    { at: "", name: "mrak", known: ["mark"], meant: ["mark"] },
    { at: "/encoding", name: "z", known: ["x", "y"], meant: [] },
  ],
  "chart/no-data": [{}],
  "chart/inline-data": [{ at: "/data" }],
  "chart/unknown-resource": [{ url: "../data/a.csv", meant: ["../data/b.csv"] }],
  "chart/missing-data": [{ url: "data/a.csv" }],
  "chart/unknown-field": [{ field: "vlaue", table: "data/a.csv", known: ["value"], meant: ["value"] }],
  "chart/empty": [{ data: ["data/a.csv", "data/b.csv"] }],
  "chart/no-lineage": [{ data: ["figures"] }],
  "chart/refused": [
    { url: "ftp://a", reason: { kind: "scheme", scheme: "ftp:" }, allow: "" },
    { url: "http://a.org", reason: { kind: "network" }, allow: "a.org" },
    { url: "/a", reason: { kind: "absolute" }, allow: "/" },
    { url: "../../a", reason: { kind: "path-out" }, allow: "/" },
    { url: "a", reason: { kind: "link-out" }, allow: "/" },
  ],
  "chart/data-file": [
    { url: "a.csv", problem: { kind: "absent" } },
    { url: "a.csv", problem: { kind: "unreadable", code: "EISDIR" } },
    { url: "a.csv", problem: { kind: "encoding", declared: "utf-8", offset: 3 } },
    { url: "a.csv", problem: { kind: "answer", status: 404 } },
    { url: "a.csv", problem: { kind: "says", says: "…" } },
  ],
  "chart/empty-data": [{ data: "a.csv" }],
  "chart/nothing-drawn": [{}],
  "chart/unknown-dataset": [{ name: "a", meant: ["b"] }],
  "chart/image": [{ url: "http://a.org/a.png" }],
  "chart/engine-warning": [{ engine: "Vega", problem: "…" }],
  "chart/furniture": [
    { at: "headline", found: { kind: "nothing" }, expected: { kind: "form", form: '{"zh": "…", "en": "…"}' } },
    { at: "x", found: { kind: "unknown" }, expected: { kind: "names", names: ["headline"] } },
    { at: "labels", found: { kind: "value", json: "3" }, expected: { kind: "one-of", values: ['"auto"', '"none"'] } },
  ],
  "chart/untranslated": [{ text: "骑行", language: "en" }],
  "chart/raw-id": [{ id: "a-b", label: "甲" }],
  "chart/missing-glyph": [{ characters: "🚲" }],
  "chart/module": (
    [
      { kind: "throws", says: "…" },
      { kind: "no-chart" },
      { kind: "no-meta" },
      { kind: "no-resource" },
      { kind: "resource-twice", name: "figures" },
      { kind: "no-plot" },
    ] as const
  ).map((problem) => ({ problem })),
  "chart/engine": [{ engine: "Vega", problem: "…" }],
  "chart/unknown-theme": [
    { name: "prss", known: ["press", "gazette"], meant: ["press"] },
    { name: "x", known: ["press", "gazette"], meant: [] },
  ],
  "chart/theme": [
    { at: "", found: { kind: "json", says: "…" }, expected: { kind: "json-object" } },
    { at: "", found: { kind: "elsewhere" }, expected: { kind: "below" } },
    { at: "", found: { kind: "no-file" }, expected: { kind: "theme" } },
    { at: "/x", found: { kind: "unknown-member" }, expected: { kind: "members", names: ["palette"] } },
    ...(
      [
        { kind: "object" },
        { kind: "list", least: 2 },
        { kind: "colour" },
        { kind: "number" },
        { kind: "type", type: "boolean" },
        { kind: "one-of", values: ["below", "beside"] },
        { kind: "width", least: 160 },
      ] as const
    ).map((expected) => ({ at: "/a", found: { kind: "value", value: "3" } as const, expected })),
    { at: "/a", found: { kind: "value", value: null }, expected: { kind: "object" } },
  ],
  "chart/no-room": [
    { height: 540, needs: { kind: "least-plot", height: 160 }, by: 20, text: "骑行" },
    { height: 540, needs: { kind: "drawn-plot", height: 300 }, by: 20, text: "骑行" },
  ],
  "chart/crowded": [
    { height: 540, count: 1, first: { kind: "overlap", first: "2019", second: "2020" } },
    { height: 540, count: 3, first: { kind: "clipped", text: "2019", by: 4 } },
  ],
  "chart/overlap": [{ first: "2019", second: "2020" }],
  "chart/clipped": [{ text: "2019", by: 4 }],

  "chart/cut-bars": (
    [
      { kind: "logarithmic" },
      { kind: "not-linear", scale: "sqrt" },
      { kind: "domain", from: 2, to: 9 },
      { kind: "least", at: 2 },
      { kind: "anywhere" },
    ] as const
  ).map((start) => ({ axis: "y", start })),
  "chart/dual-axes": [
    {
      axis: "y",
      fields: [
        { aggregate: null, field: "spend" },
        { aggregate: "mean", field: "checks" },
        { aggregate: "count", field: null },
      ],
    },
  ],
  "chart/too-many-colours": [{ count: 12, most: 8 }],
  "chart/no-unit": [
    { gap: { kind: "plot-title", title: "骑行" } },
    { gap: { kind: "mixed-rows" } },
    { gap: { kind: "axis", label: "30万" } },
  ],
  "chart/no-alt": [{}],
  "chart/unbound-number": [
    "headline",
    "standfirst",
    "note",
    "alt",
    "annotation",
    "plot-title",
    "axis-title",
    "legend-title",
  ].map((role) => ({ text: "9 万", role })),
  "chart/low-contrast": [{ colour: "#eeeeee", ratio: "1.2", least: "3" }],
  "chart/small-text": [
    { text: "甲", size: 9, least: 12, profile: "wide", others: 0 },
    { text: "甲", size: 9, least: 12, profile: "wide", others: 3 },
  ],

  "article/front-matter": [{ problem: "…" }],
  "article/unknown-key": [{ key: "titel", known: ["title", "date"], meant: ["title"] }],
  "article/front-matter-value": [
    { key: "slug", found: "a/b", expected: { kind: "slug" } },
    { key: "date", found: "?", expected: { kind: "day" } },
    { key: "language", found: "fr", expected: { kind: "one-of", values: ["zh", "en"] } },
  ],
  "article/no-title": [{}],
  "article/insertion": [{}],
  "article/undefined-reference": [{ label: "增幅" }],
  "article/raw-html": [{}],
  "article/exemption": [{ found: "<!-- kaozheng-exempt -->" }],
  "article/exemption-unused": [{ words: "" }, { words: "315" }],
  "article/cell-failed": [{ problem: "…" }],
  "article/insertion-failed": [{ problem: "…" }],
  "article/type": [{ problem: "…" }],
  "article/time-limit": [{ seconds: 20 }],
  "article/no-quantity": (
    [
      { kind: "number", text: "5" },
      { kind: "nothing", text: "null" },
      { kind: "quantity" },
      { kind: "object" },
      { kind: "type", type: "boolean" },
    ] as const
  ).map((found) => ({ found })),
  "article/wechat-too-long": [{ characters: 21000, limit: 20000, closing: 3000 }],
  "article/wechat-picture": [{ picture: "a.png", bytes: 2000000, limit: 1000000 }],
  "article/no-table": [{ found: { kind: "object" } }],

  "claim/wrong-unit": [
    { ...claimed, unit: "", expectedUnit: "CNY" },
    { ...claimed, unit: "件", expectedUnit: "CNY" },
  ],
  "claim/wrong-direction": [claimed],
  "claim/wrong-period": [{ ...claimed, sentence: [2021], period: [2020, 2022] }],
  "claim/decrease-by-multiple": [claimed],
  "claim/weaker": [claimed],
  "claim/bound-dropped": [claimed],
  "claim/bound-added": [claimed],
  "claim/unhedged": [claimed],
  "claim/not-entailed": [claimed],
  "claim/contradicted": [claimed],
  "claim/mismatch": [claimed, { ...claimed, data: by[0].data }],
  "claim/wrong-base": [
    { words: "同比", id: "fig:a@r", against: { kind: "unknown" } },
    { words: "同比", id: "fig:a@r", against: { kind: "base", base: "previous-period" } },
    { words: "同比", id: "fig:a@r", against: { kind: "spans", base: span, covered: span } },
  ],
  "claim/words-contradicted": [
    { words: "最高", subject: null, by },
    { words: "最高", subject: "fig:b@r", by },
  ],
  "claim/words-unchecked": WHY.map((why) => ({ words: "最高", why, by })),
  "claim/not-one-number": [{ text: "3 万和 4 万", found: 2, id: "fig:a@r" }],

  "article/unbound": [{ text: "9 万" }],
  "article/unknown-chart": [{ name: "ride", meant: ["rides"] }],
  "article/broken-link": [{ target: "port.md" }],
  "chart/missing": [{ name: "rides", svgFile: "charts/svg/rides.zh.svg" }],
  "chart/stale": [{ name: "rides", svgFile: "charts/svg/rides.zh.svg" }],
  "article/page-taken": [
    { page: "index.zh.html", by: null },
    { page: "a.zh.html", by: "notebooks/b.zh.md" },
  ],
  "article/language": [{ language: "en", file: "notebooks/a.zh.md" }],
  "article/unread": [{ name: "a.md" }],
  "article/chart-differs": [printed],
  "article/chart-bound": [printed],
  "article/chart-reading": [printed],
  "article/missing-caveat": [{ id: "calc:a/1", caveats: ["口径不同", "时段不同"] }],
  "article/translation-differs": [{ id: "fig:a@r", translation: "notebooks/a.en.md" }],
  "article/translation-reading": [
    {
      ...{ id: "fig:a@r", translation: "notebooks/a.en.md" },
      claim: { text: "9 万", direction: "increase" },
      there: [
        { text: "8 万", direction: "decrease" },
        { text: "7 万", direction: null },
      ],
    },
  ],
  "article/translation-structure": [
    { here: { kind: "section", title: "钱" }, there: null, translation: "notebooks/a.en.md" },
    { here: { kind: "chart", name: "a" }, there: { kind: "chart", name: "b" }, translation: "notebooks/a.en.md" },
  ],
  "article/translation-words": [{ words: "最高", translation: "notebooks/a.en.md" }],
  "audit/no-reason": [entry],
  "audit/stale-entry": [entry],
};
