import { Plus } from "lucide-react";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Menu } from "#ui/Menu.tsx";
import { addStageAt } from "./addAxis.ts";
import { placeBehind } from "./axisPlaces.ts";
import styles from "./AddBetween.module.css";
import { laneEntries } from "./laneEntries.ts";

interface AddProps {
  readonly axis: "stage" | "lane";
  /** Pixels from the map's start, on the screen. */
  readonly at: number;
}

/** The "+ Stage" or "+ Lane" behind the last one. It stays in sight, in a place of its own at the edge, where they go on beyond it. */
export function AddAtEnd({ axis, at }: AddProps) {
  const session = useSession();
  const edge = axis === "stage" ? "100cqi" : "100cqb";
  const place = `min(${at - 1}px, calc(var(--seen) + ${edge} - var(--add-room)))`;
  if (axis === "stage") {
    return (
      <div className={styles.stage} style={{ insetInlineStart: place }} data-not-in-picture="">
        <Button
          variant="ghost"
          size="small"
          aria-label={words.map.addStage}
          icon={<Plus />}
          data-head="add-stage"
          data-axis="stage"
          onClick={() => addStageAt(session)}
        >
          {words.map.stage}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.lane} style={{ insetBlockStart: place }} data-not-in-picture="">
      <Menu
        trigger={
          <Button
            variant="ghost"
            size="small"
            aria-label={words.map.addLane}
            icon={<Plus />}
            data-head="add-lane"
            data-axis="lane"
          >
            {words.map.lane}
          </Button>
        }
        entries={laneEntries(session)}
      />
    </div>
  );
}

/** The "+" between two stages or lanes, under the pointer only: keyboard and touch have the menu of the one before. */
export function AddBetween({ axis, at, before }: AddProps & { readonly before: string }) {
  const session = useSession();
  const button = (
    <button
      type="button"
      className={styles.button}
      tabIndex={-1}
      aria-hidden="true"
      title={axis === "stage" ? words.map.addStage : words.map.addLane}
      data-testid={`add-${axis}-between`}
      onClick={
        axis === "stage" ? () => addStageAt(session, placeBehind(session, axis, before)) : undefined
      }
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
      {axis === "stage" ? button : <Menu trigger={button} entries={laneEntries(session, before)} />}
    </div>
  );
}
