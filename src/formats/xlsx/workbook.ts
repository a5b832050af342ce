import type { FileProblem } from "#formats/problem.ts";
import type { Zip } from "#formats/zip/readZip.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import { readXml, type XmlReader } from "./xml.ts";

/** A sheet of a workbook, and the part in which its cells stand. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What a workbook says of itself. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904 instead of 1900. */
  readonly is1904: boolean;
  /** Texts that cells name by number. */
  readonly strings: readonly string[];
  /** For each cell style, what its numbers are shown as. */
  readonly shownAs: readonly Shown[];
}

/**
 * What a format makes of a number: a day, a time of the day, a length of time, a percentage, a code
 * of so many figures (`01067`), or the number itself.
 */
export type Shown = "number" | "day" | "time" | "length" | "percent" | { readonly figures: number };

const WORKBOOK = "xl/workbook.xml";
const LINKS = "xl/_rels/workbook.xml.rels";
const STRINGS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";

/** Reads a workbook's list of sheets, its texts and its styles (ECMA-376, part 1, 18). */
export function readWorkbook(zip: Zip): Result<Workbook, FileProblem> {
  const named = new PartNames(zip.names);
  const workbook = named.find(WORKBOOK);
  if (workbook === null) return refuse(noWorkbook(zip));
  const sheets: { readonly name: string; readonly link: string; readonly isHidden: boolean }[] = [];
  let is1904 = false;
  const links = new Map<string, string>();
  /** The parts of texts and of styles, by the last word of their kind of link. */
  const kinds = new Map<string, string>();
  const strings: string[] = [];
  const styles = new StyleReader();
  const list = [
    readPart(zip, workbook, {
      onOpen: (name, attributes) => {
        if (name === "workbookPr") is1904 = isTrue(attributes["date1904"]);
        if (name !== "sheet") return;
        sheets.push({
          name: attributes["name"] ?? "",
          link:
            attributes["r:id"] ??
            Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ??
            "",
          isHidden: (attributes["state"] ?? "visible") !== "visible",
        });
      },
    }),
    readPart(zip, named.find(LINKS), {
      onOpen: (name, { Id: id, Target: target, TargetMode: mode, Type: kind = "" }) => {
        if (name !== "Relationship" || id === undefined || target === undefined) return;
        const part = mode === "External" ? null : named.find(partOf(target));
        if (part === null) return;
        links.set(id, part);
        kinds.set(kind.slice(kind.lastIndexOf("/") + 1), part);
      },
    }),
  ];
  const read = [
    ...list,
    readPart(zip, kinds.get("sharedStrings") ?? named.find(STRINGS), sharedStrings(strings)),
    readPart(zip, kinds.get("styles") ?? named.find(STYLES), styles),
  ];
  const problem = read.find((one) => !one.ok);
  if (problem !== undefined && !problem.ok) return problem;
  const found = sheets.flatMap(({ name, link, isHidden }) => {
    const part = links.get(link);
    return part === undefined ? [] : [{ name, part, isHidden }];
  });
  if (found.length === 0 && sheets.length > 0) return refuse(noSheets(sheets.length));
  return accept({ sheets: found, is1904, strings, shownAs: styles.shownAs });
}

function readPart(zip: Zip, part: string | null, reader: XmlReader): Result<null, FileProblem> {
  const bytes = part === null ? null : zip.file(part);
  if (part === null || bytes === null) return accept(null);
  return bytes.ok ? readXml(bytes.value, part, reader) : bytes;
}

/** Texts, some in runs of other type; what tells how to say them is not part of them. */
function sharedStrings(strings: string[]): XmlReader {
  let text = "";
  let isText = false;
  let isPhonetic = false;
  return {
    onOpen: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") isPhonetic = true;
      isText = name === "t";
    },
    onText: (piece) => {
      if (isText && !isPhonetic) text += piece;
    },
    onClose: (name) => {
      if (name === "si") strings.push(text);
      if (name === "rPh") isPhonetic = false;
      if (name === "t") isText = false;
    },
  };
}

/** The number formats that every workbook has and that show days (18.8.30). */
const DATE_FORMATS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Those that show the time of a day, minutes and seconds among them; one of them counts hours past 24. */
const TIME_FORMATS: ReadonlySet<number> = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47]);
const LENGTH_FORMAT = 46;

/** Those that show percentages. */
const PERCENT_FORMATS: ReadonlySet<number> = new Set([9, 10]);

class StyleReader implements XmlReader {
  readonly shownAs: Shown[] = [];
  readonly #own = new Map<number, Shown>();
  #isInCells = false;

  readonly onOpen: XmlReader["onOpen"] = (name, attributes) => {
    if (name === "numFmt") {
      this.#own.set(Number(attributes["numFmtId"]), shownBy(attributes["formatCode"] ?? ""));
    }
    if (name === "cellXfs") this.#isInCells = true;
    if (name !== "xf" || !this.#isInCells) return;
    const format = Number(attributes["numFmtId"]);
    this.shownAs.push(this.#own.get(format) ?? shownByReady(format));
  };

  readonly onClose = (name: string): void => {
    if (name === "cellXfs") this.#isInCells = false;
  };
}

function shownByReady(format: number): Shown {
  if (DATE_FORMATS.has(format)) return "day";
  if (TIME_FORMATS.has(format)) return "time";
  if (format === LENGTH_FORMAT) return "length";
  return PERCENT_FORMATS.has(format) ? "percent" : "number";
}

/** What a format shows, once its texts, colours and escapes are taken away. */
function shownBy(code: string): Shown {
  const bare = code.replaceAll(/"[^"]*"|\\.|_./g, "");
  const plain = bare.replaceAll(/\[[^\]]*\]/g, "");
  if (/[yd]|m{3}/i.test(plain)) return "day";
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return "length";
  if (/[hs]/i.test(plain) && !/[#?0]/.test(plain.replaceAll(/s[.,]0+/gi, ""))) return "time";
  if (plain.includes("%")) return "percent";
  return /^0{2,15}$/.test(plain) ? { figures: plain.length } : "number";
}

/** The parts of a package; their names do not tell large letters from small ones (ECMA-376, part 2, 6.2.2.3). */
class PartNames {
  readonly #names: ReadonlyMap<string, string>;

  constructor(names: readonly string[]) {
    this.#names = new Map(names.map((name) => [name.toLowerCase(), name]));
  }

  /** The part as the zip names it; null where there is none. */
  find(path: string): string | null {
    return this.#names.get(path.toLowerCase()) ?? null;
  }
}

/** The path of a part that a link names, from the folder of the workbook: `./a`, `../xl/a` and `/xl/a` too. */
function partOf(target: string): string {
  const path: string[] = target.startsWith("/") ? [] : ["xl"];
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Is an attribute set? */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function noSheets(count: number): FileProblem {
  return {
    kind: "damaged",
    message: `The workbook cannot be read: it lists ${count === 1 ? "a sheet whose cells are" : `${count} sheets whose cells are`} not in it. Save it again as .xlsx with a spreadsheet program.`,
  };
}

function noWorkbook({ names }: Zip): FileProblem {
  const what = names.length === 0 ? "an empty zip" : "a zip without a workbook in it";
  return {
    kind: "not-text",
    message: `This file is ${what}. Save the table as .xlsx or CSV and import that.`,
  };
}
