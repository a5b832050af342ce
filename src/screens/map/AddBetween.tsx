import { Plus } from "lucide-react";
import { useSession } from "#session/hooks.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { Menu } from "#ui/Menu.tsx";
import { addStageAt } from "./addAxis.ts";
import styles from "./AddBetween.module.css";
import { laneEntries } from "./laneEntries.ts";

/** The "+" behind the last stage or lane. */
export function AddBetween({
  axis,
  at,
}: {
  readonly axis: "stage" | "lane";
  /** Pixels from the map's start, on the screen. */
  readonly at: number;
}) {
  const session = useSession();
  const place = axis === "stage" ? { insetInlineStart: at + 8 } : { insetBlockStart: at + 8 };
  if (axis === "stage") {
    return (
      <div className={styles.stage} style={place} data-not-in-picture="">
        <IconButton
          label="Add stage"
          icon={<Plus />}
          size="small"
          data-head="add-stage"
          data-axis="stage"
          onClick={() => addStageAt(session)}
        />
      </div>
    );
  }
  return (
    <div className={styles.lane} style={place} data-not-in-picture="">
      <Menu
        trigger={
          <IconButton
            label="Add lane"
            icon={<Plus />}
            size="small"
            tooltip={false}
            data-head="add-lane"
            data-axis="lane"
          />
        }
        entries={laneEntries(session)}
      />
    </div>
  );
}
