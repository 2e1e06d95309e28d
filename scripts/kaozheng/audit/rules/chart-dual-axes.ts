import { isArray, isObject } from "../../chart/read/json.ts";
import { childViews, eachView, encodingOf, isQuantitative, isUnit, type View } from "../../chart/read/views.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { DetailsOf } from "../../finding/rules.ts";
import { type ChartSpec, onSpecs } from "../chart-spec.ts";
import type { Rule } from "../rule.ts";

type Measured = DetailsOf<"chart/dual-axes">["fields"][number];

const stringOf = (x: unknown): string | null => (typeof x === "string" ? x : null);

/** The numbers that layers draw along an axis, by field or aggregate, once each. */
function measuredAlong(layered: View, axis: "x" | "y"): Measured[] {
  const found = new Map<string, Measured>();
  eachView(layered, (unit, _, ancestors) => {
    if (!isUnit(unit)) return;
    const definition = encodingOf(unit, ancestors)[axis];
    if (!isObject(definition) || !isQuantitative(definition)) return;
    const { aggregate, field } = definition;
    const measured = { aggregate: stringOf(aggregate), field: stringOf(field) };
    found.set(JSON.stringify(measured), measured);
  });
  return [...found.values()];
}

function check(spec: ChartSpec): Finding[] {
  const findings: Finding[] = [];
  eachView(spec.json, (view, pointer) => {
    if (!isArray(view.layer) || !isObject(view.resolve)) return;
    const { resolve } = view;
    for (const axis of ["x", "y"] as const)
      for (const what of ["scale", "axis"] as const) {
        const resolved = resolve[what];
        if (!isObject(resolved) || resolved[axis] !== "independent") continue;
        const measuring = childViews(view, pointer).filter(
          (child) => measuredAlong({ ...view, layer: [child.view] }, axis).length > 0,
        );
        if (measuring.length < 2) continue;
        const fields = measuredAlong(view, axis);
        findings.push(finding("chart/dual-axes", { axis, fields }, spec.place(`${pointer}/resolve/${what}/${axis}`)));
      }
  });
  return findings;
}

export const chartDualAxes: Rule = {
  id: "chart-dual-axes",
  scope: "chart",
  finds: ["chart/dual-axes"],
  meaning:
    "A plot has one scale for each direction. With two, where lines meet and which is steeper is the designer's choice and looks like a finding.",
  examples: {
    in: "chart",
    ok: '"layer": [{"mark": "bar"}, {"mark": "line"}]',
    notOk: '"layer": [{"mark": "bar"}, {"mark": "line"}], "resolve": {"scale": {"y": "independent"}}',
  },
  check: ({ charts }) => onSpecs(charts, check),
};
