import type { Json } from "#kit/json.ts";
import { sameJson } from "./sameJson.ts";
import type { Overlay, OverlayWrite } from "./overlay.ts";

/** What takes one write back, and the state in which it may do so. */
export interface Inverse {
  readonly write: OverlayWrite;
  /** Is the present still what the write left behind? If somebody changed it since, their value stays. */
  readonly applies: (overlay: Overlay) => boolean;
}

/**
 * What would take a write back, worked out before it is made; null when the
 * write changes nothing.
 */
export function inverseOf(overlay: Overlay, write: OverlayWrite): Inverse | null {
  switch (write.op) {
    case "create":
      return inverseOfMaking(overlay, write, write.entity.id);
    case "restore":
      return inverseOfMaking(overlay, write, write.id);
    case "remove":
      return inverseOfRemoval(overlay, write);
    case "set":
      return inverseOfSet(overlay, write);
    default:
      return write satisfies never;
  }
}

function inverseOfMaking(
  overlay: Overlay,
  write: Extract<OverlayWrite, { op: "create" | "restore" }>,
  id: string,
): Inverse | null {
  const { document, kind } = write;
  if (overlay.base(kind, id) !== undefined) return null;
  return {
    write: { op: "remove", document, kind, id },
    applies: (now) => now.base(kind, id) !== undefined,
  };
}

function inverseOfRemoval(
  overlay: Overlay,
  write: Extract<OverlayWrite, { op: "remove" }>,
): Inverse | null {
  const { document, kind, id } = write;
  const base = overlay.base(kind, id);
  if (base === undefined) return null;
  const overrides = new Map(overlay.overridesOf(kind, id));
  return {
    write: { op: "restore", document, kind, id, base, overrides },
    applies: (now) => now.base(kind, id) === undefined,
  };
}

function inverseOfSet(
  overlay: Overlay,
  write: Extract<OverlayWrite, { op: "set" }>,
): Inverse | null {
  const { document, kind, id, field, value } = write;
  const base = overlay.base(kind, id);
  if (base === undefined) return null;
  const before: Json | undefined = overlay.overridesOf(kind, id).get(field);
  if (sameJson(before, value)) return null;
  if (before === undefined && Object.hasOwn(base, field) && sameJson(base[field], value)) {
    return null;
  }
  return {
    write: { op: "set", document, kind, id, field, value: before },
    applies: (now) =>
      now.base(kind, id) !== undefined && sameJson(now.overridesOf(kind, id).get(field), value),
  };
}
