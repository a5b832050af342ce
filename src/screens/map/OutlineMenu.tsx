import { type RefObject, useEffect, useState } from "react";
import { asId, type LaneId, type StageId } from "#journey/ids.ts";
import { useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { MenuAt, type ScreenPoint } from "#ui/MenuAt.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { axisEntries } from "./axisEntries.ts";
import { useBoardLayout } from "./layoutContext.ts";
import { chooseUnderMenu } from "./MapMenu.tsx";
import { placeEntries } from "./placeEntries.ts";

/** The menu of the line or stage that was pressed in the outline. */
export function OutlineMenu({ frame }: { readonly frame: RefObject<HTMLElement | null> }) {
  const session = useSession();
  const { stages } = useBoardLayout();
  const [menu, setMenu] = useState<(ScreenPoint & { readonly under: Under }) | null>(null);
  useEffect(() => {
    const outline = frame.current;
    if (outline === null) return undefined;
    const open = (event: MouseEvent): void => {
      const under = event.target instanceof Element ? underOf(event.target) : null;
      if (under === null) return;
      event.preventDefault();
      if (under.kind === "line") chooseUnderMenu(session, under.itemId);
      setMenu({ x: event.clientX, y: event.clientY, under });
    };
    outline.addEventListener("contextmenu", open);
    return () => outline.removeEventListener("contextmenu", open);
  }, [frame, session]);
  const widths = new Map(stages.map(({ id, width }, index) => [id, { width, index }]));
  return (
    <MenuAt
      at={menu}
      entries={menu === null ? [] : entriesOf(session, menu.under, widths)}
      onClose={() => setMenu(null)}
    />
  );
}

type Under =
  | { readonly kind: "stage"; readonly stageId: StageId }
  | {
      readonly kind: "line";
      readonly stageId: StageId;
      readonly laneId: LaneId;
      readonly itemId: string | null;
    };

function underOf(target: Element): Under | null {
  const head = target.closest<HTMLElement>("[data-head]")?.dataset["head"];
  if (head !== undefined) return { kind: "stage", stageId: asId<StageId>(head) };
  const place = target.closest<HTMLElement>("[data-place]")?.dataset["place"];
  if (place === undefined) return null;
  const [stageId = "", laneId = "", itemId = ""] = place.split(" ");
  return {
    kind: "line",
    stageId: asId<StageId>(stageId),
    laneId: asId<LaneId>(laneId),
    itemId: itemId === "" ? null : itemId,
  };
}

function entriesOf(
  session: Session,
  under: Under,
  stages: ReadonlyMap<StageId, { readonly width: number; readonly index: number }>,
): readonly MenuEntry[] {
  if (under.kind === "line") {
    const { stageId, laneId, itemId } = under;
    return placeEntries(session, { cell: { stageId, laneId, itemId }, nodeId: itemId });
  }
  const { width = 0, index = 0 } = stages.get(under.stageId) ?? {};
  return axisEntries(session, "stage", under.stageId, index, width);
}
