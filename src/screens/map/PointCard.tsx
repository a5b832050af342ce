import { useStore } from "@xyflow/react";
import { createPortal } from "react-dom";
import type { StoryFact } from "#evidence/facts.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { formatMean, formatScore, scoredBy } from "#journey/words/plain.ts";
import { quoteLabel } from "#journey/quoteLabel.ts";
import { words } from "#journey/words/words.ts";
import { QuoteWords } from "#marks/QuoteWords.tsx";
import { ScoreHangsOn } from "#marks/ScoreHangsOn.tsx";
import { SegmentMeans } from "#marks/SegmentMeans.tsx";
import { STRENGTH_WORDS, StrengthTicks } from "#marks/StrengthTicks.tsx";
import { SentimentMark } from "#marks/SentimentMark.tsx";
import { useUnnamed } from "#marks/useUnnamed.ts";
import type { CurvePoint } from "#scene/curve.ts";
import { useSessionState } from "#session/hooks.ts";
import styles from "./PointCard.module.css";

/** What a point of the curve rests on: who, how many, how sure, and the loudest words. */
export function PointCard({
  point,
  isByKey = false,
}: {
  readonly point: CurvePoint;
  /** Shown because the table's focus is on the point, and only while the table has it. */
  readonly isByKey?: boolean;
}) {
  const reading = useSessionState((state) =>
    state.readings.stops.get(asId<TouchpointId>(point.touchpointId)),
  );
  const title = useSessionState((state) => state.board?.touchpoint.get(point.touchpointId)?.title);
  const unnamed = useUnnamed(asId<TouchpointId>(point.touchpointId));
  const frame = useStore((state) => state.domNode);
  const place = useStore((state) => placeOn(state, point), isSamePlace);
  const statistics = reading?.statistics;
  if (frame === null) return null;
  return createPortal(
    <div
      className={styles.card}
      style={{ left: place.left, top: place.top }}
      data-above={place.isAbove}
      data-by-key={isByKey}
      role="status"
      data-testid="point-card"
    >
      <div className={styles.title} dir="auto">
        {title === undefined || title.trim() === "" ? "Untitled touchpoint" : title}
      </div>
      {statistics === undefined || statistics.mean === null || statistics.interval === null ? (
        <div className={styles.line}>Nobody scored this stop yet.</div>
      ) : (
        <>
          <div className={styles.figures}>
            <SentimentMark score={statistics.mean} />
            <span>mean {formatMean(statistics.mean)}</span>
            <StrengthTicks strength={statistics.strength} />
          </div>
          <div className={styles.line}>
            likely between {formatScore(statistics.interval.low)} and{" "}
            {formatScore(statistics.interval.high)}
          </div>
          <div className={styles.line}>
            {scoredBy(statistics.n, statistics.people, unnamed)} ·{" "}
            {STRENGTH_WORDS[statistics.strength]}
          </div>
          <ScoreHangsOn id={asId<TouchpointId>(point.touchpointId)} isBare />
        </>
      )}
      <SegmentMeans id={asId<TouchpointId>(point.touchpointId)} />
      {reading?.loudest.slice(0, 2).map((story) => (
        <LoudQuote key={story.id} story={story} />
      ))}
    </div>,
    frame,
  );
}

/** One of the loudest quotes; who listens is told where words were left out. */
function LoudQuote({ story }: { readonly story: Pick<StoryFact, "text" | "score"> }) {
  const text = shortened(story.text);
  const isAbridged = quoteLabel(text, story.text) === "abridged";
  return (
    <blockquote className={styles.quote} dir="auto">
      {story.score !== null && <SentimentMark score={story.score} />} <QuoteWords text={text} />
      {isAbridged && <span className={styles.unseen}> ({words.quotes.label.abridged})</span>}
    </blockquote>
  );
}

const HALF_WIDTH = 130;
const RAIL = 132;
const GAP = 16;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly isAbove: boolean;
}

/** Where the card stands on the screen: beside its point, whole within the canvas, at the same size at any zoom. */
function placeOn(
  state: {
    readonly transform: readonly [number, number, number];
    readonly width: number;
    readonly height: number;
  },
  point: CurvePoint,
): Place {
  const [tx, ty, zoom] = state.transform;
  const x = point.x * zoom + tx;
  const y = point.y * zoom + ty;
  const isAbove = y > state.height / 2;
  return {
    left: Math.max(RAIL + HALF_WIDTH + GAP, Math.min(x, state.width - HALF_WIDTH - GAP)),
    top: isAbove ? y - GAP : y + GAP,
    isAbove,
  };
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.left === b.left && a.top === b.top && a.isAbove === b.isAbove;
}

const MAX_LETTERS = 180;

function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/gu, " ").trim();
  if (plain.length <= MAX_LETTERS) return plain;
  const space = plain.lastIndexOf(" ", MAX_LETTERS);
  return `${plain.slice(0, space === -1 ? MAX_LETTERS : space)} …`;
}
