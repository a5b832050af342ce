/**
 * What becomes of a file: it is opened as it is, opened with each repair listed
 * before anything is kept, or refused in words. `other`: it is no file to open,
 * but comes in by another door, where the browser test brings it.
 */
export type Outcome = "opened" | "repaired" | "refused" | "other";

/** One hostile or broken file, and what a correct program does with it. */
export interface HostileFile {
  /** Folder and name: `json/01-empty.json`. */
  readonly name: string;
  readonly attack: string;
  readonly outcome: Outcome;
  /** Words that a person must read: of a refusal the reason, the place or the cure; of a repair what was mended. */
  readonly says: readonly string[];
  /** Does it end in a stated limit or a large import? Then it has five seconds instead of two. */
  readonly isLarge: boolean;
  readonly bytes: () => Uint8Array;
}

/** An address that never resolves: a request to it is a leak. */
export const ELSEWHERE = "https://hostile.invalid/";

/** A script that leaves a trace when it runs. */
export const SCRIPT = "window.__pwned=1";

type Content = string | Uint8Array | (() => string | Uint8Array);

/** Makes the files of one folder. */
export function folderOf(folder: string) {
  return (
    name: string,
    attack: string,
    [outcome, ...says]: readonly [Outcome, ...(readonly string[])],
    content: Content,
    isLarge = false,
  ): HostileFile => ({
    name: `${folder}/${name}`,
    attack,
    outcome,
    says,
    isLarge,
    bytes: () => bytesOf(typeof content === "function" ? content() : content),
  });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** A small map that is as it should be; parts that are given stand in the place of its own. */
export function doc(over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    format: "wayfelt",
    version: 1,
    map: { id: "map-1", title: "Hostile probe" },
    stages: [
      { id: "s1", name: "Aware", order: "a0" },
      { id: "s2", name: "Buy", order: "a1" },
    ],
    lanes: [{ id: "l1", name: "Actions", role: "touchpoints", order: "a0" }],
    touchpoints: [stop("t1", "Sees ad"), stop("t2", "Pays", "s2")],
    connections: [],
    notes: [],
    studies: [{ id: "study-1", name: "Spring", method: "interviews" }],
    attributes: [],
    channels: [],
    personas: [],
    participants: [person("p1", "Ana", { attributes: { "attribute-age": 34 } })],
    stories: [story("q1", "Nice ad", { participantId: "p1" })],
    ...over,
  };
}

/** A touchpoint of the small map. */
export function stop(id: string, title: string, stageId = "s1", more: object = {}) {
  // Ids of stops end in their number, so that a list of them has an order of its own.
  return { id, title, stageId, laneId: "l1", order: `a${/\d$/.exec(id)?.[0] ?? "0"}`, ...more };
}

/** A person of the small map. */
export function person(id: string, name: string, more: object = {}) {
  return { id, name, studyId: "study-1", ...more };
}

/** A story of the small map, told at its first touchpoint. */
export function story(id: string, text: string, more: object = {}) {
  return { id, text, studyId: "study-1", touchpointId: "t1", score: 50, ...more };
}

/** The small map as the text of its file. */
export function docText(over: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify(doc(over));
}

/** A text in UTF-16, little end first, with its mark. */
export function utf16(text: string): Uint8Array {
  const units = Uint16Array.from({ length: text.length + 1 }, (_, at) =>
    at === 0 ? 0xfeff : text.charCodeAt(at - 1),
  );
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  units.forEach((unit, at) => view.setUint16(at * 2, unit, true));
  return bytes;
}

/** A text of which every character is one byte. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
