import type { Axis } from "#journey/commands/axis.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";

const FIELD = { stage: "stageId", lane: "laneId" } as const;

/** What goes with stages or lanes, said before they are deleted: "Deleted stage Compare with 3 touchpoints. 9 stories …". */
export function axisDeletedWords(session: Session, axis: Axis, ids: readonly string[]): string {
  const { board } = session.store.getState();
  const gone = new Set(ids);
  const touchpoints = [...(board?.touchpoint ?? [])].filter((row) => gone.has(row[FIELD[axis]]));
  const notes = [...(board?.note ?? [])].filter((row) => gone.has(row[FIELD[axis]]));
  const one = ids.length === 1 ? (board?.[axis].get(ids[0] ?? "")?.name ?? "") : "";
  const say = words.removed;
  const contents = [
    ...(touchpoints.length === 0 ? [] : [words.counts.touchpoints(touchpoints.length)]),
    ...(notes.length === 0 ? [] : [say.notes(notes.length)]),
  ];
  const what = say.with(say.named(say[axis](ids.length), one), contents);
  return withTray(
    session,
    what,
    touchpoints.map(({ id }) => id),
  );
}

/** What happens to the stories of touchpoints, said before they are deleted. */
export function touchpointsDeletedWords(session: Session, ids: readonly string[]): string {
  return withTray(session, words.removed.touchpoints(ids.length), ids);
}

function withTray(session: Session, what: string, touchpointIds: readonly string[]): string {
  const stories = touchpointIds.reduce((sum, id) => sum + session.storiesAt(id).length, 0);
  return stories === 0 ? what : `${what} ${words.removed.toTray(stories)}`;
}
