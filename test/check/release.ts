import { fileURLToPath } from "node:url";
import { type CheckedNumber, type CheckedText, checkText } from "../../scripts/kaozheng/check/check.ts";
import { readText } from "../../scripts/kaozheng/check/read-text.ts";
import { type Statement, statementOf } from "../../scripts/kaozheng/check/statement.ts";
import { openProject } from "../../scripts/kaozheng/dataset/project.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const project = openProject(ROOT);

/** Checks a text against the story's own record, without its documents. */
export async function checkRelease(text: string, options: Parameters<typeof checkText>[2] = {}): Promise<CheckedText> {
  return checkText(await readText(Buffer.from(text), "release.txt", project.lexicon), project, options);
}

/** The one number of a text that is printed as `token`, or its only one. */
export function numberOf({ numbers }: CheckedText, token?: string): CheckedNumber {
  const [number, ...others] = numbers.filter(({ match }) => token === undefined || match.reading.text === token);
  if (number === undefined || others.length > 0)
    throw new Error(`${token ?? "A number"} is read ${others.length + (number === undefined ? 0 : 1)} times.`);
  return number;
}

export const statement = (checked: CheckedText, token?: string): Statement =>
  statementOf(numberOf(checked, token), checked.language, project);
