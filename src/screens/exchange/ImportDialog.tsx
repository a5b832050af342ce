import { useEffect, useRef } from "react";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { NOTHING } from "#session/state.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { ImportMapping } from "./ImportMapping.tsx";
import { ImportReportView } from "./ImportReportView.tsx";
import { ImportSource } from "./ImportSource.tsx";
import { type ImportFlow, useImport } from "./useImport.ts";
import { usePastedFile } from "./usePastedFile.ts";

interface Instead {
  readonly text: string;
  readonly label: string;
  readonly run: () => void;
}

/** Brings stories in from a file: choose, see and map the columns, import as one step, read what was left out. */
export function ImportDialog({
  file,
  instead = null,
  at,
  onClose,
}: {
  /** The file that was given already; null: one is to be chosen. */
  readonly file: File | null;
  /** What else could be made of it. */
  readonly instead?: Instead | null;
  /** The touchpoint that its stories come to, where no column says one; none: one called by the file. */
  readonly at?: string | undefined;
  readonly onClose: () => void;
}) {
  const flow = useImport(file, at);
  const { step } = flow;
  const close = (): void => {
    flow.cancel();
    onClose();
  };
  usePastedFile(step.kind === "choose" || step.kind === "map", (pasted) => void flow.read(pasted));
  return (
    <Dialog
      open
      onClose={close}
      closeOnPressOutside={step.kind !== "working"}
      title={step.kind === "done" ? "Imported" : "Import stories"}
      size={step.kind === "map" ? "full" : "medium"}
      footer={<Footer flow={flow} onClose={close} />}
    >
      {step.kind === "choose" && (
        <ImportSource problem={step.problem} onFile={(chosen) => void flow.read(chosen)} />
      )}
      {step.kind === "reading" && <ProgressBar label={words.importing.reading} value={null} />}
      {flow.isGiven && instead !== null && (
        <InsteadBanner
          {...instead}
          run={() => {
            close();
            instead.run();
          }}
        />
      )}
      {step.kind === "map" && <ImportMapping flow={flow} {...step} />}
      {step.kind === "working" && (
        <ProgressBar label="Importing stories" value={step.share} onCancel={flow.cancel} />
      )}
      {step.kind === "done" && (
        <ImportReportView
          report={step.report}
          takesKnown={flow.again.takesKnown}
          fileName={flow.fileName}
        />
      )}
    </Dialog>
  );
}

function InsteadBanner({ text, label, run }: Instead) {
  return <Banner actions={<Button onClick={run}>{label}</Button>}>{text}</Banner>;
}

function Footer({ flow, onClose }: { readonly flow: ImportFlow; readonly onClose: () => void }) {
  const session = useSession();
  const { step } = flow;
  if (step.kind === "working") return null;
  if (step.kind === "done") {
    const openTray = (): void => {
      session.select(NOTHING);
      session.show({ sidebar: "touchpoint", sidebarOpen: true });
      onClose();
    };
    return (
      <>
        {step.report.unplaced > 0 && (
          <Button onClick={openTray}>{words.importing.outcome.openTray}</Button>
        )}
        <ShowMap onClick={onClose} />
      </>
    );
  }
  return (
    <>
      <Button onClick={onClose}>Cancel</Button>
      {step.kind === "map" && <RunButton flow={flow} rows={step.preview.rowCount} />}
    </>
  );
}

/** The end of an import: the keys are on it, since nothing else that had them is left. */
function ShowMap({ onClick }: { readonly onClick: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} variant="primary" onClick={onClick}>
      Show the map
    </Button>
  );
}

/**
 * Runs the import. It takes the focus from "Cancel", which alone was there while the file was
 * read, and has it again when an import is cancelled, with whose button the focus went.
 */
function RunButton({ flow, rows }: { readonly flow: ImportFlow; readonly rows: number }) {
  const button = useRef<HTMLButtonElement>(null);
  const isOff =
    typeof flow.effect === "string" ||
    (!updatesOnly(flow) && peopleOnly(flow) === 0 && rowsToImport(flow, rows) === 0);
  const isReady = flow.effect !== null && !isOff;
  useEffect(() => {
    const { activeElement, body } = document;
    const isLost = activeElement === body || activeElement?.getAttribute("role") === "dialog";
    const isWaiting = button.current?.closest("footer")?.contains(activeElement) === true;
    if (isReady && (isLost || isWaiting)) button.current?.focus();
  }, [isReady]);
  return (
    <Button ref={button} variant="primary" disabled={isOff} onClick={() => void flow.run()}>
      {importLabel(flow, rows)}
    </Button>
  );
}

function importLabel(flow: ImportFlow, rows: number): string {
  if (peopleOnly(flow) > 0) return words.importing.runPeople(peopleOnly(flow));
  if (updatesOnly(flow)) return words.importing.update;
  return words.importing.runRows(rowsToImport(flow, rows));
}

/** Does no new story come of the file, but something that is here is brought up to it? */
function updatesOnly({ effect, again }: ImportFlow): boolean {
  if (effect === null || typeof effect === "string" || effect.stories > 0) return false;
  const { updated, corrected, conflicts } = effect;
  return updated > 0 || corrected > 0 || (conflicts > 0 && again.takesFile);
}

/** How many people come of it where no story does. */
function peopleOnly({ effect }: ImportFlow): number {
  return effect === null || typeof effect === "string" || effect.stories > 0 ? 0 : effect.people;
}

/** The rows of a file without those that say nothing, or are on the map already unless they are wanted again; none where no story comes of it. */
function rowsToImport({ effect, again }: ImportFlow, rows: number): number {
  if (effect === null || typeof effect === "string") return rows;
  if (effect.stories === 0) return 0;
  return rows - effect.leftOut - (again.takesKnown ? 0 : effect.here);
}
