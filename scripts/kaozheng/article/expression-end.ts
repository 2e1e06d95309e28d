/**
 * Where a `${…}` ends. Braces are balanced the way TypeScript reads them: not inside strings and comments, and again
 * inside the `${}` of template literals. Regular expression literals are not told from division, so one that holds a
 * brace or a quotation mark has to be written with `new RegExp`.
 */
type Mode = "code" | "'" | '"' | "`" | "//" | "/*";

/** Reads an expression one UTF-16 unit at a time, since Markdown hands it out so. */
interface ExpressionReader {
  /** Takes the next character, a line ending as `\n`. True when it was the brace that ends the expression. */
  take(character: string): boolean;
}

/** A reader that stands just after `${`. */
export function expressionReader(): ExpressionReader {
  const modes: Mode[] = ["code"];
  // The character before, where it may begin a pair: `//`, `/*`, `*/`, `${`, `\"`.
  let pending = "";
  const enter = (mode: Mode): void => void modes.push(mode);

  function inCode(character: string): void {
    if (pending === "/" && (character === "/" || character === "*")) enter(character === "/" ? "//" : "/*");
    else if (character === "{") enter("code");
    else if (character === "}") modes.pop();
    else if (character === "'" || character === '"' || character === "`") enter(character);
    else if (character === "/") {
      pending = character;
      return;
    }
    pending = "";
  }

  function inString(character: string, mode: Mode): void {
    if (pending === "\\") pending = "";
    else if (character === mode) {
      modes.pop();
      pending = "";
    } else if (mode === "`" && pending === "$" && character === "{") {
      enter("code");
      pending = "";
    } else pending = character === "\\" || character === "$" ? character : "";
  }

  function inComment(character: string, mode: Mode): void {
    const ends = mode === "//" ? character === "\n" : pending === "*" && character === "/";
    if (ends) modes.pop();
    pending = !ends && character === "*" ? character : "";
  }

  return {
    take(character) {
      const mode = modes.at(-1) ?? "code";
      if (mode === "code") inCode(character);
      else if (mode === "//" || mode === "/*") inComment(character, mode);
      else inString(character, mode);
      return modes.length === 0;
    },
  };
}

/** Offset just after the brace that ends the expression beginning at `start` (just after `${`), or null. */
export function expressionEnd(text: string, start: number): number | null {
  const reader = expressionReader();
  for (let at = start; at < text.length; at++) if (reader.take(text.charAt(at))) return at + 1;
  return null;
}
