import { memo } from "react";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { bandOf } from "#journey/score.ts";
import { formatScore } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import type { LaneLayout, StageLayout } from "#scene/layout.ts";
import { useSessionRow, useSessionState } from "#session/hooks.ts";
import type { CellFocus, SessionState } from "#session/state.ts";
import { whoIs } from "#session/whoIs.ts";
import type { GridItem } from "./gridModel.ts";
import { asSentence, BAND_WORDS, intervalWords, readingWords } from "./itemWords.ts";
import { useToldStop } from "./useToldStops.ts";

/** What a cell of the table is drawn from. */
export interface GridCellProps {
  readonly stage: StageLayout;
  readonly lane: LaneLayout;
  readonly column: number;
  readonly row: number;
  readonly stageCount: number;
  readonly laneCount: number;
  /** What stands in a cell of a collapsed lane; null: the lane is open. */
  readonly folded: string | null;
  readonly items: readonly GridItem[];
  readonly focus: CellFocus | null;
}

/** A cell of the map as a cell of its table, with what stands in it. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { stage, lane, items, focus } = props;
  const where = `Stage ${props.column + 1} of ${props.stageCount}, ${stage.name}. Lane ${props.row + 1} of ${props.laneCount}, ${lane.name}.`;
  const mean = useSessionState((state) =>
    lane.role === "sentiment" ? state.readings.stages.get(stage.id)?.mean : undefined,
  );
  return (
    <span
      role="gridcell"
      aria-colindex={props.column + 2}
      tabIndex={items.length === 0 ? (focus === null ? -1 : 0) : undefined}
      aria-label={
        items.length === 0 || lane.role === "sentiment"
          ? `${props.folded === null ? emptyWords(lane, mean) : words.axis.foldedCell(props.folded)} ${where}`
          : words.map.inCell(items.length)
      }
    >
      {items.map((item) => {
        const isFocus = focus?.itemId === item.id;
        return item.kind === "quote" ? (
          <QuoteButton key={item.id} storyId={item.of} where={where} isFocus={isFocus} />
        ) : (
          <ItemButton key={item.id} id={item.of} kind={item.kind} where={where} isFocus={isFocus} />
        );
      })}
    </span>
  );
}, isSameCell);

/** The list of items is made anew with each layout; the cell is another only where they are others. */
function isSameCell(a: GridCellProps, b: GridCellProps): boolean {
  return (
    a.stage === b.stage &&
    a.lane === b.lane &&
    a.column === b.column &&
    a.row === b.row &&
    a.stageCount === b.stageCount &&
    a.laneCount === b.laneCount &&
    a.folded === b.folded &&
    a.focus === b.focus &&
    a.items.length === b.items.length &&
    a.items.every(({ id }, index) => id === b.items[index]?.id)
  );
}

const storiesOf = ({ workspace }: SessionState) => workspace.story;
const peopleOf = ({ workspace }: SessionState) => workspace.participant;

/** A quote: what was said, by whom, and how it felt. */
const QuoteButton = memo(function QuoteButton({
  storyId,
  where,
  isFocus,
}: {
  readonly storyId: string;
  readonly where: string;
  readonly isFocus: boolean;
}) {
  const story = useSessionRow(storiesOf, storyId);
  const person = useSessionRow(peopleOf, story?.participantId ?? "");
  if (story === undefined) return null;
  const who = whoIs(person);
  const score = story.score === null ? "" : `${formatScore(story.score)}, `;
  const teller = who === "" ? words.stories.noPerson : who;
  const said = `${words.map.quoted(story.text)} ${asSentence(`${score}${teller}`)}`;
  return <span role="button" tabIndex={isFocus ? 0 : -1} aria-label={`${said} ${where}`} />;
});

const ItemButton = memo(function ItemButton({
  id,
  kind,
  where,
  isFocus,
}: {
  readonly id: string;
  readonly kind: Exclude<GridItem["kind"], "quote">;
  readonly where: string;
  readonly isFocus: boolean;
}) {
  const name = useSessionState(({ board }) =>
    kind === "note" ? board?.note.get(id)?.text : board?.touchpoint.get(id)?.title,
  );
  const statistics = useToldStop(asId<TouchpointId>(id));
  const title = name?.trim() === "" ? words.map.untitledTouchpoint : (name ?? "");
  const said = {
    note: asSentence(name ?? ""),
    touchpoint: `${asSentence(title)} ${readingWords(statistics)}`,
    point: `${words.map.curveAt(title)}. ${readingWords(statistics)}${intervalWords(statistics)}`,
  }[kind];
  return <span role="button" tabIndex={isFocus ? 0 : -1} aria-label={`${said} ${where}`} />;
});

function emptyWords(lane: LaneLayout, mean: number | null | undefined): string {
  if (lane.role !== "sentiment") return "Empty.";
  return mean === null || mean === undefined
    ? "Not scored."
    : `Sentiment ${formatScore(mean)}, ${BAND_WORDS[bandOf(mean)]}.`;
}
