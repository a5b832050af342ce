import { ChevronDown } from "lucide-react";
import { type KeyboardEvent, memo, type PointerEvent } from "react";
import { scoreStories } from "#journey/commands/stories.ts";
import type { StoryId } from "#journey/ids.ts";
import { scoreOfRating } from "#journey/score.ts";
import type { Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { FollowButton } from "#marks/FollowButton.tsx";
import { useSession, useSessionState } from "#session/hooks.ts";
import { whoIs } from "#session/whoIs.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { ScoreButtons } from "./ScoreButtons.tsx";
import { StoryEditor } from "./StoryEditor.tsx";
import { TakeStory } from "./TakeStory.tsx";
import styles from "./StoryRow.module.css";

/** One story: its words, who told it and when, its score; opened, everything that can be said of it. Among many, only the one that changed is drawn again. */
export const StoryRow = memo(function StoryRow({
  story,
  isShown,
  isOpen,
  onToggle,
  isChosen,
  onChoose,
  onHold,
}: {
  readonly story: Story;
  /** Did a person come for this one? */
  readonly isShown: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (id: StoryId, isOpen: boolean) => void;
  readonly isChosen: boolean;
  /** With `isRange`, all from the one before. */
  readonly onChoose: (id: StoryId, isRange: boolean) => void;
  readonly onHold: (event: PointerEvent, story: Story) => void;
}) {
  const session = useSession();
  const who = useSessionState((state) =>
    story.participantId === null ? "" : whoIs(state.workspace.participant.get(story.participantId)),
  );
  const { rating } = story;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc in any of its fields leaves the story
    <article
      className={styles.row}
      data-testid="story"
      data-story={story.id}
      data-chosen={isChosen}
      data-shown={isShown}
      onKeyDown={(event) => {
        if (!isOpen || !isLeaving(event)) return;
        event.preventDefault();
        event.currentTarget.closest<HTMLElement>("li")?.focus();
        onToggle(story.id, isOpen);
      }}
    >
      {isOpen ? (
        <StoryEditor story={story} />
      ) : (
        <p className={styles.words} dir="auto">
          {story.text.trim() === "" ? (
            <span className={styles.wordless}>scored without words</span>
          ) : (
            story.text
          )}
        </p>
      )}
      <div className={styles.meta}>
        <span className={styles.who}>
          {who === "" || story.participantId === null ? (
            words.stories.noPerson
          ) : (
            <FollowButton id={story.participantId} name={who} />
          )}
          {story.toldAt !== null && <> · {words.formats.date(story.toldAt)}</>}
        </span>
        {rating !== null && (
          <span title={rating.wording ?? undefined}>
            {words.stories.rating(rating.value, rating.worst, rating.best)}
            {scoreOfRating(rating.value, rating) !== story.score && (
              <b className={styles.otherwise}> · {words.stories.scoredOtherwise}</b>
            )}
          </span>
        )}
      </div>
      <div className={styles.foot}>
        <ScoreButtons
          score={story.score}
          onScore={(score) => session.run((context) => scoreStories(context, [story.id], score))}
        />
        <span className={styles.end}>
          <TakeStory
            isChosen={isChosen}
            onChoose={(isRange) => onChoose(story.id, isRange)}
            onHold={(event) => onHold(event, story)}
          />
          <IconButton
            label={isOpen ? "Close" : "Edit story"}
            icon={<ChevronDown />}
            size="small"
            aria-expanded={isOpen}
            onClick={() => onToggle(story.id, isOpen)}
          />
        </span>
      </div>
    </article>
  );
});

/** Esc, or Mod+Enter, which every field takes for its own end first. */
function isLeaving(event: KeyboardEvent): boolean {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return false;
  return event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
}
