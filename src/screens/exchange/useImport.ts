import { useEffect, useEffectEvent, useState } from "react";
import type { Mapping } from "#formats/csv/mapping.ts";
import type { ImportReport } from "#formats/csv/plan.ts";
import type { Consent } from "#journey/story.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { emptyStages, importContextOf, withoutStages } from "#session/importContext.ts";
import { titleOfFile, withTitle } from "./importTitle.ts";
import { keepMapping, mappingKept } from "./keptMapping.ts";
import { type MapStep, mapStep, readAnew } from "./mapStep.ts";
import { type Again, type Effect, useEffectOf } from "./useEffectOf.ts";
import { ImportFile, type ReadOptions } from "./importFile.ts";

type ReadResult = Awaited<ReturnType<ImportFile["read"]>>;

type Step =
  | { readonly kind: "choose"; readonly problem: string | null }
  | { readonly kind: "reading" }
  | MapStep
  | { readonly kind: "working"; readonly share: number }
  | { readonly kind: "done"; readonly report: ImportReport };

/** The import as the dialog's parts see it. */
export interface ImportFlow {
  readonly step: Step;
  readonly fileName: string;
  /** Is the file that the import began with being mapped? */
  readonly isGiven: boolean;
  /** Was the table pasted? Then it has no encoding of its own. */
  readonly isPasted: boolean;
  readonly mapping: Mapping;
  readonly setMapping: (mapping: Mapping) => void;
  /** The touchpoint for all stories where no column names one; null: they wait in the tray. */
  readonly allAt: string | null;
  readonly setAllAt: (title: string | null) => void;
  /** What all of them agreed to, where no column says it. */
  readonly consentOfAll: Consent;
  readonly setConsentOfAll: (consent: Consent) => void;
  /** What the import would do, as it stands. */
  readonly effect: Effect | null;
  readonly emptyStageCount: number;
  readonly dropsStages: boolean;
  readonly setDropsStages: (drops: boolean) => void;
  readonly again: Again;
  readonly setAgain: (again: Again) => void;
  readonly read: (file: File) => Promise<void>;
  /** Reads the same file another way; what was said before still holds. */
  readonly reread: (said: ReadOptions) => Promise<void>;
  readonly run: () => Promise<void>;
  /** Takes the columns as they are guessed, instead of as somebody took them the last time. */
  readonly guessAnew: () => void;
  /** Stops the import that runs; the file stays open. */
  readonly cancel: () => void;
}

/** Nothing twice, what the file corrects is corrected, and what a person wrote stays. */
const AS_USUAL: Again = {
  takesKnown: false,
  keepsBoth: false,
  takesFile: false,
  takesSilent: false,
  knowsNames: true,
};
const CHOOSE: Step = { kind: "choose", problem: null };
const READING: Step = { kind: "reading" };
const CANCELLED = "Cancelled: nothing was imported.";

/** @param given the file that the import began with, while it is being mapped */
function factsOf(
  file: ImportFile | null,
  given: ImportFile | null,
): Pick<ImportFlow, "fileName" | "isGiven" | "isPasted"> {
  if (file === null) return { fileName: "", isGiven: false, isPasted: false };
  return { fileName: file.name, isGiven: file === given, isPasted: file.isPasted };
}

/** One import from choosing the file, or one that is given, to its report; all that takes long runs in a worker. */
export function useImport(given: File | null, at?: string): ImportFlow {
  const board = useSessionState((state) => state.board);
  const [first] = useState(() => (given === null ? null : new ImportFile(given)));
  const [file, setFile] = useState(first);
  const [step, setStep] = useState<Step>(given === null ? CHOOSE : READING);
  const choices = useChoices(at ?? titleOfFile(given?.name ?? ""));
  const { mapping, setMapping, allAt, setAllAt, dropsStages, again } = choices;
  useEffect(() => () => file?.close(), [file]);
  const carryOut = useCarryOut();
  const effect = useEffectOf(step.kind === "map" ? file : null, mapping, allAt, again);
  const empty = board === null ? [] : emptyStages(board);
  const show = (shown: MapStep, taken = shown.begun): void => {
    setMapping(taken);
    setStep(shown);
  };
  const showRead = (shown: ImportFile, result: ReadResult): void => {
    if (result.ok) show(mapStep(result.value, mappingKept(result.value)));
    else setStep({ kind: "choose", problem: `${shown.name}: ${result.problem.message}` });
  };
  const reread = async (said: ReadOptions): Promise<void> => {
    if (step.kind !== "map" || file === null) return;
    const anew = await readAnew(file, step, mapping, said);
    show(anew.step, anew.mapping);
  };
  const showGiven = useEffectEvent(showRead);
  useEffect(() => {
    void first?.read({}).then((result) => showGiven(first, result));
  }, [first]);
  const read = (chosen: File): Promise<void> => {
    const opened = new ImportFile(chosen);
    setFile(opened);
    setAllAt(titleOfFile(chosen.name));
    setStep(READING);
    return opened.read().then((result) => showRead(opened, result));
  };
  const run = async (): Promise<void> => {
    if (step.kind !== "map" || file === null) return;
    const before = step;
    const outcome = await carryOut(file, choices, dropsStages ? empty : [], (share) =>
      setStep({ kind: "working", share }),
    );
    const isRefused = typeof outcome === "string";
    setStep(isRefused ? { ...before, problem: outcome } : { kind: "done", report: outcome });
    if (!isRefused) keepMapping(before.preview, mapping);
  };
  return {
    step,
    ...factsOf(file, step.kind === "map" ? first : null),
    ...choices,
    effect,
    emptyStageCount: empty.length,
    read,
    reread,
    run,
    guessAnew: () => (step.kind === "map" ? show(mapStep(step.preview, null)) : undefined),
    cancel: () => file?.cancel(),
  };
}

/** What a person says of the import beside how the file is read. */
function useChoices(
  place: string,
): Pick<
  ImportFlow,
  | "mapping"
  | "setMapping"
  | "allAt"
  | "setAllAt"
  | "consentOfAll"
  | "setConsentOfAll"
  | "dropsStages"
  | "setDropsStages"
  | "again"
  | "setAgain"
> {
  const [mapping, setMapping] = useState<Mapping>([]);
  const [allAt, setAllAt] = useState<string | null>(place);
  const [consentOfAll, setConsentOfAll] = useState<Consent>("unknown");
  const [dropsStages, setDropsStages] = useState(true);
  const [again, setAgain] = useState<Again>(AS_USUAL);
  return {
    mapping,
    setMapping,
    allAt,
    setAllAt,
    consentOfAll,
    setConsentOfAll,
    dropsStages,
    setDropsStages,
    again,
    setAgain,
  };
}

type CarryOut = (
  file: ImportFile,
  choices: Pick<ImportFlow, "mapping" | "allAt" | "consentOfAll" | "again">,
  stagesToDrop: readonly string[],
  onProgress: (share: number) => void,
) => Promise<ImportReport | string>;

/** Plans an import in the worker and carries it out as one step; a text says why nothing was imported. */
function useCarryOut(): CarryOut {
  const session = useSession();
  return async (file, { mapping, allAt, consentOfAll, again }, stagesToDrop, onProgress) => {
    const { workspace, mapId, board } = session.store.getState();
    if (mapId === null || board === null) return "The map is not open any more.";
    const signal = file.begin();
    onProgress(0);
    const { homeOf, now } = session.context();
    const known = await importContextOf(workspace, board, mapId, file.name, now, homeOf);
    const context = { ...known, allAt: allAt ?? "", consentOfAll, ...again };
    const plan = await file.plan(mapping, context, (share) => onProgress(share / 2));
    if (plan === null) return CANCELLED;
    if (!plan.ok) return plan.problem.message;
    const isUntitled = (workspace.map.get(mapId)?.title ?? "").trim() === "";
    const command = withTitle(
      withoutStages(plan.value.command, mapId, stagesToDrop),
      mapId,
      isUntitled ? titleOfFile(file.name) : "",
    );
    const isDone = await session.runGradually(
      command,
      signal,
      (share) => onProgress(0.5 + share / 2),
      { kind: "import", of: file.name },
    );
    return isDone ? plan.value.report : CANCELLED;
  };
}
