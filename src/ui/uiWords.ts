import { createContext, useContext } from "react";

/** The few words that controls say by themselves; everything else comes in as props. */
export interface UiWords {
  readonly cancel: string;
  readonly close: string;
  readonly clear: string;
  readonly dismiss: string;
  readonly tryAgain: string;
  readonly working: string;
  readonly noMatch: string;
  readonly showOptions: string;
  readonly notifications: string;
  readonly brokenTitle: string;
  readonly brokenText: string;
  readonly create: (text: string) => string;
  readonly remove: (name: string) => string;
  /** What was typed where it may not stand, when its field is gone. */
  readonly notKept: (field: string, text: string, why: string) => string;
}

export const ENGLISH_UI_WORDS: UiWords = {
  cancel: "Cancel",
  close: "Close",
  clear: "Clear",
  dismiss: "Dismiss",
  tryAgain: "Try again",
  working: "Working",
  noMatch: "Nothing matches",
  showOptions: "Show options",
  notifications: "Notifications",
  brokenTitle: "This part stopped working",
  brokenText: "Your work is safe and goes on being saved. The other parts still work.",
  create: (text) => `Create “${text}”`,
  remove: (name) => `Remove ${name}`,
  notKept: (field, text, why) => `Not kept in ${field}: “${text}”. ${why}`,
};

const UiWordsContext = createContext<UiWords>(ENGLISH_UI_WORDS);

export const UiWordsProvider = UiWordsContext.Provider;

export function useUiWords(): UiWords {
  return useContext(UiWordsContext);
}
