import { useState } from "react";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { SessionState } from "#session/state.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { downloadCopy } from "./downloadCopy.ts";
import { loadAnew } from "./newVersion.ts";

const say = words.frame.notKept;

/** Says that nothing is written any more and why, and offers what is on this page as a file. */
export function NotKeptBanner() {
  const session = useSession();
  const reason = useSessionState(reasonIn);
  const [isSaving, setSaving] = useState(false);
  if (reason === null) return null;
  const download = async (): Promise<void> => {
    setSaving(true);
    await downloadCopy(session);
    setSaving(false);
  };
  return (
    <Banner
      tone="failure"
      flush
      actions={
        <>
          <Button size="small" disabled={isSaving} onClick={() => void download()}>
            {say.download}
          </Button>
          {reason !== "memory" && (
            <Button size="small" variant="primary" onClick={loadAnew}>
              {words.frame.reload}
            </Button>
          )}
        </>
      }
    >
      {say[reason]}
    </Banner>
  );
}

/** Why nothing is kept; null while all of it is, or is about to be. */
function reasonIn({ disk, save }: SessionState): "newer" | "notUpgraded" | "memory" | null {
  if (disk === "not-upgraded") return "notUpgraded";
  if (disk === "read-only" || save.kind === "read-only") return "newer";
  return disk === "memory" ? "memory" : null;
}
