import { useState } from "react";
import { MAX_STORY } from "#journey/commands/stories.ts";
import type { StoryId } from "#journey/ids.ts";
import type { Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { TextArea } from "#ui/TextArea.tsx";

/** Words that are longer than a story may be: they wait here, whole, until a person has decided. */
const unfit = new Map<StoryId, string>();

/** The words of a story; what does not fit is never cut, and is kept beside the story meanwhile. */
export function StoryWords({
  story,
  onWords,
}: {
  readonly story: Story;
  readonly onWords: (text: string) => void;
}) {
  const [waiting, setWaiting] = useState(() => unfit.get(story.id) ?? null);
  const wait = (text: string | null): void => {
    if (text === null) unfit.delete(story.id);
    else unfit.set(story.id, text);
    setWaiting(text);
  };
  return (
    <>
      <TextArea
        label={words.stories.text}
        labelHidden
        value={waiting ?? story.text}
        minRows={2}
        problem={waiting !== null && isLong(waiting) ? tooLongWords(waiting) : undefined}
        onValueChange={(text) => {
          if (waiting !== null || isLong(text)) wait(text);
        }}
        onCommit={(text) => {
          wait(isLong(text) ? text : null);
          if (!isLong(text)) onWords(text);
        }}
      />
      {waiting !== null && (
        <Button size="small" onClick={() => wait(null)}>
          {words.stories.backToSaved}
        </Button>
      )}
    </>
  );
}

function isLong(text: string): boolean {
  return text.length > MAX_STORY;
}

function tooLongWords(text: string): string {
  return `${words.stories.tooLong(text.length, MAX_STORY)} ${words.stories.notKept}`;
}
