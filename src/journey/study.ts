import type { JsonObject } from "#kit/json.ts";
import { asId, type StudyId } from "./ids.ts";
import { textIn, textOrNull } from "./read.ts";

/** One round of research, or one import. Document `ws`, kind `study`. */
export interface Study {
  readonly id: StudyId;
  readonly name: string;
  /** How the stories were gathered: interviews, survey, import … in the person's words. */
  readonly method: string;
  /** The file an import came from; null for interviews typed in. */
  readonly source: string | null;
  readonly createdAt: string | null;
}

/** Reads a stored study, with defaults. */
export function readStudy(raw: JsonObject): Study {
  return {
    ...raw,
    id: asId<StudyId>(textIn(raw, "id")),
    name: textIn(raw, "name"),
    method: textIn(raw, "method"),
    source: textOrNull(raw, "source"),
    createdAt: textOrNull(raw, "createdAt"),
  };
}
