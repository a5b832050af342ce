import type { JsonObject } from "#kit/json.ts";
import type { Table } from "#kit/table.ts";
import { readAttribute } from "./attribute.ts";
import type { Change, Kind } from "./change.ts";
import { readChannel } from "./channel.ts";
import { readConnection } from "./connection.ts";
import { readGuess } from "./guess.ts";
import { readInsight } from "./insight.ts";
import { readLane } from "./lane.ts";
import { readMapInfo } from "./mapInfo.ts";
import { readNote } from "./note.ts";
import { readParticipant } from "./participant.ts";
import { readPersona } from "./persona.ts";
import { readProfileEntry } from "./profileEntry.ts";
import { readProfileVersion } from "./profileVersion.ts";
import { readScorecard } from "./scorecard.ts";
import { readScoreMark } from "./scoreMark.ts";
import { readSegment } from "./segment.ts";
import { readStage } from "./stage.ts";
import { readStory } from "./story.ts";
import { readStudy } from "./study.ts";
import { readTouchpoint } from "./touchpoint.ts";
import type { Board, Workspace } from "./workspace.ts";

/** The workspace after a change of document `ws` or of an evidence document. */
export function workspaceAfter(workspace: Workspace, change: Change): Workspace {
  return {
    map: tableAfter(workspace.map, change, "map", readMapInfo),
    study: tableAfter(workspace.study, change, "study", readStudy),
    attribute: tableAfter(workspace.attribute, change, "attribute", readAttribute),
    channel: tableAfter(workspace.channel, change, "channel", readChannel),
    persona: tableAfter(workspace.persona, change, "persona", readPersona),
    segment: tableAfter(workspace.segment, change, "segment", readSegment),
    scorecard: tableAfter(workspace.scorecard, change, "scorecard", readScorecard),
    scoreMark: tableAfter(workspace.scoreMark, change, "scoreMark", readScoreMark),
    profileEntry: tableAfter(workspace.profileEntry, change, "profileEntry", readProfileEntry),
    insight: tableAfter(workspace.insight, change, "insight", readInsight),
    profileVersion: tableAfter(
      workspace.profileVersion,
      change,
      "profileVersion",
      readProfileVersion,
    ),
    guess: tableAfter(workspace.guess, change, "guess", readGuess),
    participant: tableAfter(workspace.participant, change, "participant", readParticipant),
    story: tableAfter(workspace.story, change, "story", readStory),
  };
}

/** A board after a change of its document. */
export function boardAfter(board: Board, change: Change): Board {
  return {
    stage: tableAfter(board.stage, change, "stage", readStage),
    lane: tableAfter(board.lane, change, "lane", readLane),
    touchpoint: tableAfter(board.touchpoint, change, "touchpoint", readTouchpoint),
    connection: tableAfter(board.connection, change, "connection", readConnection),
    note: tableAfter(board.note, change, "note", readNote),
  };
}

/** The same table where the change says nothing of its kind, so that what did not change stays identical. */
function tableAfter<T extends { readonly id: string }>(
  table: Table<T>,
  change: Change,
  kind: Kind,
  read: (raw: JsonObject) => T,
): Table<T> {
  const put = change.put.filter((item) => item.kind === kind);
  const removed = change.removed.filter((item) => item.kind === kind);
  if (put.length === 0 && removed.length === 0) return table;
  return table.with(
    put.map((item) => read(item.entity)),
    removed.map((item) => item.id),
  );
}
