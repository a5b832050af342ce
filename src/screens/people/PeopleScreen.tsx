import { useMemo, useState } from "react";
import type { AttributeDefinition, ProfileSection } from "#journey/attribute.ts";
import { addParticipant } from "#journey/commands/people.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { GridEditRequest, GridSort } from "#ui/gridColumn.ts";
import { FilterLine } from "./FilterMenu.tsx";
import { PeopleBar } from "./PeopleBar.tsx";
import { type PeopleDialog, PeopleDialogs } from "./PeopleDialogs.tsx";
import type { PeopleFilter } from "./peopleFilter.ts";
import { NAME_COLUMN } from "./peopleOrder.ts";
import styles from "./PeopleScreen.module.css";
import { PeopleTable } from "./PeopleTable.tsx";
import { storiesPerPerson } from "./told.ts";
import { type Scope, usePeopleRows } from "./usePeopleRows.ts";
import { useKept } from "./useKept.ts";
import { isSection, useShownAttributes } from "./useShownAttributes.ts";

/** The people who were interviewed, as a table with one column an attribute. */
export function PeopleScreen({ onShowMap }: { readonly onShowMap: () => void }) {
  const session = useSession();
  const story = useSessionState((state) => state.workspace.story);
  const mapId = useSessionState((state) => state.mapId);
  const { section, setSection, attributes, shown } = useShownAttributes();
  const [scope, setScope] = useKept<Scope>(mapId, "scope", "map");
  const [sort, setSort] = useKept<GridSort | null>(mapId, "sort", null);
  const [query, setQuery] = useKept(mapId, "query", "");
  const [filter, setFilter] = useKept<PeopleFilter | null>(mapId, "filter", null);
  const [dialog, setDialog] = useState<PeopleDialog | null>(null);
  const [editRequest, setEditRequest] = useState<GridEditRequest | null>(null);
  const told = useMemo(() => storiesPerPerson(story, mapId), [story, mapId]);
  const [added, setAdded] = useState<readonly string[]>([]);
  const asked = { scope, sort, query, attributes, told, filter, added };
  const { rows, all, countOf } = usePeopleRows(asked);
  const [edited, setEdited] = useState<AttributeDefinition | null>(null);
  // Whoever is added is seen.
  const liftAll = (): void => {
    setQuery("");
    setFilter(null);
  };
  const addPerson = (): void => {
    const outcome = session.run((context) => addParticipant(context, ""));
    const rowId = outcome.ok ? outcome.value.made[0] : undefined;
    if (rowId === undefined) return;
    liftAll();
    setEditRequest({ rowId, columnId: NAME_COLUMN });
  };
  const showAdded = (columnId: string, added: ProfileSection): void => {
    if (isSection(section) && section !== added) setSection(added);
    const [first] = rows;
    if (first !== undefined) setEditRequest({ rowId: first.id, columnId });
  };
  return (
    <section className={styles.screen} aria-label={words.people.title} data-testid="people">
      <PeopleBar
        count={{ shown: rows.length, all, isNarrowed: query.trim() !== "" || filter !== null }}
        {...{ query, scope, section, filter }}
        onSearch={setQuery}
        onScope={setScope}
        onSection={setSection}
        onFilter={setFilter}
        onDialog={setDialog}
        onAdd={addPerson}
      />
      {filter !== null && (
        <FilterLine
          filter={filter}
          onLift={() => setFilter(null)}
          onEdit={() => setDialog("filter")}
        />
      )}
      <div className={styles.grid}>
        <PeopleTable
          rows={rows}
          isSearch={all > 0}
          attributes={shown}
          {...{ told, scope, sort, editRequest }}
          onSortChange={setSort}
          onEdit={setEditRequest}
          onGrown={(ids) => {
            setAdded(ids);
            liftAll();
          }}
          onShowMap={onShowMap}
          onEditAttribute={setEdited}
        />
      </div>
      <PeopleDialogs
        {...{ dialog, section, shown, edited, countOf }}
        rule={filter?.rule ?? null}
        hasPeople={rows.length > 0}
        onAdded={showAdded}
        onFilter={(rule) => setFilter({ rule, name: null })}
        onClose={() => {
          setDialog(null);
          setEdited(null);
        }}
      />
    </section>
  );
}
