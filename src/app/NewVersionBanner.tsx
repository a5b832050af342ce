import { useState, useSyncExternalStore } from "react";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { loadAnew, putOff, stalenessNow, watchStaleness } from "./newVersion.ts";

/** A disk that has not taken the latest changes after so long does not take them soon. */
const PATIENCE_MS = 5_000;

/** Says that there is another version of the app, and takes it into use when asked to. */
export function NewVersionBanner() {
  const session = useSession();
  const staleness = useSyncExternalStore(watchStaleness, stalenessNow);
  const [isLeaving, setLeaving] = useState(false);
  if (staleness === null) return null;
  const reload = async (): Promise<void> => {
    setLeaving(true);
    await Promise.race([
      session.flush(),
      new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
    ]);
    setLeaving(false);
    if (session.isPending) session.notify(words.frame.notReloaded, "problem");
    else loadAnew();
  };
  return (
    <Banner
      tone={staleness === "missing" ? "warning" : "notice"}
      flush
      onDismiss={putOff}
      actions={
        <Button size="small" disabled={isLeaving} onClick={() => void reload()}>
          {words.frame.reload}
        </Button>
      }
    >
      {words.frame.stale[staleness]}
    </Banner>
  );
}
