import { useEffect, useEffectEvent, useState } from "react";
import type { Mapping } from "#formats/csv/mapping.ts";
import type { ImportReport } from "#formats/csv/plan.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { emptyStages, importContextOf, withoutStages } from "#session/importContext.ts";
import { ImportFile, type ReadOptions } from "./importFile.ts";

type ReadResult = Awaited<ReturnType<ImportFile["read"]>>;

type Step =
  | { readonly kind: "choose"; readonly problem: string | null }
  | { readonly kind: "reading" }
  | { readonly kind: "map"; readonly preview: FilePreview; readonly problem: string | null }
  | { readonly kind: "working"; readonly share: number }
  | { readonly kind: "done"; readonly report: ImportReport };

/** The import as the dialog's parts see it. */
export interface ImportFlow {
  readonly step: Step;
  readonly fileName: string;
  readonly mapping: Mapping;
  readonly setMapping: (mapping: Mapping) => void;
  readonly emptyStageCount: number;
  readonly dropsStages: boolean;
  readonly setDropsStages: (drops: boolean) => void;
  readonly read: (file: File) => Promise<void>;
  /** Reads the same file another way; what was said before still holds. */
  readonly reread: (said: ReadOptions) => Promise<void>;
  readonly run: () => Promise<void>;
  /** Stops the import that runs; the file stays open. */
  readonly cancel: () => void;
}

const CHOOSE: Step = { kind: "choose", problem: null };
const READING: Step = { kind: "reading" };
const CANCELLED = "Cancelled: nothing was imported.";

/** One import from choosing the file, or one that is given, to its report; all that takes long runs in a worker. */
export function useImport(given: File | null): ImportFlow {
  const board = useSessionState((state) => state.board);
  const [first] = useState(() => (given === null ? null : new ImportFile(given)));
  const [file, setFile] = useState(first);
  const [step, setStep] = useState<Step>(given === null ? CHOOSE : READING);
  const [mapping, setMapping] = useState<Mapping>([]);
  const [dropsStages, setDropsStages] = useState(true);
  useEffect(() => () => file?.close(), [file]);
  const carryOut = useCarryOut();
  const empty = board === null ? [] : emptyStages(board);
  const showRead = (shown: ImportFile, result: ReadResult, problem?: string): void => {
    if (!result.ok) {
      setStep({ kind: "choose", problem: `${shown.name}: ${result.problem.message}` });
      return;
    }
    if (problem === undefined) setMapping(result.value.mapping);
    setStep({ kind: "map", preview: result.value, problem: problem ?? null });
  };
  const show = async (shown: ImportFile, said: ReadOptions, problem?: string): Promise<void> =>
    showRead(shown, await shown.read(said), problem);
  const showGiven = useEffectEvent(showRead);
  useEffect(() => {
    void first?.read({}).then((result) => showGiven(first, result));
  }, [first]);
  const read = (chosen: File): Promise<void> => {
    const opened = new ImportFile(chosen);
    setFile(opened);
    setStep(READING);
    return show(opened, {});
  };
  const run = async (): Promise<void> => {
    if (step.kind !== "map" || file === null) return;
    const { preview } = step;
    const outcome = await carryOut(file, mapping, dropsStages ? empty : [], (share) =>
      setStep({ kind: "working", share }),
    );
    const isRefused = typeof outcome === "string";
    setStep(
      isRefused ? { kind: "map", preview, problem: outcome } : { kind: "done", report: outcome },
    );
  };
  const cancel = (): void => {
    if (file?.cancel() === true) void show(file, {}, CANCELLED);
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
    reread: async (said) => (file === null ? undefined : show(file, said)),
    run,
    cancel,
  };
}

type CarryOut = (
  file: ImportFile,
  mapping: Mapping,
  stagesToDrop: readonly string[],
  onProgress: (share: number) => void,
) => Promise<ImportReport | string>;

/** Plans an import in the worker and carries it out as one step; a text says why nothing was imported. */
function useCarryOut(): CarryOut {
  const session = useSession();
  return async (file, mapping, stagesToDrop, onProgress) => {
    const { workspace, mapId, board } = session.store.getState();
    if (mapId === null || board === null) return "The map is not open any more.";
    const signal = file.begin();
    onProgress(0);
    const { homeOf, now } = session.context();
    const context = importContextOf(workspace, board, mapId, file.name, now, homeOf);
    const plan = await file.plan(mapping, context, (share) => onProgress(share / 2));
    if (!plan.ok) return plan.problem.message;
    const command = withoutStages(plan.value.command, mapId, stagesToDrop);
    const isDone = await session.runGradually(command, signal, (share) =>
      onProgress(0.5 + share / 2),
    );
    return isDone ? plan.value.report : CANCELLED;
  };
}
