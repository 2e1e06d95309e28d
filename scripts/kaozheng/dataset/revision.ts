import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../finding/finding.ts";

/** A project as it was at a revision of the git repository that it stands in, and what has changed since. */
export interface Revision {
  /** As the person names it: `main`, `HEAD~3`, `v1.2`. */
  readonly name: string;
  /** Files that are not what they were, those not yet added too; relative to the project. */
  readonly changed: readonly string[];
  /** A file as it was; null where there was none. */
  read(file: string): Uint8Array | null;
  /** Writes the files that were there and that `wanted` says yes to below an empty folder. */
  checkOut(folder: string, wanted: (file: string) => boolean): void;
}

/** More than any file of a project. */
const MOST_BYTES = 2 ** 28;

/** Opens a revision. Throws `UsageError` outside a repository, without git, and where nothing has that name. */
export function openRevision(root: string, name: string): Revision {
  const run = (args: readonly string[], options: Parameters<typeof execFileSync>[2]): Buffer =>
    execFileSync("git", args, { maxBuffer: MOST_BYTES, stdio: ["pipe", "pipe", "pipe"], ...options }) as Buffer;
  const git = (...args: string[]): Buffer => run(["-C", root, ...args], { input: "" });
  const list = (...args: string[]): string[] =>
    git(...args)
      .toString()
      .split("\0")
      .filter((file) => file !== "");
  try {
    git("rev-parse", "--is-inside-work-tree");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new UsageError("To tell what has changed git is needed, and it is not installed.");
    throw new UsageError(`${root} is in no git repository: what has changed since ${name} cannot be told.`);
  }
  const commit = commitOf(name, git);
  return {
    name,
    changed: [
      ...list("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", commit, "--"),
      ...list("ls-files", "-z", "--others", "--exclude-standard"),
    ],
    read(file) {
      try {
        return git("show", `${commit}:./${file}`);
      } catch (error) {
        // What a revision lacks git refuses to show; anything else would have failed above.
        if ((error as { status?: number }).status === 128) return null;
        throw error;
      }
    },
    checkOut(folder, wanted) {
      const tree = git("rev-parse", `${commit}:./`).toString().trim();
      const files = list("ls-tree", "-r", "-z", "--name-only", "--full-tree", tree).filter(wanted);
      const repository = git("rev-parse", "--absolute-git-dir").toString().trim();
      // With an index and a working tree of its own, git leaves the person's alone.
      const env = {
        ...process.env,
        GIT_INDEX_FILE: join(folder, ".index.tmp"),
        GIT_DIR: repository,
        GIT_WORK_TREE: folder,
      };
      run(["read-tree", tree], { cwd: folder, env });
      run(["checkout-index", "-z", "--stdin"], { cwd: folder, env, input: files.map((file) => `${file}\0`).join("") });
      rmSync(join(folder, ".index.tmp"), { force: true });
    },
  };
}

function commitOf(name: string, git: (...args: string[]) => Buffer): string {
  // A name that begins with a hyphen would be an option.
  if (!name.startsWith("-"))
    try {
      return git("rev-parse", "--verify", "--quiet", `${name}^{commit}`).toString().trim();
    } catch (error) {
      if ((error as { status?: number }).status === undefined) throw error;
    }
  throw new UsageError(
    `There is no revision “${name}”. Name a branch, a tag or a commit: main, HEAD~1. (A shallow clone lacks older ones.)`,
  );
}
