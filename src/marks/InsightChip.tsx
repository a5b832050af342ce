import { X } from "lucide-react";
import { useState } from "react";
import { editInsight } from "#journey/commands/insights.ts";
import type { Insight } from "#journey/insight.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { SessionState } from "#session/state.ts";
import { InlineEdit } from "#ui/InlineEdit.tsx";
import styles from "./InsightChips.module.css";
import { insightStatement } from "./insightStatement.ts";

/** One thing accepted of the stories: a press opens them, F2 or a double press rewords it. */
export function InsightChip({
  insight,
  onRemove,
}: {
  readonly insight: Insight;
  readonly onRemove: () => void;
}) {
  const session = useSession();
  const [isEditing, setEditing] = useState(false);
  const { id, text, storyIds } = insight;
  const isOpen = useSessionState((state) => state.statement?.claim === `insight:${id}`);
  const left = useSessionState(
    ({ workspace }) => storyIds.filter((story) => workspace.story.has(story)).length,
  );
  if (isEditing) {
    return (
      <span className={styles.chip}>
        <InlineEdit
          label={words.decisions.insightKinds[insight.kind]}
          value={text}
          editing
          maxLength={600}
          onCommit={(next) => session.run((context) => editInsight(context, id, { text: next }))}
          onEnd={() => setEditing(false)}
        />
      </span>
    );
  }
  const open = (): void => {
    const statement = statementOf(insight, session.store.getState());
    session.openStatement(isOpen ? null : statement);
  };
  const isByHand = storyIds.length === 0;
  const gone = storyIds.length - left;
  return (
    <span className={styles.chip} data-open={isOpen}>
      <button
        type="button"
        className={styles.words}
        {...(isByHand ? {} : { "aria-expanded": isOpen })}
        aria-keyshortcuts="F2"
        title={
          isByHand
            ? words.decisions.sources.written
            : gone === 0
              ? words.counts.stories(left)
              : words.decisions.storiesGone(gone, storyIds.length)
        }
        onClick={isByHand ? () => setEditing(true) : open}
        onDoubleClick={() => setEditing(true)}
        onKeyDown={(event) => {
          if (event.key !== "F2") return;
          event.preventDefault();
          setEditing(true);
        }}
      >
        <bdi>{text}</bdi>
        {!isByHand && <span className={styles.count}>{words.formats.number(left)}</span>}
        {gone > 0 && (
          <span className={styles.gone}>{words.decisions.storiesGone(gone, storyIds.length)}</span>
        )}
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={words.profile.removeInsight(text)}
        onClick={onRemove}
      >
        <X aria-hidden="true" />
      </button>
    </span>
  );
}

function statementOf({ id, text, storyIds, basis }: Insight, { workspace }: SessionState) {
  const stories = storyIds.flatMap((story) => workspace.story.get(story) ?? []);
  const participantIds = [...new Set(stories.flatMap(({ participantId }) => participantId ?? []))];
  const unnamed = stories.filter(({ participantId }) => participantId === null).length;
  return insightStatement(id, {
    phrase: text,
    storyIds: stories.map((story) => story.id),
    participantIds,
    people: participantIds.length + unnamed,
    basis: basis ?? "",
  });
}
