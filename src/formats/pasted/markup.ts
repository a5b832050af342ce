/** A piece of a page's source: a tag with its attributes as they stand there, or text. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "tag";
      readonly name: string;
      readonly isEnd: boolean;
      readonly attributes: string;
    };

/** What stands between such tags is not shown as text. */
const UNSHOWN = new Set(["script", "style", "title", "head", "template", "noscript", "textarea"]);

/**
 * Takes a page's source apart in one pass. Nothing of it is ever built or run:
 * it is read as signs, without comments, scripts and styles. Total: any text
 * ends in pieces, in time that grows with its length alone.
 */
export function* piecesOf(source: string): Generator<Piece> {
  const quotes = new Quotes(source);
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf("<", at);
    if (open === -1) {
      yield { kind: "text", text: source.slice(at) };
      return;
    }
    if (open > at) yield { kind: "text", text: source.slice(at, open) };
    const name = /^\/?([a-z][a-z0-9:-]*)/iu.exec(source.slice(open + 1, open + 40))?.[0];
    if (name === undefined) {
      const end = endOfOther(source, open);
      if (end === null) yield { kind: "text", text: "<" };
      at = end ?? open + 1;
      continue;
    }
    const end = quotes.endOfTag(open + 1 + name.length);
    const isEnd = name.startsWith("/");
    const plain = name.replace("/", "").toLowerCase();
    yield {
      kind: "tag",
      name: plain,
      isEnd,
      attributes: source.slice(open + 1 + name.length, end),
    };
    at = isEnd || !UNSHOWN.has(plain) ? end + 1 : endOfUnshown(source, plain, end + 1);
  }
}

/** Behind a comment or a declaration; null for a bracket that is only a sign. */
function endOfOther(source: string, open: number): number | null {
  const next = source[open + 1];
  if (next !== "!" && next !== "?" && next !== "/") return null;
  const isComment = source.startsWith("<!--", open);
  const end = source.indexOf(isComment ? "-->" : ">", open + 2);
  return end === -1 ? source.length : end + (isComment ? 3 : 1);
}

function endOfUnshown(source: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b`, "giu");
  end.lastIndex = from;
  return end.exec(source)?.index ?? source.length;
}

/** Finds where tags end, and remembers which quotes never close: each is looked for in vain once. */
class Quotes {
  readonly #source: string;
  readonly #unclosed = new Set<string>();

  constructor(source: string) {
    this.#source = source;
  }

  endOfTag(from: number): number {
    const source = this.#source;
    for (let at = from; at < source.length; at += 1) {
      const sign = source[at] ?? "";
      if (sign === ">") return at;
      if ((sign !== '"' && sign !== "'") || this.#unclosed.has(sign)) continue;
      const close = source.indexOf(sign, at + 1);
      if (close === -1) this.#unclosed.add(sign);
      else at = close;
    }
    return source.length;
  }
}
