import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { EmptyMap, NoLanes } from "./EmptyMap.tsx";
import { LaidOut } from "./LaidOut.tsx";
import { useBoardLayout } from "./layoutContext.ts";
import { OutlineMenu } from "./OutlineMenu.tsx";
import styles from "./Outline.module.css";
import { OutlineStage } from "./OutlineStage.tsx";
import { useOneHeadStop } from "./useOneHeadStop.ts";
import { useOutlineDoor } from "./useOutlineDoor.ts";
import { useRef } from "react";
import { useSelectionThere } from "./useSelectionThere.ts";
import { HiddenButton } from "./HiddenButton.tsx";
import { ToldStopsContext, useToldStops } from "./useToldStops.ts";

/** The open map as headings and lists, to be read from top to bottom, by any voice, on any screen and on paper. */
export function OutlineScreen({ onImport }: { readonly onImport: () => void }) {
  return (
    <LaidOut>
      <Outline onImport={onImport} />
    </LaidOut>
  );
}

function Outline({ onImport }: { readonly onImport: () => void }) {
  const session = useSession();
  const layout = useBoardLayout();
  const frame = useRef<HTMLDivElement>(null);
  const focus = useOutlineDoor(frame);
  const heads = useOneHeadStop(frame);
  const told = useToldStops();
  useSelectionThere();
  return (
    <div className={styles.screen} data-region="map" data-testid="outline">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its lines are buttons; a press beside them chooses nothing */}
      <div
        ref={frame}
        className={styles.outline}
        onPointerDown={({ target }) => {
          if (target instanceof Element && target.closest("[data-place], [data-head]") === null) {
            session.select({ kind: "none", ids: [] });
          }
        }}
        {...heads}
      >
        <Facts />
        <HiddenButton />
        {layout.stages.length === 0 && <EmptyMap onImport={onImport} />}
        {layout.stages.length > 0 && layout.lanes.length === 0 && <NoLanes />}
        <div data-map-keys="">
          <ToldStopsContext value={told}>
            {layout.stages.map((stage) => (
              <OutlineStage
                key={stage.id}
                stage={stage}
                focus={focus?.stageId === stage.id ? focus : null}
              />
            ))}
          </ToldStopsContext>
        </div>
        <OutlineMenu frame={frame} />
      </div>
    </div>
  );
}

/** What the map is of. */
function Facts() {
  const map = useSessionState(({ workspace, mapId }) => workspace.map.get(mapId ?? ""));
  if (map === undefined) return null;
  const facts = [
    [words.outline.goal, map.goal],
    [words.outline.scenario, map.scenario],
  ].filter(([, text]) => text?.trim() !== "");
  return (
    <header className={styles.facts}>
      <h2 dir="auto">{map.title.trim() === "" ? words.home.untitled : map.title}</h2>
      {facts.map(([name, text]) => (
        <p key={name}>
          <span className={styles.factName}>{name}</span> <span dir="auto">{text}</span>
        </p>
      ))}
    </header>
  );
}
