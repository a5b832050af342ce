import type { StudyId, TouchpointId } from "#journey/ids.ts";
import type { KeyPhrase } from "#evidence/phrases/keyPhrases.ts";
import { sharesOf } from "#evidence/phrases/phraseShares.ts";
import type { EvidenceRefs, ShareValue } from "#evidence/statement.ts";
import type { Interval } from "#evidence/stop.ts";
import type { Finding, FindingRule, FindingValue } from "./finding.ts";
import { lazyRefs } from "#evidence/lazyRefs.ts";
import type { Waves } from "./question.ts";
import type { Step } from "./steps.ts";
import type { WaveComparison } from "./studyComparison.ts";

/** What is said beside the findings: a change that may be chance, and what is new between two rounds of interviews. */
export type AsideValue =
  | {
      readonly kind: "apparent";
      readonly from: TouchpointId;
      readonly to: TouchpointId;
      readonly difference: number;
      readonly isTested: boolean;
    }
  | {
      readonly kind: "wave-change";
      readonly stop: TouchpointId;
      readonly difference: number;
      readonly interval: Interval;
      readonly isPaired: boolean;
      readonly earlierPeople: number;
      readonly laterPeople: number;
      readonly earlierUnnamed: number;
      readonly laterUnnamed: number;
      readonly earlier: StudyId;
      readonly later: StudyId;
    }
  | {
      readonly kind: "said-more" | "said-less";
      readonly shares: readonly ShareValue[];
    };

/** A sentence of the panel of findings, with the stories that it rests on. */
export interface Told extends Pick<Finding, "evidence" | "hangsOn"> {
  readonly value: FindingValue | AsideValue;
  readonly rule: FindingRule | "wave-test" | "wave-phrases";
}

/** The changes from stop to stop that no test bears out, each with those who told either stop. */
export function apparentChanges(steps: readonly Step[]): readonly Told[] {
  return steps
    .filter(({ kind }) => kind === "apparent")
    .map(({ from, to, difference, test, evidence }) => ({
      value: { kind: "apparent", from, to, difference, isTested: test !== null },
      rule: "step-test",
      evidence,
      hangsOn: null,
    }));
}

/** What changed between two rounds: the scores that moved beyond chance, and the words that are said more, or less, now. */
export function waveChanges(compared: WaveComparison, waves: Waves): readonly Told[] {
  const moved = compared.changes.flatMap(({ isFound, test, evidence, ...change }): Told[] => {
    if (!isFound || test === null) return [];
    const { interval, isPaired } = test;
    const { stop, difference, earlierPeople, laterPeople, earlierUnnamed, laterUnnamed } = change;
    const asked = { earlierPeople, laterPeople, earlierUnnamed, laterUnnamed };
    const value = { stop, difference, ...asked, interval, isPaired, ...waves };
    return [
      { value: { kind: "wave-change", ...value }, rule: "wave-test", evidence, hangsOn: null },
    ];
  });
  return [
    ...moved,
    ...phrasesTold("said-more", compared.saidMore),
    ...phrasesTold("said-less", compared.saidLess),
  ];
}

function phrasesTold(
  kind: "said-more" | "said-less",
  phrases: readonly KeyPhrase[],
): readonly Told[] {
  if (phrases.length === 0) return [];
  const value = { kind, shares: sharesOf(phrases) };
  return [{ value, rule: "wave-phrases", evidence: refsOfPhrases(phrases), hangsOn: null }];
}

/** All stories in which any of them is said. */
function refsOfPhrases(phrases: readonly KeyPhrase[]): EvidenceRefs {
  return lazyRefs(() => ({
    storyIds: [...new Set(phrases.flatMap(({ storyIds }) => storyIds))],
    participantIds: [...new Set(phrases.flatMap(({ participantIds }) => participantIds))],
  }));
}
