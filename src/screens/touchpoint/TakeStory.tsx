import { GripVertical } from "lucide-react";
import { type PointerEvent, useRef } from "react";
import { words } from "#journey/words/words.ts";
import { Checkbox } from "#ui/Checkbox.tsx";
import styles from "./TakeStory.module.css";

interface TakeStoryProps {
  readonly isChosen: boolean;
  /** With Shift, all from the one before. */
  readonly onChoose: (isRange: boolean) => void;
  /** A hand takes hold of the story, to drag it onto a card. */
  readonly onHold: (event: PointerEvent) => void;
}

/** Where a story is taken: chosen beside others, or dragged onto a card. The keyboard has its own ways. */
export function TakeStory({ isChosen, onChoose, onHold }: TakeStoryProps) {
  const isRange = useRef(false);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only looks whether Shift is held
    <span
      className={styles.take}
      onPointerDownCapture={(event) => {
        isRange.current = event.shiftKey;
      }}
      onMouseDown={(event) => {
        // Shift would choose all the text between.
        if (event.shiftKey) event.preventDefault();
      }}
      onKeyDownCapture={(event) => {
        isRange.current = event.shiftKey;
      }}
    >
      <span
        className={styles.grip}
        data-testid="story-grip"
        title={words.stories.dragTo}
        onPointerDown={onHold}
      >
        <GripVertical aria-hidden="true" />
      </span>
      <Checkbox
        label={words.stories.choose}
        labelHidden
        checked={isChosen}
        onCheckedChange={() => onChoose(isRange.current)}
      />
    </span>
  );
}
