import type { Literal } from "mdast";
import type { CompileContext, Extension as FromMarkdownExtension, Options, Token } from "mdast-util-from-markdown";
import type { Code, Effects, State } from "micromark-util-types";
import { OBJECT } from "./article.ts";
import { expressionReader } from "./expression-end.ts";

type SyntaxExtension = NonNullable<Options["extensions"]>[number];

/** `${expression}` in prose. */
export interface InsertionNode extends Literal {
  type: "insertion";
}

declare module "mdast" {
  interface ImageData {
    /** What is inserted among the picture's words, where `alt` has U+FFFC: an image has no children. */
    insertions?: InsertionNode[];
  }
  interface ImageReferenceData {
    insertions?: InsertionNode[];
  }
  interface PhrasingContentMap {
    insertion: InsertionNode;
  }
  interface RootContentMap {
    insertion: InsertionNode;
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    insertion: "insertion";
    insertionData: "insertionData";
  }
}

const DOLLAR = 36;
const OPENING_BRACE = 123;

/** micromark's own codes: negative ones are line endings (-5 to -3), a tab and the columns it fills. */
const isLineEnding = (code: NonNullable<Code>): boolean => code < -2;
const characterOf = (code: NonNullable<Code>): string =>
  code < -2 ? "\n" : code < 0 ? " " : String.fromCodePoint(code);

function tokenize(effects: Effects, ok: State, nok: State): State {
  const reader = expressionReader();
  let empty = true;

  function start(code: Code): State {
    effects.enter("insertion");
    effects.enter("insertionData");
    effects.consume(code);
    return afterDollar;
  }
  function afterDollar(code: Code): State | undefined {
    if (code !== OPENING_BRACE) return nok(code);
    effects.consume(code);
    return inside;
  }
  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (isLineEnding(code)) {
      reader.take("\n");
      effects.exit("insertionData");
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      effects.enter("insertionData");
      return inside;
    }
    const character = characterOf(code);
    const ended = reader.take(character);
    effects.consume(code);
    if (!ended) {
      if (character !== " ") empty = false;
      return inside;
    }
    effects.exit("insertionData");
    effects.exit("insertion");
    return empty ? nok : ok;
  }
  return start as State;
}

/** Syntax of `${expression}`. It takes precedence over links and emphasis, as code does: `${r[0](1)}` is one. */
export const insertionSyntax: SyntaxExtension = { text: { [DOLLAR]: { name: "insertion", tokenize } } };

function exitInsertion(this: CompileContext, token: Token): undefined {
  const written = this.sliceSerialize(token).slice(2, -1);
  const node = this.stack.at(-1);
  // As with code, a bar inside a table cell has to be escaped, and the backslash is the table's.
  const inTable = this.stack.some(({ type }) => type === "tableCell");
  if (node?.type === "insertion") node.value = inTable ? written.replaceAll("\\|", "|") : written;
  this.exit(token);
  const image = this.stack.findLast(({ type }) => type === "image" || type === "imageReference");
  if (node?.type !== "insertion" || (image?.type !== "image" && image?.type !== "imageReference")) return;
  image.data = { ...image.data, insertions: [...(image.data?.insertions ?? []), { ...node }] };
  // The picture's words are put together from the values of what stands in them.
  node.value = OBJECT;
}

export const insertionFromMarkdown: FromMarkdownExtension = {
  enter: {
    insertion(token) {
      this.enter({ type: "insertion", value: "" }, token);
    },
  },
  exit: { insertion: exitInsertion },
};
