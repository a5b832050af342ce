import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { FileDrop } from "#ui/FileDrop.tsx";
import { useOpenDialog } from "./openDialog.ts";

/**
 * Takes files that are dropped anywhere on an open map. While something else is
 * asked, or the map lies in the trash, they are only kept from leading away from
 * the page, and the words on it with it.
 */
export function MapFileDrop({ isTrashed }: { readonly isTrashed: boolean }) {
  const session = useSession();
  const isAsking = useOpenDialog() !== null;
  return (
    <FileDrop
      label={words.frame.fileDropOnMap}
      disabled={isAsking || isTrashed}
      onFiles={(files) => {
        if (document.querySelector(COVERING) !== null) return;
        void import("./pickFiles.ts").then((m) => m.takeOnMap(session, files));
      }}
    />
  );
}

const COVERING = '[role="dialog"], [role="alertdialog"]';
