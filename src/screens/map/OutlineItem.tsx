import { memo } from "react";
import type { StopStatistics } from "#evidence/stop.ts";
import { editNote } from "#journey/commands/notes.ts";
import { editTouchpoint } from "#journey/commands/touchpoints.ts";
import {
  asId,
  type ChannelId,
  type LaneId,
  type NoteId,
  type StageId,
  type TouchpointId,
} from "#journey/ids.ts";
import { formatScore, storiesCount } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import { SentimentMark } from "#marks/SentimentMark.tsx";
import { StrengthTicks } from "#marks/StrengthTicks.tsx";
import { useSession, useSessionRow, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import type { SessionState } from "#session/state.ts";
import { whoIs } from "#session/whoIs.ts";
import { beginRename } from "./beginRename.ts";
import { type GridItem, isPlaced } from "./gridModel.ts";
import { ItemName } from "./ItemName.tsx";
import { intervalWords } from "./itemWords.ts";
import { openStories } from "./mapActions.ts";
import styles from "./Outline.module.css";
import { useChannelName } from "./useChannelName.ts";
import { useToldStop } from "./useToldStops.ts";

interface ItemProps {
  readonly item: GridItem;
  readonly place: { readonly stageId: StageId; readonly laneId: LaneId };
  readonly isFocus: boolean;
}

/** One line: a touchpoint, a note, a point of the curve or a quote. */
export const OutlineItem = memo(function OutlineItem({ item, place, isFocus }: ItemProps) {
  const session = useSession();
  const isRenaming = useSessionState((state) => state.renaming === item.id);
  const isSelected = useSessionState(({ selection }) => selection.ids.includes(item.id));
  const focus = { ...place, itemId: item.id };
  if (isRenaming) {
    return (
      <li className={styles.item} data-kind={item.kind} data-selected={isSelected}>
        <Naming item={item} />
      </li>
    );
  }
  return (
    <li className={styles.item} data-kind={item.kind} data-selected={isSelected}>
      <button
        type="button"
        className={styles.line}
        tabIndex={isFocus ? 0 : -1}
        data-place={`${place.stageId} ${place.laneId} ${item.id}`}
        data-testid={`outline-${item.kind}`}
        aria-pressed={isPlaced(item) ? isSelected : undefined}
        onFocus={({ currentTarget }) => {
          session.show({ cell: focus });
          // Whatever brings the keys here, they act on what has them; a press chooses by itself.
          if (!isSelected && currentTarget.matches(":focus-visible")) choose(session, item, false);
        }}
        onClick={(event) => choose(session, item, event.shiftKey || event.ctrlKey || event.metaKey)}
        onDoubleClick={() =>
          isPlaced(item) ? beginRename(session, item.id) : openStories(session, focus)
        }
      >
        <Content item={item} />
      </button>
    </li>
  );
}, isSameItem);

/** The place is made anew with each layout. */
function isSameItem(a: ItemProps, b: ItemProps): boolean {
  return (
    a.item.id === b.item.id &&
    a.isFocus === b.isFocus &&
    a.place.stageId === b.place.stageId &&
    a.place.laneId === b.place.laneId
  );
}

function choose(session: Session, item: GridItem, isToggling: boolean): void {
  if (!isPlaced(item)) return;
  const { selection } = session.store.getState();
  const ids = isToggling && selection.kind === item.kind ? selection.ids : [];
  const rest = ids.filter((id) => id !== item.id);
  const next = isToggling && rest.length < ids.length ? rest : [...ids, item.id];
  session.select(next.length === 0 ? { kind: "none", ids: [] } : { kind: item.kind, ids: next });
}

function Naming({ item }: { readonly item: GridItem }) {
  const session = useSession();
  const text = useSessionState(({ board }) =>
    item.kind === "note" ? board?.note.get(item.id)?.text : board?.touchpoint.get(item.id)?.title,
  );
  if (item.kind === "note") {
    return (
      <ItemName
        id={item.id}
        label={words.map.editNote}
        value={text ?? ""}
        multiline
        onCommit={(next) =>
          session.runOnMap((context) => editNote(context, asId<NoteId>(item.id), next))
        }
      />
    );
  }
  return (
    <ItemName
      id={item.id}
      label={words.map.renameTouchpoint}
      value={text ?? ""}
      placeholder={words.map.untitledTouchpoint}
      maxLength={500}
      onCommit={(title) =>
        session.runOnMap((context) =>
          editTouchpoint(context, asId<TouchpointId>(item.id), { title }),
        )
      }
    />
  );
}

function Content({ item }: { readonly item: GridItem }) {
  switch (item.kind) {
    case "note":
      return <NoteText id={item.id} />;
    case "quote":
      return <Quoted storyId={item.of} />;
    case "touchpoint":
    case "point":
      return <Stop id={asId<TouchpointId>(item.of)} isPoint={item.kind === "point"} />;
    default:
      return item.kind satisfies never;
  }
}

function NoteText({ id }: { readonly id: string }) {
  const text = useSessionState(({ board }) => board?.note.get(id)?.text ?? "");
  return (
    <span className={styles.text} dir="auto">
      {text === "" ? words.map.untitledNote : text}
    </span>
  );
}

const storiesOf = ({ workspace }: SessionState) => workspace.story;
const peopleOf = ({ workspace }: SessionState) => workspace.participant;

function Quoted({ storyId }: { readonly storyId: string }) {
  const story = useSessionRow(storiesOf, storyId);
  const person = useSessionRow(peopleOf, story?.participantId ?? "");
  if (story === undefined) return null;
  const who = whoIs(person);
  const score = story.score === null ? "" : `${formatScore(story.score)} · `;
  return (
    <span className={styles.text} dir="auto">
      {words.map.quoted(story.text)}{" "}
      <span className={styles.aside}>
        {score}
        {who === "" ? words.stories.noPerson : who}
      </span>
    </span>
  );
}

function Stop({ id, isPoint }: { readonly id: TouchpointId; readonly isPoint: boolean }) {
  const title = useSessionState(({ board }) => board?.touchpoint.get(id)?.title ?? "");
  const statistics = useToldStop(id);
  const mean = statistics?.mean ?? null;
  return (
    <>
      <span className={styles.text} dir="auto">
        {title.trim() === "" ? words.map.untitledTouchpoint : title}
      </span>
      {mean !== null && <SentimentMark score={mean} />}
      {isPoint ? (
        <span className={styles.aside}>{intervalWords(statistics).trim().replace(/\.$/u, "")}</span>
      ) : (
        <OfStop id={id} statistics={statistics} />
      )}
    </>
  );
}

/** How much was told at a touchpoint, how much that can bear, and its channels. */
function OfStop({
  id,
  statistics,
}: {
  readonly id: TouchpointId;
  readonly statistics: StopStatistics | undefined;
}) {
  const channelIds = useSessionState(({ board }) => board?.touchpoint.get(id)?.channelIds ?? NONE);
  const channelName = useChannelName();
  const stories = statistics?.stories ?? 0;
  return (
    <>
      <span className={styles.aside}>
        {stories === 0 ? words.map.noStories : storiesCount(stories)}
      </span>
      {statistics !== undefined && stories > 0 && <StrengthTicks strength={statistics.strength} />}
      {channelIds.length > 0 && (
        <span className={styles.aside}>{channelIds.map(channelName).join(", ")}</span>
      )}
    </>
  );
}

const NONE: readonly ChannelId[] = [];
