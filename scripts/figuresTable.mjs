/*
 * The rows of the table of figures, in their order: the name under which a test
 * keeps its figure (test/figures/figures.ts), what it is, and how to count it anew; null: no test
 * counts it yet.
 */
export const ROWS = [
  ["hostile-pure", "Hostile files, through pure functions", "npm test -- unit test/hostile"],
  ["hostile-session", "Hostile files, through an open workspace", "npm test -- unit test/hostile"],
  ["hostile-page", "Hostile files, through the page in a browser", "npm test -- browser hostile"],
  ["any-bytes", "Files of any bytes", "npm test -- unit test/hostile"],
  ["faults", "Faults survived", null],
  ["kills", "Kills in mid-typing, and acknowledged edits lost", null],
  ["seeds", "Seeds of the laws, and commands of each", "FC_RUNS=200 npm test -- unit laws"],
  ["coverage", "Lines that the unit tests run", null],
  ["mutation", "Mutants that the tests kill", null],
];

/**
 * The table as Markdown: every row with what was kept of it, or that it was not
 * counted. A figure that has no row would go unseen: it is refused.
 *
 * @param kept what the tests kept, by name, or `name@part`: {what, result, of, by}
 */
export function tableOf(kept, rows = ROWS) {
  const strangers = [...kept.keys()].filter((name) => !rows.some(([row]) => row === rowOf(name)));
  if (strangers.length > 0) {
    throw new Error(`${strangers.join(", ")}: give it a row in scripts/figuresTable.mjs`);
  }
  const lines = rows.map(([row, what, command]) => {
    const parts = [...kept].filter(([name]) => rowOf(name) === row).map(([, figure]) => figure);
    if (parts.length === 0 && command === null) return [what, "not counted yet", ""];
    if (parts.length === 0) return [what, "not counted in this run", `\`${command}\``];
    return [parts[0].what, resultOf(parts), `\`${parts[0].by}\``];
  });
  return aligned([["what", "result", "counted by"], ...lines.map((line) => line.map(plain))]);
}

function rowOf(name) {
  return name.split("@")[0];
}

/** Counts are added up over their parts; words stand one after the other. */
function resultOf(parts) {
  const said = parts.map(({ result }) => result).filter((result) => typeof result === "string");
  const sums = new Map();
  for (const { result } of parts) {
    if (typeof result === "string") continue;
    for (const [word, count] of Object.entries(result)) {
      sums.set(word, (sums.get(word) ?? 0) + count);
    }
  }
  const counted = [...sums].filter(([, count]) => count > 0);
  const counts = counted.map(([word, count]) => `${count} ${word}`).join(", ");
  const all = counted.reduce((sum, [, count]) => sum + count, 0);
  const of = parts.find((part) => part.of !== undefined)?.of;
  return [...said, of === undefined ? counts : `${all} of ${of}: ${counts}`]
    .filter((text) => text !== "")
    .join("; ");
}

/** A cell may not end its column or its row. */
function plain(text) {
  return text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ");
}

function aligned([head, ...lines]) {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => line[column].length)),
  );
  const row = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [row(head), rule, ...lines.map(row)].join("\n");
}
