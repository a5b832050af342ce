import { type KeyboardEvent, useState } from "react";
import { addStories, MAX_STORY } from "#journey/commands/stories.ts";
import {
  asId,
  type MapId,
  type ParticipantId,
  type StoryId,
  type TouchpointId,
} from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { Button } from "#ui/Button.tsx";
import { askBeforeLeaving } from "#ui/heldWords.ts";
import { keepWords } from "#ui/keptWords.ts";
import { TextArea } from "#ui/TextArea.tsx";
import { PersonPicker } from "./PersonPicker.tsx";
import { ScoreButtons } from "./ScoreButtons.tsx";
import styles from "./StoryComposer.module.css";

interface Draft {
  readonly text: string;
  readonly participantId: ParticipantId | null;
  readonly score: number | null;
}

const EMPTY: Draft = { text: "", participantId: null, score: null };

/** What was begun at a touchpoint and not yet added: it waits while a person looks at another one. */
const begun = new Map<TouchpointId, Draft>();
askBeforeLeaving(() => [...begun.values()].some(({ text }) => text.trim() !== ""));

/** Who told the last story that was taken down on each map: an interview is written down from stop to stop. */
const lastTeller = new Map<MapId, ParticipantId | null>();

/** Takes down a story: words, who told it, and how it felt. Mod+Enter adds it, from any of its fields. */
export function StoryComposer({ touchpointId }: { readonly touchpointId: TouchpointId }) {
  const session = useSession();
  const [draft, setDraft] = useState(() => begun.get(touchpointId) ?? fresh(session));
  const change = (parts: Partial<Draft>): void => {
    const next = { ...draft, ...parts };
    if (next.text === "") begun.delete(touchpointId);
    else begun.set(touchpointId, next);
    keepWords(`story ${touchpointId}`, "New story", next.text);
    setDraft(next);
  };
  const lines = linesOf(draft.text);
  const add = (texts: readonly string[]): void => {
    const { score } = draft;
    const participantId = known(session, draft.participantId);
    if (texts.every((text) => text === "")) return;
    const outcome = session.runOnMap((context) =>
      addStories(
        context,
        touchpointId,
        texts.map((text) => ({ text, participantId, score })),
      ),
    );
    if (!outcome.ok) return;
    const { mapId } = session.store.getState();
    if (mapId !== null) lastTeller.set(mapId, participantId);
    change({ text: "", score: null });
    const [id] = outcome.value.made;
    if (id !== undefined) {
      session.show({ shownStory: { id: asId<StoryId>(id), takesFocus: false } });
    }
    // What had the focus goes away with the words: the next story is typed at once.
    session.focusPanel();
  };
  const addOne = (): void => add([draft.text.trim()]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented)
      return;
    event.preventDefault();
    addOne();
  };
  const isOpen = draft.text !== "";
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Mod+Enter in any of its fields adds the story
    <div
      className={styles.composer}
      data-testid="composer"
      data-first-focus=""
      data-keeps-words=""
      onKeyDown={onKeyDown}
    >
      <TextArea
        label="New story"
        labelHidden
        placeholder="What did they say here?"
        minRows={1}
        value={draft.text}
        onValueChange={(text) => change({ text })}
        onSubmit={addOne}
        problem={
          draft.text.trim().length > MAX_STORY
            ? words.stories.tooLong(draft.text.trim().length, MAX_STORY)
            : undefined
        }
      />
      {isOpen && (
        <>
          <PersonPicker
            value={draft.participantId}
            onValueChange={(participantId) => change({ participantId })}
          />
          <div className={styles.row}>
            <ScoreButtons score={draft.score} onScore={(score) => change({ score })} />
            <Button variant="primary" size="small" onClick={addOne}>
              Add story
            </Button>
          </div>
          {lines.length > 1 && (
            <Button size="small" onClick={() => add(lines)}>
              {words.stories.addAsLines(lines.length)}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** A story that nobody has begun: told, until somebody says otherwise, by who told the last one. */
function fresh(session: Session): Draft {
  const { mapId } = session.store.getState();
  const teller = mapId === null ? null : (lastTeller.get(mapId) ?? null);
  return { ...EMPTY, participantId: known(session, teller) };
}

/** A person who is there still: one who was taken back or forgotten meanwhile tells nothing. */
function known({ store }: Session, id: ParticipantId | null): ParticipantId | null {
  return id !== null && store.getState().workspace.participant.has(id) ? id : null;
}

/** The lines that say something: each may be a story of its own. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n|\r/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
