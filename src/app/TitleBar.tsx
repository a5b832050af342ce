import { useState } from "react";
import { editMap } from "#journey/commands/maps.ts";
import type { MapId } from "#journey/ids.ts";
import { MAX_TITLE } from "#journey/mapInfo.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { InlineEdit } from "#ui/InlineEdit.tsx";
import { Mark } from "./Mark.tsx";
import styles from "./TitleBar.module.css";

/** The way home, and the map's title, edited where it stands. */
export function TitleBar({ mapId }: { readonly mapId: MapId }) {
  const session = useSession();
  const info = useSessionState((state) => state.workspace.map.get(mapId));
  const [isEditing, setEditing] = useState(false);
  const title = info?.title ?? "";
  return (
    <nav className={styles.title} aria-label="Where you are">
      <a href="#/" className={styles.home} aria-label="Wayfelt: all maps">
        <Mark />
        <span className={styles.name}>Wayfelt</span>
      </a>
      <span className={styles.path}>
        <a href="#/">Maps</a>
        <span aria-hidden="true">/</span>
      </span>
      <h1 className={styles.heading}>
        {isEditing ? (
          <InlineEdit
            label="Map title"
            value={title}
            editing
            mayBeEmpty
            maxLength={MAX_TITLE}
            onCommit={(text) => session.run((context) => editMap(context, mapId, { title: text }))}
            onEnd={(how) => {
              setEditing(false);
              if (how !== "blur") session.focusMap();
            }}
          />
        ) : (
          <button
            type="button"
            className={styles.map}
            title={`${title} (click to rename)`}
            dir="auto"
            onClick={() => setEditing(true)}
          >
            {title.trim() === "" ? "Untitled map" : title}
          </button>
        )}
      </h1>
      {info?.invented === true && <span className={styles.invented}>invented sample</span>}
    </nav>
  );
}
