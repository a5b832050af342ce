import type { ReactNode } from "react";
import { words } from "#journey/words/words.ts";
import { FileDrop } from "#ui/FileDrop.tsx";
import type { HomeActions } from "./homeActions.ts";
import type { HomeMap } from "./homeMap.ts";
import styles from "./HomeScreen.module.css";
import { MapsPlace } from "./MapsPlace.tsx";
import { TrashPlace } from "./TrashPlace.tsx";
import { Welcome } from "./Welcome.tsx";

export interface HomeScreenProps extends HomeActions {
  readonly maps: readonly HomeMap[];
  readonly trashed: readonly HomeMap[];
  /** So many people are in this browser who were not invented, on a map or on none. */
  readonly peopleCount?: number;
  /** Is the trash shown in the place of the maps? */
  readonly isTrashOpen: boolean;
  readonly onTrashOpen: (isOpen: boolean) => void;
  /** The clock, for "3 hours ago". */
  readonly nowMs: number;
  /** The mark and name of the product. */
  readonly brand: ReactNode;
  /** What else stands in the header: the save state, the colours. */
  readonly status?: ReactNode;
  /** How old the last backup is, once there is something to back up. */
  readonly backup?: ReactNode;
  /** What else was found of a search, besides titles of maps. */
  readonly renderElsewhere?: (query: string, hasMaps: boolean) => ReactNode;
  /** Banners below the header. */
  readonly notice?: ReactNode;
}

/** All maps of this browser, or the three doors while there is none. */
export function HomeScreen(props: HomeScreenProps) {
  const { maps, trashed, nowMs } = props;
  const openTrash = (): void => props.onTrashOpen(true);
  return (
    <FileDrop label={words.frame.fileDrop} onFiles={props.onOpenFiles}>
      <div className={styles.home}>
        <header className={styles.header}>
          {props.brand}
          <div className={styles.status}>{props.status}</div>
        </header>
        {props.notice}
        <main className={styles.main}>
          {props.isTrashOpen ? (
            <TrashPlace
              maps={trashed}
              nowMs={nowMs}
              onRestore={props.onRestore}
              onDeleteForever={props.onDeleteForever}
              onBack={() => props.onTrashOpen(false)}
            />
          ) : maps.length === 0 ? (
            <Welcome {...props} trashCount={trashed.length} onOpenTrash={openTrash} />
          ) : (
            <MapsPlace {...props} trashCount={trashed.length} onOpenTrash={openTrash} />
          )}
        </main>
      </div>
    </FileDrop>
  );
}
