/**
 * Reads a number as people write it: 1,5 and 1.5, −3 with a true minus, spaces
 * or apostrophes between thousands. Null when it is no number.
 */
export function parseDecimal(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, "")
    .replace(/^([-+−–]?)\s+/, "$1")
    .replace(/^[−–]/, "-");
  const pointed = withPoint(plain);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(pointed)) return null;
  const value = Number(pointed);
  return Number.isFinite(value) ? value : null;
}

/** With both signs the later one is the decimal; one alone is, unless it repeats. */
function withPoint(text: string): string {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma >= 0 && point >= 0) {
    const [decimal, thousands] = comma > point ? [",", "."] : [".", ","];
    return text.replaceAll(thousands, "").replace(decimal, ".");
  }
  const sign = comma >= 0 ? "," : ".";
  return text.split(sign).length > 2 ? text.replaceAll(sign, "") : text.replace(",", ".");
}
