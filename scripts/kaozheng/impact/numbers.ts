import type { Project } from "../dataset/project.ts";
import type { Bilingual } from "../dataset/registers.ts";
import { prefixedId, type Resolved } from "../dataset/resolve.ts";
import { type Cell, type Row, type Table, text } from "../dataset/table.ts";
import { toQuantity } from "../derive/figure.ts";
import { nameOf } from "../derive/formula.ts";
import { AskedError, ProjectError } from "../finding/finding.ts";
import { inLanguages } from "../language/language.ts";
import { printExact } from "../quantity/exact.ts";
import { formatInterval } from "../quantity/format.ts";
import { inWords } from "./data-state.ts";

/** A figure or derived figure that is not what it was. */
export interface NumberChange {
  readonly kind: "changed" | "added" | "removed" | "renamed";
  /** With its prefix; as it is called now, where it is there. */
  readonly id: string;
  /** What it was called, where it was renamed. */
  readonly formerly: string | null;
  readonly label: Bilingual;
  /** Null where there was none. */
  readonly before: NumberState | null;
  /** Null where there is none any more. */
  readonly after: NumberState | null;
  /** Columns whose cells differ, in the order of the table; none of a row that was added or removed. */
  readonly fields: readonly FieldChange[];
}

/** What a number is at one time. */
export interface NumberState {
  /** The file of its row, relative to the project. */
  readonly file: string;
  /** The token as the source prints it; null of a derived figure. */
  readonly printed: string | null;
  /** As the toolkit prints it, with the qualifier that its bounds call for. */
  readonly words: Bilingual;
  /** `[29 995 000, 30 005 000) CNY`. */
  readonly strict: string;
}

interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** A row with its id and where it stands. */
interface Located {
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly state: NumberState;
  readonly label: Bilingual;
}

const NOTHING = inLanguages(() => "");

/** Where in its document a token stands is nothing that a reader is told wrong. */
const UNTOLD = new Set(["locator"]);
/** Columns that only say what a row is called. */
const NAMES = new Set(["indicator", "source", "scope", "id", "series", "at"]);

/** What became of the figures of a project, then of what is computed from them. */
export function changedNumbers(before: Project, after: Project): NumberChange[] {
  return (["figures", "derived"] as const).flatMap((role) => {
    const old = rowsOf(role, before);
    const now = rowsOf(role, after);
    const gone = [...old.values()].filter(({ id }) => !now.has(id));
    const fresh = [...now.values()].filter(({ id }) => !old.has(id));
    const renamed = new Map(
      fresh.flatMap((row) => {
        const former = gone.filter((other) => sameButName(other, row));
        // Of several rows alike nobody can tell which is which.
        return former.length === 1 && former[0] !== undefined ? [[row.id, former[0]] as const] : [];
      }),
    );
    const moved = new Set([...renamed.values()].map(({ id }) => id));
    return [
      ...[...now.values()].flatMap((row): NumberChange[] => {
        const former = old.get(row.id) ?? renamed.get(row.id);
        if (former === undefined) return [change("added", null, row)];
        if (former.id !== row.id) return [change("renamed", former, row)];
        return differences(former, row).length === 0 ? [] : [change("changed", former, row)];
      }),
      ...gone.filter(({ id }) => !moved.has(id)).map((row) => change("removed", row, null)),
    ];
  });
}

function change(kind: NumberChange["kind"], before: Located | null, after: Located | null): NumberChange {
  const there = after ?? before;
  return {
    kind,
    id: there?.id ?? "",
    formerly: kind === "renamed" ? (before?.id ?? null) : null,
    label: there?.label ?? NOTHING,
    before: before?.state ?? null,
    after: after?.state ?? null,
    fields: before === null || after === null ? [] : differences(before, after),
  };
}

function differences(before: Located, after: Located): FieldChange[] {
  const fields = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)]);
  return [...fields].flatMap((field) => {
    const was = before.cells[field] ?? "";
    const is = after.cells[field] ?? "";
    return was === is || UNTOLD.has(field) ? [] : [{ field, before: was, after: is }];
  });
}

const sameButName = (a: Located, b: Located): boolean => differences(a, b).every(({ field }) => NAMES.has(field));

function rowsOf(role: "figures" | "derived", project: Project): Map<string, Located> {
  const { registers } = project;
  const tables = [...registers.tables.values()].filter(({ resource }) => resource["kaozheng:role"] === role);
  const resolved: Resolved[] =
    role === "figures"
      ? [...registers.figures.values()].map((figure) => ({ kind: "figure", figure }))
      : [...registers.derived.values()].map((derived) => ({ kind: "derived", derived }));
  return new Map(
    resolved.map((each): [string, Located] => {
      const id = prefixedId(each);
      const row = each.kind === "figure" ? each.figure : each.derived;
      const cells = rowAt(row, tables);
      const label = inLanguages((language) => nameOf(each, language, registers));
      const printed = each.kind === "figure" ? each.figure.printed : null;
      return [id, { id, cells: textCells(cells), label, state: { file: row.file, printed, ...said(each, project) } }];
    }),
  );
}

const rowAt = ({ file, line }: { file: string; line: number }, tables: readonly Table[]): Row =>
  tables.find((t) => t.file === file)?.rows.find((row) => row.line === line) ?? { line, cells: {} };

const textCells = (row: Row): Record<string, string> =>
  Object.fromEntries(Object.entries(row.cells).map(([field, cell]) => [field, text(row, field) || cellText(cell)]));

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "object" && "n" in cell) return printExact(cell);
  return typeof cell === "object" ? cell.join(" ") : String(cell);
}

/** A quantity in words; a row that cannot be read as one, which the audit reports, has none. */
function said(resolved: Resolved, project: Project): Pick<NumberState, "words" | "strict"> {
  try {
    const quantity = toQuantity(resolved, project.registers, project.lexicon);
    return { words: inWords(quantity, project.lexicon), strict: formatInterval(quantity, quantity.strict) };
  } catch (error) {
    if (error instanceof AskedError || error instanceof ProjectError) return { words: NOTHING, strict: "" };
    throw error;
  }
}
