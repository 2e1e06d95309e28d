import type { Wording } from "../finding.ts";

const error = (wording: Omit<Wording, "severity">): Wording => ({ severity: "error", ...wording });
const warning = (wording: Omit<Wording, "severity">): Wording => ({ severity: "warning", ...wording });

/** Charts that can be drawn and mislead all the same, or leave readers out. */
export const chartLintMessages = {
  "chart/cut-bars": (a: { axis: string; start: string }) =>
    error({
      message: `The lengths of the bars are in no proportion to their values: the ${a.axis} axis ${a.start}.`,
      expected: "a quantitative axis that begins at 0 wherever bars are drawn",
      actual: a.start,
      remedy: "Take the scale's setting out, or draw points or a line, whose position is read and not their length.",
    }),
  "chart/dual-axes": (a: { axis: string; fields: readonly string[] }) =>
    error({
      message: `Two ${a.axis} axes in one plot (${a.fields.join(", ")}): where their lines cross depends on the scales alone.`,
      expected: "one scale for one plot",
      actual: `resolve.scale.${a.axis} is "independent" in a layer`,
      remedy: "Draw two plots side by side (concat), or bring both to one unit: an index, a share, a change.",
    }),
  "chart/too-many-colours": (a: { count: number; most: number }) =>
    warning({
      message: `${a.count} colours are to be told apart; readers tell about ${a.most}.`,
      expected: `at most ${a.most} categories by colour`,
      actual: `${a.count}`,
      remedy: "Colour the few that the chart is about and grey the others, join small ones, or draw small multiples.",
    }),
  "chart/no-unit": (a: { what: string }) =>
    warning({
      message: `Nothing says what the numbers are in: ${a.what}.`,
      expected: 'a unit: "unit": {"zh": "元", "en": "yuan"}, or in the title of the plot or axis, 金额（元）',
      remedy: "Give usermeta.kaozheng.unit (meta.unit of a Plot chart), or put the unit into the title.",
    }),
  "chart/no-alt": (_: object) =>
    warning({
      message: "The chart has no alternative text, and the data do not say enough to write one.",
      expected: '"alt": {"zh": "…", "en": "…"}',
      remedy: "Say in a sentence or two what is drawn, the largest and smallest numbers, and what does not compare.",
    }),
  "chart/unbound-number": (a: { text: string; role: string }) =>
    error({
      message: `“${a.text}” in the ${a.role} is bound to nothing, and the chart draws no such number.`,
      expected: `[${a.text}](fig:…) or [${a.text}](calc:…)`,
      actual: a.text,
      remedy: "Bind it to its figure, mend it to what is drawn, or say it in words without the number.",
    }),
  "chart/low-contrast": (a: { colour: string; ratio: string; least: string }) =>
    warning({
      message: `${a.colour} hardly stands out from the paper: ${a.ratio} : 1.`,
      expected: `at least ${a.least} : 1`,
      actual: `${a.ratio} : 1`,
      remedy: "Take a darker colour, or leave it to the theme's palette.",
    }),
  "chart/small-text": (a: { text: string; size: number; least: number; profile: string; others: number }) =>
    warning({
      message: `“${a.text}”${a.others === 0 ? "" : ` and ${a.others} more`} is set at ${a.size} px.`,
      expected: `at least ${a.least} px in the profile ${a.profile}`,
      actual: `${a.size} px`,
      remedy: "Take the size out of the spec: the theme's fits the profile. Where it does not fit, print fewer labels.",
    }),
} as const;
