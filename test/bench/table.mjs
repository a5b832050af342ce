/** The middle of some figures. */
export function median(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The figure below which 95 of 100 lie. */
export function p95(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)];
}

/**
 * One line of the table: what was measured, its median, what it is compared
 * with and that one's median, and the bar of the ratio where there is one.
 */
export function row(work, size, unit, figures, against, bounds, bar = "") {
  const value = median(figures);
  const bound = bounds.length === 0 ? null : median(bounds);
  return {
    work,
    size,
    unit,
    median: value,
    p95: p95(figures),
    against,
    bound,
    ratio: bound === null || bound === 0 ? null : value / bound,
    bar,
    figures,
    bounds,
  };
}

/** Prints the rows under each other. */
export function printTable(rows) {
  const head = ["work", "size", "median", "p95", "compared with", "its median", "ratio", "bar"];
  const lines = rows.map((one) => [
    one.work,
    one.size,
    `${told(one.median)} ${one.unit}`,
    told(one.p95),
    one.against,
    told(one.bound),
    one.ratio === null ? "" : one.ratio.toFixed(2),
    one.bar,
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => line[at].length)));
  const rule = widths.map((width) => "-".repeat(width));
  for (const line of [head, rule, ...lines]) {
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at]))
        .join("  ")
        .trimEnd(),
    );
  }
}

function told(figure) {
  if (figure === null) return "";
  return figure >= 100 ? figure.toFixed(0) : figure.toFixed(figure >= 10 ? 1 : 2);
}
