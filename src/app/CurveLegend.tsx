import { X } from "lucide-react";
import { useMemo } from "react";
import { scoredOnMap } from "#journey/commands/guesses.ts";
import type { Participant } from "#journey/participant.ts";
import type { Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { LineSample } from "#marks/LineSample.tsx";
import { DASHES, GUESS_DASHES } from "#scene/overlays.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { whoIs } from "#session/whoIs.ts";
import { guessOverlay, legendOf } from "#session/overlays.ts";
import type { SessionState } from "#session/state.ts";
import { Menu } from "#ui/Menu.tsx";
import styles from "./CurveLegend.module.css";

/** Whose curves are on the map: everyone's, and those of the segments that are pressed. */
export function CurveLegend() {
  const session = useSession();
  const segment = useSessionState((state) => state.workspace.segment);
  const mapId = useSessionState((state) => state.mapId);
  const overlays = useSessionState((state) => state.overlays);
  const legend = useMemo(
    () => legendOf({ workspace: { segment }, mapId, overlays }),
    [segment, mapId, overlays],
  );
  const isAlone = useSessionState(
    (state) => followedIn(state) === undefined && state.guess === null,
  );
  if (legend.length === 0 && isAlone) return null;
  const drawn = legend.filter(({ pattern }) => pattern !== null);
  const toggle = (id: string): void => {
    const shown = legend.flatMap((entry) => (entry.pattern === null ? [] : entry.id));
    const others = shown.filter((one) => one !== id);
    const isShown = others.length < shown.length;
    // Of more than can be told apart the one that was there longest gives way.
    const next = isShown ? others : [...shown.slice(1 - DASHES.length), id];
    session.show({ overlays: next });
  };
  return (
    <section className={styles.legend} aria-label={words.map.legend}>
      <span className={styles.entry}>
        <LineSample dashes={[]} tone="everyone" /> {words.map.everyone}
        <Tellers />
      </span>
      {drawn.map(({ id, name, pattern }) => (
        <button
          key={id}
          type="button"
          className={styles.entry}
          aria-pressed
          title={name}
          onClick={() => toggle(id)}
        >
          <LineSample dashes={DASHES[pattern ?? 0] ?? []} />
          <span className={styles.name} dir="auto">
            {name}
          </span>
        </button>
      ))}
      {legend.length > drawn.length && (
        <Menu
          trigger={
            <button type="button" className={styles.entry}>
              {words.map.otherCurves(legend.length - drawn.length)}
            </button>
          }
          entries={legend.map(({ id, name, pattern }) => ({
            kind: "check",
            id,
            label: name,
            checked: pattern !== null,
            run: () => toggle(id),
          }))}
        />
      )}
      <ShownGuess />
      <FollowedPerson />
    </section>
  );
}

/** Who the curve of all is: as everywhere, who told without a name is not counted among the people. */
function Tellers() {
  const people = useSessionState((state) => state.readings.map?.people ?? null);
  const story = useSessionState((state) => state.workspace.story);
  const mapId = useSessionState((state) => state.mapId);
  const unnamed = useMemo(
    () => (mapId === null ? 0 : scoredOnMap({ story }, mapId, isUnnamed)),
    [story, mapId],
  );
  if (people === null) return null;
  return <span className={styles.people}>{words.evidence.tellers(people, unnamed)}</span>;
}

function isUnnamed({ participantId }: Story): boolean {
  return participantId === null;
}

/** The guess that is laid over the curve; a press takes it off. */
function ShownGuess() {
  const session = useSession();
  const guess = useSessionState((state) => state.workspace.guess.get(state.guess ?? ""));
  const shown = guessOverlay(guess);
  if (shown === null) return null;
  return (
    <button
      type="button"
      className={styles.entry}
      title={words.guesses.hide}
      onClick={() => session.show({ guess: null })}
    >
      <LineSample dashes={GUESS_DASHES} />
      <span className={styles.name} dir="auto">
        {shown.name}
      </span>
      <X aria-hidden="true" className={styles.end} />
    </button>
  );
}

/** The person whose way is shown; a press takes it off. */
function FollowedPerson() {
  const session = useSession();
  const followed = useSessionState(followedIn);
  if (followed === undefined) return null;
  const who = whoIs(followed);
  return (
    <button
      type="button"
      className={styles.entry}
      title={words.who.unfollow(who)}
      onClick={() => session.show({ followed: null })}
    >
      <LineSample dashes={[]} tone="person" />
      <span className={styles.name} dir="auto">
        {who}
      </span>
      <X aria-hidden="true" className={styles.end} />
    </button>
  );
}

/** Whoever is followed; they may have been deleted or forgotten since. */
function followedIn({ followed, workspace }: SessionState): Participant | undefined {
  return workspace.participant.get(followed ?? "");
}
