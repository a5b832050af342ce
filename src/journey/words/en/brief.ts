/** A title short enough to stand in a sentence. */
export function brief(title: string): string {
  const text = title.trim();
  if (text.length <= 60) return text;
  let start = "";
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(
    text,
  )) {
    if (start.length + segment.length > 60) break;
    start += segment;
  }
  return `${start.trimEnd()}…`;
}
