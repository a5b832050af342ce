import { useMemo, useState } from "react";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { Participant } from "#journey/participant.ts";
import { useSessionState } from "#session/hooks.ts";
import type { GridSort } from "#ui/gridColumn.ts";
import { sortedPeople } from "./peopleOrder.ts";
import { matcherOf } from "./peopleSearch.ts";
import { isOfMap, type Told } from "./told.ts";

/** Whose rows are shown: those heard on this map, or everyone in this browser. */
export type Scope = "map" | "all";

interface Asked {
  readonly scope: Scope;
  readonly sort: GridSort | null;
  readonly query: string;
  readonly attributes: readonly AttributeDefinition[];
  readonly told: Told;
}

/** The rows that are shown, and how many there are without the search. */
export interface PeopleRows {
  readonly rows: readonly Participant[];
  readonly all: number;
}

/**
 * The people asked for. They are put in order when the order is asked for, not
 * at each edit: a row stays under the hand that fills it in, and whoever is
 * added stands last.
 */
export function usePeopleRows({ scope, sort, query, attributes, told }: Asked): PeopleRows {
  const participant = useSessionState((state) => state.workspace.participant);
  const isLoaded = useSessionState((state) => state.evidenceLoaded);
  const mapId = useSessionState((state) => state.mapId);
  const asked = [mapId, isLoaded, scope, sort?.columnId, sort?.direction].join(" ");
  const counts = scope === "map" ? told.onMap : told.anywhere;
  const ranks = (): Ranks => {
    const people = sortedPeople([...participant], sort, attributes, counts);
    return { asked, of: new Map(people.map(({ id }, index) => [id, index])) };
  };
  const [kept, setKept] = useState(ranks);
  if (kept.asked !== asked) setKept(ranks());
  const people = useMemo(() => {
    const shown = [...participant].filter(({ id }) => scope === "all" || isOfMap(id, told));
    const rank = ({ id }: Participant): number => kept.of.get(id) ?? kept.of.size;
    return shown.toSorted((a, b) => rank(a) - rank(b));
  }, [participant, scope, told, kept]);
  const rows = useMemo(
    () => people.filter(matcherOf(query, attributes)),
    [people, query, attributes],
  );
  return { rows, all: people.length };
}

/** The place of each person, as they stood when the order was asked for. */
interface Ranks {
  readonly asked: string;
  readonly of: ReadonlyMap<string, number>;
}
