/** How far into a text one looks for the element that says what it is. */
const HEAD = 2_000;

/**
 * What a text in pointed brackets is: "a web page", "an SVG picture", "a draw.io
 * diagram" or "an XML file". It is only looked at, never parsed or drawn.
 *
 * @returns null for any other text
 */
export function markupIn(text: string): string | null {
  const head = text.slice(0, HEAD).trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|meta|script|table)\b/i.test(head)) return "a web page";
  if (!/^<(?:\?xml|!--|!doctype|svg|mxfile|\w+:)/i.test(head)) return null;
  if (/<mxfile[\s>]/i.test(head)) return "a draw.io diagram";
  if (/<svg[\s>]/i.test(head)) return "an SVG picture";
  return /<html[\s>]/i.test(head) ? "a web page" : "an XML file";
}
