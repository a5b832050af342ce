import { ChevronDown, ChevronRight, Lock } from "lucide-react";
import type { Axis } from "#journey/commands/axis.ts";
import { collapseOnAxis } from "#journey/commands/axisLooks.ts";
import type { LaneId, StageId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import type { AxisLayout } from "#scene/layout.ts";
import { useSession } from "#session/hooks.ts";
import styles from "./HeadMarks.module.css";

/** What stands at the end of a head: that it is locked, and of a lane what folds it under the hand. The keyboard has the menu. */
export function HeadMarks({
  axis,
  row,
  collapsed = false,
}: {
  readonly axis: Axis;
  readonly row: AxisLayout & { readonly id: StageId | LaneId };
  readonly collapsed?: boolean;
}) {
  const session = useSession();
  const say = collapsed ? words.axis.expand : words.axis.collapse;
  return (
    <span className={styles.marks}>
      {row.locked && <Lock aria-label={words.axis.locked} className={styles.lock} />}
      {axis === "lane" && (
        <span
          aria-hidden="true"
          title={say}
          className={styles.fold}
          data-collapsed={collapsed}
          data-testid="fold-lane"
          data-not-in-picture=""
          onPointerDown={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            session.runOnMap((context) => collapseOnAxis(context, "lane", [row.id], !collapsed));
          }}
        >
          {collapsed ? <ChevronRight aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
        </span>
      )}
    </span>
  );
}
