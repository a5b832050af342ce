import { Trash2 } from "lucide-react";
import { removeScorecard } from "#journey/commands/scorecards.ts";
import type { ScorecardId } from "#journey/ids.ts";
import { READY_SCORECARDS, type ReadyScorecard } from "#journey/readyScorecards.ts";
import type { Scorecard } from "#journey/scorecard.ts";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Select } from "#ui/Select.tsx";
import styles from "./scorecard.module.css";

const text = words.scorecards;

interface CardBarProps {
  readonly card: Scorecard;
  readonly cards: readonly Scorecard[];
  readonly isEditing: boolean;
  readonly onChoose: (id: ScorecardId) => void;
  readonly onAdd: (ready: ReadyScorecard) => void;
  readonly onEdit: () => void;
}

/** Which scorecard is shown, and what can be done with it. */
export function CardBar({ card, cards, isEditing, onChoose, onAdd, onEdit }: CardBarProps) {
  const session = useSession();
  return (
    <div className={styles.bar}>
      <Select
        label={text.which}
        labelHidden
        value={card.id}
        onValueChange={onChoose}
        options={cards.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className={styles.tools}>
        <Button size="small" aria-pressed={isEditing} onClick={onEdit}>
          {isEditing ? text.doneEditing : text.edit}
        </Button>
        <IconButton
          label={text.remove}
          size="small"
          icon={<Trash2 size={14} />}
          onClick={() => session.run((context) => removeScorecard(context, card.id))}
        />
      </div>
      {isEditing && (
        <Select<ReadyScorecard>
          label={text.add}
          labelHidden
          value={null}
          placeholder={text.add}
          onValueChange={onAdd}
          options={READY_SCORECARDS.map((value) => ({ value, label: text.sets[value] }))}
        />
      )}
    </div>
  );
}
