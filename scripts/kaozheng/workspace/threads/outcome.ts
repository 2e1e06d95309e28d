import { type Finding, ProjectError, UsageError } from "../../finding/finding.ts";

/** What came of drawing something: plain data, since it may have been drawn in another thread. */
export type Outcome<T> =
  | ({ readonly kind: "drawn" } & T)
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | { readonly kind: "usage"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };

/** A picture, or what is wrong with what it is drawn from. */
export type Accepted<T> = Exclude<Outcome<T>, { kind: "usage" | "failed" }>;

/** What is wrong with the project comes back as findings; `failed` is the toolkit's own fault. */
export async function outcomeOf<T extends object>(draw: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: "drawn", ...(await draw()) };
  } catch (error) {
    if (error instanceof ProjectError) return { kind: "findings", findings: error.findings };
    if (error instanceof UsageError) return { kind: "usage", message: error.message };
    const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
    return { kind: "failed", message, stack };
  }
}

/** Throws where the command was wrong, or the toolkit is; `name` says at what. */
export function accepted<T>(name: string, outcome: Outcome<T>): Accepted<T> {
  if (outcome.kind === "usage") throw new UsageError(outcome.message);
  if (outcome.kind !== "failed") return outcome as Accepted<T>;
  const error = new Error(`drawing ${name} failed: ${outcome.message}`);
  error.stack = outcome.stack;
  throw error;
}
