const DELIMITERS = [",", ";", "\t", "|"];

/**
 * The delimiter that parts the first lines most evenly, outside quotes: as often
 * in every line, and more than once rather than once.
 */
export function guessDelimiter(text: string): string {
  const head = text.slice(0, 50_000).replaceAll(/"(?:[^"]|"")*"/g, "");
  const lines = head
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== "")
    .slice(0, 50);
  const [first = ""] = lines;
  const guesses = DELIMITERS.map((delimiter) => {
    const inHeader = first.split(delimiter).length - 1;
    const even = lines.filter((line) => line.split(delimiter).length - 1 === inHeader).length;
    return { delimiter, inHeader, even };
  });
  const [best] = guesses
    .filter(({ inHeader }) => inHeader > 0)
    .toSorted((a, b) => b.even - a.even || b.inHeader - a.inHeader);
  return best?.delimiter ?? ",";
}
