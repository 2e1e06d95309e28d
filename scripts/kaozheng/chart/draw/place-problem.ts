import { isArray, isObject, type Json, type JsonObject } from "../read/json.ts";

/**
 * The pointer of the words that an engine complains of, `Undefined data set name: "u"`, `Expression parse error: 1 +`:
 * the longest string of the spec that it quotes or ends with; of the whole spec where it quotes none.
 */
export function placeOfProblem(spec: JsonObject, problem: string): string {
  let found = { pointer: "", length: 0 };
  const visit = (value: Json, pointer: string): void => {
    if (typeof value === "string") {
      const quoted = problem.includes(`"${value}"`) || problem.includes(`'${value}'`) || problem.endsWith(`: ${value}`);
      if (quoted && value.length > found.length) found = { pointer, length: value.length };
    } else if (isArray(value)) value.forEach((item, i) => void visit(item, `${pointer}/${i}`));
    else if (isObject(value)) for (const [key, inner] of Object.entries(value)) visit(inner, `${pointer}/${key}`);
  };
  visit(spec, "");
  return found.pointer;
}
