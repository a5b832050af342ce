import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { bandOf } from "#journey/score.ts";
import { words } from "#journey/words/words.ts";
import { formatScore } from "#journey/words/plain.ts";
import styles from "./QuoteNode.module.css";
import type { MapNode } from "./nodes.ts";

/** A customer's words under their touchpoint, with a bar in the colour of the score. */
export const QuoteNode = memo(function QuoteNode({ data }: NodeProps<MapNode>) {
  const score = data.score ?? null;
  return (
    <div
      className={styles.quote}
      data-story-id={data.told?.storyId}
      data-band={score === null ? "none" : bandOf(score)}
      title={data.told?.isAbridged === true ? words.quotes.open : words.quotes.openWhole}
      dir="auto"
    >
      {data.lines.map((line, index) => (
        <div key={`${index}:${line}`} className={styles.line}>
          {line}
        </div>
      ))}
      {data.who !== undefined && data.who !== "" && (
        <Source who={data.who} score={score === null ? "" : formatScore(score)} />
      )}
    </div>
  );
});

/** "+50 · Dee, 41": the name is marked, so that a picture can leave it out. */
function Source({ who, score }: { readonly who: string; readonly score: string }) {
  const isScored = score !== "" && who.startsWith(score);
  return (
    <div className={styles.who} dir="auto">
      {isScored && <bdi dir="ltr">{score}</bdi>}
      <span data-person-name="">{isScored ? who.slice(score.length) : who}</span>
    </div>
  );
}
