import { useMemo } from "react";
import { apparentChanges } from "#evidence/findings/asides.ts";
import type { Finding } from "#evidence/findings/finding.ts";
import type { JourneyFindings } from "#evidence/findings/findings.ts";
import { words } from "#journey/words/words.ts";
import { useSessionState } from "#session/hooks.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Working } from "#ui/Working.tsx";
import { AskNext } from "./AskNext.tsx";
import { FindingLine } from "./FindingLine.tsx";
import styles from "./FindingsPanel.module.css";
import { Guesses } from "./Guesses.tsx";
import { Ranking } from "./Ranking.tsx";
import { WavesCompared } from "./WavesCompared.tsx";

type Group = keyof typeof words.findings.groups;

const GROUPS: readonly Group[] = ["steps", "shape", "whole", "segments", "words", "care"];

/** In which group each kind of finding stands. */
const GROUP_OF: Readonly<Record<Finding["value"]["kind"], Group>> = {
  drop: "steps",
  rise: "steps",
  peak: "shape",
  pit: "shape",
  split: "shape",
  remembered: "whole",
  "moment-of-truth": "whole",
  trend: "whole",
  "segment-difference": "segments",
  pains: "words",
  delights: "words",
  "mixed-scales": "care",
};

/** What the scores and words of the map say, as far as a test bears it out; each sentence leads to its stories. */
export function FindingsPanel() {
  const findings = useSessionState((state) => state.findings);
  const stories = useSessionState((state) => state.readings.map?.stories ?? 0);
  if (stories === 0) {
    return (
      <div className={styles.panel}>
        <EmptyState title={words.findings.noneYet}>{words.findings.noneYetText}</EmptyState>
        <Guesses />
      </div>
    );
  }
  if (findings === null) return <Working>{words.findings.working}</Working>;
  return (
    <div className={styles.panel} data-testid="findings">
      {findings.findings.length === 0 && (
        <EmptyState title={words.findings.none}>{words.findings.noneText}</EmptyState>
      )}
      {GROUPS.map((group) => (
        <FindingGroup key={group} group={group} findings={findings.findings} />
      ))}
      <Guesses />
      <WavesCompared compared={findings.waves} />
      <AskNext advice={findings.advice} />
      <Apparent steps={findings.steps} />
      <Ranking ranking={findings.ranking} />
    </div>
  );
}

function FindingGroup({
  group,
  findings,
}: {
  readonly group: Group;
  readonly findings: readonly Finding[];
}) {
  const all = findings.filter(({ value }) => GROUP_OF[value.kind] === group);
  const own = all.filter((finding) => !isOfOnePart(finding));
  const parts = all.filter(isOfOnePart);
  if (all.length === 0) return null;
  return (
    <section aria-label={words.findings.groups[group]}>
      <h2 className={styles.heading}>{words.findings.groups[group]}</h2>
      <ul className={styles.list}>
        {own.map((finding, index) => (
          <li key={`${finding.rule} ${index}`}>
            <FindingLine finding={finding} />
          </li>
        ))}
      </ul>
      {parts.length > 0 && (
        <details className={styles.parts}>
          <summary>{words.findings.byPart(parts.length)}</summary>
          <ul className={styles.list}>
            {parts.map((finding, index) => (
              <li key={`${finding.rule} ${index}`}>
                <FindingLine finding={finding} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Are these the words of one stage or stop? There are many such: they stand behind those of the whole map. */
function isOfOnePart({ value }: Finding): boolean {
  return (value.kind === "pains" || value.kind === "delights") && value.scope.kind !== "map";
}

/** Changes that no test bears out: said in grey and not as findings; each leads to its stories. */
function Apparent({ steps }: Pick<JourneyFindings, "steps">) {
  const changes = useMemo(() => apparentChanges(steps), [steps]);
  if (changes.length === 0) return null;
  return (
    <details className={styles.parts}>
      <summary>{words.findings.maybeChance}</summary>
      <ul className={styles.apparent}>
        {changes.map((change, index) => (
          <li key={`${index}`}>
            <FindingLine finding={change} />
          </li>
        ))}
      </ul>
    </details>
  );
}
