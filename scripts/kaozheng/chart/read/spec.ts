import { readProjectFile } from "../../dataset/decode.ts";
import type { ProjectFiles } from "../../dataset/files.ts";
import type { Finding } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import type { ChartFile } from "./catalogue.ts";
import { type Furniture, type FurnitureProblem, metaOf, readFurniture } from "./furniture.ts";
import { isObject, type JsonDocument, type JsonObject, JsonSyntaxError, parseJson } from "./json.ts";

/** A Vega-Lite chart as its file has it. */
export interface Spec {
  readonly file: string;
  readonly json: JsonObject;
  readonly document: JsonDocument;
  readonly furniture: Furniture;
}

/** A spec's text as JSON; null where it is none, with the reason. */
export function readDocument(text: string, file: string): { document: JsonDocument | null; findings: Finding[] } {
  try {
    return { document: parseJson(text), findings: [] };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return {
      document: null,
      findings: [finding("chart/syntax", error.problem, { file, ...error.position })],
    };
  }
}

/** Reads a spec; null where it cannot be used at all, with the reason. */
export function readSpec(files: ProjectFiles, chart: ChartFile): { spec: Spec | null; findings: Finding[] } {
  const { file } = chart;
  const { bytes, findings } = readProjectFile(files, file, { kind: "chart" });
  if (bytes === null) return { spec: null, findings };
  const { document, findings: syntax } = readDocument(new TextDecoder().decode(bytes), file);
  return document === null ? { spec: null, findings: syntax } : specOf(document, file);
}

/** The spec that a document is, wherever that stands; null where it is none, with the reason. */
export function specOf(document: JsonDocument, file: string): { spec: Spec | null; findings: Finding[] } {
  const json = document.value;
  if (!isObject(json)) {
    const details = { at: "", problem: { kind: "no-object", engine: "Vega-Lite" } } as const;
    return { spec: null, findings: [finding("chart/spec", details, { file, ...document.at("") })] };
  }
  const { furniture, problems } = readFurniture(metaOf(json));
  const complain = (problem: FurnitureProblem) =>
    finding("chart/furniture", problem, { file, ...document.at(`/usermeta/kaozheng/${problem.at}`) });
  return { spec: { file, json, document, furniture }, findings: problems.map(complain) };
}
