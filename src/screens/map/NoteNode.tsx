import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { editNote } from "#journey/commands/notes.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { ItemName } from "./ItemName.tsx";
import styles from "./NoteNode.module.css";
import type { MapNode } from "./nodes.ts";

/** What a person wrote in a cell: dashed in a lane of opportunities, plain in the others. */
export const NoteNode = memo(function NoteNode({ id, data, selected }: NodeProps<MapNode>) {
  const session = useSession();
  const note = useSessionState((state) => state.board?.note.get(id));
  const role = useSessionState((state) => state.board?.lane.get(note?.laneId ?? "")?.role);
  const isRenaming = useSessionState((state) => state.renaming === id);
  if (note === undefined) return null;
  return (
    <div
      className={styles.note}
      data-selected={selected}
      data-role={role}
      data-testid="note"
      dir="auto"
    >
      {isRenaming ? (
        <ItemName
          id={id}
          label="Note"
          value={note.text}
          multiline
          onCommit={(text) => session.runOnMap((context) => editNote(context, note.id, text))}
        />
      ) : (
        <>
          {data.lines.map((line, index) => (
            <div key={`${index}:${line}`} className={styles.line}>
              {line === "" ? "\u00a0" : line}
            </div>
          ))}
          {data.foot !== undefined && data.foot !== "" && (
            <div className={styles.foot}>{data.foot}</div>
          )}
        </>
      )}
    </div>
  );
});
