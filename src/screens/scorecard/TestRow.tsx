import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeTest } from "#journey/attributeTest.ts";
import { words } from "#journey/words/words.ts";
import { TestFields } from "#marks/conditions/ClauseFields.tsx";
import { clauseAbout, type DraftClause, emptyClause } from "#marks/conditions/draft.ts";
import { draftOfTest } from "#marks/conditions/draftOfRule.ts";
import { problemOf } from "#marks/conditions/draftProblems.ts";
import { testOf } from "#marks/conditions/ruleOfDraft.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import styles from "./scorecard.module.css";

export interface TestRowProps {
  readonly about: AttributeDefinition;
  readonly attributes: readonly AttributeDefinition[];
  /** Null: a new one, of which nothing is kept before it says something. */
  readonly test: AttributeTest | null;
  /** Did something beside the test change, so that it is to be kept? */
  readonly isChanged: boolean;
  readonly removeLabel: string;
  /** Null: taken away. */
  readonly onTest: (test: AttributeTest | null) => void;
  /** What belongs to the test. */
  readonly children?: ReactNode;
}

/** One test of an attribute: what stands is kept when the hand leaves it, a new one by its button. */
export function TestRow(props: TestRowProps) {
  const { about, attributes, test, isChanged, removeLabel, onTest } = props;
  const [draft, setDraft] = useState<DraftClause>(() => draftOf(about, test));
  const [isTried, setTried] = useState(false);
  const problem = problemOf(draft, about.type);
  const keep = (): void => {
    setTried(true);
    if (problem !== null) return;
    const next = draft.was !== null && test !== null ? test : testOf(draft, about.type);
    if (next !== test || isChanged) onTest(next);
  };
  return (
    <div
      className={styles.markRule}
      data-testid="mark-rule"
      onBlur={(event) => {
        if (test !== null && !event.currentTarget.contains(event.relatedTarget)) keep();
      }}
    >
      <div className={styles.test}>
        <TestFields
          clause={draft}
          attributes={attributes}
          hasOpposites={false}
          problem={problem === null || !isTried ? undefined : words.segments.problems[problem]}
          onClause={setDraft}
        />
      </div>
      {props.children}
      {test === null && (
        <Button size="small" onClick={keep}>
          {words.scorecards.keepRule}
        </Button>
      )}
      <IconButton label={removeLabel} size="small" icon={<X />} onClick={() => onTest(null)} />
    </div>
  );
}

function draftOf(about: AttributeDefinition, test: AttributeTest | null): DraftClause {
  if (test !== null) return draftOfTest(about.id, test);
  return clauseAbout(emptyClause(), `attribute:${about.id}`, about.type);
}
