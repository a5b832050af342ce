import { RefreshCw, TextQuote } from "lucide-react";
import { useState } from "react";
import type { PersonaQuote } from "#evidence/personaSheet.ts";
import { takeWordsNow } from "#journey/commands/quotes.ts";
import { shownQuote } from "#journey/quote.ts";
import { words } from "#journey/words/words.ts";
import { scopeInView } from "#session/decided.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { WordsDialog } from "./WordsDialog.tsx";

/** Opens the words of a quote to choose them; where the story has changed since, takes them as they are now. */
export function WordsButtons({ quote }: { readonly quote: PersonaQuote }) {
  const session = useSession();
  const story = useSessionState((state) => state.workspace.story.get(quote.storyId));
  const [isOpen, setOpen] = useState(false);
  if (story === undefined) return null;
  const take = (): void => {
    const scope = scopeInView(session.store.getState());
    session.run((context) => takeWordsNow(context, scope, quote.storyId));
  };
  return (
    <>
      {shownQuote(story, quote.words).isBehind && (
        <IconButton label={words.quotes.takeNow} icon={<RefreshCw />} size="small" onClick={take} />
      )}
      <IconButton
        label={words.quotes.choose}
        icon={<TextQuote />}
        size="small"
        onClick={() => setOpen(true)}
      />
      {isOpen && <WordsDialog story={story} chosen={quote.words} onClose={() => setOpen(false)} />}
    </>
  );
}
