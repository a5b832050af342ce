import { Pin, PinOff } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import type { PersonaQuote, ShownPersona } from "#evidence/personaSheet.ts";
import { wordCount } from "#evidence/similarity.ts";
import { pinQuote } from "#journey/commands/personas.ts";
import { words } from "#journey/words/words.ts";
import { Quote } from "#marks/Quote.tsx";
import { type Decided, personaInView, scopeInView } from "#session/decided.ts";
import { useDecided, useSession } from "#session/hooks.ts";
import { storiesInView } from "#session/storiesInView.ts";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/TextField.tsx";
import { VirtualList } from "#ui/VirtualList.tsx";
import styles from "./persona.module.css";
import { WordsButtons } from "./WordsButtons.tsx";

/** A quote has so many words (evidence.md, section 4). */
const SHORTEST = 8;
const LONGEST = 60;

/** All that may be quoted of who is in view, what is on the sheet first, each to be pinned or let go. */
export function QuotePicker() {
  const stories = useDecided(quotable);
  const shown = useDecided(shownQuotes);
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search.trim().toLocaleLowerCase());
  const ids = useMemo(() => {
    const first = shown.map(({ storyId }) => storyId);
    const rest = stories.filter(({ id }) => !first.includes(id));
    const texts = new Map(stories.map(({ id, text }) => [id, text.toLocaleLowerCase()]));
    return [...first, ...rest.map(({ id }) => id)].filter(
      (id) => wanted === "" || (texts.get(id) ?? "").includes(wanted),
    );
  }, [stories, shown, wanted]);
  const quotes = new Map(shown.map((one) => [one.storyId, one]));
  return (
    <div className={styles.picker}>
      <TextField label={words.personas.searchQuotes} value={search} onValueChange={setSearch} />
      {ids.length === 0 ? (
        <p className={styles.hint}>{words.personas.noQuotes}</p>
      ) : (
        <div className={styles.pickerList}>
          <VirtualList
            label={words.personas.quotes}
            items={ids}
            itemKey={(id) => id}
            estimateHeight={76}
            gap={8}
            renderItem={(id) => (
              <Choice quote={quotes.get(id) ?? { storyId: id, pinned: false, words: null }} />
            )}
          />
        </div>
      )}
    </div>
  );
}

function Choice({ quote }: { readonly quote: PersonaQuote }) {
  const { storyId: id, pinned: isPinned } = quote;
  const session = useSession();
  return (
    <div className={styles.choice}>
      <Quote storyId={id} chosen={quote.words} />
      <WordsButtons quote={quote} />
      <Button
        size="small"
        icon={isPinned ? <PinOff /> : <Pin />}
        aria-pressed={isPinned}
        onClick={() => {
          const scope = scopeInView(session.store.getState());
          session.run((context) => pinQuote(context, scope, id, !isPinned));
        }}
      >
        {isPinned ? words.personas.unpinQuote : words.personas.pinQuote}
      </Button>
    </div>
  );
}

const NONE: ShownPersona["quotes"] = [];

function shownQuotes(state: Decided): ShownPersona["quotes"] {
  return personaInView(state)?.quotes ?? NONE;
}

function quotable(state: Decided) {
  const told = storiesInView(state).filter(({ text, consent }) => {
    const length = wordCount(text);
    return consent !== "refused" && length >= SHORTEST && length <= LONGEST;
  });
  // One telling may stand at several stops: its words are offered once.
  return [...new Map(told.toReversed().map((story) => [story.text, story])).values()].toReversed();
}
