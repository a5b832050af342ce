import type { Mapping } from "#formats/csv/mapping.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";
import { words } from "#journey/words/words.ts";
import { carriedMapping, type Chosen } from "./carriedMapping.ts";
import type { ImportFile, ReadOptions } from "./importFile.ts";
import { mappingKept } from "./keptMapping.ts";

/** A file that was read, whose columns are being mapped. */
export interface MapStep {
  readonly kind: "map";
  readonly preview: FilePreview;
  readonly problem: string | null;
  readonly isKept: boolean;
  /** How its columns were taken before anybody changed it. */
  readonly begun: Mapping;
  /** What was chosen for columns that are not there as the file is read now. */
  readonly apart: Chosen;
}

/** A file whose columns are shown, as they are guessed or as somebody took them the last time. */
export function mapStep(preview: FilePreview, kept: Mapping | null): MapStep {
  const begun = kept ?? preview.mapping;
  return { kind: "map", preview, problem: null, isKept: kept !== null, begun, apart: new Map() };
}

/** Reads a file another way; what was chosen of its columns still holds. One that cannot be read so stays as it was. */
export async function readAnew(
  file: ImportFile,
  step: MapStep,
  mapping: Mapping,
  said: ReadOptions,
): Promise<{ readonly step: MapStep; readonly mapping: Mapping }> {
  const read = await file.read(said);
  if (!read.ok) {
    const problem = words.importing.notSo(read.problem.message);
    return { step: { ...step, problem }, mapping };
  }
  const shown = mapStep(read.value, mappingKept(read.value));
  const keepsPlaces = said.encoding !== undefined || said.hasHeader !== undefined;
  const carried = carriedMapping({ ...step, mapping }, shown, keepsPlaces);
  return { step: { ...shown, apart: carried.apart }, mapping: carried.mapping };
}
