import { useEffect, useRef, useState } from "react";
import type { Receipt } from "#journey/commands/forget.ts";
import type { Participant } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import { useBackupFolder, useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { dropKeptWords } from "#ui/keptWords.ts";
import { saveFile } from "#ui/saveFile.ts";
import { Working } from "#ui/Working.tsx";
import styles from "./PeopleScreen.module.css";
import { calledOf } from "./peopleOrder.ts";
import { leftLines, receiptLines } from "./receiptLines.ts";

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

interface ForgetDialogProps {
  readonly people: readonly Participant[];
  readonly onClose: () => void;
  /** False where the focus already goes elsewhere: what it was opened from may be gone with them. */
  readonly returnsFocus?: () => boolean;
}

/** Says what forgetting people takes away, does it for good, and gives a receipt. */
export function ForgetDialog({ people, onClose, returnsFocus }: ForgetDialogProps) {
  const session = useSession();
  const [ids] = useState(() => people.map(({ id }) => id));
  const [who] = useState(() => whoAre(people));
  const [stage, setStage] = useState<Stage>({ kind: "asking" });
  const { receipt: expected, problem } = useReceipt(ids);
  const canClose = useIsStuck() || stage.kind !== "running";
  const isOpen = useIsMounted();
  // What somebody told meanwhile, in another tab, is counted too.
  const [changed, setChanged] = useState<Receipt | null>(null);
  const receipt = changed ?? expected;
  const folder = useBackupFolder();
  const [rules, setRules] = useState(false);
  const forget = async (): Promise<void> => {
    setStage({ kind: "running" });
    try {
      const forgotten = await session.forgetting.forget(ids, rules);
      setChanged((before) => forgotten.receipt ?? before);
      dropKeptWords();
      const { kept, isFolderKept } = forgotten;
      const at = new Date().toISOString();
      setStage({ kind: "done", damaged: kept.length, at, isFolderKept });
      if (!isOpen()) {
        session.notify(
          `${say.done(who)}. ${doneLater(forgotten.receipt ?? expected, kept.length)}`,
        );
      }
    } catch (error) {
      const why = whyOf(error);
      setStage({ kind: "failed", why });
      if (!isOpen()) session.notify(say.failed(why), "problem");
    }
  };
  const isDone = stage.kind === "done";
  return (
    <Dialog
      open
      onClose={() => canClose && onClose()}
      closeOnPressOutside={canClose}
      {...(returnsFocus === undefined ? {} : { returnsFocus })}
      size="small"
      title={isDone ? say.done(who) : say.title(who)}
      description={isDone ? doneText(receipt, stage.damaged) : say.text(ids.length)}
      footer={
        isDone ? (
          <>
            <Button
              onClick={() => receipt !== null && saveReceipt(receipt, ids.length, stage, folder)}
            >
              {say.saveReceipt}
            </Button>
            <Button ref={takesFocus} variant="primary" onClick={onClose}>
              {words.actions.done}
            </Button>
          </>
        ) : (
          <>
            <Button disabled={!canClose} onClick={onClose}>
              {stage.kind === "running" ? words.actions.close : words.actions.cancel}
            </Button>
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
      <HowFar isCounted={receipt !== null} problem={problem} stage={stage} />
      {receipt !== null && stage.kind !== "running" && (
        <ReceiptLines
          receipt={receipt}
          isAsking={stage.kind === "asking"}
          rules={rules}
          onRules={setRules}
        />
      )}
      <FolderNote isKept={isDone && stage.isFolderKept} />
      <p className={styles.files}>{say.files}</p>
    </Dialog>
  );
}

/** What changes; while it is asked, whether rules that ask for what only they answered lose it too. */
function ReceiptLines({
  receipt,
  isAsking,
  rules,
  onRules,
}: {
  readonly receipt: Receipt;
  readonly isAsking: boolean;
  readonly rules: boolean;
  readonly onRules: (rules: boolean) => void;
}) {
  return (
    <>
      <ul className={styles.receipt}>
        {receiptLines(receipt).map((line, at) => (
          // Two stops may be called the same and lose as many.
          <li key={`${at} ${line}`} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      {isAsking && receipt.asked.length > 0 && (
        <Checkbox label={say.rulesToo} checked={rules} onCheckedChange={onRules} />
      )}
    </>
  );
}

function whoAre(people: readonly Participant[]): string {
  const [first] = people;
  if (first === undefined || people.length > 1) return say.several(people.length);
  return inATitle(calledOf(first)) || say.unnamed;
}

/** A name of hundreds of signs leaves no room for what is said of it. */
function inATitle(name: string): string {
  const [start = name] = /^.{80}(?=.)/su.exec(name) ?? [];
  return start === name ? name : `${start}…`;
}

/** The button that had the focus went with the question. */
function takesFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** What is going on, and what went wrong. */
function HowFar({
  isCounted,
  problem,
  stage,
}: {
  readonly isCounted: boolean;
  readonly problem: string | null;
  readonly stage: Stage;
}) {
  const isStuck = useIsStuck();
  if (stage.kind === "failed") return <p role="alert">{say.failed(stage.why)}</p>;
  if (stage.kind === "done") {
    return stage.damaged > 0 ? <p role="alert">{say.kept(stage.damaged)}</p> : null;
  }
  if (stage.kind === "running") {
    return isStuck ? <p role="alert">{say.stuck}</p> : <Working>{say.running}</Working>;
  }
  if (problem !== null) return <p role="alert">{say.notCounted(problem)}</p>;
  return isCounted ? null : <Working>{say.counting}</Working>;
}

/** Does the disk take nothing at the moment? What runs waits for it then, for who knows how long. */
function useIsStuck(): boolean {
  return useSessionState(({ save }) => save.kind === "failed");
}

/** Asks whether the dialog is still there. */
function useIsMounted(): () => boolean {
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  return () => isMounted.current;
}

/** What becomes of the backups in a folder. */
function FolderNote({ isKept }: { readonly isKept: boolean }) {
  const folder = useBackupFolder();
  if (folder.kind !== "chosen") return null;
  if (isKept) return <p role="alert">{say.folderKept(folder.name)}</p>;
  return <p className={styles.files}>{say.folder(folder.name)}</p>;
}

/** What forgetting would change, as it was before; why that is not known, where it cannot be found out. */
function useReceipt(ids: readonly Participant["id"][]): {
  readonly receipt: Receipt | null;
  readonly problem: string | null;
} {
  const session = useSession();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isLate = false;
    const take = (found: Receipt | null): void => {
      if (isLate) return;
      if (found === null) setProblem(say.goneAlready);
      else setReceipt(found);
    };
    session.forgetting.preview(ids).then(take, (error: unknown) => {
      if (!isLate) setProblem(whyOf(error));
    });
    return () => {
      isLate = true;
    };
  }, [ids, session]);
  return { receipt, problem };
}

function whyOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error);
}

/** What is said once it is done: all of it is gone only where nothing stayed. */
function doneText(receipt: Receipt | null, damaged: number): string {
  return exceptions(receipt, damaged).length === 0 ? say.doneText : say.doneExcept;
}

/** The same where the dialog was closed meanwhile. */
function doneLater(receipt: Receipt | null, damaged: number): string {
  const left = exceptions(receipt, damaged);
  return left.length === 0 ? say.doneText : [say.doneExceptFor, ...left].join(" ");
}

function exceptions(receipt: Receipt | null, damaged: number): readonly string[] {
  const named = receipt === null ? [] : leftLines(receipt);
  return damaged > 0 ? [...named, say.kept(damaged)] : named;
}

/** What stayed is told in the receipt as it is on the screen. */
function saveReceipt(
  receipt: Receipt,
  people: number,
  { at, damaged, isFolderKept }: Done,
  folder: Chosen,
): void {
  const lines = [
    say.receiptHead(people, words.formats.dateTime(at)),
    ...receiptLines(receipt).map((line) => `- ${line}`),
    ...(damaged > 0 ? [say.kept(damaged)] : []),
    ...(folder.kind === "chosen"
      ? [(isFolderKept ? say.folderKept : say.folder)(folder.name)]
      : []),
    say.files,
  ];
  saveFile(new Blob([`${lines.join("\n")}\n`], { type: "text/plain" }), say.receiptFile);
}
