/* What may go wrong, and the browser tests that make it go wrong. */
const FAULTS = [
  ["F1", "the browser is killed while somebody types", "faults.kill"],
  ["F2", "the page is closed while something waits to be written", "faults.screen"],
  ["F3", "writes fail, once or for a while", "faults.spec"],
  ["F4", "the browser keeps no data", "faults.s"],
  ["F5", "another tab keeps the database from being opened", "faults.versions"],
  ["F6", "a newer version takes over under an open tab", "faults"],
  ["F7", "an older version is opened on newer data", "faults.versions"],
  ["F8", "a step to a newer format throws", "faults.versions"],
  ["F9", "a step to a newer format gets it wrong", "faults.versions"],
  ["F10", "the browser clears the data under an open tab", "faults"],
  ["F11", "the browser cleared the data while nobody looked", "faults.screen"],
  ["F12", "two tabs on one map, with words lost between them", "faults.tabs"],
  ["F13", "the clock of the device is wrong for a while", "faults.life"],
  ["F14", "a worker cannot start, breaks or falls silent", "faults.workers"],
  ["F15", "a record is damaged", "faults.screen"],
  ["F16", "a part of the screen throws", "faults.parts"],
  ["F17", "a picture is too large to be painted", "faults.screen"],
  ["F18", "a part of the app is gone", "offline"],
  ["F19", "another version comes while somebody works", "offline"],
  ["F20", "a tab sleeps while others write", "faults.life"],
  ["F21", "tabs cannot hear each other", "faults.life"],
  ["F22", "an import of 20,000 rows", "faults.large"],
  ["F23", "a paste of more than 50 MB", "faults.large"],
];

/* What people come for, done in the browser with every press counted. */
const TASKS = Array.from({ length: 12 }, (_, at) => at + 1);

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
  [
    "kills-at-work",
    "Kills in the midst of large works",
    "KILLS_AT_WORK=5 npm test -- browser faults.work",
  ],
  ["kills", "Kills in mid-typing, and acknowledged edits lost", "npm test -- browser faults.kill"],
  ["faults", "Faults survived, of those below", "npm test -- browser faults"],
  ...FAULTS.map(([fault, what, spec]) => [
    `fault-${fault}`,
    `${fault}: ${what}`,
    `npm test -- browser ${spec}`,
  ]),
  ["seeds", "Seeds of the laws, and commands of each", "FC_RUNS=200 npm test -- unit laws"],
  [
    "going-back",
    "Going back by backup and by copy after any commands",
    "npm test -- unit goingBack",
  ],
  ["apart", "Two who worked apart with any commands", "npm test -- unit apart"],
  ...TASKS.map((n) => [`task-${n}`, `Presses and keys of task ${n}`, "npm test -- browser tasks"]),
  ["coverage", "Branches that the unit tests take", "npm run coverage"],
  ["mutation", "Mutants that the tests kill", "npm run mutate"],
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
    const files = [...new Set(parts.map(({ by }) => `\`${by}\``))];
    return [parts[0].what, resultOf(parts), files.join(", ")];
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
