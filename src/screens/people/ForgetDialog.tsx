import { useEffect, useState } from "react";
import type { Receipt } from "#journey/commands/forget.ts";
import type { Participant } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import { useBackupFolder, useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { dropKeptWords } from "#ui/keptWords.ts";
import { saveFile } from "#ui/saveFile.ts";
import { Working } from "#ui/Working.tsx";
import styles from "./PeopleScreen.module.css";
import { calledOf } from "./peopleOrder.ts";
import { receiptLines } from "./receiptLines.ts";

interface Done {
  readonly kind: "done";
  readonly damaged: number;
  readonly at: string;
  readonly isFolderKept: boolean;
}

type Stage =
  | { readonly kind: "asking" | "running" }
  | { readonly kind: "failed"; readonly why: string }
  | Done;

type Chosen = ReturnType<typeof useBackupFolder>;

const say = words.forgetting;

/** Says what forgetting a person takes away, does it for good, and gives a receipt. */
export function ForgetDialog({
  person,
  onClose,
}: {
  readonly person: Participant;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const [who] = useState(() => calledOf(person) || say.unnamed);
  const [stage, setStage] = useState<Stage>({ kind: "asking" });
  const expected = useReceipt(person.id);
  // What somebody told meanwhile, in another tab, is counted too.
  const [changed, setChanged] = useState<Receipt | null>(null);
  const receipt = changed ?? expected;
  const folder = useBackupFolder();
  const forget = async (): Promise<void> => {
    setStage({ kind: "running" });
    try {
      const forgotten = await session.forgetting.forget(person.id);
      setChanged((before) => forgotten.receipt ?? before);
      dropKeptWords();
      const { kept, isFolderKept } = forgotten;
      const at = new Date().toISOString();
      setStage({ kind: "done", damaged: kept.length, at, isFolderKept });
    } catch (error) {
      setStage({ kind: "failed", why: String(error instanceof Error ? error.message : error) });
    }
  };
  const isDone = stage.kind === "done";
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={isDone ? say.done(who) : say.title(who)}
      description={isDone ? doneText(receipt, stage.damaged) : say.text}
      footer={
        isDone ? (
          <>
            <Button onClick={() => receipt !== null && saveReceipt(receipt, stage, folder)}>
              {say.saveReceipt}
            </Button>
            <Button variant="primary" onClick={onClose}>
              {words.actions.done}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{words.actions.cancel}</Button>
            <Button
              variant="danger"
              disabled={receipt === null || stage.kind === "running"}
              onClick={() => void forget()}
            >
              {say.confirm}
            </Button>
          </>
        )
      }
    >
      <HowFar isCounted={receipt !== null} stage={stage} />
      {receipt !== null && stage.kind !== "running" && (
        <ul className={styles.receipt}>
          {receiptLines(receipt).map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      )}
      <FolderNote isKept={isDone && stage.isFolderKept} />
      <p className={styles.files}>{say.files}</p>
    </Dialog>
  );
}

/** What is going on, and what went wrong. */
function HowFar({ isCounted, stage }: { readonly isCounted: boolean; readonly stage: Stage }) {
  if (stage.kind === "failed") return <p role="alert">{say.failed(stage.why)}</p>;
  if (stage.kind === "done") {
    return stage.damaged > 0 ? <p role="alert">{say.kept(stage.damaged)}</p> : null;
  }
  if (stage.kind === "running") return <Working>{say.running}</Working>;
  return isCounted ? null : <Working>{say.counting}</Working>;
}

/** What becomes of the backups in a folder. */
function FolderNote({ isKept }: { readonly isKept: boolean }) {
  const folder = useBackupFolder();
  if (folder.kind !== "chosen") return null;
  if (isKept) return <p role="alert">{say.folderKept(folder.name)}</p>;
  return <p className={styles.files}>{say.folder(folder.name)}</p>;
}

/** What forgetting would change, as it was before. */
function useReceipt(id: Participant["id"]): Receipt | null {
  const session = useSession();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  useEffect(() => {
    let isLate = false;
    void session.forgetting.preview(id).then((found) => {
      if (!isLate && found !== null) setReceipt(found);
    });
    return () => {
      isLate = true;
    };
  }, [id, session]);
  return receipt;
}

/** What is said once it is done: all of it is gone only where nothing stayed. */
function doneText(receipt: Receipt | null, damaged: number): string {
  const isAllGone = damaged === 0 && receipt?.namedElsewhere === 0;
  return isAllGone ? say.doneText : say.doneExcept;
}

/** What stayed is told in the receipt as it is on the screen. */
function saveReceipt(receipt: Receipt, { at, damaged, isFolderKept }: Done, folder: Chosen): void {
  const lines = [
    say.receiptHead(words.formats.dateTime(at)),
    ...receiptLines(receipt).map((line) => `- ${line}`),
    ...(damaged > 0 ? [say.kept(damaged)] : []),
    ...(isFolderKept && folder.kind === "chosen" ? [say.folderKept(folder.name)] : []),
    say.files,
  ];
  saveFile(new Blob([`${lines.join("\n")}\n`], { type: "text/plain" }), say.receiptFile);
}
