import { CSPProvider } from "@base-ui/react/csp-provider";
import "./tokens.css";
import "./base.css";
import type { ReactNode } from "react";
import { ENGLISH_UI_WORDS, type UiWords, UiWordsProvider } from "./uiWords.ts";

export interface UiRootProps {
  readonly words?: UiWords;
  readonly children: ReactNode;
}

/** What every control needs around it; once, around the whole app. Adds no style elements. */
export function UiRoot({ words = ENGLISH_UI_WORDS, children }: UiRootProps) {
  return (
    <CSPProvider disableStyleElements>
      <UiWordsProvider value={words}>{children}</UiWordsProvider>
    </CSPProvider>
  );
}
