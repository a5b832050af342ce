/** Programs whose files are zips, by a part that only theirs have, and how their table can be had. */
const PROGRAMS: readonly (readonly [part: RegExp, what: string])[] = [
  [/^content\.xml$/u, "an OpenDocument file. Save its table as .xlsx or CSV and open that"],
  [/^xl\/workbook\.bin$/u, "a binary workbook (.xlsb). Save it as .xlsx or CSV and open that"],
  [/^word\//u, "a Word document. Copy its table into a spreadsheet and save that as CSV"],
  [/^ppt\//u, "a PowerPoint presentation, which holds no stories that can be read"],
  [/^Index\/Document\.iwa$/u, "a file of Apple Numbers, Pages or Keynote. Export its table as CSV"],
];

/** What a zip with these files in it is, and the cure; null where no known program writes such. */
export function programOfZip(names: readonly string[]): string | null {
  return PROGRAMS.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? null;
}
