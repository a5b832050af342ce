import { useState } from "react";
import type { ShownPersona } from "#evidence/personaSheet.ts";
import { words } from "#journey/words/words.ts";
import { methodsLine } from "#marks/methodsLine.ts";
import { Quote } from "#marks/Quote.tsx";
import { personaInView, scopeInView } from "#session/decided.ts";
import { useDecided, useSessionState } from "#session/hooks.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useKeptScroll } from "#ui/useKeptScroll.ts";
import { BirthCertificate } from "./BirthCertificate.tsx";
import { BuildDialog } from "./BuildDialog.tsx";
import { Coherence } from "./Coherence.tsx";
import { isUnlike } from "./personaText.ts";
import { SeveralGroups } from "./SeveralGroups.tsx";
import { CompareDialog } from "./CompareDialog.tsx";
import { FromStories } from "./FromStories.tsx";
import { MainQuote } from "./MainQuote.tsx";
import { PersonaBar, type PersonaDialog } from "./PersonaBar.tsx";
import { PersonaHead } from "./PersonaHead.tsx";
import styles from "./persona.module.css";
import { fieldsApart, isAnythingNoted, isKnown } from "./personaText.ts";
import { QuotesDialog } from "./QuotesDialog.tsx";
import { SheetRow } from "./SheetRow.tsx";
import { StoryOf } from "./StoryOf.tsx";
import { UnknownRows } from "./UnknownRows.tsx";
import { WordsButtons } from "./WordsButtons.tsx";

/** The persona of who is in view: made up in name, real in every line. */
export function PersonaPanel({ onSegments }: { readonly onSegments: () => void }) {
  const derived = useSessionState((state) => state.derived);
  const shown = useDecided(personaInView);
  const [dialog, setDialog] = useState<PersonaDialog | null>(null);
  const close = (): void => setDialog(null);
  if (derived === null) {
    return (
      <div className={styles.panel} role="status" aria-busy="true">
        <span className={styles.unseen}>{words.profile.deriving}</span>
      </div>
    );
  }
  return (
    <div className={styles.panel} data-testid="persona">
      <PersonaBar shown={shown} onOpen={setDialog} />
      {shown === null ? (
        <EmptyState title={words.personas.nobodyTitle}>{words.personas.nobodyText}</EmptyState>
      ) : (
        <Sheet shown={shown} onQuotes={() => setDialog("quotes")} onSegments={onSegments} />
      )}
      <footer className={styles.methods}>{methodsLine(derived.profile)}</footer>
      {dialog === "quotes" && <QuotesDialog onClose={close} />}
      {dialog === "compare" && <CompareDialog onClose={close} />}
      {dialog === "build" && <BuildDialog onClose={close} />}
    </div>
  );
}

function Sheet({
  shown,
  onQuotes,
  onSegments,
}: {
  readonly shown: ShownPersona;
  readonly onQuotes: () => void;
  readonly onSegments: () => void;
}) {
  const { main, blank, others } = fieldsApart(shown);
  const [first, ...rest] = shown.quotes;
  const known = isKnown(shown);
  const scroll = useKeptScroll(`persona ${useDecided(scopeInView)}`);
  return (
    <div className={styles.scroll} ref={scroll}>
      {known ? (
        <PersonaHead shown={shown} />
      ) : (
        <div className={styles.little}>
          <EmptyState compact title={words.personas.notKnownTitle}>
            {isAnythingNoted(shown) ? words.personas.tooFewText : words.personas.notKnownText}
          </EmptyState>
        </div>
      )}
      {first !== undefined && <MainQuote quote={first} onChoose={onQuotes} />}
      {known && <Coherence shown={shown} />}
      {known && isUnlike(shown) && <SeveralGroups onSegments={onSegments} />}
      {main.map((field) => (
        <SheetRow key={field.field.attributeId} shown={field} />
      ))}
      {others.length > 0 && (
        <section aria-label={words.personas.otherFields}>
          {main.length > 0 && <h2 className={styles.section}>{words.personas.otherFields}</h2>}
          {others.map((field) => (
            <SheetRow key={field.field.attributeId} shown={field} />
          ))}
        </section>
      )}
      <UnknownRows fields={blank} />
      <FromStories />
      {known && <StoryOf shown={shown} />}
      {rest.length > 0 && (
        <section className={styles.quotes} aria-label={words.personas.quotes}>
          <h2 className={styles.heading}>{words.personas.quotes}</h2>
          {rest.map((quote) => (
            <div key={quote.storyId} className={styles.choice}>
              <Quote storyId={quote.storyId} chosen={quote.words} />
              <WordsButtons quote={quote} />
            </div>
          ))}
        </section>
      )}
      <BirthCertificate shown={shown} />
    </div>
  );
}
