import { useCallback } from "react";
import type { BlockLines } from "#evidence/layoutLines.ts";
import type { Profile } from "#evidence/profile.ts";
import { BASIC_LAYOUT, ONE_PAGE_LAYOUT } from "#evidence/profileLayout.ts";
import { words } from "#journey/words/words.ts";
import { methodsLine } from "#marks/methodsLine.ts";
import { Quote } from "#marks/Quote.tsx";
import { blocksOf, type Decided, scopeInView, sectionsInView } from "#session/decided.ts";
import { useDecided, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useKeptScroll } from "#ui/useKeptScroll.ts";
import { Working } from "#ui/Working.tsx";
import { ProfileNotes } from "./ProfileNotes.tsx";
import { ProfileSection } from "./ProfileSection.tsx";
import { ProfileTools } from "./ProfileTools.tsx";
import { ProposalCards } from "./ProposalCards.tsx";
import styles from "./profile.module.css";
import { type ProfileLayout, useProfileLayout } from "./useProfileLayout.ts";
import { ViewSwitch } from "./ViewSwitch.tsx";

/** The profile of who is in view, as a document: every line can be clicked back to its evidence. */
export function ProfilePanel({ onImport }: { readonly onImport: () => void }) {
  // What is read of all stories at once waits until all are there.
  const isLoaded = useSessionState((state) => state.evidenceLoaded);
  const derived = useSessionState((state) => state.derived);
  const [layout, setLayout] = useProfileLayout();
  const scroll = useKeptScroll(`profile ${useDecided(scopeInView)} ${layout}`);
  if (derived === null) {
    return (
      <div className={styles.panel} role="status" aria-busy="true">
        <span className={styles.unseen}>{words.profile.deriving}</span>
      </div>
    );
  }
  const { profile } = derived;
  if (profile.stories === 0) {
    return (
      <div className={styles.panel}>
        <ViewSwitch />
        <NobodyHeard onImport={onImport} />
      </div>
    );
  }
  return (
    <div className={styles.panel} data-testid="profile">
      <ViewSwitch />
      <ProfileTools layout={layout} onLayout={setLayout} />
      <div className={styles.scroll} ref={scroll}>
        {isLoaded && <ProfileNotes />}
        {layout === "full" ? <Sections /> : <Blocks layout={layout} profile={profile} />}
        {profile.attributes.length === 0 && (
          <p className={styles.note}>{words.profile.nothingKnown}</p>
        )}
        {layout !== "basic" && <Quotes profile={profile} />}
      </div>
      <footer className={styles.methods}>{methodsLine(profile)}</footer>
    </div>
  );
}

/** Nobody told anything at a stop, or what they told is only just being read. */
function NobodyHeard({ onImport }: { readonly onImport: () => void }) {
  const isMap = useSessionState((state) => state.view.kind === "map");
  const heard = useSessionState((state) => state.readings.map?.stories ?? 0);
  if (isMap && heard > 0) return <Working>{words.profile.reading}</Working>;
  return (
    <EmptyState
      title={words.profile.emptyTitle}
      actions={<Button onClick={onImport}>{words.profile.emptyImport}</Button>}
    >
      {words.profile.emptyText}
    </EmptyState>
  );
}

/** All sections, with what the stories propose below what people say of themselves. */
function Sections() {
  const sections = useDecided(sectionsInView);
  const isLoaded = useSessionState((state) => state.evidenceLoaded);
  return (
    <>
      {sections.map(({ section, lines }) => (
        <ProfileSection key={section} name={words.decisions.sections[section]} lines={lines} />
      ))}
      {isLoaded && <ProposalCards />}
    </>
  );
}

function Blocks({
  layout,
  profile,
}: {
  readonly layout: Exclude<ProfileLayout, "full">;
  readonly profile: Profile;
}) {
  const read = useCallback(
    (state: Decided): readonly BlockLines[] =>
      blocksOf(
        state,
        layout === "basic" ? BASIC_LAYOUT : ONE_PAGE_LAYOUT,
        profile,
        scopeInView(state),
      ),
    [layout, profile],
  );
  return useDecided(read).map(({ block, lines }) => (
    <ProfileSection key={block} name={words.decisions.blocks[block]} lines={lines} />
  ));
}

function Quotes({ profile }: { readonly profile: Profile }) {
  if (profile.quotes.length === 0) return null;
  return (
    <section className={styles.quotes} aria-label={words.profile.quotes}>
      <h2 className={styles.heading}>{words.profile.quotes}</h2>
      {profile.quotes.map(
        ({ claim, value }) =>
          value.kind === "quote" && <Quote key={claim} storyId={value.storyId} />,
      )}
    </section>
  );
}
