/** A place in a text, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset. */
export function placeOf(text: string, offset: number): TextPlace {
  let line = 1;
  let start = 0;
  LINE_END.lastIndex = 0;
  for (let end = LINE_END.exec(text); end !== null; end = LINE_END.exec(text)) {
    const next = end.index + end[0].length;
    if (next > offset) break;
    line += 1;
    start = next;
  }
  return { line, column: offset - start + 1 };
}

const LINE_END = /\r\n?|\n/g;

/** How deep brackets nest, in one pass and without recursion. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInText) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isInText = false;
    } else if (code === QUOTE) isInText = true;
    else if (code === BRACE || code === BRACKET) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === BRACE_END || code === BRACKET_END) depth -= 1;
  }
  return deepest;
}

const BACKSLASH = 92;
const QUOTE = 34;
const BRACE = 123;
const BRACE_END = 125;
const BRACKET = 91;
const BRACKET_END = 93;

type Wanted = "value" | "value or ]" | "key" | "key or }" | ":" | ", or ]" | ", or }" | "end";

/**
 * Where a text stops being JSON, whatever engine runs this: their own messages
 * differ, and some name no place.
 *
 * @returns the offset of the first wrong sign; the text's length when it is cut off or sound
 */
export function whereJsonBreaks(text: string): number {
  const open: ("{" | "[")[] = [];
  let wanted: Wanted = "value";
  let at = afterBlanks(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token.kind === null) return token.end;
    const next = stateAfter(wanted, token.kind, open);
    if (next === null) return at;
    wanted = next;
    at = afterBlanks(text, token.end);
  }
  return text.length;
}

const BLANKS = /[ \t\r\n]*/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function afterBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.exec(text);
  return BLANKS.lastIndex;
}

/** The token at an offset: a bracket or sign, "text" or "literal"; null where none can begin or go on. */
function tokenAt(text: string, at: number): { readonly kind: string | null; readonly end: number } {
  const char = text.charAt(at);
  if ("[]{},:".includes(char)) return { kind: char, end: at + 1 };
  if (char === '"') return textAt(text, at);
  LITERAL.lastIndex = at;
  const literal = LITERAL.exec(text);
  return literal === null
    ? { kind: null, end: at }
    : { kind: "literal", end: at + literal[0].length };
}

function textAt(
  text: string,
  start: number,
): { readonly kind: "text" | null; readonly end: number } {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return { kind: "text", end: at + 1 };
    if (code < 32) return { kind: null, end: at };
    if (code !== BACKSLASH) at += 1;
    else if (/^(?:["\\/bfnrt]|u[\da-f]{4})/i.test(text.slice(at + 1, at + 6))) at += 2;
    else return { kind: null, end: at };
  }
  return { kind: null, end: text.length };
}

function stateAfter(wanted: Wanted, kind: string, open: ("{" | "[")[]): Wanted | null {
  if (wanted === "value" || wanted === "value or ]") {
    return afterValue(kind, open, wanted === "value or ]");
  }
  const closing = CLOSED_BY.get(wanted);
  if (closing !== undefined && kind === closing) return afterClosing(open);
  return FOLLOWS.get(`${wanted} ${kind}`) ?? null;
}

/** The sign that may close what is open. */
const CLOSED_BY = new Map<Wanted, string>([
  ["key or }", "}"],
  [", or }", "}"],
  [", or ]", "]"],
]);

const FOLLOWS = new Map<string, Wanted>([
  ["key text", ":"],
  ["key or } text", ":"],
  [": :", "value"],
  [", or ] ,", "value"],
  [", or } ,", "key"],
]);

function afterValue(kind: string, open: ("{" | "[")[], mayClose: boolean): Wanted | null {
  if (kind === "text" || kind === "literal") return behind(open);
  if (kind === "{" || kind === "[") {
    open.push(kind);
    return kind === "{" ? "key or }" : "value or ]";
  }
  return kind === "]" && mayClose ? afterClosing(open) : null;
}

function afterClosing(open: ("{" | "[")[]): Wanted {
  open.pop();
  return behind(open);
}

function behind(open: readonly ("{" | "[")[]): Wanted {
  const inside = open.at(-1);
  if (inside === undefined) return "end";
  return inside === "{" ? ", or }" : ", or ]";
}
