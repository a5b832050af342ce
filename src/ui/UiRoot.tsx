import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import "./tokens.css";
import "./base.css";
import type { ReactNode } from "react";
import { Toasts } from "./Toasts.tsx";
import { ENGLISH_UI_WORDS, type UiWords, UiWordsProvider } from "./uiWords.ts";

export interface UiRootProps {
  readonly words?: UiWords;
  readonly children: ReactNode;
}

/** What every control needs around it; once, around the whole app. Adds no style elements. */
export function UiRoot({ words = ENGLISH_UI_WORDS, children }: UiRootProps) {
  return (
    <CSPProvider disableStyleElements>
      <UiWordsProvider value={words}>
        <Tooltip.Provider delay={500} closeDelay={0} timeout={300}>
          <Toasts>{children}</Toasts>
        </Tooltip.Provider>
      </UiWordsProvider>
    </CSPProvider>
  );
}
