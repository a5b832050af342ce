import { Plus, X } from "lucide-react";
import { useCallback, useState } from "react";
import { attributesOf } from "#journey/attributes.ts";
import { changeRule } from "#journey/commands/segments.ts";
import type { Segment } from "#journey/segment.ts";
import { ruleText } from "#journey/words/ruleText.ts";
import { words } from "#journey/words/words.ts";
import { countsOfRule, type Decided } from "#session/decided.ts";
import { useDecided, useSession, useSessionState } from "#session/hooks.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Select } from "#ui/Select.tsx";
import { ClauseFields } from "./ClauseFields.tsx";
import { type DraftClause, draftOfRule, type DraftRule, ruleOfDraft } from "./draftRule.ts";
import styles from "./segments.module.css";
import { useRuleNames } from "./useRuleNames.ts";

const EMPTY: DraftClause = { attributeId: "", op: "is", value: "" };

/** Who belongs to a segment: conditions, with how many people each of them lets in. */
export function RuleDialog({
  segment,
  onClose,
}: {
  readonly segment: Segment;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const known = draftOfRule(segment.rule);
  const [draft, setDraft] = useState<DraftRule>(() =>
    known === null || known.clauses.length === 0 ? { join: "all", clauses: [EMPTY] } : known,
  );
  const attribute = useSessionState((state) => state.workspace.attribute);
  const attributes = attributesOf({ attribute });
  const rule = ruleOfDraft(draft);
  const names = useRuleNames();
  const set = (index: number, clause: DraftClause): void =>
    setDraft({ ...draft, clauses: draft.clauses.with(index, clause) });
  const keep = (): void => {
    const outcome = session.run((context) => changeRule(context, segment.id, rule));
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.segments.ruleOf(
        segment.name.trim() === "" ? words.segments.untitled : segment.name,
      )}
      size="large"
      footer={
        <>
          <Button onClick={onClose}>{words.actions.cancel}</Button>
          <Button variant="primary" onClick={keep}>
            {words.actions.save}
          </Button>
        </>
      }
    >
      <div className={styles.rule}>
        {known === null && <Banner tone="notice">{words.segments.nested}</Banner>}
        {draft.clauses.length > 1 && (
          <Select
            label={words.segments.rule}
            labelHidden
            value={draft.join}
            options={[
              { value: "all", label: words.segments.joinAll },
              { value: "any", label: words.segments.joinAny },
            ]}
            onValueChange={(join) => setDraft({ ...draft, join })}
          />
        )}
        {draft.clauses.map((clause, index) => (
          <div key={index} className={styles.clause}>
            <ClauseFields
              clause={clause}
              attributes={attributes}
              onClause={(next) => set(index, next)}
            />
            <IconButton
              label={words.segments.removeClause}
              icon={<X />}
              size="small"
              onClick={() =>
                setDraft({ ...draft, clauses: draft.clauses.filter((_, at) => at !== index) })
              }
            />
          </div>
        ))}
        <Button
          size="small"
          icon={<Plus />}
          onClick={() => setDraft({ ...draft, clauses: [...draft.clauses, EMPTY] })}
        >
          {words.segments.addClause}
        </Button>
        <div className={styles.effect} role="status">
          <b>
            <RuleCounts rule={rule} />
          </b>
          <span dir="auto">{ruleText(rule, names)}</span>
        </div>
      </div>
    </Dialog>
  );
}

/** "14 of 60 people, 2 not known". */
export function RuleCounts({ rule }: { readonly rule: Segment["rule"] }) {
  const read = useCallback((state: Decided) => countsOfRule(state, rule), [rule]);
  const { members, others, unknown } = useDecided(read);
  const all = members + others + unknown;
  return (
    <>
      {words.segments.members(members, all)}
      {unknown > 0 && `, ${words.segments.unknown(unknown)}`}
    </>
  );
}
