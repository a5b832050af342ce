const DELIMITERS = [",", ";", "\t", "|"];

/** How a sign parts the lines of a text. */
interface Parting {
  readonly delimiter: string;
  /** So often in each of most lines. */
  readonly times: number;
  /** How many lines it parts so. */
  readonly even: number;
}

/**
 * The delimiter that parts the first lines most evenly, outside quotes: as often
 * in every line as in the first, and more than once rather than once. Where the
 * first line has none, as a title above the table, the lines below tell. Lines
 * of prose are parted by nothing, for their commas part no cells.
 */
export function guessDelimiter(text: string): string {
  const head = text.slice(0, 50_000).replaceAll(/"(?:[^"]|"")*"/g, "");
  const lines = head
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== "")
    .slice(0, 50);
  const [first = ""] = lines;
  const asFirst = bestOf(DELIMITERS.map((one) => partingOf(one, timesIn(first, one), lines)));
  const best = asFirst ?? bestOf(DELIMITERS.map((one) => mostUsual(one, lines)));
  if (best === undefined) return ",";
  return isProse(best, lines) ? unused(text) : best.delimiter;
}

function bestOf(partings: readonly Parting[]): Parting | undefined {
  return partings
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.even - a.even || b.times - a.times)[0];
}

function partingOf(delimiter: string, times: number, lines: readonly string[]): Parting {
  return {
    delimiter,
    times,
    even: lines.filter((line) => timesIn(line, delimiter) === times).length,
  };
}

/** By how often a sign stands in most of the lines that have it. */
function mostUsual(delimiter: string, lines: readonly string[]): Parting {
  const counts = new Set(lines.map((line) => timesIn(line, delimiter)));
  const all = [...counts].map((times) => partingOf(delimiter, times, lines));
  return bestOf(all) ?? { delimiter, times: 0, even: 0 };
}

function timesIn(line: string, delimiter: string): number {
  return line.split(delimiter).length - 1;
}

/** Sentences, a line each: their commas are unevenly many, and a space comes behind each. */
function isProse({ delimiter, times, even }: Parting, lines: readonly string[]): boolean {
  const [first = ""] = lines;
  const isSentence = first.trim().split(/\s+/).length >= 5 || /[.!?…]["”“»]?$/.test(first.trim());
  if (timesIn(first, delimiter) === times && !isSentence) return false;
  const isSpaced = lines.every((line) =>
    line
      .split(delimiter)
      .slice(1)
      .every((behind) => /^\s|^$/.test(behind)),
  );
  return isSpaced && even < 0.8 * lines.length && delimiter !== "\t";
}

/** A sign that a text does not have, so that nothing parts its lines. */
function unused(text: string): string {
  return [",", "\t", "|", ";"].find((sign) => !text.includes(sign)) ?? ",";
}
