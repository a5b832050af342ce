import { useEffect, useState } from "react";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { SessionState } from "#session/state.ts";
import type { Keeping } from "#storage/askToKeep.ts";
import type { StoredCopy } from "#storage/copies.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Working } from "#ui/Working.tsx";
import { BackupPart } from "./BackupPart.tsx";
import { DamagedPart } from "./DamagedPart.tsx";
import styles from "./copies.module.css";
import { CopyRow } from "./CopyRow.tsx";

type Read =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "read"; readonly copies: readonly StoredCopy[] };

const say = words.copies;

/** Where nothing outlives the page, copies do not either. */
const IN_MEMORY: ReadonlySet<SessionState["disk"]> = new Set(["memory", "unopened", "no-room"]);

/** How safe everything is, the copies on this device, and the way back to one of them. */
export function CopiesDialog({
  onClose,
  onBackup,
}: {
  readonly onClose: () => void;
  /** A backup file was chosen. */
  readonly onBackup: (file: File) => void;
}) {
  const session = useSession();
  const [read, setRead] = useState<Read>({ kind: "reading" });
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  useEffect(() => {
    const refresh = (): void => {
      void session.copies.howKept().then(setKeeping);
      void readCopies(session.copies).then(setRead);
    };
    refresh();
    return session.copies.whenTaken(({ kind }) => {
      // The copy before going back may take the place of the very one that one goes back to: its row stays.
      if (kind !== "restore") refresh();
    });
  }, [session]);
  const isInMemory = useSessionState(({ disk }) => IN_MEMORY.has(disk));
  const { listTitle, listText, none } = isInMemory ? say.inMemory : say;
  const takeNow = async (): Promise<void> => {
    const taking = await session.copies.before({ kind: "asked", of: "" });
    if (taking === "taken") session.notify(say.taken);
    else if (taking === "same") session.notify(say.notTaken);
    else session.notify(say.failed(taking === "full"), "problem");
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title={words.frame.copies}
      {...(keeping === null || isInMemory ? {} : { description: keepingText(keeping) })}
    >
      <div className={styles.sections}>
        <NotSaved />
        <DamagedPart />
        <BackupPart onFile={onBackup} />
        <section className={styles.section} aria-labelledby="copies-here">
          <header className={styles.head}>
            <h3 id="copies-here">{listTitle}</h3>
            <Button size="small" onClick={() => void takeNow()}>
              {say.takeNow}
            </Button>
          </header>
          <p className={styles.hint}>{listText}</p>
          {read.kind === "reading" && <Working>{say.reading}</Working>}
          {read.kind === "failed" && (
            <p className={styles.problem} role="alert">
              {say.unreadable(read.message)}
            </p>
          )}
          {read.kind === "read" && (
            <CopyList copies={read.copies} none={none} onRestored={onClose} />
          )}
        </section>
      </div>
    </Dialog>
  );
}

/** While changes cannot be written: they are on this page alone, and the way out is a file. */
function NotSaved() {
  const save = useSessionState((state) => state.save);
  const disk = useSessionState((state) => state.disk);
  const isKept = save.kind !== "failed" && save.kind !== "read-only" && disk === "ready";
  return isKept ? null : <Banner tone="failure">{say.notSaved}</Banner>;
}

function CopyList({
  copies,
  none,
  onRestored,
}: {
  readonly copies: readonly StoredCopy[];
  /** What is said without any. */
  readonly none: string;
  readonly onRestored: () => void;
}) {
  if (copies.length === 0) return <p className={styles.hint}>{none}</p>;
  return (
    <ul className={styles.list}>
      {copies.map((copy) => (
        <CopyRow key={copy.id} copy={copy} onRestored={onRestored} />
      ))}
    </ul>
  );
}

async function readCopies(copies: {
  readonly list: () => Promise<readonly StoredCopy[]>;
}): Promise<Read> {
  try {
    return { kind: "read", copies: await copies.list() };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

function keepingText({ isPersistent, usedBytes }: Keeping): string {
  const kept = isPersistent === true ? say.persistent : say.notPersistent;
  return usedBytes === null ? kept : `${kept} ${say.used(usedBytes)}.`;
}
