import { type KeyboardEvent, useRef, useState } from "react";
import type { MapId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { cardAfterKey } from "./cardAfterKey.ts";
import type { HomeActions } from "./homeActions.ts";
import type { HomeMap } from "./homeMap.ts";
import { MapCard } from "./MapCard.tsx";
import styles from "./MapCards.module.css";

interface MapCardsProps {
  readonly maps: readonly HomeMap[];
  readonly nowMs: number;
  readonly actions: HomeActions;
}

/** The maps as cards. Arrow keys move among them; F2 renames, Delete puts into the trash. */
export function MapCards({ maps, nowMs, actions }: MapCardsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [activeId, setActiveId] = useState<MapId | null>(null);
  const [renamingId, setRenamingId] = useState<MapId | null>(null);
  const active = maps.some(({ id }) => id === activeId) ? activeId : (maps[0]?.id ?? null);
  const focusCard = (index: number): void => {
    const card = list.current?.querySelectorAll<HTMLElement>("[data-card]")[index];
    card?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches("[data-card]")) return;
    const index = maps.findIndex(({ id }) => id === active);
    const id = maps[index]?.id;
    const to = cardAfterKey(event.key, index, boxesOf(list.current));
    if (to !== null) focusCard(to);
    else if (id === undefined || !actOnKey(event, id)) return;
    event.preventDefault();
  };
  const trash = (id: MapId): void => {
    const index = maps.findIndex((map) => map.id === id);
    setActiveId(maps[index + 1]?.id ?? maps[index - 1]?.id ?? null);
    actions.onTrash(id);
    requestAnimationFrame(() => focusCard(Math.min(index, maps.length - 2)));
  };
  const actOnKey = (event: KeyboardEvent, id: MapId): boolean => {
    const mod = event.metaKey || event.ctrlKey;
    if (event.key === "F2") setRenamingId(id);
    else if (event.key === "Delete") trash(id);
    else if (mod && event.key.toLowerCase() === "d") actions.onDuplicate(id);
    else return false;
    return true;
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the cards inside take the keys, the list hears them
    <ul ref={list} className={styles.cards} aria-label={words.home.mapList} onKeyDown={onKeyDown}>
      {maps.map((map, index) => (
        <li key={map.id}>
          <MapCard
            map={map}
            nowMs={nowMs}
            isActive={map.id === active}
            isRenaming={map.id === renamingId}
            onFocus={() => setActiveId(map.id)}
            onRenameStart={() => setRenamingId(map.id)}
            onRenameEnd={(how) => {
              setRenamingId(null);
              if (how !== "blur") requestAnimationFrame(() => focusCard(index));
            }}
            onTrash={() => trash(map.id)}
            actions={actions}
          />
        </li>
      ))}
    </ul>
  );
}

function boxesOf(list: HTMLElement | null): readonly DOMRect[] {
  const cards = list?.querySelectorAll("[data-card]") ?? [];
  return [...cards].map((card) => card.getBoundingClientRect());
}
