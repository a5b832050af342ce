import { useEffect, useRef, useState } from "react";
import csvWorkerUrl from "#formats/csv/csv.worker.ts?worker&url";
import type { Mapping } from "#formats/csv/mapping.ts";
import type { ImportReport } from "#formats/csv/plan.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { ImportClient } from "#session/importClient.ts";
import { emptyStages, importContextOf, withoutStages } from "#session/importContext.ts";
import { scriptUrl } from "#session/trustedTypes.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FileButton } from "#ui/FileButton.tsx";
import { FileDrop } from "#ui/FileDrop.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import styles from "./ImportDialog.module.css";
import { ImportMapping } from "./ImportMapping.tsx";
import { ImportReportView } from "./ImportReportView.tsx";

type Step =
  | { readonly kind: "choose"; readonly problem: string | null }
  | { readonly kind: "map"; readonly preview: FilePreview; readonly problem: string | null }
  | { readonly kind: "working"; readonly share: number }
  | { readonly kind: "done"; readonly report: ImportReport };

/** Brings stories in from a file: choose, see and map the columns, import as one step, read what was left out. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const flow = useImport();
  const { step } = flow;
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file !== undefined) void flow.read(file);
  };
  const close = (): void => {
    flow.cancel();
    onClose();
  };
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
        <div className={styles.choose}>
          {step.problem !== null && <Banner tone="failure">{step.problem}</Banner>}
          <FileDrop label="Drop to import" onFiles={take}>
            <p className={styles.hint}>
              Comma- or tab-separated text from any spreadsheet or survey tool: one row a story. At
              most 50 MB and 50,000 stories.
            </p>
            <FileButton
              variant="primary"
              accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
              onFiles={take}
            >
              Choose a file
            </FileButton>
            <p className={styles.hint}>or drop one anywhere on this window.</p>
          </FileDrop>
        </div>
      )}
      {step.kind === "map" && (
        <ImportMapping flow={flow} preview={step.preview} problem={step.problem} />
      )}
      {step.kind === "working" && (
        <ProgressBar label="Importing stories" value={step.share} onCancel={flow.cancel} />
      )}
      {step.kind === "done" && <ImportReportView report={step.report} />}
    </Dialog>
  );
}

function Footer({ flow, onClose }: { readonly flow: ImportFlow; readonly onClose: () => void }) {
  const { step } = flow;
  if (step.kind === "working") return null;
  if (step.kind === "done") {
    return (
      <Button variant="primary" onClick={onClose}>
        Show the map
      </Button>
    );
  }
  return (
    <>
      <Button onClick={onClose}>Cancel</Button>
      {step.kind === "map" && (
        <Button variant="primary" onClick={() => void flow.run()}>
          Import {step.preview.rowCount.toLocaleString("en")} rows
        </Button>
      )}
    </>
  );
}

/** The import as the dialog's parts see it. */
export interface ImportFlow {
  readonly step: Step;
  readonly fileName: string;
  readonly mapping: Mapping;
  readonly setMapping: (mapping: Mapping) => void;
  readonly emptyStageCount: number;
  readonly dropsStages: boolean;
  readonly setDropsStages: (drops: boolean) => void;
  readonly read: (
    file: File,
    options?: { readonly encoding?: FilePreview["encoding"]; readonly delimiter?: string },
  ) => Promise<void>;
  readonly reread: (options: {
    readonly encoding?: FilePreview["encoding"];
    readonly delimiter?: string;
  }) => Promise<void>;
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

function useImport(): ImportFlow {
  const session = useSession();
  const board = useSessionState((state) => state.board);
  const [step, setStep] = useState<Step>({ kind: "choose", problem: null });
  const [mapping, setMapping] = useState<Mapping>([]);
  const [file, setFile] = useState<File | null>(null);
  const [dropsStages, setDropsStages] = useState(true);
  const client = useRef<ImportClient | null>(null);
  const abort = useRef<AbortController | null>(null);
  const cancel = (): void => {
    abort.current?.abort();
    client.current?.close();
    client.current = null;
  };
  useEffect(
    () => () => {
      abort.current?.abort();
      client.current?.close();
    },
    [],
  );
  const empty = board === null ? [] : emptyStages(board);
  const read: ImportFlow["read"] = async (chosen, options = {}) => {
    setFile(chosen);
    client.current ??= new ImportClient(new Worker(scriptUrl(csvWorkerUrl), { type: "module" }));
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const result = await client.current.read(bytes, options);
    if (!result.ok) {
      setStep({ kind: "choose", problem: `${chosen.name}: ${result.problem.message}` });
      return;
    }
    setMapping(result.value.mapping);
    setStep({ kind: "map", preview: result.value, problem: null });
  };
  const run = async (): Promise<void> => {
    const { workspace, mapId } = session.store.getState();
    if (step.kind !== "map" || board === null || mapId === null || file === null) return;
    if (client.current === null) return;
    const { preview } = step;
    setStep({ kind: "working", share: 0 });
    const controller = new AbortController();
    abort.current = controller;
    const { homeOf, now } = session.context();
    const context = importContextOf(workspace, board, mapId, file.name, now, homeOf);
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    const plan = await client.current.plan({ kind: "plan", mapping, context, seed }, (share) =>
      setStep({ kind: "working", share: share / 2 }),
    );
    if (!plan.ok) {
      setStep({ kind: "map", preview, problem: plan.problem.message });
      return;
    }
    const command = withoutStages(plan.value.command, mapId, dropsStages ? empty : []);
    const done = await session.runGradually(command, controller.signal, (share) =>
      setStep({ kind: "working", share: 0.5 + share / 2 }),
    );
    setStep(
      done
        ? { kind: "done", report: plan.value.report }
        : { kind: "map", preview, problem: "Cancelled: nothing was imported." },
    );
  };
  return {
    step,
    fileName: file?.name ?? "",
    mapping,
    setMapping,
    emptyStageCount: empty.length,
    dropsStages,
    setDropsStages,
    read,
    reread: (options) => (file === null ? Promise.resolve() : read(file, options)),
    run,
    cancel,
  };
}
