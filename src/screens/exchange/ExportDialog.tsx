import { useRef, useState } from "react";
import { useSession } from "#session/hooks.ts";
import { whenFound } from "#session/whenFound.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import styles from "./ExportDialog.module.css";
import { ExportForm } from "./ExportForm.tsx";
import { type ExportChoices, type ExportKind, exportMap, noteSaved } from "./exportKinds.ts";

const FIRST_CHOICES: ExportChoices = {
  scale: 2,
  theme: "light",
  isTransparent: false,
  isOutlined: true,
  isShared: false,
  withNames: false,
  withAllQuotes: false,
};

/** Lets the map leave as a file or a picture, and says what is inside before it does. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const [kind, setKind] = useState<ExportKind>("file");
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const work = useRef<AbortController | null>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    work.current = new AbortController();
    const { signal } = work.current;
    if (kind !== "file") await whenFound(session.store);
    const state = session.store.getState();
    const outcome = await exportMap(kind, state, choices, signal);
    if (signal.aborted) return;
    setBusy(false);
    if (!outcome.ok) {
      setProblem(outcome.problem.message);
      return;
    }
    if (kind === "file" && !choices.isShared) void noteSaved(session, state);
    session.notify(outcome.value);
    onClose();
  };
  const close = (): void => {
    work.current?.abort();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      title="Export"
      size="small"
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={isBusy} onClick={() => void run()}>
            {isBusy ? "Exporting …" : "Export"}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {problem !== null && <Banner tone="failure">{problem}</Banner>}
        <ExportForm kind={kind} choices={choices} onKind={setKind} onChoices={setChoices} />
      </div>
    </Dialog>
  );
}
