import { Plus } from "lucide-react";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { Menu } from "#ui/Menu.tsx";
import { addStageAt } from "./addAxis.ts";
import styles from "./AddBetween.module.css";
import { laneEntries } from "./laneEntries.ts";

interface AddProps {
  readonly axis: "stage" | "lane";
  /** Pixels from the map's start, on the screen. */
  readonly at: number;
}

/** The "+" behind the last stage or lane. It stays in sight, at the edge, where they go on beyond it. */
export function AddAtEnd({ axis, at }: AddProps) {
  const session = useSession();
  const edge = axis === "stage" ? "100cqi" : "100cqb";
  const place = `min(${at + (axis === "stage" ? 8 : 4)}px, calc(var(--seen) + ${edge} - var(--add-room)))`;
  if (axis === "stage") {
    return (
      <div className={styles.stage} style={{ insetInlineStart: place }} data-not-in-picture="">
        <IconButton
          label={words.map.addStage}
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
    <div className={styles.lane} style={{ insetBlockStart: place }} data-not-in-picture="">
      <Menu
        trigger={
          <IconButton
            label={words.map.addLane}
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

/** The "+" between two stages or lanes, under the pointer only: keyboard and touch have the menu of the one before. */
export function AddBetween({ axis, at, index }: AddProps & { readonly index: number }) {
  const session = useSession();
  const button = (
    <button
      type="button"
      className={styles.button}
      tabIndex={-1}
      aria-hidden="true"
      title={axis === "stage" ? words.map.addStage : words.map.addLane}
      data-testid={`add-${axis}-between`}
      onClick={axis === "stage" ? () => addStageAt(session, index) : undefined}
    >
      <Plus aria-hidden="true" />
    </button>
  );
  return (
    <div
      className={styles.between}
      data-axis={axis}
      data-not-in-picture=""
      style={axis === "stage" ? { insetInlineStart: at } : { insetBlockStart: at }}
    >
      {axis === "stage" ? button : <Menu trigger={button} entries={laneEntries(session, index)} />}
    </div>
  );
}
