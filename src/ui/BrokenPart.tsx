import { CircleAlert } from "lucide-react";
import { Button } from "./Button.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { useUiWords } from "./uiWords.ts";

/** Stands where a part of the screen broke. */
export function BrokenPart({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const words = useUiWords();
  return (
    <div role="alert">
      <EmptyState
        title={words.brokenTitle}
        icon={<CircleAlert />}
        actions={<Button onClick={onTryAgain}>{words.tryAgain}</Button>}
      >
        {words.brokenText}
      </EmptyState>
    </div>
  );
}
