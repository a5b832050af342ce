import { useMemo, useState } from "react";
import { addSegment } from "#journey/commands/segments.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { ruleName, ruleText } from "#journey/words/ruleText.ts";
import { words } from "#journey/words/words.ts";
import { firstDraft } from "#marks/conditions/draftOfRule.ts";
import { withTop } from "#marks/conditions/draft.ts";
import { problemsOf } from "#marks/conditions/draftProblems.ts";
import { GroupFields } from "#marks/conditions/GroupFields.tsx";
import { ruleOfDraft } from "#marks/conditions/ruleOfDraft.ts";
import { useRuleAttributes } from "#marks/conditions/useRuleAttributes.ts";
import { useRuleNames } from "#marks/conditions/useRuleNames.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import styles from "./PeopleScreen.module.css";

interface FilterDialogProps {
  readonly rule: SegmentRule | null;
  /** How many people a rule lets in, of those the table can show. */
  readonly countOf: (rule: SegmentRule) => number;
  readonly onFilter: (rule: SegmentRule) => void;
  readonly onClose: () => void;
}

const NO_PROBLEMS: ReturnType<typeof problemsOf> = new Map();

/** Conditions that the shown people meet; they can be kept as a segment. */
export function FilterDialog(props: FilterDialogProps) {
  const session = useSession();
  const mapId = useSessionState((state) => state.mapId);
  const [draft, setDraft] = useState(() => firstDraft(props.rule));
  const [isTried, setTried] = useState(false);
  const { attributes, typeOf } = useRuleAttributes();
  const names = useRuleNames();
  const rule = useMemo(() => ruleOfDraft(draft, typeOf), [draft, typeOf]);
  const problems = problemsOf(draft, typeOf);
  const isReady = rule !== null && problems.size === 0;
  const show = (): void => {
    setTried(true);
    if (!isReady) return;
    props.onFilter(rule);
    props.onClose();
  };
  const keep = (): void => {
    setTried(true);
    if (!isReady || mapId === null) return;
    const name = ruleName(rule, names);
    const outcome = session.run((context) => addSegment(context, mapId, name, rule));
    if (!outcome.ok) return;
    session.notify(words.people.keptAsSegment(name), "plain", true);
    show();
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={words.people.filterTitle}
      size="large"
      closeOnPressOutside={false}
      footer={
        <>
          <Button onClick={props.onClose}>{words.actions.cancel}</Button>
          <Button onClick={keep}>{words.people.keepAsSegment}</Button>
          <Button variant="primary" onClick={show}>
            {words.people.showThese}
          </Button>
        </>
      }
    >
      <GroupFields
        group={draft}
        depth={0}
        attributes={attributes}
        typeOf={typeOf}
        problems={isTried ? problems : NO_PROBLEMS}
        hasCounts={false}
        onPart={(key, next) => setDraft(withTop(draft, key, next))}
      />
      <p className={styles.effect} role="status" dir="auto">
        {rule === null ? (
          words.people.filterHint
        ) : (
          <>
            <b>{words.counts.people(props.countOf(rule))}</b> {ruleText(rule, names)}
          </>
        )}
      </p>
    </Dialog>
  );
}
