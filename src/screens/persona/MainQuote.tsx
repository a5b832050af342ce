import { ListChecks, Pin } from "lucide-react";
import type { PersonaQuote } from "#evidence/personaSheet.ts";
import { shownQuote } from "#journey/quote.ts";
import { placementOf } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { QuoteLabel, QuoteWords } from "#marks/QuoteWords.tsx";
import { SentimentMark } from "#marks/SentimentMark.tsx";
import { useSession, useSessionState } from "#session/hooks.ts";
import { IconButton } from "#ui/IconButton.tsx";
import styles from "./persona.module.css";
import { WordsButtons } from "./WordsButtons.tsx";

/** The one quote in large type, with where it was said; a press on it goes there. */
export function MainQuote({
  quote,
  onChoose,
}: {
  readonly quote: PersonaQuote;
  readonly onChoose: () => void;
}) {
  const session = useSession();
  const story = useSessionState((state) => state.workspace.story.get(quote.storyId));
  const place = useSessionState((state) =>
    story === undefined || state.mapId === null ? null : placementOf(story, state.mapId),
  );
  const stop = useSessionState((state) => state.board?.touchpoint.get(place ?? "")?.title ?? "");
  if (story === undefined) return null;
  return (
    <figure className={styles.main}>
      <blockquote className={styles.said}>
        <button
          type="button"
          dir="auto"
          disabled={place === null}
          onClick={() => {
            if (place !== null) session.visit(place, { id: quote.storyId, takesFocus: false });
          }}
        >
          <QuoteWords text={shownQuote(story, quote.words).text} />
        </button>
      </blockquote>
      <figcaption className={styles.source}>
        {quote.pinned && (
          <Pin
            className={styles.pin}
            role="img"
            aria-hidden={false}
            aria-label={words.personas.pinnedMark}
          />
        )}
        {story.score !== null && <SentimentMark score={story.score} />}
        <bdi>
          <QuoteLabel story={story} chosen={quote.words} />
          {stop === "" ? "" : ` · ${words.personas.atStop(stop)}`}
        </bdi>
        <WordsButtons quote={quote} />
        <IconButton
          label={words.personas.chooseQuotes}
          icon={<ListChecks />}
          size="small"
          onClick={onChoose}
        />
      </figcaption>
    </figure>
  );
}
