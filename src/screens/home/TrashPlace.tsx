import { ArrowLeft, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
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
  readonly onDeleteForever: (ids: readonly MapId[]) => void;
  readonly onBack: () => void;
}

/** Maps that were deleted and can still come back, the latest first. */
export function TrashPlace({ maps, nowMs, onRestore, onDeleteForever, onBack }: TrashPlaceProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const [doomed, setDoomed] = useState<readonly HomeMap[]>([]);
  const [isAsking, setAsking] = useState(false);
  const askAbout = (some: readonly HomeMap[]): void => {
    setDoomed(some);
    setAsking(true);
  };
  const latest = maps.toSorted((a, b) => ((a.trashedAt ?? "") > (b.trashedAt ?? "") ? -1 : 1));
  /** The row that had the focus may be gone. */
  const focusTitle = (): void => void requestAnimationFrame(() => title.current?.focus());
  useEffect(() => title.current?.focus(), [title]);
  return (
    <div className={styles.place}>
      <div>
        <Button variant="ghost" icon={<ArrowLeft className={styles.back} />} onClick={onBack}>
          {words.home.backToMaps}
        </Button>
      </div>
      <div className={styles.head}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {words.home.trash}
        </h1>
        {maps.length > 1 && (
          <Button size="small" onClick={() => askAbout(latest)}>
            {words.home.emptyTrash}
          </Button>
        )}
      </div>
      {maps.length === 0 ? (
        <EmptyState title={words.home.trashEmpty} icon={<Trash2 />}>
          {words.home.trashEmptyText}
        </EmptyState>
      ) : (
        <>
          <p className={styles.note}>{words.home.trashNote}</p>
          <ul className={styles.list} aria-label={words.home.trash}>
            {latest.map((map) => (
              <TrashRow
                key={map.id}
                map={map}
                title={titleOf(map)}
                nowMs={nowMs}
                onRestore={() => {
                  onRestore(map.id);
                  focusTitle();
                }}
                onDelete={() => askAbout([map])}
              />
            ))}
          </ul>
        </>
      )}
      <ConfirmDialog
        open={isAsking}
        title={questionOf(doomed)}
        text={words.home.deleteForeverText(
          doomed.length,
          doomed.some(({ invented }) => invented),
        )}
        confirmLabel={words.actions.deleteForever}
        danger
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          onDeleteForever(doomed.map(({ id }) => id));
          setAsking(false);
          focusTitle();
        }}
      />
    </div>
  );
}

function questionOf(doomed: readonly HomeMap[]): string {
  const [only] = doomed;
  return doomed.length === 1 && only !== undefined
    ? words.home.deleteForeverTitle(titleOf(only))
    : words.home.emptyTrashTitle(doomed.length);
}

function titleOf({ title }: HomeMap): string {
  return title.trim() === "" ? words.home.untitled : title;
}
