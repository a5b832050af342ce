import { useMemo } from "react";
import { duplicateItems } from "#journey/commands/copies.ts";
import { deleteTouchpoints, moveTouchpointsToStage } from "#journey/commands/touchpoints.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { stagesInOrder } from "#journey/workspace.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { StoryList } from "./StoryList.tsx";
import styles from "./TouchpointPanel.module.css";

/** Several touchpoints are selected: how many, what can be done with them, and what was told at them together. */
export function SeveralTouchpoints({ ids }: { readonly ids: readonly TouchpointId[] }) {
  const session = useSession();
  const board = useSessionState((state) => state.board);
  const story = useSessionState((state) => state.workspace.story);
  const told = useMemo(
    () => ids.reduce((sum, id) => sum + session.storiesAt(id).length, 0),
    // The index of places moves with the stories and the board.
    // oxlint-disable-next-line react/exhaustive-deps
    [session, ids, story, board],
  );
  const stages = board === null ? [] : stagesInOrder(board);
  const moves: readonly MenuEntry[] = stages.map(({ id, name }) => ({
    kind: "action",
    id,
    label: name.trim() === "" ? words.map.untitledStage : name,
    run: () => session.runOnMap((context) => moveTouchpointsToStage(context, ids, id)),
  }));
  const duplicate = (): void => {
    const outcome = session.runOnMap((context) => duplicateItems(context, ids));
    if (outcome.ok) session.select({ kind: "touchpoint", ids: outcome.value.made.filter(isStop) });
  };
  const isStop = (id: string): boolean =>
    session.store.getState().board?.touchpoint.has(asId<TouchpointId>(id)) === true;
  const remove = (): void => {
    const said = words.removed.touchpoints(ids.length);
    const outcome = session.runOnMap((context) => deleteTouchpoints(context, ids));
    if (!outcome.ok) return;
    session.select({ kind: "none", ids: [] });
    session.notify(told === 0 ? said : `${said} ${words.removed.toTray(told)}`, "plain", true);
  };
  return (
    <div className={styles.panel} data-testid="several-panel">
      <header className={styles.several}>
        <h2 className={styles.trayTitle}>{words.stories.selected(ids.length)}</h2>
        <ul className={styles.titles}>
          {ids.map((id) => (
            <li key={id} dir="auto">
              <button
                type="button"
                className={styles.title}
                onClick={() => session.select({ kind: "touchpoint", ids: [id] })}
              >
                {nameOf(board?.touchpoint.get(id)?.title)}
              </button>
            </li>
          ))}
        </ul>
        <div className={styles.deeds}>
          <Button size="small" onClick={() => showPeople(session, ids)}>
            {words.stories.theirPeople}
          </Button>
          <Menu
            trigger={<Button size="small">{words.stories.moveToStage}</Button>}
            entries={moves}
          />
          <Button size="small" onClick={duplicate}>
            {words.actions.duplicate}
          </Button>
          <Button size="small" onClick={remove}>
            {words.actions.delete}
          </Button>
        </div>
      </header>
      {told > 0 && <StoryList key={ids.join(" ")} place={ids} />}
      {told === 0 && <p className={styles.none}>{words.stories.noneAtSelected}</p>}
    </div>
  );
}

function nameOf(title: string | undefined): string {
  return title === undefined || title.trim() === "" ? words.map.untitledTouchpoint : title;
}

/** The profile of those who told something at these stops. */
function showPeople(
  session: ReturnType<typeof useSession>,
  touchpointIds: readonly TouchpointId[],
): void {
  session.setView({ kind: "touchpoints", touchpointIds });
  session.show({ sidebar: "profile" });
}
