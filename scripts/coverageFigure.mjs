const ROOMS = ["journey", "document", "storage", "formats", "evidence"];

/**
 * The figure of the branches that the unit tests take, room by room, from the
 * summary of a run with `--coverage`.
 *
 * @param summary by the path of each file: {branches: {total, covered}}
 */
export function coverageFigure(summary) {
  const shares = ROOMS.map((room) => {
    const files = Object.entries(summary).filter(([path]) => path.includes(`/src/${room}/`));
    const sum = (key) => files.reduce((total, [, { branches }]) => total + branches[key], 0);
    const [total, covered] = [sum("total"), sum("covered")];
    return `${room} ${total === 0 ? "-" : Math.floor((1_000 * covered) / total) / 10} %`;
  });
  return {
    what: "Branches that the unit tests take",
    result: shares.join(", "),
    by: "npm run coverage",
  };
}
