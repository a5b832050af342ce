import type { Figure } from "#evidence/opportunityScore.ts";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { asId, type MapId } from "#journey/ids.ts";
import { OPPORTUNITY_STATUSES, type OpportunityStatus } from "#journey/opportunity.ts";
import type { Board } from "#journey/workspace.ts";
import { wordPatterns } from "#kit/wordPattern.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { opportunitiesOf, type Opportunity } from "#session/opportunities.ts";

/** Which opportunities are shown. */
export interface OpportunityFilter {
  readonly scope: "map" | "all";
  readonly query: string;
  /** Null: any. */
  readonly status: OpportunityStatus | null;
  /** Null: any; "": those that nobody looks after. */
  readonly owner: string | null;
}

/** All of this map, whatever they are like. */
export const NO_FILTER: OpportunityFilter = { scope: "map", query: "", status: null, owner: null };

/** What is shown, of how many, and whom it could be narrowed to. */
export interface ShownOpportunities {
  readonly shown: readonly Opportunity[];
  readonly all: number;
  readonly owners: readonly string[];
  /** Are boards of other maps being read? */
  readonly isReading: boolean;
}

/** The opportunities that a filter shows, the most to be gained first. */
export function useOpportunities(filter: OpportunityFilter): ShownOpportunities {
  const mapId = useSessionState((state) => state.mapId);
  const board = useSessionState((state) => state.board);
  const workspace = useDeferredValue(useSessionState((state) => state.workspace));
  const others = useOtherBoards(filter.scope === "all");
  const all = useMemo(() => {
    if (mapId === null || board === null) return [];
    const boards = new Map<MapId, Board>([[mapId, board], ...(others ?? [])]);
    return opportunitiesOf(boards, workspace);
  }, [mapId, board, others, workspace]);
  const shown = useMemo(() => shownOf(all, filter).toSorted(byGain), [all, filter]);
  const owners = useMemo(() => ownersOf(all), [all]);
  return { shown, all: all.length, owners, isReading: filter.scope === "all" && others === null };
}

/** What is to be gained by what customers say, else by what matters to the organisation; null: not known. */
export function gainOf({ score }: Opportunity): Figure | null {
  return score?.customers ?? score?.ours ?? null;
}

/** The boards of the other maps that are not in the trash; null while they are read. */
function useOtherBoards(isWanted: boolean): ReadonlyMap<MapId, Board> | null {
  const session = useSession();
  const own = useSessionState((state) => state.mapId);
  const maps = useSessionState((state) => state.workspace.map);
  const [boards, setBoards] = useState<ReadonlyMap<MapId, Board> | null>(null);
  const wanted = [...maps]
    .filter(({ id, trashedAt }) => id !== own && trashedAt === null)
    .map(({ id }) => id);
  const which = isWanted ? wanted.join(" ") : null;
  useEffect(() => {
    if (which === null) return undefined;
    let isAsked = true;
    void (async () => {
      const read = new Map<MapId, Board>();
      for (const id of which.split(" ").filter((one) => one !== "")) {
        if (!isAsked) return;
        // One after the other: the page answers between them.
        // oxlint-disable-next-line no-await-in-loop
        read.set(asId<MapId>(id), await session.boardOf(asId<MapId>(id)));
      }
      if (isAsked) setBoards(read);
    })();
    return () => {
      isAsked = false;
    };
  }, [session, which]);
  return isWanted ? boards : NO_BOARDS;
}

const NO_BOARDS: ReadonlyMap<MapId, Board> = new Map();

function shownOf(
  all: readonly Opportunity[],
  { query, status, owner }: OpportunityFilter,
): readonly Opportunity[] {
  const patterns = wordPatterns(query);
  return all.filter(({ note, stop, map }) => {
    if (status !== null && note.status !== status) return false;
    if (owner !== null && note.owner.trim() !== owner) return false;
    const text = [note.text, note.solution, note.owner, stop?.title ?? "", map.title].join("\n");
    return patterns.every((pattern) => pattern.test(text));
  });
}

function byGain(a: Opportunity, b: Opportunity): number {
  return (
    (gainOf(b)?.value ?? -1) - (gainOf(a)?.value ?? -1) ||
    OPPORTUNITY_STATUSES.indexOf(a.note.status) - OPPORTUNITY_STATUSES.indexOf(b.note.status)
  );
}

function ownersOf(all: readonly Opportunity[]): readonly string[] {
  const owners = new Set(all.map(({ note }) => note.owner.trim()));
  return [...owners].filter((owner) => owner !== "").toSorted((a, b) => a.localeCompare(b));
}
