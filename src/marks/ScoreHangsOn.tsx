import { scoreHangsOn } from "#evidence/findings/scoreHangsOn.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { useSessionState } from "#session/hooks.ts";
import { whoIs } from "#session/whoIs.ts";
import { FollowButton } from "./FollowButton.tsx";
import styles from "./ScoreHangsOn.module.css";

/** Says of a stop that its score would be another without one person, and who that is; nothing where it would stand. */
export function ScoreHangsOn({
  id,
  isBare = false,
}: {
  readonly id: TouchpointId;
  /** Nothing to press, as in what follows the pointer. */
  readonly isBare?: boolean;
}) {
  const hanging = useSessionState((state) => state.findings?.hanging);
  const found = hanging === undefined ? null : scoreHangsOn(hanging, id);
  const loudest = found?.voices[0]?.participantId ?? null;
  const name = useSessionState((state) => whoIs(state.workspace.participant.get(loudest ?? "")));
  if (found === null) return null;
  return (
    <div className={styles.hangs} data-testid="score-hangs-on">
      <span>{words.findings.scoreHangsOn(found.people, found.without)}</span>
      {!isBare && loudest !== null && name !== "" && <FollowButton id={loudest} name={name} />}
    </div>
  );
}
