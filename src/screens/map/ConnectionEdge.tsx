import { EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { labelConnection } from "#journey/commands/connections.ts";
import { asId, type ConnectionId } from "#journey/ids.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { InlineEdit } from "#ui/InlineEdit.tsx";
import { ConnectionEnds } from "./ConnectionEnds.tsx";
import styles from "./ConnectionEdge.module.css";
import type { MapEdge } from "./nodes.ts";

/** The way from one touchpoint to the next, along the path that the scene laid. */
export const ConnectionEdge = memo(function ConnectionEdge({
  id,
  data,
  selected,
}: EdgeProps<MapEdge>) {
  const session = useSession();
  const isRenaming = useSessionState((state) => state.renaming === id);
  if (data === undefined) return null;
  return (
    <>
      <path d={data.path} className={styles.reach} />
      <path d={data.path} className={styles.line} data-selected={selected} />
      <path d={data.arrow} className={styles.line} data-selected={selected} />
      {selected === true && <ConnectionEnds id={asId<ConnectionId>(id)} grips={data.grips} />}
      {(data.label !== "" || isRenaming) && (
        <EdgeLabelRenderer>
          <div
            className={styles.label}
            data-selected={selected}
            style={{
              transform: `translate(-50%, -50%) translate(${data.labelX}px, ${data.labelY}px)`,
            }}
            dir="auto"
          >
            <InlineEdit
              label="Label of the connection"
              value={data.label}
              editing={isRenaming}
              mayBeEmpty
              maxLength={200}
              onCommit={(label) =>
                session.runOnMap((context) =>
                  labelConnection(context, asId<ConnectionId>(id), label),
                )
              }
              onEnd={() => session.endRename(true)}
            />
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
