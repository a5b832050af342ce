import { Pencil, Pin, Users } from "lucide-react";
import type { Standing } from "#evidence/standing.ts";
import { words } from "#journey/words/words.ts";
import styles from "./StatementLine.module.css";

/** The quiet sign of where a line comes from: the data, somebody's hand, both, or kept. */
export function StatementLineSource({
  standing: { state, source },
}: {
  readonly standing: Pick<Standing, "state" | "source">;
}) {
  if (source === "none") return null;
  const isPinned = state === "pinned";
  const text = isPinned ? words.decisions.states.pinned : words.decisions.sources[source];
  return (
    <span className={styles.source} role="img" aria-label={text} title={text}>
      {isPinned && <Pin aria-hidden="true" />}
      {!isPinned && source !== "derived" && <Pencil aria-hidden="true" />}
      {source !== "written" && <Users aria-hidden="true" />}
    </span>
  );
}
