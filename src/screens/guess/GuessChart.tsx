import { type PointerEvent, useEffect, useRef, useState } from "react";
import type { TouchpointId } from "#journey/ids.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import { words } from "#journey/words/words.ts";
import { type Board, stagesInOrder } from "#journey/workspace.ts";
import { pathThrough, piecesThrough, type Place } from "#scene/smoothLine.ts";
import styles from "./guess.module.css";
import { HEIGHT, STOP_WIDTH, scoreAt, scoreAfterKey, xOf, yOf } from "./guessScale.ts";

type Scores = ReadonlyMap<TouchpointId, number | null>;

const NONE: Scores = new Map();
const GRID = [100, 50, 0, -50, -100];

/**
 * The curve as it is guessed: one stroke across it sets every stop that it
 * passes, and each stop is a slider for the keys. What a stroke or held key
 * says is one step back.
 */
export function GuessChart({
  board,
  stops,
  points,
  onGuess,
}: {
  readonly board: Board;
  readonly stops: readonly Touchpoint[];
  readonly points: Readonly<Record<string, number>>;
  readonly onGuess: (scores: Scores) => void;
}) {
  const [draft, setDraft] = useState<Scores>(NONE);
  const [current, setCurrent] = useState(0);
  const sliders = useRef<(HTMLDivElement | null)[]>([]);
  const stroke = useStroke(stops, setDraft, (scores) => {
    setDraft(NONE);
    onGuess(scores);
  });
  const scoreOf = (id: TouchpointId): number | null => {
    const drawn = draft.get(id);
    return drawn === undefined ? (points[id] ?? null) : drawn;
  };
  const commit = (): void => {
    if (draft.size === 0) return;
    setDraft(NONE);
    onGuess(draft);
  };
  const goTo = (index: number): void => {
    const next = Math.min(stops.length - 1, Math.max(0, index));
    setCurrent(next);
    sliders.current[next]?.focus();
  };
  return (
    <div className={styles.chart} role="group" aria-label={words.guesses.chart}>
      <div className={styles.wide} style={{ inlineSize: stops.length * STOP_WIDTH }}>
        <StageNames board={board} stops={stops} />
        <div className={styles.field} style={{ blockSize: HEIGHT }} {...stroke}>
          <Line stops={stops} scoreOf={scoreOf} />
          <Scale />
          {stops.map((stop, index) => (
            <Slider
              key={stop.id}
              ref={(slider) => {
                sliders.current[index] = slider;
              }}
              stop={stop}
              index={index}
              score={scoreOf(stop.id)}
              isStop={index === Math.min(current, stops.length - 1)}
              onFocus={() => setCurrent(index)}
              onScore={(score) => setDraft(new Map([[stop.id, score]]))}
              onDone={commit}
              onStep={(by) => {
                commit();
                goTo(index + by);
              }}
            />
          ))}
        </div>
        <div className={styles.titles}>
          {stops.map(({ id, title }) => (
            <span key={id} dir="auto" title={title} style={{ inlineSize: STOP_WIDTH }}>
              {title.trim() === "" ? words.map.untitledTouchpoint : title}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

/** A stroke of the pointer over the field, stop by stop as it passes them. */
function useStroke(
  stops: readonly Touchpoint[],
  onDraft: (scores: Scores) => void,
  onDone: (scores: Scores) => void,
) {
  const drawn = useRef<{ readonly scores: Map<TouchpointId, number>; at: number } | null>(null);
  const passTo = (event: PointerEvent<HTMLDivElement>): void => {
    const now = drawn.current;
    if (now === null) return;
    const box = event.currentTarget.getBoundingClientRect();
    const index = Math.floor((event.clientX - box.left) / STOP_WIDTH);
    const to = Math.min(stops.length - 1, Math.max(0, index));
    const score = scoreAt(event.clientY - box.top);
    const last = stops[now.at];
    const lastScore = (last === undefined ? undefined : now.scores.get(last.id)) ?? score;
    const way = to - now.at;
    // A fast stroke leaps over stops: they lie on the straight way.
    for (let step = way === 0 ? 0 : 1; step <= Math.abs(way); step += 1) {
      const stop = stops[now.at + step * Math.sign(way)];
      const share = way === 0 ? 1 : step / Math.abs(way);
      const between = lastScore + (score - lastScore) * share;
      if (stop !== undefined) now.scores.set(stop.id, Math.round(between / 5) * 5);
    }
    now.at = to;
    onDraft(new Map(now.scores));
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>): void => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const box = event.currentTarget.getBoundingClientRect();
      const at = Math.floor((event.clientX - box.left) / STOP_WIDTH);
      drawn.current = { scores: new Map(), at: Math.min(stops.length - 1, Math.max(0, at)) };
      passTo(event);
    },
    onPointerMove: passTo,
    onPointerUp: (): void => {
      const now = drawn.current;
      drawn.current = null;
      if (now !== null) onDone(now.scores);
    },
    onPointerCancel: (): void => {
      drawn.current = null;
      onDraft(NONE);
    },
  };
}

function StageNames({
  board,
  stops,
}: {
  readonly board: Board;
  readonly stops: readonly Touchpoint[];
}) {
  return (
    <div className={styles.stages}>
      {stagesInOrder(board).map(({ id, name }) => {
        const count = stops.filter(({ stageId }) => stageId === id).length;
        if (count === 0) return null;
        return (
          <span key={id} dir="auto" title={name} style={{ inlineSize: count * STOP_WIDTH }}>
            <b>{name.trim() === "" ? words.map.untitledStage : name}</b>
          </span>
        );
      })}
    </div>
  );
}

function Line({
  stops,
  scoreOf,
}: {
  readonly stops: readonly Touchpoint[];
  readonly scoreOf: (id: TouchpointId) => number | null;
}) {
  const runs: Place[][] = [[]];
  for (const [index, { id }] of stops.entries()) {
    const score = scoreOf(id);
    if (score === null) runs.push([]);
    else runs.at(-1)?.push({ x: xOf(index), y: yOf(score) });
  }
  const width = stops.length * STOP_WIDTH;
  return (
    <svg className={styles.drawing} width={width} height={HEIGHT} aria-hidden="true">
      {GRID.map((score) => (
        <line
          key={score}
          x1={0}
          x2={width}
          y1={yOf(score)}
          y2={yOf(score)}
          data-zero={score === 0}
        />
      ))}
      {runs
        .filter((run) => run.length > 1)
        .map((run) => pathThrough(piecesThrough(run)))
        .map((d) => (
          <path key={d} d={d} data-testid="guess-line" />
        ))}
    </svg>
  );
}

/** What the grid lines stand for; it stays in sight while the stops scroll. */
function Scale() {
  return (
    <div className={styles.scale} aria-hidden="true">
      {GRID.map((score) => (
        <span key={score} style={{ insetBlockStart: yOf(score) }}>
          {words.formats.score(score)}
        </span>
      ))}
    </div>
  );
}

interface SliderProps {
  readonly ref: (slider: HTMLDivElement | null) => void;
  readonly stop: Touchpoint;
  readonly index: number;
  readonly score: number | null;
  /** Does Tab lead to it? */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onScore: (score: number | null) => void;
  readonly onDone: () => void;
  readonly onStep: (by: -1 | 1) => void;
}

function Slider({
  ref,
  stop,
  index,
  score,
  isStop,
  onFocus,
  onScore,
  onDone,
  onStep,
}: SliderProps) {
  const own = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    if (isStop && document.activeElement === own.current) {
      own.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }, [isStop]);
  const said = score === null ? words.guesses.notGuessed : words.formats.score(score);
  return (
    <div
      ref={(slider) => {
        own.current = slider;
        ref(slider);
      }}
      role="slider"
      tabIndex={isStop ? 0 : -1}
      className={styles.slider}
      style={{ insetInlineStart: index * STOP_WIDTH, inlineSize: STOP_WIDTH }}
      aria-label={stop.title.trim() === "" ? words.map.untitledTouchpoint : stop.title}
      aria-orientation="vertical"
      aria-valuemin={-100}
      aria-valuemax={100}
      aria-valuenow={score ?? 0}
      aria-valuetext={said}
      data-guessed={score !== null}
      onFocus={onFocus}
      onBlur={onDone}
      onKeyUp={onDone}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
          event.preventDefault();
          onStep(event.key === "ArrowLeft" ? -1 : 1);
          return;
        }
        const next = scoreAfterKey(event.key, event.shiftKey, score);
        if (next === undefined) return;
        event.preventDefault();
        onScore(next);
      }}
    >
      <span className={styles.knob} style={{ insetBlockStart: yOf(score ?? 0) }}>
        {score === null ? "" : said}
      </span>
    </div>
  );
}
