import { useMemo } from "react";
import type { TouchpointId } from "#journey/ids.ts";
import { formatScore } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import { DASHES } from "#scene/overlays.ts";
import { useSessionState } from "#session/hooks.ts";
import { segmentsAt } from "#session/overlays.ts";
import { LineSample } from "./LineSample.tsx";
import styles from "./SegmentMeans.module.css";
import { SentimentMark } from "./SentimentMark.tsx";

/** What the segments on the curve say at a stop: each with its mean, how sure that is, and of how many people. */
export function SegmentMeans({ id }: { readonly id: TouchpointId }) {
  const segment = useSessionState((state) => state.workspace.segment);
  const mapId = useSessionState((state) => state.mapId);
  const overlays = useSessionState((state) => state.overlays);
  const findings = useSessionState((state) => state.findings);
  const segments = useMemo(
    () => segmentsAt({ workspace: { segment }, mapId, overlays, findings }, id),
    [segment, mapId, overlays, findings, id],
  );
  if (segments.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.segments.title} data-testid="segment-means">
      {segments.map(({ id: one, name, pattern, point }) => (
        <li key={one} className={styles.segment}>
          <LineSample dashes={DASHES[pattern] ?? []} />
          <span className={styles.name} dir="auto">
            {name}
          </span>
          {point === null ? words.terms.notScored : <SentimentMark score={point.mean} />}
          {point !== null && point.interval !== null && (
            <span className={styles.from}>
              {words.profile.likely(
                formatScore(point.interval.low),
                formatScore(point.interval.high),
              )}{" "}
              · {words.evidence.tellers(point.people, 0)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
