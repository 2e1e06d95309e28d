import { posix } from "node:path";
import type { Project } from "../../dataset/project.ts";
import type { Table } from "../../dataset/table.ts";
import type { Finding, Place } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { nearest } from "../../finding/nearest.ts";
import { CHARTS } from "./catalogue.ts";

const pathFromCharts = (path: string): string => posix.join("..", "data", path);

/** The table a spec's `data.url` names, a path from the charts folder; or what is wrong with it. */
export function tableAt(url: string, project: Project, place: Place): { table: Table | null; findings: Finding[] } {
  const wanted = posix.normalize(posix.join(CHARTS, url));
  const resource = project.descriptor.resources.find((r) => posix.normalize(`data/${r.path}`) === wanted);
  if (resource === undefined) {
    const known = project.descriptor.resources.map((r) => pathFromCharts(r.path));
    return { table: null, findings: [finding("chart/unknown-resource", { url, meant: nearest(url, known) }, place)] };
  }
  const table = project.registers.tables.get(resource.name);
  if (table === undefined) return { table: null, findings: [finding("chart/missing-data", { url: wanted }, place)] };
  return { table, findings: [] };
}

/** The table of that name, for charts that name a resource. */
export function tableNamed(name: string, project: Project, place: Place): { table: Table | null; findings: Finding[] } {
  const resource = project.descriptor.resources.find((r) => r.name === name);
  const table = project.registers.tables.get(name);
  if (table !== undefined) return { table, findings: [] };
  if (resource !== undefined)
    return { table: null, findings: [finding("chart/missing-data", { url: `data/${resource.path}` }, place)] };
  const meant = nearest(
    name,
    project.descriptor.resources.map((r) => r.name),
  );
  return { table: null, findings: [finding("chart/unknown-resource", { url: name, meant }, place)] };
}
