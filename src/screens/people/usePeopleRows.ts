import { useDeferredValue, useMemo, useState } from "react";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { Participant } from "#journey/participant.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { peopleOnMap } from "#session/peopleInView.ts";
import type { GridSort } from "#ui/gridColumn.ts";
import { type PeopleFilter, whoPasses } from "./peopleFilter.ts";
import { sortedPeople } from "./peopleOrder.ts";
import { foundPeople } from "./peopleSearch.ts";
import { isOfMap, type Told } from "./told.ts";

/** Whose rows are shown: those heard on this map, or everyone in this browser. */
export type Scope = "map" | "all";

interface Asked {
  readonly scope: Scope;
  readonly sort: GridSort | null;
  readonly query: string;
  readonly attributes: readonly AttributeDefinition[];
  readonly told: Told;
  readonly filter: PeopleFilter | null;
  /** The ids of those who were added here last, in their order. */
  readonly added: readonly string[];
}

/** The rows that are shown, and how many there are without the search and the filter. */
export interface PeopleRows {
  readonly rows: readonly Participant[];
  readonly all: number;
  /** How many a rule would let in. */
  readonly countOf: (rule: SegmentRule) => number;
}

/**
 * The people asked for. They are put in order when the order is asked for, not
 * at each edit: a row stays under the hand that fills it in, and whoever is
 * added stands last.
 */
export function usePeopleRows({
  scope,
  sort,
  query,
  attributes,
  told,
  filter,
  added,
}: Asked): PeopleRows {
  const participant = useSessionState((state) => state.workspace.participant);
  const isLoaded = useSessionState((state) => state.evidenceLoaded);
  const mapId = useSessionState((state) => state.mapId);
  const asked = [mapId, isLoaded, scope, sort?.columnId, sort?.direction].join(" ");
  const counts = scope === "map" ? told.onMap : told.anywhere;
  const [kept, setKept] = useState<Ranks>(NO_RANKS);
  const known = kept.asked === asked ? kept.of : NO_RANKS.of;
  if (kept.asked !== asked || kept.participant !== participant) {
    const fresh = [...participant].filter(({ id }) => !known.has(id));
    const sorted = sortedPeople(fresh, sort, attributes, counts).map(({ id }) => id);
    const next = kept.asked === asked ? inOrderOf(sorted, added) : sorted;
    setKept({ asked, participant, of: ranked(known, next) });
  }
  const people = useMemo(() => {
    const shown = [...participant].filter(({ id }) => scope === "all" || isOfMap(id, told));
    const rank = ({ id }: Participant): number => kept.of.get(id) ?? kept.of.size;
    return shown.toSorted((a, b) => rank(a) - rank(b));
  }, [participant, scope, told, kept]);
  const late = useDeferredValue(query);
  // A search is lifted at once: whoever is added meanwhile is typed in right away.
  const asking = query === "" ? "" : late;
  const { passing, countOf } = useFilter(people, filter, attributes);
  const rows = useMemo(
    () => foundPeople(passing, asking, attributes),
    [passing, asking, attributes],
  );
  return { rows, all: people.length, countOf };
}

/** Whoever passed once stays until the filter is chosen anew: a row does not leave under the hand that fills it in. */
function useFilter(
  people: readonly Participant[],
  filter: PeopleFilter | null,
  attributes: readonly AttributeDefinition[],
): { readonly passing: readonly Participant[]; readonly countOf: PeopleRows["countOf"] } {
  const session = useSession();
  const whoOf = (rule: SegmentRule): ReadonlySet<string> =>
    whoPasses(rule, people, peopleOnMap(session.store.getState()), attributes);
  const [kept, setKept] = useState<Passed>({ filter: null, people, ids: new Set() });
  if (kept.filter !== filter || (filter !== null && kept.people !== people)) {
    const before = kept.filter === filter ? kept.ids : [];
    const ids = filter === null ? new Set<string>() : new Set([...before, ...whoOf(filter.rule)]);
    setKept({ filter, people, ids });
  }
  const passing = useMemo(
    () => (filter === null ? people : people.filter(({ id }) => kept.ids.has(id))),
    [people, filter, kept],
  );
  return { passing, countOf: (rule) => whoOf(rule).size };
}

interface Passed {
  readonly filter: PeopleFilter | null;
  readonly people: readonly Participant[];
  readonly ids: ReadonlySet<string>;
}

/** The place of each person, as they stood when the order was asked for; who came later stands behind. */
interface Ranks {
  readonly asked: string | null;
  readonly participant: Iterable<Participant> | null;
  readonly of: ReadonlyMap<string, number>;
}

const NO_RANKS: Ranks = { asked: null, participant: null, of: new Map() };

/** Whoever was pasted stands as in the list that was pasted; others who are new before them. */
function inOrderOf(ids: readonly string[], added: readonly string[]): readonly string[] {
  const places = new Map<string, number>(added.map((id, index) => [id, index]));
  return ids.toSorted((a, b) => (places.get(a) ?? -1) - (places.get(b) ?? -1));
}

/** Whoever was deleted keeps the place, for when it is undone. */
function ranked(
  known: ReadonlyMap<string, number>,
  next: readonly string[],
): ReadonlyMap<string, number> {
  if (next.length === 0) return known;
  return new Map([...known, ...next.map((id, index) => [id, known.size + index] as const)]);
}
