import { useMemo } from "react";
import { lockedWords } from "#journey/locks.ts";
import { editTouchpoint } from "#journey/commands/touchpoints.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { formatMean, formatScore, scoredBy } from "#journey/words/plain.ts";
import { DistributionBar } from "#marks/DistributionBar.tsx";
import { ScoreHangsOn } from "#marks/ScoreHangsOn.tsx";
import { SegmentMeans } from "#marks/SegmentMeans.tsx";
import { SentimentMark } from "#marks/SentimentMark.tsx";
import { STRENGTH_WORDS, StrengthTicks } from "#marks/StrengthTicks.tsx";
import { useUnnamed } from "#marks/useUnnamed.ts";
import { channelNames } from "#session/feed.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { TagsField } from "#ui/TagsField.tsx";
import { TextField } from "#ui/TextField.tsx";
import { channelByName } from "./channelByName.ts";
import styles from "./TouchpointHead.module.css";

/** What a touchpoint is called, through which channels it happens, and what its scores say. */
export function TouchpointHead({ id }: { readonly id: TouchpointId }) {
  const session = useSession();
  const touchpoint = useSessionState((state) => state.board?.touchpoint.get(id));
  const locked = useSessionState(({ board }) => (board === null ? null : lockedWords(board, id)));
  const channel = useSessionState((state) => state.workspace.channel);
  const names = useMemo(() => channelNames({ channel }), [channel]);
  if (touchpoint === undefined) return null;
  const nameOf = new Map<string, string>(names);
  const setChannels = (labels: readonly string[]): void => {
    const channelIds = labels.map((label) => channelByName(session, names, label));
    session.runOnMap((context) => editTouchpoint(context, id, { channelIds }));
  };
  return (
    <header className={styles.head}>
      <TextField
        label="Touchpoint"
        labelHidden
        quiet
        value={touchpoint.title}
        placeholder="Untitled touchpoint"
        maxLength={500}
        readOnly={locked !== null}
        hint={locked ?? undefined}
        onCommit={(title) => session.runOnMap((context) => editTouchpoint(context, id, { title }))}
      />
      <Reading id={id} />
      <TagsField
        label="Channels"
        tags={touchpoint.channelIds.map((one) => nameOf.get(one) ?? one)}
        disabled={locked !== null}
        suggestions={names.map(([, name]) => name)}
        onTagsChange={setChannels}
      />
    </header>
  );
}

function Reading({ id }: { readonly id: TouchpointId }) {
  const statistics = useSessionState((state) => state.readings.stops.get(id)?.statistics);
  const unnamed = useUnnamed(id);
  if (statistics === undefined || statistics.mean === null || statistics.interval === null) {
    return <p className={styles.none}>Nobody scored this stop yet: the curve has a gap here.</p>;
  }
  return (
    <div className={styles.reading} data-testid="reading">
      <div className={styles.figures}>
        <SentimentMark score={statistics.mean} />
        <span>
          mean {formatMean(statistics.mean)}, likely {formatScore(statistics.interval.low)} to{" "}
          {formatScore(statistics.interval.high)}
        </span>
        <StrengthTicks strength={statistics.strength} />
      </div>
      <DistributionBar statistics={statistics} />
      <div className={styles.from}>
        {scoredBy(statistics.n, statistics.people, unnamed)} · {STRENGTH_WORDS[statistics.strength]}
        {statistics.split ? " · opinions are split" : ""}
      </div>
      <ScoreHangsOn id={id} />
      <SegmentMeans id={id} />
    </div>
  );
}
