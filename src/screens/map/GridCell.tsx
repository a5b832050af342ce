import type { StopStatistics } from "#evidence/stop.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { bandOf } from "#journey/score.ts";
import { formatScore, peopleCount, storiesCount } from "#journey/words/plain.ts";
import type { LaneLayout, StageLayout } from "#scene/layout.ts";
import { useSessionParts } from "#session/hooks.ts";
import type { CellFocus, SessionState } from "#session/state.ts";
import { itemsOf } from "./gridModel.ts";
import { useBoardLayout } from "./layoutContext.ts";

const BAND_WORDS = {
  [-2]: "very negative",
  [-1]: "rather negative",
  0: "neutral",
  1: "rather positive",
  2: "very positive",
} as const;

/** A cell of the map as a cell of its table, with what stands in it. */
export function GridCell({
  stage,
  lane,
  column,
  row,
  focus,
}: {
  readonly stage: StageLayout;
  readonly lane: LaneLayout;
  readonly column: number;
  readonly row: number;
  readonly focus: CellFocus | null;
}) {
  const layout = useBoardLayout();
  const items = itemsOf(layout, stage.id, lane.id);
  const texts = useSessionParts((state) => items.map((item) => wordsOf(state, item)));
  const where = `Stage ${column + 1} of ${layout.stages.length}, ${stage.name}. Lane ${row + 1} of ${layout.lanes.length}, ${lane.name}.`;
  const empty = useSessionParts((state) => emptyWords(state, stage, lane));
  return (
    <span
      role="gridcell"
      aria-colindex={column + 2}
      tabIndex={items.length === 0 ? (focus === null ? -1 : 0) : undefined}
      aria-label={items.length === 0 ? `${empty} ${where}` : undefined}
    >
      {items.map((item, index) => (
        <span
          key={item.id}
          role="button"
          tabIndex={focus?.itemId === item.id ? 0 : -1}
          aria-label={`${texts[index] ?? ""} ${where}`}
        />
      ))}
    </span>
  );
}

function wordsOf(
  state: SessionState,
  item: { readonly id: string; readonly kind: "touchpoint" | "note" },
): string {
  if (item.kind === "note") return `${state.board?.note.get(item.id)?.text ?? ""}.`;
  const title = state.board?.touchpoint.get(item.id)?.title ?? "";
  const statistics = state.readings.stops.get(asId<TouchpointId>(item.id))?.statistics;
  return `${title.trim() === "" ? "Untitled touchpoint" : title}. ${readingWords(statistics)}`;
}

function readingWords(statistics: StopStatistics | undefined): string {
  if (statistics === undefined || statistics.stories === 0) return "No stories yet.";
  const { mean, people, stories } = statistics;
  const score =
    mean === null
      ? "Not scored"
      : `Sentiment ${formatScore(mean)}, ${BAND_WORDS[bandOf(mean)]}, ${peopleCount(people)}`;
  return `${score}, ${storiesCount(stories)}.`;
}

function emptyWords(state: SessionState, stage: StageLayout, lane: LaneLayout): string {
  if (lane.role !== "sentiment") return "Empty.";
  const mean = state.readings.stages.get(stage.id)?.mean ?? null;
  return mean === null
    ? "Not scored."
    : `Sentiment ${formatScore(mean)}, ${BAND_WORDS[bandOf(mean)]}.`;
}
