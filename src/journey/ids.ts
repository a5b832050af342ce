/** Branded ids: an id of one kind can never be passed where another is meant. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The ids of everything that is stored. */
export type MapId = Branded<"map">;
export type StudyId = Branded<"study">;
export type StageId = Branded<"stage">;
export type LaneId = Branded<"lane">;
export type TouchpointId = Branded<"touchpoint">;
export type ConnectionId = Branded<"connection">;
export type NoteId = Branded<"note">;
export type ParticipantId = Branded<"participant">;
export type StoryId = Branded<"story">;
export type AttributeId = Branded<"attribute">;
export type ChannelId = Branded<"channel">;
export type PersonaId = Branded<"persona">;
export type SegmentId = Branded<"segment">;
export type ScorecardId = Branded<"scorecard">;
export type ScoreMarkId = Branded<"scoreMark">;
export type ProfileEntryId = Branded<"profileEntry">;
export type InsightId = Branded<"insight">;
export type ProfileVersionId = Branded<"profileVersion">;
export type GuessId = Branded<"guess">;

/**
 * Takes a string as an id of the kind that the place asks for. The one cast
 * for ids: called where ids enter (documents, files, URLs) or are minted.
 */
export function asId<Id extends Branded<string>>(text: string): Id {
  return text as Id;
}
