import type { JsonObject } from "#kit/json.ts";
import { asId, type PersonaId } from "./ids.ts";
import { textIn } from "./read.ts";

/** What people decided about the persona of a group; all else of it is derived. Document `ws`, kind `persona`. */
export interface Persona {
  readonly id: PersonaId;
  /** The group it stands for: `map:<id>` for everyone on a map, `stage:<id>` for one stage. */
  readonly scope: string;
  /** The made-up name; empty while nobody chose one. */
  readonly name: string;
}

/** Reads a stored persona, with defaults. */
export function readPersona(raw: JsonObject): Persona {
  return {
    ...raw,
    id: asId<PersonaId>(textIn(raw, "id")),
    scope: textIn(raw, "scope"),
    name: textIn(raw, "name"),
  };
}
