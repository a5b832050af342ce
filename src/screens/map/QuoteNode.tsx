import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { bandOf } from "#journey/score.ts";
import styles from "./QuoteNode.module.css";
import type { MapNode } from "./nodes.ts";

/** A customer's words under their touchpoint, with a bar in the colour of the score. */
export const QuoteNode = memo(function QuoteNode({ data }: NodeProps<MapNode>) {
  const score = data.score ?? null;
  return (
    <div className={styles.quote} data-band={score === null ? "none" : bandOf(score)} dir="auto">
      {data.lines.map((line, index) => (
        <div key={`${index}:${line}`} className={styles.line}>
          {line}
        </div>
      ))}
      {data.who !== undefined && data.who !== "" && <div className={styles.who}>{data.who}</div>}
    </div>
  );
});
