import { X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { confirmInsight, editInsight, storiesOfInsight } from "#journey/commands/insights.ts";
import { type Insight, rewordedOf } from "#journey/insight.ts";
import type { Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionItems, useSessionState } from "#session/hooks.ts";
import { InlineEdit } from "#ui/InlineEdit.tsx";
import { passFocus } from "#ui/passFocus.ts";
import styles from "./InsightChips.module.css";
import { insightStatement } from "./insightStatement.ts";

/** Where the focus goes when one is removed: to the next, else to the line on which it stood. */
const NEXT = {
  item: "[data-chip]",
  list: '[data-claim], [data-testid="proposals"], [data-testid="persona"]',
  otherwise: "button:not([data-chip] *)",
};

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
  const [isBack, setBack] = useState(false);
  const { id, text } = insight;
  const stories = useSessionItems(({ workspace }) => storiesOfInsight(workspace, insight));
  if (isEditing) {
    return (
      <span className={styles.chip}>
        <InlineEdit
          label={words.decisions.insightKinds[insight.kind]}
          value={text}
          editing
          maxLength={600}
          onCommit={(next) => session.run((context) => editInsight(context, id, { text: next }))}
          onEnd={(how) => {
            setBack(how !== "blur");
            setEditing(false);
          }}
        />
      </span>
    );
  }
  return (
    <InsightWords
      insight={insight}
      stories={stories}
      isBack={isBack}
      onEdit={() => setEditing(true)}
      onRemove={onRemove}
    />
  );
}

function InsightWords({
  insight,
  stories,
  isBack,
  onEdit,
  onRemove,
}: {
  readonly insight: Insight;
  readonly stories: readonly Story[];
  /** It was just reworded by the keys, which stay with it. */
  readonly isBack: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const session = useSession();
  const { id, text } = insight;
  const isOpen = useSessionState((state) => state.statement?.claim === `insight:${id}`);
  const doubts = useMemo(() => doubtsOf(insight, stories), [insight, stories]);
  const face = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) face.current?.focus();
  }, [isBack]);
  const isByHand = insight.storyIds.length === 0;
  const open = (): void => session.openStatement(isOpen ? null : statementOf(insight, stories));
  return (
    <span className={styles.chip} data-chip="" data-open={isOpen}>
      <button
        ref={face}
        type="button"
        className={styles.words}
        {...(isByHand ? {} : { "aria-expanded": isOpen })}
        aria-keyshortcuts="F2"
        title={isByHand ? words.decisions.sources.written : words.counts.stories(stories.length)}
        onClick={isByHand ? onEdit : open}
        onDoubleClick={onEdit}
        onKeyDown={(event) => {
          if (event.key !== "F2") return;
          event.preventDefault();
          onEdit();
        }}
      >
        <bdi>{text}</bdi>
        {!isByHand && <span className={styles.count}>{words.formats.number(stories.length)}</span>}
        {doubts.map((doubt) => (
          <span key={doubt} className={styles.doubt}>
            {doubt}
          </span>
        ))}
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={words.profile.removeInsight(text)}
        onClick={({ currentTarget }) => {
          passFocus(currentTarget, NEXT);
          onRemove();
        }}
      >
        <X aria-hidden="true" />
      </button>
      {doubts.length > 0 && stories.length > 0 && (
        <button
          type="button"
          className={styles.confirm}
          aria-label={words.decisions.confirmInsight(text)}
          title={words.decisions.confirmInsight(text)}
          onClick={() => session.run((context) => confirmInsight(context, id))}
        >
          {words.decisions.stillTrue}
        </button>
      )}
    </span>
  );
}

/** What became of its stories since a person held the insight to be true, in words; empty: nothing. */
function doubtsOf(insight: Insight, stories: readonly Story[]): readonly string[] {
  const all = insight.storyIds.length;
  const gone = all - stories.length;
  const reworded = rewordedOf(insight, stories).length;
  return [
    ...(gone > 0 ? [words.decisions.storiesGone(gone, all)] : []),
    ...(reworded > 0 ? [words.decisions.storiesReworded(reworded, all)] : []),
  ];
}

function statementOf({ id, text, basis }: Insight, stories: readonly Story[]) {
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
