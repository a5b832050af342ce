import { useMemo, useRef, useState } from "react";
import { addSegment, changeRule } from "#journey/commands/segments.ts";
import type { MapId } from "#journey/ids.ts";
import type { Segment } from "#journey/segment.ts";
import { ruleName, ruleText } from "#journey/words/ruleText.ts";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/TextField.tsx";
import { withTop } from "#marks/conditions/draft.ts";
import { type DraftProblem, problemsOf } from "#marks/conditions/draftProblems.ts";
import { firstDraft } from "#marks/conditions/draftOfRule.ts";
import { ruleOfDraft } from "#marks/conditions/ruleOfDraft.ts";
import { useRuleAttributes } from "#marks/conditions/useRuleAttributes.ts";
import { GroupFields } from "#marks/conditions/GroupFields.tsx";
import { RuleCounts } from "./RuleCounts.tsx";
import styles from "./segments.module.css";
import { useRuleNames } from "#marks/conditions/useRuleNames.ts";

const NO_PROBLEMS: ReadonlyMap<number, DraftProblem> = new Map();

/** Who belongs to a segment: conditions, with how many people each of them lets in. A new segment is made when it is saved. */
export function RuleDialog({
  mapId,
  segment,
  onClose,
}: {
  readonly mapId: MapId;
  /** Null: a new one. */
  readonly segment: Segment | null;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const [draft, setDraft] = useState(() => firstDraft(segment?.rule ?? null));
  const [name, setName] = useState("");
  const [isTried, setTried] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const { attributes, typeOf } = useRuleAttributes();
  const rule = useMemo(() => ruleOfDraft(draft, typeOf), [draft, typeOf]);
  const problems = problemsOf(draft, typeOf);
  const names = useRuleNames();
  const proposed = rule === null ? "" : ruleName(rule, names);
  const keep = (): void => {
    // What nobody touched stays as it is, to the letter.
    if (segment !== null && draft.was !== null) {
      onClose();
      return;
    }
    if (problems.size > 0 || rule === null) {
      setTried(true);
      requestAnimationFrame(() => focusFirstProblem(body.current));
      return;
    }
    const said = name.trim() === "" ? proposed : name.trim();
    const outcome = session.run((context) =>
      segment === null
        ? addSegment(context, mapId, said, rule)
        : changeRule(context, segment.id, rule),
    );
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={segment === null ? words.segments.add : words.segments.ruleOf(nameOf(segment))}
      size="large"
      closeOnPressOutside={false}
      footer={
        <>
          <Button onClick={onClose}>{words.actions.cancel}</Button>
          <Button variant="primary" onClick={keep}>
            {words.actions.save}
          </Button>
        </>
      }
    >
      <div ref={body} className={styles.rule}>
        {segment === null && (
          <div className={styles.nameField}>
            <TextField
              label={words.segments.name}
              placeholder={proposed === "" ? words.segments.untitled : proposed}
              maxLength={200}
              value={name}
              onValueChange={setName}
            />
          </div>
        )}
        <GroupFields
          group={draft}
          depth={0}
          attributes={attributes}
          typeOf={typeOf}
          problems={isTried ? problems : NO_PROBLEMS}
          onPart={(key, next) => setDraft(withTop(draft, key, next))}
        />
        <div className={styles.effect} role="status">
          <b>{rule === null ? words.segments.nobodyYet : <RuleCounts rule={rule} />}</b>
          {rule !== null && <span dir="auto">{ruleText(rule, names)}</span>}
          {problems.size > 0 && rule !== null && (
            <span className={styles.unfinished}>{words.segments.unfinished(problems.size)}</span>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** What a segment is called. */
function nameOf({ name }: Segment): string {
  return name.trim() === "" ? words.segments.untitled : name;
}

function focusFirstProblem(body: HTMLElement | null): void {
  const wrong = body?.querySelector<HTMLElement>('[aria-invalid="true"]');
  (wrong ?? body?.querySelector<HTMLElement>("button"))?.focus();
}
