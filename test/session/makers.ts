import { mergeHere } from "#document/merging.ts";
import { createMap } from "#journey/commands/maps.ts";
import { addParticipant } from "#journey/commands/people.ts";
import { addStories } from "#journey/commands/stories.ts";
import { addTouchpoint } from "#journey/commands/touchpoints.ts";
import {
  asId,
  type MapId,
  type ParticipantId,
  type StoryId,
  type TouchpointId,
} from "#journey/ids.ts";
import { lanesInOrder, stagesInOrder } from "#journey/workspace.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { inlineEvidence } from "#session/inlineEvidence.ts";
import type { SessionOptions } from "#session/sessionOptions.ts";
import { Session } from "#session/session.ts";
import type { Notice } from "#session/state.ts";
import type { Disk } from "#storage/disk.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";

export async function aSession(
  disk: Disk = new MemoryDisk(),
  seed = 1,
  evidence: SessionOptions["evidence"] = inlineEvidence,
  onNoCopy: SessionOptions["onNoCopy"] = () => Promise.resolve(true),
  onReturning: SessionOptions["onReturning"] = () => Promise.resolve(true),
): Promise<{ session: Session; notices: Notice[] }> {
  const notices: Notice[] = [];
  const session = new Session({
    environment: {
      disk,
      tabs: null,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 5))),
      whenIdle: () => undefined,
      exclusively: (_, work) => work(),
      whileAlone: (work) => work(),
      nowMs: () => 0,
      merge: (updates) => Promise.resolve(mergeHere(updates)),
      digest: (bytes) => Promise.resolve(Buffer.from(bytes).toString("base64")),
    },
    diskState: "ready",
    evidence,
    untilSeen: () => Promise.resolve(),
    mint: mintFrom(seeded32(seed)),
    now: () => "2026-03-04T10:00:00.000Z",
    onNotice: (notice) => notices.push(notice),
    onNoCopy,
    onReturning,
    onMapFocus: () => undefined,
    onPanelFocus: () => undefined,
  });
  await session.start();
  return { session, notices };
}

export async function aMap(session: Session): Promise<{ mapId: MapId; stop: TouchpointId }> {
  const made = session.run((context) => createMap(context, "Getting connected"));
  const mapId = asId<MapId>((made.ok ? made.value.made[0] : undefined) ?? "");
  await session.openMap(mapId);
  const { board } = session.store.getState();
  const stageId = board === null ? undefined : stagesInOrder(board)[0]?.id;
  const laneId = board === null ? undefined : lanesInOrder(board)[0]?.id;
  if (stageId === undefined || laneId === undefined) throw new Error("The map has no cells.");
  const added = session.runOnMap((context) => addTouchpoint(context, "Pays", { stageId, laneId }));
  return { mapId, stop: asId<TouchpointId>((added.ok ? added.value.made[0] : undefined) ?? "") };
}

export function addScored(
  session: Session,
  stop: TouchpointId,
  score: number,
  text = "It was dear",
): StoryId {
  const person = session.run((context) => addParticipant(context, "Ana"));
  const participantId = asId<ParticipantId>((person.ok ? person.value.made[0] : undefined) ?? "");
  const story = session.runOnMap((context) =>
    addStories(context, stop, [{ text, participantId, score }]),
  );
  return asId<StoryId>((story.ok ? story.value.made[0] : undefined) ?? "");
}
