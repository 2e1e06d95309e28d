import { byKind } from "../../by-kind.ts";
import { listed } from "./say.ts";

/** What keeps the axis of bars from beginning at zero. */
export type AxisStart =
  | { readonly kind: "logarithmic" }
  | { readonly kind: "not-linear"; readonly scale: string }
  | { readonly kind: "domain"; readonly from: number; readonly to: number }
  | { readonly kind: "least"; readonly at: number }
  | { readonly kind: "anywhere" };

/** Where a chart leaves its unit out. */
export type UnitGap =
  | { readonly kind: "plot-title"; readonly title: string }
  | { readonly kind: "mixed-rows" }
  | { readonly kind: "axis"; readonly label: string };

/** What an axis measures: a field, what is worked out of it, or a count of rows. */
export interface Measured {
  readonly aggregate: string | null;
  readonly field: string | null;
}

const measured = ({ aggregate, field }: Measured): string =>
  [aggregate, field].filter((part) => part !== null).join(" of ");

const start = (cut: AxisStart): string =>
  byKind(cut, {
    logarithmic: () => "is logarithmic, which has no zero",
    "not-linear": ({ scale }) => `is not linear (${scale})`,
    domain: ({ from, to }) => `runs from ${from} to ${to}`,
    least: ({ at }) => `begins at ${at}`,
    anywhere: () => "may begin anywhere (zero: false)",
  });

const gap = (left: UnitGap): string =>
  byKind(left, {
    "plot-title": ({ title }) => `the title of the plot, “${title}”, names no unit and its neighbours are in others`,
    "mixed-rows": () => "the rows share no unit, and neither the unit line nor the axis names one",
    axis: ({ label }) => `the axis prints “${label}”, and no unit line stands over it`,
  });

/** Parts of a chart whose name is not that of the text. */
const PARTS: Readonly<Record<string, string>> = {
  "plot-title": "title of a plot",
  "axis-title": "title of an axis",
};

/** Charts that can be drawn and mislead all the same, or leave readers out. */
export const chartLint = {
  "chart/cut-bars": (a: { axis: string; start: AxisStart }) => ({
    message: `The lengths of the bars are in no proportion to their values: the ${a.axis} axis ${start(a.start)}.`,
    expected: "a quantitative axis that begins at 0 wherever bars are drawn",
    actual: start(a.start),
    remedy: "Take the scale's setting out, or draw points or a line, whose position is read and not their length.",
  }),
  "chart/dual-axes": (a: { axis: string; fields: readonly Measured[] }) => ({
    message: `Two ${a.axis} axes in one plot (${listed(a.fields.map(measured))}): where their lines cross depends on the scales alone.`,
    expected: "one scale for one plot",
    actual: `resolve.scale.${a.axis} is "independent" in a layer`,
    remedy: "Draw two plots side by side (concat), or bring both to one unit: an index, a share, a change.",
  }),
  "chart/too-many-colours": (a: { count: number; most: number }) => ({
    message: `${a.count} colours are to be told apart; readers tell about ${a.most}.`,
    expected: `at most ${a.most} categories by colour`,
    remedy: "Colour the few that the chart is about and grey the others, join small ones, or draw small multiples.",
  }),
  "chart/no-unit": (a: { gap: UnitGap }) => ({
    message: `Nothing says what the numbers are in: ${gap(a.gap)}.`,
    expected: 'a unit: "unit": {"zh": "元", "en": "yuan"}, or in the title of the plot or axis, 金额（元）',
    remedy: "Give usermeta.kaozheng.unit (meta.unit of a Plot chart), or put the unit into the title.",
  }),
  "chart/no-alt": (_: object) => ({
    message: "The chart has no alternative text, and the data do not say enough to write one.",
    expected: '"alt": {"zh": "…", "en": "…"}',
    remedy: "Say in a sentence or two what is drawn, the largest and smallest numbers, and what does not compare.",
  }),
  /** `role` is the part of the chart in which the number stands: headline, note, axis-title … */
  "chart/unbound-number": (a: { text: string; role: string }) => ({
    message: `“${a.text}” in the ${PARTS[a.role] ?? a.role} is bound to nothing, and the chart draws no such number.`,
    expected: `[${a.text}](fig:…) or [${a.text}](calc:…)`,
    remedy: "Bind it to its figure, mend it to what is drawn, or say it in words without the number.",
  }),
  "chart/low-contrast": (a: { colour: string; ratio: string; least: string }) => ({
    message: `${a.colour} hardly stands out from the paper: ${a.ratio} : 1.`,
    expected: `at least ${a.least} : 1`,
    remedy: "Take a darker colour, or leave it to the theme's palette.",
  }),
  "chart/small-text": (a: { text: string; size: number; least: number; profile: string; others: number }) => ({
    message: `“${a.text}”${a.others === 0 ? "" : ` and ${a.others} more`} is set at ${a.size} px.`,
    expected: `at least ${a.least} px in the profile ${a.profile}`,
    remedy: "Take the size out of the spec: the theme's fits the profile. Where it does not fit, print fewer labels.",
  }),
};
