import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { FileProblem } from "#formats/problem.ts";
import { accept, refuse, type Result } from "#kit/result.ts";

/** An element as it opens. */
export type XmlTag = SaxesTagPlain;

/** What a reader does with what stands in a part. Names come without their prefix. */
export interface XmlReader {
  readonly onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onText?: (text: string) => void;
  readonly onClose?: (name: string) => void;
}

const MAX_DEPTH = 64;

/** Thrown by a reader that needs no more of a part. */
export class XmlEnough extends Error {}

/** A part that declares entities, is too deep or no XML at all: why it is not read. */
class XmlRefused extends Error {}

/**
 * Reads a part of a workbook as XML. One with a DOCTYPE is refused before
 * anything in it is expanded or fetched.
 */
export function readXml(
  bytes: Uint8Array,
  part: string,
  reader: XmlReader,
): Result<null, FileProblem> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw new XmlRefused("it declares a DOCTYPE, which no spreadsheet program writes");
  });
  parser.on("opentag", ({ name, attributes }: XmlTag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new XmlRefused(`it is more than ${MAX_DEPTH} levels deep`);
    reader.onOpen(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    reader.onClose?.(localName(name));
  });
  parser.on("text", (text) => reader.onText?.(text));
  parser.on("cdata", (text) => reader.onText?.(text));
  try {
    parser.write(textOf(bytes)).close();
    return accept(null);
  } catch (error) {
    if (error instanceof XmlEnough) return accept(null);
    const why = error instanceof XmlRefused ? error.message : "it is no sound XML";
    return refuse({
      kind: "damaged",
      message: `The workbook cannot be read: in its part “${part}”, ${why}. Save it again as .xlsx with a spreadsheet program.`,
    });
  }
}

/** A part's text, by its byte order mark, else as it says of itself, else as UTF-8. */
function textOf(bytes: Uint8Array): string {
  const encoding = markedAs(bytes) ?? saidOf(bytes) ?? "utf-8";
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new XmlRefused(`the encoding “${encoding}” is not known`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new XmlRefused(`it is not written in ${encoding.toUpperCase()}, as it says`);
  }
}

function markedAs(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  return first === 0 && second === 0x3c ? "utf-16be" : null;
}

/** So far into a part its declaration reaches. */
const DECLARATION = 200;

function saidOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]{1,40})["']/u.exec(head)?.[1] ?? null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
