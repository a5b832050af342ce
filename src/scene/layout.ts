import type { AxisColour } from "#journey/axisLook.ts";
import type { ConnectionId, LaneId, NoteId, StageId, StoryId, TouchpointId } from "#journey/ids.ts";
import type { LaneRole } from "#journey/lane.ts";
import type { LabelledCurve } from "./curve.ts";

/** A rectangle in pixels, from the map's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a stage or lane is shown, and whether what stands in it stays as it is. */
export interface AxisLayout {
  readonly colour: AxisColour | null;
  readonly locked: boolean;
}

/** A column of the map with its header. */
export interface StageLayout extends AxisLayout {
  readonly id: StageId;
  readonly x: number;
  readonly width: number;
  /** Touchpoint columns in it, at least one. */
  readonly slots: number;
  /** Stages with no hidden one between them are of one run: only within it a curve is drawn on. */
  readonly run: number;
  readonly name: string;
  /** At most two. */
  readonly lines: readonly string[];
}

/** A row of the map with its header. */
export interface LaneLayout extends AxisLayout {
  readonly id: LaneId;
  readonly role: LaneRole;
  /** Only its name is shown, and how much stands in its cells. */
  readonly collapsed: boolean;
  readonly y: number;
  readonly height: number;
  readonly name: string;
  readonly lines: readonly string[];
}

/** Where a touchpoint's card stands, and in which of its stage's columns (`slot`, from 0). */
export interface CardLayout extends Box {
  readonly touchpointId: TouchpointId;
  readonly stageId: StageId;
  readonly laneId: LaneId;
  readonly slot: number;
  readonly titleLines: readonly string[];
}

/** Where a written note stands. */
export interface NoteLayout extends Box {
  readonly noteId: NoteId;
  readonly stageId: StageId;
  readonly laneId: LaneId;
  readonly lines: readonly string[];
  /** What is said of an opportunity under its words; empty for none. */
  readonly foot: string;
}

/** Words of a story under its touchpoint; `who` holds its score and who said them. */
export interface QuoteLayout extends Box {
  readonly storyId: StoryId;
  readonly touchpointId: TouchpointId;
  readonly stageId: StageId;
  readonly laneId: LaneId;
  readonly lines: readonly string[];
  /** Were words left out of it, so that it is abridged? */
  readonly shortened: boolean;
  readonly who: string;
  readonly score: number | null;
}

/** The channels of one touchpoint in a channels lane. */
export interface ChipLayout extends Box {
  readonly touchpointId: TouchpointId;
  readonly laneId: LaneId;
  readonly channelId: string;
  readonly label: string;
}

/** A line of a service blueprint: where customer and organisation meet, what the customer sees, what those behind rely on. */
export type BlueprintKind = "interaction" | "visibility" | "internal";

/** Such a line as it runs between two lanes. */
export interface BlueprintLine {
  readonly kind: BlueprintKind;
  readonly y: number;
  readonly label: string;
}

/** How much stands in a cell of a collapsed lane. */
export interface FoldedCell {
  readonly stageId: StageId;
  readonly laneId: LaneId;
  readonly x: number;
  /** Baseline of the words. */
  readonly y: number;
  readonly label: string;
}

/** A line from one card to another, with its label. */
export interface ConnectionLayout {
  readonly connectionId: ConnectionId;
  readonly from: TouchpointId;
  readonly to: TouchpointId;
  /** SVG path data of the line, and of its arrow head. */
  readonly path: string;
  readonly arrow: string;
  /** Where a hand takes hold of each end, to lead it elsewhere. */
  readonly grips: Readonly<Record<"from" | "to", { readonly x: number; readonly y: number }>>;
  readonly label: string;
  /** What fits of the label, and its middle. */
  readonly labelText: string;
  readonly labelX: number;
  readonly labelY: number;
  /** The ground under the label; null without one. */
  readonly labelBox: Box | null;
}

/** Where everything stands that a map itself says, whatever its numbers are. */
export interface BoardGround {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly StageLayout[];
  readonly lanes: readonly LaneLayout[];
  readonly cards: readonly CardLayout[];
  readonly notes: readonly NoteLayout[];
  readonly quotes: readonly QuoteLayout[];
  readonly chips: readonly ChipLayout[];
  readonly folded: readonly FoldedCell[];
  readonly blueprint: readonly BlueprintLine[];
  readonly connections: readonly ConnectionLayout[];
  /** Touchpoints that stand in no cell, since their stage or lane is gone: not drawn. */
  readonly strays: readonly TouchpointId[];
}

/** Where everything on a map stands. */
export interface BoardLayout extends BoardGround {
  readonly curves: readonly LabelledCurve[];
}
