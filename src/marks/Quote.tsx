import { bandOf } from "#journey/score.ts";
import type { StoryId } from "#journey/ids.ts";
import { type QuoteWords as Chosen, shownQuote } from "#journey/quote.ts";
import { useSessionState } from "#session/hooks.ts";
import { whoIs } from "#session/whoIs.ts";
import { words } from "#journey/words/words.ts";
import { placementOf } from "#journey/story.ts";
import { useSession } from "#session/hooks.ts";
import { QuoteLabel, QuoteWords } from "./QuoteWords.tsx";
import { SentimentMark } from "./SentimentMark.tsx";
import styles from "./Quote.module.css";

/** A participant's words, how they stand to the story, and where and by whom they were told; a click goes to the stop. */
export function Quote({
  storyId,
  chosen = null,
}: {
  readonly storyId: StoryId;
  /** The words that were chosen of it; null for all. */
  readonly chosen?: Chosen | null;
}) {
  const session = useSession();
  const story = useSessionState((state) => state.workspace.story.get(storyId));
  const who = useSessionState((state) =>
    story?.participantId === undefined || story.participantId === null
      ? ""
      : whoIs(state.workspace.participant.get(story.participantId)),
  );
  const place = useSessionState((state) =>
    story === undefined || state.mapId === null ? null : placementOf(story, state.mapId),
  );
  const stop = useSessionState((state) => state.board?.touchpoint.get(place ?? "")?.title ?? "");
  if (story === undefined) return null;
  const source = [who, stop === "" ? "" : words.profile.quoteAt(stop)]
    .filter((part) => part !== "")
    .join(" · ");
  return (
    <button
      type="button"
      className={styles.quote}
      data-band={story.score === null ? "none" : bandOf(story.score)}
      disabled={place === null}
      onClick={() => {
        if (place !== null) session.visit(place, { id: storyId, takesFocus: false });
      }}
    >
      <span className={styles.words} dir="auto">
        <QuoteWords text={shownQuote(story, chosen).text} />
      </span>
      <span className={styles.who}>
        {story.score !== null && <SentimentMark score={story.score} />}
        <bdi>
          <QuoteLabel story={story} chosen={chosen} />
          {source !== "" && " · "}
          <bdi>{source}</bdi>
        </bdi>
      </span>
    </button>
  );
}
