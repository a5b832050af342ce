import { ArrowLeft, Trash2 } from "lucide-react";
import { useState } from "react";
import type { MapId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import type { HomeMap } from "./homeMap.ts";
import styles from "./TrashPlace.module.css";
import { TrashRow } from "./TrashRow.tsx";

interface TrashPlaceProps {
  readonly maps: readonly HomeMap[];
  readonly nowMs: number;
  readonly onRestore: (id: MapId) => void;
  readonly onDeleteForever: (id: MapId) => void;
  readonly onBack: () => void;
}

/** Maps that were deleted and can still come back. */
export function TrashPlace({ maps, nowMs, onRestore, onDeleteForever, onBack }: TrashPlaceProps) {
  const [doomed, setDoomed] = useState<HomeMap | null>(null);
  return (
    <div className={styles.place}>
      <div>
        <Button variant="ghost" icon={<ArrowLeft className={styles.back} />} onClick={onBack}>
          {words.home.backToMaps}
        </Button>
      </div>
      <h1 className={styles.title}>{words.home.trash}</h1>
      {maps.length === 0 ? (
        <EmptyState title={words.home.trashEmpty} icon={<Trash2 />}>
          {words.home.trashEmptyText}
        </EmptyState>
      ) : (
        <>
          <p className={styles.note}>{words.home.trashNote}</p>
          <ul className={styles.list} aria-label={words.home.trash}>
            {maps.map((map) => (
              <TrashRow
                key={map.id}
                map={map}
                title={titleOf(map)}
                nowMs={nowMs}
                onRestore={() => onRestore(map.id)}
                onDelete={() => setDoomed(map)}
              />
            ))}
          </ul>
        </>
      )}
      <ConfirmDialog
        open={doomed !== null}
        title={words.home.deleteForeverTitle(titleOf(doomed))}
        text={words.home.deleteForeverText}
        confirmLabel={words.actions.deleteForever}
        danger
        onCancel={() => setDoomed(null)}
        onConfirm={() => {
          if (doomed !== null) onDeleteForever(doomed.id);
          setDoomed(null);
        }}
      />
    </div>
  );
}

function titleOf(map: HomeMap | null): string {
  return map === null || map.title.trim() === "" ? words.home.untitled : map.title;
}
