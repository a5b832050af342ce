import { Plus } from "lucide-react";
import { useState } from "react";
import { deleteNotes } from "#journey/commands/notes.ts";
import type { MapId, TouchpointId } from "#journey/ids.ts";
import { OPPORTUNITY_STATUSES } from "#journey/opportunity.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Opportunity } from "#session/opportunities.ts";
import type { Session } from "#session/session.ts";
import { beginOpportunity, showOpportunity } from "#session/showOpportunity.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import { Matrix } from "./Matrix.tsx";
import styles from "./OpportunitiesScreen.module.css";
import { OpportunityList } from "./OpportunityList.tsx";
import {
  NO_FILTER,
  type OpportunityFilter,
  type ShownOpportunities,
  useOpportunities,
} from "./useOpportunities.ts";

const say = words.opportunities;
const ANY = "any";
const OWNED_BY = "owner:";

/** Where opportunities lead: to the map, and to the map that they are of. */
export interface OpportunityLeads {
  readonly onShowMap: () => void;
  readonly onOpenMap: (mapId: MapId) => void;
}

/** What could be changed, of this map or of all: as a matrix of impact and effort, or as a list. */
export function OpportunitiesScreen(leads: OpportunityLeads) {
  const session = useSession();
  const mapId = useSessionState((state) => state.mapId);
  const [filter, setFilter] = useState<OpportunityFilter>(NO_FILTER);
  const [shape, setShape] = useState<"matrix" | "list">("matrix");
  const found = useOpportunities(filter);
  const change = (part: Partial<OpportunityFilter>): void =>
    setFilter((before) => ({ ...before, ...part }));
  const open = (one: Opportunity): void => {
    if (one.map.id === mapId) showOpportunity(session, one.note.id);
    else leads.onOpenMap(one.map.id);
  };
  const entriesOf = (rows: readonly Opportunity[]): readonly MenuEntry[] =>
    entries(session, rows, mapId, leads, open);
  const add = (): void => {
    const id = beginOpportunity(session, chosenStop(session));
    if (id !== null) change({ query: "", status: null, owner: null });
  };
  return (
    <section className={styles.screen} aria-label={say.title} data-testid="opportunities">
      <Bar {...{ filter, found, shape }} onFilter={change} onShape={setShape} onAdd={add} />
      {found.all === 0 ? (
        <EmptyState title={say.emptyTitle}>
          {found.isReading ? say.reading : say.emptyText}
        </EmptyState>
      ) : shape === "matrix" && found.shown.length === 0 ? (
        <EmptyState title={say.noMatch}>{say.noMatchText}</EmptyState>
      ) : shape === "matrix" ? (
        <Matrix shown={found.shown} onOpen={open} />
      ) : (
        <div className={styles.list}>
          <OpportunityList
            key={filter.scope}
            shown={found.shown}
            isOfAll={filter.scope === "all"}
            onOpen={open}
            onActive={(one) => {
              if (one.map.id === mapId) session.select({ kind: "note", ids: [one.note.id] });
            }}
            entriesOf={entriesOf}
          />
        </div>
      )}
    </section>
  );
}

function Bar({
  filter,
  found,
  shape,
  onFilter,
  onShape,
  onAdd,
}: {
  readonly filter: OpportunityFilter;
  readonly found: ShownOpportunities;
  readonly shape: "matrix" | "list";
  readonly onFilter: (part: Partial<OpportunityFilter>) => void;
  readonly onShape: (shape: "matrix" | "list") => void;
  readonly onAdd: () => void;
}) {
  const { shown, all, owners, isReading } = found;
  return (
    <header className={styles.bar}>
      <h2 className={styles.title}>
        {say.title}{" "}
        <span role="status">
          {isReading
            ? say.reading
            : shown.length === all
              ? say.count(all)
              : say.shownOf(shown.length, all)}
        </span>
      </h2>
      <SegmentedControl
        label={say.scope}
        value={filter.scope}
        options={[
          { id: "map", label: say.thisMap },
          { id: "all", label: say.allMaps },
        ]}
        onValueChange={(scope) => onFilter({ scope })}
      />
      <SegmentedControl
        label={say.shape}
        value={shape}
        options={[
          { id: "matrix", label: say.matrix },
          { id: "list", label: say.list },
        ]}
        onValueChange={onShape}
      />
      <div className={styles.search}>
        <TextField
          type="search"
          label={say.search}
          labelHidden
          placeholder={say.search}
          value={filter.query}
          onValueChange={(query) => onFilter({ query })}
        />
      </div>
      <Narrowing filter={filter} owners={owners} onFilter={onFilter} />
      <Button variant="primary" icon={<Plus />} onClick={onAdd}>
        {say.add}
      </Button>
    </header>
  );
}

/** Of which status and whose. */
function Narrowing({
  filter,
  owners,
  onFilter,
}: {
  readonly filter: OpportunityFilter;
  readonly owners: readonly string[];
  readonly onFilter: (part: Partial<OpportunityFilter>) => void;
}) {
  return (
    <>
      <Select
        label={say.status}
        labelHidden
        value={filter.status ?? ANY}
        options={[
          { value: ANY, label: say.anyStatus },
          ...OPPORTUNITY_STATUSES.map((value) => ({
            value: value as string,
            label: say.statuses[value],
          })),
        ]}
        onValueChange={(value) =>
          onFilter({ status: OPPORTUNITY_STATUSES.find((one) => one === value) ?? null })
        }
      />
      {owners.length > 0 && (
        <Select
          label={say.owner}
          labelHidden
          value={filter.owner === null ? ANY : OWNED_BY + filter.owner}
          options={[
            { value: ANY, label: say.anyOwner },
            { value: OWNED_BY, label: say.nobody },
            ...owners.map((owner) => ({ value: OWNED_BY + owner, label: owner })),
          ]}
          onValueChange={(value) =>
            onFilter({ owner: value === ANY ? null : value.slice(OWNED_BY.length) })
          }
        />
      )}
    </>
  );
}

/** The touchpoint that is chosen, at which a new one begins; null: none. */
function chosenStop(session: Session): TouchpointId | null {
  const { selection, board } = session.store.getState();
  if (selection.kind !== "touchpoint") return null;
  return board?.touchpoint.get(selection.ids[0] ?? "")?.id ?? null;
}

function entries(
  session: Session,
  rows: readonly Opportunity[],
  mapId: MapId | null,
  { onShowMap, onOpenMap }: OpportunityLeads,
  open: (one: Opportunity) => void,
): readonly MenuEntry[] {
  const [one] = rows;
  if (one === undefined) return [];
  if (rows.some(({ map }) => map.id !== mapId)) {
    return [{ kind: "action", id: "map", label: say.openMap, run: () => onOpenMap(one.map.id) }];
  }
  const ids = rows.map(({ note }) => note.id);
  return [
    { kind: "action", id: "open", label: say.open, keys: "Mod+Enter", run: () => open(one) },
    {
      kind: "action",
      id: "show",
      label: say.showOnMap,
      run: () => {
        session.select({ kind: "note", ids });
        session.show({
          cell: { stageId: one.note.stageId, laneId: one.note.laneId, itemId: one.note.id },
        });
        onShowMap();
      },
    },
    { kind: "separator", id: "before-delete" },
    {
      kind: "action",
      id: "delete",
      label: say.remove(ids.length),
      danger: true,
      run: () => {
        const outcome = session.runOnMap((context) => deleteNotes(context, ids));
        if (outcome.ok) session.notify(say.removed(ids.length), "plain", true);
      },
    },
  ];
}
