import { EyeOff } from "lucide-react";
import type { Axis } from "#journey/commands/axis.ts";
import { hideOnAxis } from "#journey/commands/axisLooks.ts";
import { asId, type StageId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import type { SessionState } from "#session/state.ts";
import { Button } from "#ui/Button.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { seenRowsOf, rowsOf } from "./axisPlaces.ts";

const AXES: readonly Axis[] = ["stage", "lane"];

/** Says that stages or lanes are hidden, and shows them again. Nothing where none is. */
export function HiddenButton() {
  const session = useSession();
  // Another name or another one hidden makes other entries.
  const names = useSessionState(hiddenNames);
  const count = names === "" ? 0 : names.split("\n").length;
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

function hiddenNames({ board }: SessionState): string {
  if (board === null) return "";
  const hidden = [...board.stage, ...board.lane].filter((row) => row.hidden);
  return hidden.map(({ id, name }) => JSON.stringify([id, name])).join("\n");
}

/** What is hidden, each to be shown again. */
function hiddenEntries(session: Session): readonly MenuEntry[] {
  const groups = AXES.map((axis) => ({ axis, rows: hiddenOf(session, axis) }));
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

function hiddenOf(
  session: Session,
  axis: Axis,
): readonly { readonly id: string; readonly name: string }[] {
  const seen = new Set<string>(seenRowsOf(session, axis).map(({ id }) => id));
  return rowsOf(session, axis).filter(({ id }) => !seen.has(id));
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
