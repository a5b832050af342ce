import type { ReactNode } from "react";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { ErrorBoundary } from "#ui/ErrorBoundary.tsx";
import { showDialog, useOpenDialog } from "./openDialog.ts";

/** A dialog that breaks, or whose part does not come, is closed with a word; the page under it goes on. */
export function DialogGuard({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const dialog = useOpenDialog();
  return (
    <ErrorBoundary
      name="dialog"
      resetKey={dialog?.kind ?? ""}
      fallback={() => null}
      onError={() => {
        showDialog(null);
        session.notify(words.frame.dialogBroken, "problem");
      }}
    >
      {children}
    </ErrorBoundary>
  );
}
