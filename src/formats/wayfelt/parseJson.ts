import type { FileProblem } from "#formats/problem.ts";
import type { Json } from "#kit/json.ts";
import { accept, refuse, type Result } from "#kit/result.ts";

const MAX_BYTES = 50_000_000;
const MAX_DEPTH = 64;

/**
 * Reads bytes as JSON: UTF-8 (strict) or UTF-16 by its mark, at most 50 MB and
 * 64 levels deep. Refuses with the line and column where it breaks.
 */
export function parseJson(bytes: Uint8Array): Result<Json, FileProblem> {
  if (bytes.byteLength > MAX_BYTES) {
    return refuse({ kind: "too-large", message: "The file is larger than 50 MB." });
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    return refuse({ kind: "not-text", message: "The file is compressed (gzip). Unpack it first." });
  }
  const text = textOf(bytes);
  if (text === null) {
    return refuse({
      kind: "not-text",
      message: "The file is not UTF-8 text: it is damaged, or no map at all.",
    });
  }
  if (text.trim() === "" || /^\0+$/.test(text)) {
    return refuse({
      kind: "empty",
      message: "The file is empty or blank. Look for your last backup.",
    });
  }
  if (/^\s*<(?:!doctype|html)/i.test(text)) {
    return refuse({ kind: "not-json", message: "This is a web page, not a map." });
  }
  if (depthOf(text) > MAX_DEPTH) {
    return refuse({
      kind: "wrong-shape",
      message: `The file is nested deeper than ${MAX_DEPTH} levels.`,
    });
  }
  try {
    return accept(sound(JSON.parse(text) as Json));
  } catch (error) {
    return refuse({ kind: "not-json", message: whereItBreaks(text, error) });
  }
}

function textOf(bytes: Uint8Array): string | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How deep brackets nest, in one pass and without recursion. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (isInText) {
      if (char === "\\") at += 1;
      else if (char === '"') isInText = false;
    } else if (char === '"') isInText = true;
    else if (char === "{" || char === "[") {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (char === "}" || char === "]") depth -= 1;
  }
  return deepest;
}

// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** The same JSON with text that can be stored and drawn: whole characters, no controls; `__proto__` is left out. */
function sound(value: Json): Json {
  if (typeof value === "string") return value.toWellFormed().replaceAll(CONTROLS, "");
  if (Array.isArray(value)) return value.map(sound);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "__proto__")
      .map(([key, item]) => [key, sound(item)]),
  );
}

function whereItBreaks(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, at).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `The file breaks off or has an error at line ${before.length}, column ${column}. It was cut short or changed by hand.`;
}
