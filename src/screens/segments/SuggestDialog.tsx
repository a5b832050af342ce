import { useEffect, useState } from "react";
import suggestionWorkerUrl from "#evidence/suggestion.worker.ts?worker&url";
import type { SuggestedSegment, Suggestion } from "#evidence/suggestSegments.ts";
import { attributesOf } from "#journey/attributes.ts";
import { addSegments } from "#journey/commands/segments.ts";
import type { MapId } from "#journey/ids.ts";
import { ruleText } from "#journey/words/ruleText.ts";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { peopleOnMap } from "#session/peopleInView.ts";
import { suggestionFrom } from "#session/suggestionClient.ts";
import { startWorker } from "#session/startWorker.ts";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import styles from "./segments.module.css";
import { useRuleNames } from "#marks/conditions/useRuleNames.ts";

/** Groups that show in what is known of people, to be taken as segments; or the word that there are none. */
export function SuggestDialog({
  mapId,
  onClose,
}: {
  readonly mapId: MapId;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const { suggestion, share, isFailed } = useSuggestion();
  const names = useRuleNames();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const groups = suggestion?.kind === "groups" ? suggestion.segments : [];
  const taken = groups.filter(({ medoidId }) => !left.has(medoidId));
  const add = (): void => {
    const wanted = taken.map(({ rule }) => ({ name: ruleText(rule, names), rule }));
    const outcome = session.run((context) => addSegments(context, mapId, wanted));
    if (outcome.ok) onClose();
  };
  const leave = ({ medoidId }: SuggestedSegment, isTaken: boolean): void => {
    const next = new Set(left);
    if (isTaken) next.delete(medoidId);
    else next.add(medoidId);
    setLeft(next);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.segments.suggest}
      description={words.segments.suggestText}
      footer={
        <>
          <Button onClick={onClose}>{words.actions.close}</Button>
          {groups.length > 0 && (
            <Button variant="primary" disabled={taken.length === 0} onClick={add}>
              {words.segments.suggestAdd(taken.length)}
            </Button>
          )}
        </>
      }
    >
      {isFailed && <p role="alert">{words.segments.suggestFailed}</p>}
      {suggestion === null && !isFailed && (
        <ProgressBar label={words.segments.suggesting} value={share} onCancel={onClose} />
      )}
      {suggestion?.kind === "no clear groups" && (
        <EmptyState title={words.segments.noClearGroups}>
          {words.segments.why[suggestion.why]}
        </EmptyState>
      )}
      {suggestion?.kind === "groups" && (
        <>
          <p className={styles.apart}>
            {words.segments.suggestApart(suggestion.people, suggestion.left, suggestion.silhouette)}
          </p>
          {groups.map((group) => (
            <div key={group.medoidId} data-testid="suggested">
              <Checkbox
                label={ruleText(group.rule, names)}
                checked={!left.has(group.medoidId)}
                onCheckedChange={(is) => leave(group, is)}
                note={words.segments.suggestFit(
                  group.participantIds.length,
                  group.recall,
                  group.precision,
                  group.stability,
                )}
              />
            </div>
          ))}
        </>
      )}
    </Dialog>
  );
}

/** Looks for groups among the people of the map as they are now; leaving stops it. */
function useSuggestion(): {
  readonly suggestion: Suggestion | null;
  readonly share: number;
  readonly isFailed: boolean;
} {
  const session = useSession();
  const [suggestion, setSuggestion] = useState<Suggestion | null>(null);
  const [share, setShare] = useState(0);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const state = session.store.getState();
    const whom = {
      people: peopleOnMap(state).map(({ person }) => person),
      attributes: attributesOf(state.workspace),
    };
    const worker = startWorker(suggestionWorkerUrl);
    suggestionFrom(worker, whom, stop.signal, setShare).then(
      (found) => {
        if (!stop.signal.aborted) setSuggestion(found);
      },
      () => setFailed(true),
    );
    return () => stop.abort();
  }, [session]);
  return { suggestion, share, isFailed };
}
