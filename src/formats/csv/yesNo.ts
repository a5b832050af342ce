const YES = /^(?:1(?:\.0+)?|y|yes|true)$/i;
const NO = /^(?:0(?:\.0+)?|n|no|false)$/i;

/** Does a column hold marks of yes and no only, and both: 0/1, y/n, true/false? */
export function isYesNo(cells: readonly string[]): boolean {
  const said = cells.map((cell) => cell.trim());
  return (
    said.some((cell) => YES.test(cell)) &&
    said.some((cell) => NO.test(cell)) &&
    said.every((cell) => YES.test(cell) || NO.test(cell))
  );
}

/** A mark of yes or no as a word. @param cell one of a column of which `isYesNo` holds */
export function yesOrNo(cell: string): "Yes" | "No" {
  return YES.test(cell.trim()) ? "Yes" : "No";
}
