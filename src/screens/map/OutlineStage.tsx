import { ChevronRight, Plus } from "lucide-react";
import { memo } from "react";
import { renameOnAxis } from "#journey/commands/axis.ts";
import { holdsTouchpoints } from "#journey/lane.ts";
import { words } from "#journey/words/words.ts";
import { SentimentMark } from "#marks/SentimentMark.tsx";
import type { LaneLayout, StageLayout } from "#scene/layout.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { CellFocus } from "#session/state.ts";
import { InlineEdit } from "#ui/InlineEdit.tsx";
import { endedFirst, typedFirst } from "./beginning.ts";
import { beginRename } from "./beginRename.ts";
import { endHeadName, runHeadKey } from "./headKeys.ts";
import { useBoardLayout } from "./layoutContext.ts";
import { addHere } from "./mapActions.ts";
import styles from "./Outline.module.css";
import { OutlineItem } from "./OutlineItem.tsx";
import { type OutlineCell, outlineOf } from "./outlineModel.ts";

/** One stage: its name and mean, then lane by lane what stands in it. */
export const OutlineStage = memo(function OutlineStage({
  stage,
  focus,
}: {
  readonly stage: StageLayout;
  readonly focus: CellFocus | null;
}) {
  const layout = useBoardLayout();
  const mean = useSessionState((state) => state.readings.stages.get(stage.id)?.mean ?? null);
  return (
    <section className={styles.stage} data-colour={stage.colour}>
      <h3 className={styles.stageName}>
        <StageName stage={stage} />
        {mean !== null && <SentimentMark score={mean} />}
      </h3>
      {outlineOf(layout, stage).map((cell) => (
        <Cell
          key={cell.lane.id}
          stage={stage}
          cell={cell}
          focus={focus?.laneId === cell.lane.id ? focus : null}
        />
      ))}
    </section>
  );
});

/** The name of a stage, with the keys it has on the map. */
function StageName({ stage }: { readonly stage: StageLayout }) {
  const session = useSession();
  const name = useSessionState((state) => state.board?.stage.get(stage.id)?.name ?? "");
  const isRenaming = useSessionState((state) => state.renaming === stage.id);
  const isSelected = useSessionState(
    ({ selection }) => selection.kind === "stage" && selection.ids.includes(stage.id),
  );
  const select = (): void => {
    session.select({ kind: "stage", ids: [stage.id] });
    session.setView({ kind: "stage", stageId: stage.id });
  };
  return (
    <div
      className={styles.head}
      role="button"
      tabIndex={-1}
      data-head={stage.id}
      data-axis="stage"
      data-testid="outline-stage"
      aria-pressed={isSelected}
      onClick={select}
      onDoubleClick={() => beginRename(session, stage.id)}
      onKeyDown={(event) => runHeadKey(event, session, "stage", stage.id, select)}
    >
      <InlineEdit
        label={words.map.renameStage}
        value={name}
        editing={isRenaming}
        typed={typedFirst(stage.id)}
        ended={endedFirst(stage.id)}
        placeholder={words.map.untitledStage}
        mayBeEmpty
        maxLength={500}
        onCommit={(text) =>
          session.runOnMap((context) => renameOnAxis(context, "stage", stage.id, text))
        }
        onEnd={(how) => endHeadName(session, "stage", stage.id, how)}
      />
    </div>
  );
}

/** What stands in one lane of a stage. */
function Cell({
  stage,
  cell,
  focus,
}: {
  readonly stage: StageLayout;
  readonly cell: OutlineCell;
  readonly focus: CellFocus | null;
}) {
  const { lane, items, canGrow } = cell;
  const isEmpty = items.length === 0;
  return (
    <div className={styles.cell} data-colour={lane.colour} data-empty={isEmpty}>
      <h4 className={styles.laneName} dir="auto">
        {words.axis.headed({ name: lane.name, locked: lane.locked || stage.locked })}
      </h4>
      {!isEmpty && (
        <ul className={styles.items}>
          {items.map((item) => (
            <OutlineItem
              key={item.id}
              item={item}
              place={{ stageId: stage.id, laneId: lane.id }}
              isFocus={focus?.itemId === item.id}
            />
          ))}
        </ul>
      )}
      {canGrow && !lane.locked && !stage.locked && (
        <Adder stage={stage} cell={cell} isStop={isEmpty} isFocus={focus?.itemId === null} />
      )}
    </div>
  );
}

/** Adds something behind what stands there, or opens a collapsed lane. Where nothing is listed it is what has the keys. */
function Adder({
  stage,
  cell,
  isStop,
  isFocus,
}: {
  readonly stage: StageLayout;
  readonly cell: OutlineCell;
  readonly isStop: boolean;
  readonly isFocus: boolean;
}) {
  const session = useSession();
  const { lane, items, folded } = cell;
  const place = { stageId: stage.id, laneId: lane.id, itemId: items.at(-1)?.id ?? null };
  return (
    <button
      type="button"
      className={styles.add}
      tabIndex={isStop && isFocus ? 0 : -1}
      data-place={isStop ? `${stage.id} ${lane.id} ` : undefined}
      data-not-in-picture=""
      aria-label={folded === null ? addsIn(lane, stage) : words.outline.expand(lane.name, folded)}
      onFocus={() => {
        if (isStop) session.show({ cell: { ...place, itemId: null } });
      }}
      onClick={() => {
        session.select({ kind: "none", ids: [] });
        addHere(session, place);
      }}
    >
      {folded === null ? <Plus aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
      {folded ?? (holdsTouchpoints(lane.role) ? words.map.addTouchpoint : words.actions.add)}
    </button>
  );
}

function addsIn({ role, name }: LaneLayout, stage: StageLayout): string {
  return holdsTouchpoints(role)
    ? words.map.addTouchpointIn(stage.name)
    : words.map.addNoteIn(stage.name, name);
}
