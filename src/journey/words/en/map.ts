import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** The map: canvas, headers, cards, curve. */
export const map = {
  pastedAt: (n: number, touchpoint: string) =>
    touchpoint.trim() === ""
      ? `Added ${counts.stories(n)}`
      : `Added ${counts.stories(n)} at ${touchpoint}`,
  canvas: "Journey map",
  untitledStage: "Untitled stage",
  untitledLane: "Untitled lane",
  untitledTouchpoint: "Untitled touchpoint",
  untitledNote: "Empty note",
  newStage: "New stage",
  newLane: "New lane",
  newTouchpoint: "New touchpoint",
  newNote: "New note",
  brokenNode: "This could not be drawn. The rest of the map works. Try again",
  stage: "Stage",
  lane: "Lane",
  addStage: "Add stage",
  addStageAfter: (name: string) => `Add a stage after ${name}`,
  addLane: "Add lane",
  addLaneBelow: (name: string) => `Add a lane below ${name}`,
  addTouchpoint: "Add touchpoint",
  addTouchpointHere: "Add touchpoint here",
  addTouchpointBehind: "Add a touchpoint behind this one",
  addNoteHere: "Add note here",
  addTouchpointIn: (stage: string) => `Add a touchpoint in ${stage}`,
  addNoteIn: (stage: string, lane: string) => `Add to ${lane} in ${stage}`,
  renameStage: "Name of the stage",
  renameLane: "Name of the lane",
  renameTouchpoint: "Title of the touchpoint",
  editNote: "Text of the note",
  moveStageBefore: "Move stage left",
  moveStageAfter: "Move stage right",
  moveLaneUp: "Move lane up",
  moveLaneDown: "Move lane down",
  moveTo: "Move to",
  connectTo: "Connect to",
  connection: "Connection",
  connectionBetween: (from: string, to: string) => `Connection from ${from} to ${to}`,
  connectionLabel: "Label of the connection",
  deleteConnection: "Delete connection",
  connectionDeleted: "Deleted 1 connection",
  connections: "Connections",
  leadsTo: (title: string) => `To ${title}`,
  comesFrom: (title: string) => `From ${title}`,
  reverseConnection: "Turn round",
  leadElsewhere: "Lead elsewhere",
  deleteStage: "Delete stage",
  deleteLane: "Delete lane",
  openStories: "Open stories",
  addStory: "Add story",
  channels: "Channels",
  laneRole: "What the lane is for",
  score: "Score",
  stories: counts.stories,
  noStories: "no stories",
  notEnoughSaid: "not enough said",
  quoted: (text: string) => `“${text}”`,
  inCell: (n: number) => (n === 1 ? "1 thing here" : `${n} things here`),
  curveAt: (touchpoint: string) => `Curve at ${touchpoint}`,
  gap: "No stories here yet: a gap, not a guess",
  step: (kind: "drop" | "rise", by: number) => `${kind} ${formats.score(by)}`,
  meanOf: (mean: number) => `Mean ${formats.exactScore(mean)}`,
  intervalOf: (low: number, high: number) => `Likely ${formats.scoreRange(low, high)}`,
  pointFacts: (stories: number, people: number) =>
    `${counts.stories(stories)} from ${counts.people(people)}`,
  loudest: "Loudest quotes",
  hangsOnOne: "Hangs on one person",
  everyone: "Everyone",
  legend: "Curves on the map",
  otherCurves: (n: number) => `+${formats.number(n)}`,
  zoom: "Zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomTo: (percent: number) => formats.percent(percent),
  fit: "Fit",
  backToMap: "Back to the map",
  fitHint: "The whole map; once more: all lanes, large enough to read",
  fitAll: "Fit the whole map",
  fitSelection: "Fit the selection",
  minimap: "Overview",
  showMinimap: "Show the overview",
  selected: (n: number) => `${formats.number(n)} selected`,
  emptyTitle: "An empty map",
  emptyText: "Add the first stage, or bring in interviews and let them lay it out.",
  noLanesTitle: "No lanes",
  noLanesText: "Touchpoints, their curve and what people said each stand in a lane of their own.",
  copiedOfHead: (touchpoints: number, notes: number) => {
    const parts = [
      ...(touchpoints === 0 ? [] : [counts.touchpoints(touchpoints)]),
      ...(notes === 0 ? [] : [formats.count(notes, { one: "# note", other: "# notes" })]),
    ];
    return parts.length === 0 ? "Nothing stands here to copy" : `Copied ${parts.join(" and ")}`;
  },
  cutWaits: "Cut. It goes where you paste it.",
  derivedLane: "This lane shows what the stories say; nothing is written into it by hand.",
  strays: (n: number) => `${counts.touchpoints(n)} without a stage or lane`,
  outlineTitle: "Outline",
  scaleHigh: "good",
  scaleLow: "bad",
};

/** What is announced on the map, for those who listen. */
export const announced = {
  touchpoint: (card: {
    readonly title: string;
    readonly stageIndex: number;
    readonly stageCount: number;
    readonly stage: string;
    readonly laneIndex: number;
    readonly laneCount: number;
    readonly lane: string;
    readonly sentiment: string;
    readonly stories: number;
  }) =>
    `${card.title}. Stage ${card.stageIndex} of ${card.stageCount}, ${card.stage}. ` +
    `Lane ${card.laneIndex} of ${card.laneCount}, ${card.lane}. ` +
    `${card.sentiment}, ${counts.stories(card.stories)}.`,
  sentiment: (score: number, band: string) => `Sentiment ${spokenScore(score)}, ${band}`,
  noSentiment: "Not scored",
  emptyCell: (stage: string, lane: string) => `Empty. ${stage}, ${lane}.`,
  moved: (name: string, stage: string, lane: string) => `${name} moved to ${stage}, ${lane}.`,
  deleted: (name: string) => `${name} deleted.`,
};

/** "minus 35": a sign on its own is read aloud by few. */
function spokenScore(score: number): string {
  const rounded = Math.round(score);
  const size = formats.number(Math.abs(rounded));
  if (rounded === 0) return "0";
  return rounded < 0 ? `minus ${size}` : `plus ${size}`;
}
