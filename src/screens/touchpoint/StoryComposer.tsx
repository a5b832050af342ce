import { useState } from "react";
import { addStories } from "#journey/commands/stories.ts";
import type { ParticipantId, TouchpointId } from "#journey/ids.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { TextArea } from "#ui/TextArea.tsx";
import { PersonPicker } from "./PersonPicker.tsx";
import { ScoreButtons } from "./ScoreButtons.tsx";
import styles from "./StoryComposer.module.css";

/** Takes down a story: words, who told it, and how it felt. Mod+Enter adds it. */
export function StoryComposer({ touchpointId }: { readonly touchpointId: TouchpointId }) {
  const session = useSession();
  const [text, setText] = useState("");
  const [participantId, setParticipant] = useState<ParticipantId | null>(null);
  const [score, setScore] = useState<number | null>(null);
  const add = (): void => {
    if (text.trim() === "") return;
    const outcome = session.runOnMap((context) =>
      addStories(context, touchpointId, [{ text: text.trim(), participantId, score }]),
    );
    if (!outcome.ok) return;
    setText("");
    setScore(null);
  };
  const isOpen = text !== "";
  return (
    <div className={styles.composer} data-testid="composer" data-first-focus="">
      <TextArea
        label="New story"
        labelHidden
        placeholder="What did they say here?"
        minRows={1}
        value={text}
        onValueChange={setText}
        onSubmit={add}
      />
      {isOpen && (
        <>
          <PersonPicker value={participantId} onValueChange={setParticipant} />
          <div className={styles.row}>
            <ScoreButtons score={score} onScore={setScore} />
            <Button variant="primary" size="small" onClick={add}>
              Add story
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
