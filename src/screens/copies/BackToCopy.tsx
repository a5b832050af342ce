import { useMemo } from "react";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import type { StoredCopy } from "#storage/copies.ts";
import { GoBack, type WayBack } from "./GoBack.tsx";
import { runBack } from "./runBack.ts";

const say = words.copies;

/** What going back to a copy would change, and the button that does it. */
export function BackToCopy({
  copy,
  time,
  onRestored,
}: {
  readonly copy: StoredCopy;
  readonly time: string;
  readonly onRestored: () => void;
}) {
  const session = useSession();
  const way = useMemo<WayBack>(
    () => ({
      isWhole: true,
      preview: (howFar) => session.copies.preview(copy, howFar),
      restore: async (howFar, onProgress, signal) => {
        const make = () => session.copies.backTo(copy, howFar, say.stepName(time));
        if (!(await runBack(session, make, { of: time, onProgress, signal }))) return;
        session.notify(say.restored[howFar](time), "plain", true);
        onRestored();
      },
    }),
    [session, copy, time, onRestored],
  );
  return <GoBack way={way} first="exact" action={say.restore} />;
}
