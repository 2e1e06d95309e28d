import { execFileSync } from "node:child_process";

/** Runs git in a project, as somebody. */
export function git(root: string, ...args: string[]): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@localhost", "-c", "commit.gpgsign=false"];
  return execFileSync("git", ["-C", root, ...identity, ...args], { stdio: ["ignore", "pipe", "ignore"] }).toString();
}

/** Puts all of a project under git. */
export function commitAll(root: string): void {
  git(root, "init");
  git(root, "add", "-A");
  git(root, "commit", "-m", "as it was");
}
