import { EyeOff } from "lucide-react";
import type { Axis } from "#journey/commands/axis.ts";
import { hideOnAxis } from "#journey/commands/axisLooks.ts";
import { asId, type StageId } from "#journey/ids.ts";
import type { Lane } from "#journey/lane.ts";
import type { Stage } from "#journey/stage.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionItems } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import type { SessionState } from "#session/state.ts";
import { Button } from "#ui/Button.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { rowsOf } from "./axisPlaces.ts";

const AXES: readonly Axis[] = ["stage", "lane"];

/** Says that stages or lanes are hidden, and shows them again. Nothing where none is. */
export function HiddenButton() {
  const session = useSession();
  const { length: count } = useSessionItems(hiddenRows);
  if (count === 0) return null;
  return (
    <Menu
      trigger={
        <Button
          variant="ghost"
          size="small"
          icon={<EyeOff />}
          title={words.axis.showHidden}
          data-not-in-picture=""
          data-head="hidden"
          data-axis="lane"
        >
          {words.axis.hiddenCount(count)}
        </Button>
      }
      entries={hiddenEntries(session)}
    />
  );
}

function hiddenRows({ board }: SessionState): readonly (Stage | Lane)[] {
  return board === null ? [] : [...board.stage, ...board.lane].filter(({ hidden }) => hidden);
}

/** What is hidden, each to be shown again. */
function hiddenEntries(session: Session): readonly MenuEntry[] {
  const groups = AXES.map((axis) => ({
    axis,
    rows: rowsOf(session, axis).filter(({ hidden }) => hidden),
  }));
  const entries = groups.flatMap(({ axis, rows }) =>
    rows.map(({ id, name }): MenuEntry => ({
      kind: "action",
      id,
      label: name.trim() === "" ? untitled(axis) : name,
      run: () => show(session, axis, [id]),
    })),
  );
  if (entries.length < 2) return entries;
  const all: MenuEntry = {
    kind: "action",
    id: "all",
    label: words.axis.showAll,
    run: () => {
      for (const { axis, rows } of groups) {
        if (rows.length > 0)
          show(
            session,
            axis,
            rows.map(({ id }) => id),
          );
      }
    },
  };
  return [...entries, { kind: "separator", id: "line" }, all];
}

function untitled(axis: Axis): string {
  return axis === "stage" ? words.map.untitledStage : words.map.untitledLane;
}

function show(session: Session, axis: Axis, ids: readonly string[]): void {
  session.runOnMap((context) =>
    hideOnAxis(
      context,
      axis,
      ids.map((id) => asId<StageId>(id)),
      false,
    ),
  );
}
