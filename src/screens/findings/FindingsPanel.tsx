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
      {findings.findings.length === 0 && <NothingFound stories={stories} />}
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

/** Why there are no findings: scores are missing, or they may all be chance. */
function NothingFound({ stories }: { readonly stories: number }) {
  const scored = useSessionState((state) => state.readings.map?.n ?? 0);
  const said = words.findings;
  return scored === 0 ? (
    <EmptyState title={said.noneScored}>{said.noneScoredText(stories)}</EmptyState>
  ) : (
    <EmptyState title={said.none}>{said.noneText}</EmptyState>
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
  if (all.length === 0) return null;
  const parts = all.filter(isOfOnePart);
  const own = all.filter((finding) => !isOfOnePart(finding)).toSorted(byParting);
  const most = group === "segments" ? MOST_OF_SEGMENTS : own.length;
  return (
    <section aria-label={words.findings.groups[group]}>
      <h2 className={styles.heading}>{words.findings.groups[group]}</h2>
      <Lines findings={own.slice(0, most)} />
      <Further says={words.findings.further} findings={own.slice(most)} />
      <Further says={words.findings.byPart} findings={parts} />
    </section>
  );
}

/** So many differences between segments are read at once; the others stand behind them. */
const MOST_OF_SEGMENTS = 6;

/** The segments that part people most come first; all else as it was found. */
function byParting(a: Finding, b: Finding): number {
  return partingOf(b) - partingOf(a);
}

function partingOf({ value }: Finding): number {
  return value.kind === "segment-difference" ? Math.abs(value.effect - 0.5) : 0;
}

function Lines({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => (
        <li key={`${finding.rule} ${index}`}>
          <FindingLine finding={finding} />
        </li>
      ))}
    </ul>
  );
}

/** Findings that are many, behind a line that says how many. */
function Further({
  says,
  findings,
}: {
  readonly says: (n: number) => string;
  readonly findings: readonly Finding[];
}) {
  if (findings.length === 0) return null;
  return (
    <details className={styles.parts}>
      <summary>{says(findings.length)}</summary>
      <Lines findings={findings} />
    </details>
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
