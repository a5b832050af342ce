import { useEffect, useState } from "react";
import { words } from "#journey/words/words.ts";
import type { Restored } from "#session/restoring.ts";
import { useSession } from "#session/hooks.ts";
import type { StoredCopy } from "#storage/copies.ts";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { Working } from "#ui/Working.tsx";
import styles from "./copies.module.css";

type Preview =
  | { readonly kind: "comparing" }
  | { readonly kind: "incomplete" }
  | { readonly kind: "compared"; readonly restored: readonly Restored[] };

const say = words.copies;

/** What going back to a copy would change, and the button that does it, as one step that can be undone. */
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
  const [keepsNew, setKeepsNew] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [isBroken, setBroken] = useState(false);
  const preview = usePreview(copy, keepsNew);
  const restore = async (): Promise<void> => {
    setShare(0);
    try {
      const command = await session.copies.backTo(copy, keepsNew, say.stepName(time));
      const before = { kind: "restore", of: time } as const;
      const signal = new AbortController().signal;
      await session.runGradually(command, signal, setShare, before);
    } catch {
      setBroken(true);
      setShare(null);
      return;
    }
    session.notify(say.restored(time), "plain", true);
    onRestored();
  };
  if (isBroken || preview.kind === "incomplete") {
    return (
      <p className={styles.problem} role="alert">
        {say.incomplete}
      </p>
    );
  }
  if (preview.kind === "comparing") return <Working>{say.looking}</Working>;
  const hasNew = keepsNew || preview.restored.some(({ gone }) => gone > 0);
  return (
    <div className={styles.preview}>
      <Changes restored={preview.restored} />
      {hasNew && <Checkbox label={say.keepNew} checked={keepsNew} onCheckedChange={setKeepsNew} />}
      {share !== null && <ProgressBar label={say.restoring} value={share} />}
      {preview.restored.length > 0 && (
        <div>
          <Button variant="primary" disabled={share !== null} onClick={() => void restore()}>
            {say.restore}
          </Button>
        </div>
      )}
    </div>
  );
}

function Changes({ restored }: { readonly restored: readonly Restored[] }) {
  if (restored.length === 0) return <p className={styles.hint}>{say.same}</p>;
  const lines = [
    [say.back, things(restored, "back")],
    [say.changed, things(restored, "changed")],
    [say.gone, things(restored, "gone")],
  ] as const;
  return (
    <ul className={styles.changes}>
      {lines.flatMap(([text, what]) => (what === "" ? [] : <li key={what}>{text(what)}</li>))}
    </ul>
  );
}

function things(restored: readonly Restored[], how: "back" | "changed" | "gone"): string {
  return words.formats.list(
    restored.filter((of) => of[how] > 0).map((of) => say.kinds[of.kind](of[how])),
  );
}

function usePreview(copy: StoredCopy, keepsNew: boolean): Preview {
  const session = useSession();
  const [preview, setPreview] = useState<Preview>({ kind: "comparing" });
  useEffect(() => {
    let isLate = false;
    session.copies.preview(copy, keepsNew).then(
      (restored) => {
        if (!isLate) setPreview({ kind: "compared", restored });
      },
      () => {
        if (!isLate) setPreview({ kind: "incomplete" });
      },
    );
    return () => {
      isLate = true;
    };
  }, [copy, keepsNew, session]);
  return preview;
}
