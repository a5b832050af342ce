import { Link2 } from "lucide-react";
import { useMemo } from "react";
import { opportunityScore } from "#evidence/opportunityScore.ts";
import { editNote } from "#journey/commands/notes.ts";
import { editOpportunities } from "#journey/commands/opportunities.ts";
import { asId, type NoteId, type TouchpointId } from "#journey/ids.ts";
import { lockedWords } from "#journey/locks.ts";
import type { Note } from "#journey/note.ts";
import {
  gradeOf,
  GRADES,
  OPPORTUNITY_STATUSES,
  type OpportunityFields,
} from "#journey/opportunity.ts";
import { words } from "#journey/words/words.ts";
import { stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import { InsightChips } from "#marks/InsightChips.tsx";
import { useSession, useSessionState } from "#session/hooks.ts";
import { insightsOf, insightsToLink, weighed } from "#session/opportunities.ts";
import { Button } from "#ui/Button.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { Menu } from "#ui/Menu.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { Select } from "#ui/Select.tsx";
import { TextArea } from "#ui/TextArea.tsx";
import { TextField } from "#ui/TextField.tsx";
import styles from "./OpportunityPanel.module.css";
import { ScoreLines } from "./ScoreLines.tsx";

const say = words.opportunities;
const NONE = "none";

/** All that is said of one opportunity of the open map: what, where, how much, who, and what speaks for it. */
export function OpportunityPanel({ id }: { readonly id: NoteId }) {
  const session = useSession();
  const note = useSessionState(({ board }) => board?.note.get(id));
  const locked = useSessionState(({ board }) => (board === null ? null : lockedWords(board, id)));
  if (note === undefined) return null;
  const edit = (fields: Partial<OpportunityFields>): void => {
    session.runOnMap((context) => editOpportunities(context, [{ id, ...fields }]));
  };
  return (
    <div className={styles.panel} data-testid="opportunity-panel">
      <div data-first-focus="">
        <TextArea
          label={say.words}
          value={note.text}
          placeholder={say.untitled}
          minRows={2}
          readOnly={locked !== null}
          hint={locked ?? undefined}
          onCommit={(text) => session.runOnMap((context) => editNote(context, id, text))}
        />
      </div>
      <fieldset className={styles.fields} disabled={locked !== null}>
        <AtTouchpoint note={note} isLocked={locked !== null} />
        <Graded
          label={say.impact}
          hint={say.impactHint}
          value={note.impact}
          onGrade={(impact) => edit({ impact })}
        />
        <Graded
          label={say.effort}
          hint={say.effortHint}
          value={note.effort}
          onGrade={(effort) => edit({ effort })}
        />
        <div className={styles.pair}>
          <Select
            label={say.status}
            value={note.status}
            disabled={locked !== null}
            options={OPPORTUNITY_STATUSES.map((value) => ({ value, label: say.statuses[value] }))}
            onValueChange={(status) => edit({ status })}
          />
          <TextField
            label={say.owner}
            value={note.owner}
            placeholder={say.nobody}
            maxLength={500}
            onCommit={(owner) => edit({ owner })}
          />
        </div>
        <TextArea
          label={say.solution}
          value={note.solution}
          minRows={2}
          onCommit={(solution) => edit({ solution })}
        />
      </fieldset>
      <Rests note={note} isLocked={locked !== null} onLink={(insightIds) => edit({ insightIds })} />
    </div>
  );
}

/** The touchpoint, and what its stories say. */
function AtTouchpoint({ note, isLocked }: { readonly note: Note; readonly isLocked: boolean }) {
  const session = useSession();
  const board = useSessionState((state) => state.board);
  const story = useSessionState((state) => state.workspace.story);
  const items = useMemo(() => {
    if (board === null) return [];
    const stages = new Map(stagesInOrder(board).map((stage) => [stage.id, stage.name]));
    return touchpointsInOrder(board).map(({ id, title, stageId }) => ({
      value: id as string,
      label: title.trim() === "" ? words.map.untitledTouchpoint : title,
      note: stages.get(stageId),
    }));
  }, [board]);
  const stop = board?.touchpoint.get(note.touchpointId ?? "") ?? null;
  const score = useMemo(() => {
    if (stop === null) return null;
    const told = session.storiesAt(stop.id).flatMap((id) => story.get(id) ?? []);
    return opportunityScore(told.map(weighed), stop.organisationImportance);
  }, [session, stop, story]);
  return (
    <>
      <Combobox
        label={say.touchpoint}
        value={stop?.id ?? null}
        items={items}
        placeholder={say.noTouchpoint}
        clearable
        disabled={isLocked}
        onValueChange={(value) =>
          session.runOnMap((context) =>
            editOpportunities(context, [
              { id: note.id, touchpointId: value === null ? null : asId<TouchpointId>(value) },
            ]),
          )
        }
      />
      {score === null || stop === null ? (
        <p className={styles.hint}>{say.unknown.touchpoint}</p>
      ) : (
        <ScoreLines score={score} ours={stop.organisationImportance} />
      )}
    </>
  );
}

function Graded({
  label,
  hint,
  value,
  onGrade,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: number | null;
  readonly onGrade: (grade: (typeof GRADES)[number] | null) => void;
}) {
  return (
    <div className={styles.graded}>
      <span className={styles.label}>
        {label} <span className={styles.hint}>{hint}</span>
      </span>
      <SegmentedControl
        label={label}
        value={value === null ? NONE : String(value)}
        options={[
          { id: NONE, label: say.none },
          ...GRADES.map((grade) => ({ id: String(grade), label: say.grade(grade) })),
        ]}
        onValueChange={(id) => onGrade(gradeOf(Number(id)))}
      />
    </div>
  );
}

/** The insights that speak for it; each leads to its stories. */
function Rests({
  note,
  isLocked,
  onLink,
}: {
  readonly note: Note;
  readonly isLocked: boolean;
  readonly onLink: (ids: OpportunityFields["insightIds"]) => void;
}) {
  const mapId = useSessionState((state) => state.mapId);
  const insight = useSessionState((state) => state.workspace.insight);
  const segment = useSessionState((state) => state.workspace.segment);
  const linked = insightsOf(note, { insight });
  const known = useMemo(
    () => insightsToLink({ insight, segment }, mapId),
    [insight, segment, mapId],
  );
  const ids = linked.map(({ id }) => id);
  return (
    <section className={styles.rests} aria-label={say.insights}>
      <h3 className={styles.label}>{say.insights}</h3>
      {linked.length > 0 && (
        <InsightChips
          insights={linked}
          onRemove={({ id }) => onLink(ids.filter((one) => one !== id))}
        />
      )}
      {known.length === 0 ? (
        <p className={styles.hint}>{say.noInsights}</p>
      ) : (
        <div>
          <Menu
            trigger={
              <Button size="small" variant="ghost" icon={<Link2 />} disabled={isLocked}>
                {say.linkInsights}
              </Button>
            }
            entries={known.map(({ id, text }) => ({
              kind: "check",
              id,
              label: text,
              checked: ids.includes(id),
              run: () => onLink(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]),
            }))}
          />
        </div>
      )}
    </section>
  );
}
