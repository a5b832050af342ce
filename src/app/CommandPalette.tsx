import { useMemo } from "react";
import { words } from "#journey/words/words.ts";
import { stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import { firstIn, placeOf } from "#screens/map/gridModel.ts";
import { land } from "#screens/map/gridKeys.ts";
import { mapDoor } from "#screens/map/mapDoor.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import type { SessionState } from "#session/state.ts";
import { Finder, type FinderLine } from "#ui/Finder.tsx";
import { knownCommands } from "./commands/known.ts";
import { takeEarlyKeys } from "./earlyKeys.ts";
import { focusMap } from "./regions.ts";

/** Finds and does anything by its name: a command, or going to a stage or touchpoint. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const board = useSessionState((state) => state.board);
  const lines = useMemo(
    () => [...commandLines(session), ...(board === null ? [] : placeLines(session, board))],
    [session, board],
  );
  return (
    <Finder
      title={words.commands.paletteTitle}
      hint={words.commands.paletteHint}
      emptyText={words.commands.nothingFound}
      lines={lines}
      takeEarly={takeEarlyKeys}
      onClose={onClose}
    />
  );
}

function commandLines(session: Session): readonly FinderLine[] {
  const hands = { session, map: mapDoor() };
  return knownCommands()
    .filter(({ byKeyOnly, run, when }) => {
      return run !== null && byKeyOnly !== true && when?.(hands) !== false;
    })
    .map(({ id, label, group, keys: [keys], run }) => ({
      id: `do ${id}`,
      label,
      note: words.commands.groups[group],
      keys,
      run: () => run?.({ session, map: mapDoor() }, null),
    }));
}

function placeLines(
  session: Session,
  board: NonNullable<SessionState["board"]>,
): readonly FinderLine[] {
  if (mapDoor() === null) return [];
  const seen = stagesInOrder(board).filter(({ hidden }) => !hidden);
  const stages = seen.map((stage) => ({
    id: `stage ${stage.id}`,
    label: stage.name.trim() === "" ? words.map.untitledStage : stage.name,
    note: words.commands.stage,
    run: () => {
      const door = mapDoor();
      const place = door === null ? null : firstIn(door.layout, stage.id);
      if (door !== null && place !== null) land(session, door, place, false);
      focusMap();
    },
  }));
  const touchpoints = touchpointsInOrder(board).map(({ id, title }) => ({
    id: `touchpoint ${id}`,
    label: titled(title),
    note: words.commands.touchpoint,
    run: () => {
      const door = mapDoor();
      const place = door === null ? null : placeOf(door.layout, id);
      if (door !== null && place !== null) land(session, door, place, false);
      else if (door !== null) session.notify(words.axis.notInSight(titled(title)));
      focusMap();
    },
  }));
  return [...stages, ...touchpoints];
}

function titled(title: string): string {
  return title.trim() === "" ? words.map.untitledTouchpoint : title;
}
