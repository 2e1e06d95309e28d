import type { Finding } from "../../../finding/finding.ts";
import { finding } from "../../../finding/messages.ts";
import { nearest } from "../../../finding/nearest.ts";
import { isArray, isObject, type JsonObject } from "../json.ts";
import { placeIn, type SpecFile } from "./spec-file.ts";

/** What a Vega spec may hold at its top, and a group mark in it (https://vega.github.io/vega/docs/specification/). */
const MEMBERS =
  "$schema autosize axes background config data description encode height layout legends marks padding projections scales signals style title usermeta width".split(
    " ",
  );
const MARKS = "arc area group image line path rect rule shape symbol text trail".split(" ");

/**
 * Vega's schema lets every name pass at its top, and every word as a mark's type: what is misspelt there would be left
 * out without a word, or stop Vega with one that helps nobody.
 */
export function vegaNames(spec: SpecFile): Finding[] {
  const findings = Object.keys(spec.json)
    .filter((name) => !MEMBERS.includes(name))
    .map((name) => {
      const details = { at: "", name, known: MEMBERS, meant: nearest(name, MEMBERS) };
      return finding("chart/property", details, placeIn(spec, `/${name}`));
    });
  const visit = (group: JsonObject, pointer: string): void => {
    (isArray(group.marks) ? group.marks : []).forEach((mark, i) => {
      if (!isObject(mark)) return;
      const at = `${pointer}/marks/${i}`;
      if (typeof mark.type === "string" && !MARKS.includes(mark.type)) {
        const problem = {
          kind: "value",
          found: JSON.stringify(mark.type),
          expected: MARKS.map((json) => ({ kind: "literal", json }) as const),
          more: false,
          meant: nearest(mark.type, MARKS),
        } as const;
        findings.push(finding("chart/spec", { at: `${at}/type`, problem }, placeIn(spec, `${at}/type`)));
      }
      visit(mark, at);
    });
  };
  visit(spec.json, "");
  return findings;
}
