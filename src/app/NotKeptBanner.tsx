import { useEffect, useState } from "react";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { SessionState } from "#session/state.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { downloadCopy } from "./downloadCopy.ts";
import { loadAnew } from "./newVersion.ts";

/** A write that fails for so long is told in a banner; one that fails once is tried again before anybody could read it. */
const FAILING_MS = 1_500;

const say = words.frame.notKept;

/** Says that what is done is not kept and why, and offers what is on this page as a file. */
export function NotKeptBanner() {
  const isFailing = useSessionState(({ save }) => save.kind === "failed");
  const reason = useSessionState(reasonIn);
  if (isFailing) return <FailingBanner />;
  if (reason === null) return null;
  return <SayAndGiveOut canReload={reason !== "memory"}>{say[reason]}</SayAndGiveOut>;
}

/** Why nothing is written at all; null while all is, or is about to be. */
function reasonIn({
  disk,
  save,
}: SessionState): "newer" | "notUpgraded" | "unopened" | "noRoom" | "memory" | null {
  if (disk === "not-upgraded") return "notUpgraded";
  if (disk === "read-only" || save.kind === "read-only") return "newer";
  if (disk === "no-room") return "noRoom";
  return disk === "memory" || disk === "unopened" ? disk : null;
}

function FailingBanner() {
  const why = useSessionState(({ save }) => {
    if (save.kind !== "failed") return "";
    if (save.problem === "slow") return say.diskSlow;
    return save.problem === "full" ? say.diskFull : say.diskRefused(save.message);
  });
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), FAILING_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return <SayAndGiveOut canReload={false}>{say.failing(why)}</SayAndGiveOut>;
}

function SayAndGiveOut({
  children,
  canReload,
}: {
  readonly children: string;
  readonly canReload: boolean;
}) {
  const session = useSession();
  const [isSaving, setSaving] = useState(false);
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
          {canReload && (
            <Button size="small" variant="primary" onClick={loadAnew}>
              {words.frame.reload}
            </Button>
          )}
        </>
      }
    >
      {children}
    </Banner>
  );
}
