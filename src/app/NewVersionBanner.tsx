import { useState, useSyncExternalStore } from "react";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { loadAnew, putOff, stalenessNow, watchStaleness } from "./newVersion.ts";

/** Says that there is another version of the app, and takes it into use when asked to. */
export function NewVersionBanner() {
  const session = useSession();
  const staleness = useSyncExternalStore(watchStaleness, stalenessNow);
  const [isLeaving, setLeaving] = useState(false);
  if (staleness === null) return null;
  const reload = async (): Promise<void> => {
    setLeaving(true);
    await session.flush();
    loadAnew();
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
