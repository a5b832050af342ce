import { useEffectEvent, useLayoutEffect, useState } from "react";

/** A text being edited, apart from the text that stands. */
export interface Draft {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly focus: () => void;
  /** Hands over the text when it differs from the one that stands. */
  readonly commit: () => void;
  readonly cancel: () => void;
}

/**
 * Keeps what is typed until it is committed. While the field has no focus the
 * text that stands is shown, so a change from elsewhere is seen at once.
 */
export function useDraft(
  value: string,
  onValueChange: ((text: string) => void) | undefined,
  onCommit: ((text: string) => void) | undefined,
): Draft {
  const [draft, setDraft] = useState<{ readonly text: string; readonly from: string } | null>(null);
  // What is handed over at every key stands with the owner, who may empty the field meanwhile.
  const isLive = onCommit === undefined && onValueChange !== undefined;
  const commit = (): void => {
    if (draft !== null && draft.text !== draft.from) onCommit?.(draft.text);
  };
  /** Gone from the page with its field, by the back key or another tab's hand: what was typed is kept. */
  const leave = useEffectEvent(commit);
  useLayoutEffect(() => () => leave(), []);
  return {
    text: isLive ? value : (draft?.text ?? value),
    change: (text) => {
      setDraft({ text, from: draft?.from ?? value });
      onValueChange?.(text);
    },
    focus: () => {
      if (draft === null) setDraft({ text: value, from: value });
    },
    commit: () => {
      commit();
      setDraft(null);
    },
    cancel: () => {
      if (draft !== null && draft.text !== draft.from) onValueChange?.(draft.from);
      setDraft(null);
    },
  };
}
