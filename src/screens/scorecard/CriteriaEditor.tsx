import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useCallback } from "react";
import type { Scored } from "#evidence/scorecardReading.ts";
import { addCriterion, editScorecard, setCriteria } from "#journey/commands/scorecards.ts";
import { type Criterion, MAX_CRITERIA, type Scorecard } from "#journey/scorecard.ts";
import { words } from "#journey/words/words.ts";
import { type Decided, scoredInView } from "#session/decided.ts";
import { useDecided, useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { TextField } from "#ui/TextField.tsx";
import { IdealEditor } from "./IdealEditor.tsx";
import { MarkRules } from "./MarkRules.tsx";
import styles from "./scorecard.module.css";

const text = words.scorecards;

/** A card's name, its threshold and its one to twelve criteria. */
export function CriteriaEditor({ card }: { readonly card: Scorecard }) {
  const session = useSession();
  const most = 2 * card.criteria.length;
  const read = useCallback((state: Decided) => scoredInView(state, card.id, "participant"), [card]);
  const scored = useDecided(read);
  const edit = (fields: Partial<Pick<Scorecard, "name" | "threshold">>): void => {
    session.run((context) => editScorecard(context, card.id, fields));
  };
  return (
    <div className={styles.editor}>
      <TextField label={text.name} value={card.name} onCommit={(name) => edit({ name })} />
      <NumberField
        label={text.threshold}
        value={card.threshold}
        min={0}
        max={most}
        unit={text.pointsUnit}
        problemOf={() => text.thresholdProblem(most)}
        onValueChange={(threshold) => threshold !== null && edit({ threshold })}
      />
      <ol className={styles.criteria}>
        {card.criteria.map((criterion, place) => (
          <CriterionRow
            key={criterion.id}
            card={card}
            criterion={criterion}
            place={place}
            scored={scored}
          />
        ))}
      </ol>
      <Button
        disabled={card.criteria.length >= MAX_CRITERIA}
        onClick={() => session.run((context) => addCriterion(context, card.id, text.newCriterion))}
      >
        {text.addCriterion}
      </Button>
      <IdealEditor />
    </div>
  );
}

interface CriterionRowProps {
  readonly card: Scorecard;
  readonly criterion: Criterion;
  readonly place: number;
  /** What the card says of who is in view. */
  readonly scored: readonly Scored[];
}

function CriterionRow({ card, criterion, place, scored }: CriterionRowProps) {
  const session = useSession();
  const put = (criteria: readonly Criterion[]): void => {
    session.run((context) => setCriteria(context, card.id, criteria));
  };
  const { name } = criterion;
  const others = card.criteria.filter((one) => one.id !== criterion.id);
  return (
    <li className={styles.criterion}>
      <div className={styles.criterionHead}>
        <TextField
          label={text.criterionName(place + 1)}
          labelHidden
          value={name}
          onCommit={(next) => put(card.criteria.with(place, { ...criterion, name: next }))}
        />
        <IconButton
          label={text.up(name)}
          size="small"
          disabled={place === 0}
          icon={<ArrowUp size={14} />}
          onClick={() => put(others.toSpliced(place - 1, 0, criterion))}
        />
        <IconButton
          label={text.down(name)}
          size="small"
          disabled={place === others.length}
          icon={<ArrowDown size={14} />}
          onClick={() => put(others.toSpliced(place + 1, 0, criterion))}
        />
        <IconButton
          label={text.removeCriterion(name)}
          size="small"
          disabled={others.length === 0}
          icon={<Trash2 size={14} />}
          onClick={() => put(others)}
        />
      </div>
      <MarkRules
        criterion={criterion}
        scored={scored}
        onCriterion={(next) => put(card.criteria.with(place, next))}
      />
    </li>
  );
}
