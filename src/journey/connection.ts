import type { JsonObject } from "#kit/json.ts";
import { asId, type ConnectionId, type TouchpointId } from "./ids.ts";
import { textIn } from "./read.ts";

/** The order from one touchpoint to the next, or a branch. Document `map:<id>`, kind `connection`. */
export interface Connection {
  readonly id: ConnectionId;
  readonly from: TouchpointId;
  readonly to: TouchpointId;
  readonly label: string;
}

/** Reads a stored connection, with defaults. */
export function readConnection(raw: JsonObject): Connection {
  return {
    ...raw,
    id: asId<ConnectionId>(textIn(raw, "id")),
    from: asId<TouchpointId>(textIn(raw, "from")),
    to: asId<TouchpointId>(textIn(raw, "to")),
    label: textIn(raw, "label"),
  };
}
