import { useState } from "react";
import type { Told } from "#evidence/findings/asides.ts";
import type { ShareValue } from "#evidence/statement.ts";
import { words } from "#journey/words/words.ts";
import styles from "./EvidenceDrawer.module.css";
import { Shares } from "./Shares.tsx";
import { StoriesBehind } from "./StoriesBehind.tsx";

/** The rule of a finding and the very stories: of a phrase those that hold it, the first phrase to begin with. */
export function BehindFinding({ finding }: { readonly finding: Told }) {
  const shares = sharesIn(finding);
  return (
    <>
      <p className={styles.rule}>{words.findings.rules[finding.rule]}</p>
      {shares.length === 0 ? (
        <StoriesBehind ids={finding.evidence.storyIds} />
      ) : (
        <PhrasesBehind key={shares[0]?.label} shares={shares} all={finding.evidence.storyIds} />
      )}
    </>
  );
}

function PhrasesBehind({
  shares,
  all,
}: {
  readonly shares: readonly ShareValue[];
  readonly all: ShareValue["storyIds"];
}) {
  const [label, setLabel] = useState<string | null>(shares[0]?.label ?? null);
  const chosen = shares.find((share) => share.label === label) ?? null;
  return (
    <>
      <Shares shares={shares} chosen={chosen} onChoose={setLabel} />
      <StoriesBehind key={label} ids={chosen?.storyIds ?? all} />
    </>
  );
}

/** The phrases that a finding tells, each with its own stories. */
function sharesIn({ value }: Told): readonly ShareValue[] {
  if ("shares" in value) return value.shares;
  if (!("statement" in value)) return [];
  return value.statement.value.kind === "shares" ? value.statement.value.shares : [];
}
