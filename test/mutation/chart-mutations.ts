import type { Project } from "../../scripts/kaozheng/dataset/project.ts";
import type { Kind } from "./trial.ts";
export async function chartKinds(_: Project, __: () => number): Promise<Kind[]> {
  return [];
}
