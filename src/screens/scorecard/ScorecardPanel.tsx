import { useState } from "react";
import { addScorecard, scorecardsOf } from "#journey/commands/scorecards.ts";
import { asId, type ScorecardId } from "#journey/ids.ts";
import { READY_SCORECARDS, type ReadyScorecard } from "#journey/readyScorecards.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { CardBar } from "./CardBar.tsx";
import { CriteriaEditor } from "./CriteriaEditor.tsx";
import { Ranking } from "./Ranking.tsx";
import styles from "./scorecard.module.css";

const text = words.scorecards;

/** Is this an ideal customer? The scorecards of the open map, and who fits. */
export function ScorecardPanel() {
  const session = useSession();
  const mapId = useSessionState((state) => state.mapId);
  const workspace = useSessionState((state) => state.workspace);
  const [chosen, setChosen] = useState<ScorecardId | null>(null);
  const [isEditing, setEditing] = useState(false);
  if (mapId === null) return null;
  const cards = scorecardsOf(workspace, mapId);
  const card = cards.find((one) => one.id === chosen) ?? cards[0];
  const add = (ready: ReadyScorecard): void => {
    const outcome = session.run((context) => addScorecard(context, mapId, ready));
    const [made] = outcome.ok ? outcome.value.made : [];
    if (made !== undefined) setChosen(asId<ScorecardId>(made));
  };
  if (card === undefined) return <NoCard onAdd={add} />;
  return (
    <div className={styles.panel} data-testid="scorecard">
      <CardBar
        card={card}
        cards={cards}
        isEditing={isEditing}
        onChoose={setChosen}
        onAdd={add}
        onEdit={() => setEditing(!isEditing)}
      />
      {isEditing ? <CriteriaEditor card={card} /> : <Ranking key={card.id} card={card} />}
    </div>
  );
}

function NoCard({ onAdd }: { readonly onAdd: (ready: ReadyScorecard) => void }) {
  const sets = READY_SCORECARDS.map((ready) => (
    <Button key={ready} onClick={() => onAdd(ready)}>
      {text.sets[ready]}
    </Button>
  ));
  return (
    <EmptyState title={text.emptyTitle} actions={sets}>
      {text.emptyText}
    </EmptyState>
  );
}
