import { Handle, type NodeProps, Position } from "@xyflow/react";
import { Plus } from "lucide-react";
import { memo } from "react";
import type { StopStatistics } from "#evidence/stop.ts";
import { editTouchpoint } from "#journey/commands/touchpoints.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import { storiesCount } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import { ChannelIcon } from "#marks/ChannelIcon.tsx";
import { DistributionBar } from "#marks/DistributionBar.tsx";
import { SentimentMark } from "#marks/SentimentMark.tsx";
import { StrengthTicks } from "#marks/StrengthTicks.tsx";
import { useSession, useSessionState } from "#session/hooks.ts";
import { classes } from "#ui/classes.ts";
import styles from "./CardNode.module.css";
import { ItemName } from "./ItemName.tsx";
import { addHere } from "./mapActions.ts";
import type { MapNode } from "./nodes.ts";
import { useChannelName } from "./useChannelName.ts";

/** One touchpoint on the map: channels, score, title, distribution, number of stories, strength. */
export const CardNode = memo(function CardNode({ id, data, selected }: NodeProps<MapNode>) {
  const session = useSession();
  const touchpoint = useSessionState((state) => state.board?.touchpoint.get(id));
  const statistics = useSessionState(
    (state) => state.readings.stops.get(asId<TouchpointId>(id))?.statistics,
  );
  const isRenaming = useSessionState((state) => state.renaming === id);
  const isEvidence = useSessionState((state) => state.highlighted.has(id));
  const takesStories = useSessionState((state) => state.storyTarget === id);
  const channelName = useChannelName();
  if (touchpoint === undefined) return null;
  const mean = statistics?.mean ?? null;
  return (
    <div
      className={styles.card}
      data-selected={selected}
      data-evidence={isEvidence}
      data-takes-stories={takesStories}
      data-scored={mean !== null}
      data-testid="card"
      data-touchpoint={id}
    >
      <div className={styles.top}>
        <span className={styles.channels}>
          {touchpoint.channelIds.slice(0, 4).map((channelId) => (
            <ChannelIcon key={channelId} channelId={channelId} name={channelName(channelId)} />
          ))}
          {touchpoint.channelIds.length > 4 && (
            <span className={styles.more}>+{touchpoint.channelIds.length - 4}</span>
          )}
        </span>
        {mean !== null && <SentimentMark score={mean} />}
      </div>
      <div className={styles.title} data-title="" dir="auto" title={touchpoint.title}>
        {isRenaming ? (
          <ItemName
            id={id}
            label="Touchpoint title"
            value={touchpoint.title}
            placeholder={words.map.untitledTouchpoint}
            maxLength={500}
            onCommit={(title) =>
              session.runOnMap((context) => editTouchpoint(context, touchpoint.id, { title }))
            }
          />
        ) : (
          data.lines.map((line, index) => (
            <div
              key={`${index}:${line}`}
              className={touchpoint.title.trim() === "" ? styles.untitled : styles.line}
            >
              {line}
            </div>
          ))
        )}
      </div>
      <CardFoot statistics={statistics} />
      <AddBehind touchpoint={touchpoint} />
      <Handle
        type="target"
        position={Position.Left}
        className={classes(styles.handle, styles.target)}
      />
      <Handle type="source" position={Position.Right} className={styles.handle} />
    </div>
  );
});

/** Adds a touchpoint behind a card, for the hand; the keyboard has its own way. */
function AddBehind({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const session = useSession();
  const { stageId, laneId, id } = touchpoint;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      title={words.map.addTouchpointBehind}
      className={classes(styles.add, "nodrag nopan")}
      data-testid="add-behind"
      data-not-in-picture=""
      onClick={(event) => {
        event.stopPropagation();
        session.select({ kind: "none", ids: [] });
        addHere(session, { stageId, laneId, itemId: id });
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Plus aria-hidden="true" />
    </button>
  );
}

function CardFoot({ statistics }: { readonly statistics: StopStatistics | undefined }) {
  const stories = statistics?.stories ?? 0;
  return (
    <div className={styles.bottom}>
      {statistics !== undefined && statistics.n > 0 && <DistributionBar statistics={statistics} />}
      <div className={styles.foot}>
        <span>{stories === 0 ? "no stories yet" : storiesCount(stories)}</span>
        {statistics !== undefined && stories > 0 && (
          <StrengthTicks strength={statistics.strength} />
        )}
      </div>
    </div>
  );
}
