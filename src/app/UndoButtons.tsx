import { Redo2, Undo2 } from "lucide-react";
import { useSession, useSessionState } from "#session/hooks.ts";
import { IconButton } from "#ui/IconButton.tsx";

/** Undo and redo, each naming what it would do. */
export function UndoButtons() {
  const session = useSession();
  const history = useSessionState((state) => state.history);
  return (
    <>
      <IconButton
        label={history.undo === null ? "Undo" : `Undo: ${history.undo}`}
        keys="Mod+Z"
        icon={<Undo2 />}
        aria-disabled={history.undo === null}
        onClick={() => void session.undo()}
      />
      <IconButton
        label={history.redo === null ? "Redo" : `Redo: ${history.redo}`}
        keys="Mod+Shift+Z"
        icon={<Redo2 />}
        aria-disabled={history.redo === null}
        onClick={() => void session.redo()}
      />
    </>
  );
}
