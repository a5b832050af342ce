import type { Mint } from "#kit/mint.ts";
import {
  asId,
  type LaneId,
  type MapId,
  type ParticipantId,
  type StageId,
  type StudyId,
  type TouchpointId,
} from "#journey/ids.ts";
import type { PersonKey } from "./samplePerson.ts";
import type { SampleRole, StageName } from "./sampleFrame.ts";
import type { StopKey } from "./sampleStops.ts";

/** The ids of one copy of the sample: each key gets its id when it is first named. */
export interface SampleIds {
  readonly map: MapId;
  readonly study: StudyId;
  readonly stage: (name: StageName) => StageId;
  readonly lane: (role: SampleRole) => LaneId;
  readonly stop: (key: StopKey) => TouchpointId;
  readonly person: (key: PersonKey) => ParticipantId;
  /** One interview: one person on one day. */
  readonly session: (key: PersonKey, day: string) => string;
}

/** Mints the ids of one copy of the sample. */
export function sampleIds(mint: Mint): SampleIds {
  const session = oncePerKey(() => mint("session"));
  return {
    map: asId<MapId>(mint("map")),
    study: asId<StudyId>(mint("study")),
    stage: oncePerKey(() => asId<StageId>(mint("stage"))),
    lane: oncePerKey(() => asId<LaneId>(mint("lane"))),
    stop: oncePerKey(() => asId<TouchpointId>(mint("touchpoint"))),
    person: oncePerKey(() => asId<ParticipantId>(mint("participant"))),
    session: (key, day) => session(`${key} ${day}`),
  };
}

/** A function that makes something for a key at its first mention, and gives the same one ever after. */
function oncePerKey<Id>(make: () => Id): (key: string) => Id {
  const made = new Map<string, Id>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const id = make();
    made.set(key, id);
    return id;
  };
}
