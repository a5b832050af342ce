import { useState } from "react";
import type { Statement } from "#evidence/statement.ts";
import { words } from "#journey/words/words.ts";
import { statementStrength } from "#marks/statementStrength.ts";
import { STRENGTH_WORDS } from "#marks/StrengthTicks.tsx";
import styles from "./EvidenceDrawer.module.css";
import { PeopleBehind } from "./PeopleBehind.tsx";
import { Shares } from "./Shares.tsx";
import { StoriesBehind } from "./StoriesBehind.tsx";

/** How a statement was found, and the very stories or people: of all answers, or of one that was pressed. */
export function Behind({ statement }: { readonly statement: Statement }) {
  const [label, setLabel] = useState<string | null>(null);
  const { value, evidence, rule, claim } = statement;
  const shares = value.kind === "shares" ? value.shares : [];
  const chosen = shares.find((share) => share.label === label) ?? null;
  const { storyIds, participantIds } = chosen ?? evidence;
  const strength = statementStrength(statement);
  return (
    <>
      <p className={styles.rule}>
        {words.evidence.rules[rule]}{" "}
        {strength !== "none" && words.evidence.bears(STRENGTH_WORDS[strength])}
      </p>
      {shares.length > 0 && <Shares shares={shares} chosen={chosen} onChoose={setLabel} />}
      {storyIds.length > 0 ? (
        <StoriesBehind ids={storyIds} />
      ) : (
        <PeopleBehind ids={participantIds} claim={claim} />
      )}
    </>
  );
}
