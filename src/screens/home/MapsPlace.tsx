import { Plus, Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FileButton } from "#ui/FileButton.tsx";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import type { HomeActions } from "./homeActions.ts";
import { HOME_ORDERS, type HomeMap, type HomeOrder, mapsToShow } from "./homeMap.ts";
import { HomeFoot } from "./HomeFoot.tsx";
import { MapCards } from "./MapCards.tsx";
import styles from "./MapsPlace.module.css";

/** The files home can open: maps. */
export const FILES_TO_OPEN =
  ".json,.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.zip,application/json,text/csv,text/tab-separated-values,text/plain";
/** Fewer maps than these are seen at once, in any order. */
const MAPS_WORTH_SORTING = 7;

const ORDER_WORDS: Readonly<Record<HomeOrder, string>> = {
  recent: words.home.sortRecent,
  title: words.home.sortTitle,
  created: words.home.sortCreated,
};

export interface MapsPlaceProps extends HomeActions {
  readonly maps: readonly HomeMap[];
  readonly nowMs: number;
  readonly backup?: ReactNode;
  /** What else was found of a search, besides titles of maps. */
  readonly renderElsewhere?: (query: string, hasMaps: boolean) => ReactNode;
  readonly trashCount: number;
  readonly onOpenTrash: () => void;
}

export function MapsPlace(props: MapsPlaceProps) {
  const { maps } = props;
  const [query, setQuery] = useState("");
  const [order, setOrder] = useState<HomeOrder>("recent");
  const shown = mapsToShow(maps, query, order);
  return (
    <div className={styles.place}>
      <div className={styles.bar}>
        <h1 className={styles.title}>
          {words.home.title} <span className={styles.count}>{maps.length}</span>
        </h1>
        <div className={styles.finder}>
          <TextField
            label={words.search.label}
            labelHidden
            type="search"
            placeholder={words.search.label}
            value={query}
            onValueChange={setQuery}
          />
          {maps.length >= MAPS_WORTH_SORTING && (
            <Select
              label={words.home.sort}
              labelHidden
              value={order}
              onValueChange={setOrder}
              options={HOME_ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
            />
          )}
        </div>
        <div className={styles.actions}>
          <Button variant="ghost" onClick={props.onSample}>
            {words.home.sampleMap}
          </Button>
          <Button data-begins-import onClick={props.onImportStories}>
            {words.home.importStories}
          </Button>
          <FileButton accept={FILES_TO_OPEN} multiple onFiles={props.onOpenFiles}>
            {words.home.openFile}
          </FileButton>
          <Button variant="primary" icon={<Plus />} onClick={props.onNew}>
            {words.home.newMap}
          </Button>
        </div>
      </div>
      {shown.length > 0 && <MapCards maps={shown} nowMs={props.nowMs} actions={props} />}
      {query.trim() !== "" && props.renderElsewhere?.(query, shown.length > 0)}
      {shown.length === 0 && props.renderElsewhere === undefined && (
        <EmptyState
          title={words.home.noMatchTitle}
          icon={<Search />}
          actions={<Button onClick={() => setQuery("")}>{words.actions.clearSearch}</Button>}
        >
          {words.home.noMatchText(query.trim())}
        </EmptyState>
      )}
      <HomeFoot
        backup={props.backup}
        trashCount={props.trashCount}
        onOpenTrash={props.onOpenTrash}
      />
    </div>
  );
}
