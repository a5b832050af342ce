import { itemAt } from "#kit/itemAt.ts";
import { orderKeysBetween } from "#kit/orderKey.ts";
import type { Mint } from "#kit/mint.ts";
import { boardDocument, type Write } from "#journey/change.ts";
import type { MapId } from "#journey/ids.ts";
import type { LaneRole } from "#journey/lane.ts";
import { type Board, lanesInOrder, stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import { cutTo } from "#formats/soundText.ts";
import { MAX_NAME } from "./limits.ts";
import { foldedName } from "./names.ts";
import { isBlank } from "./numbers.ts";

/** What an import must know of the board: plain data, in order. */
export interface BoardFacts {
  readonly stages: readonly {
    readonly id: string;
    readonly name: string;
    readonly order: string;
  }[];
  readonly lanes: readonly {
    readonly id: string;
    readonly role: LaneRole;
    readonly order: string;
  }[];
  readonly touchpoints: readonly {
    readonly id: string;
    readonly title: string;
    readonly stageId: string;
    readonly laneId: string;
    readonly order: string;
  }[];
}

/** What an import must know of a board. */
export function boardFactsOf(board: Board): BoardFacts {
  return {
    stages: stagesInOrder(board).map(({ id, name, order }) => ({ id, name, order })),
    lanes: lanesInOrder(board).map(({ id, role, order }) => ({ id, role, order })),
    touchpoints: touchpointsInOrder(board).map(({ id, title, stageId, laneId, order }) => ({
      id,
      title,
      stageId,
      laneId,
      order,
    })),
  };
}

interface NewTouchpoint {
  readonly id: string;
  readonly title: string;
  readonly stageId: string;
}

/**
 * The stages and touchpoints that an import needs: those that exist are found
 * by name, the others are made in the order in which the file names them.
 */
export class BoardPlan {
  readonly #mapId: MapId;
  readonly #facts: BoardFacts;
  readonly #mint: Mint;
  readonly #stages = new Map<string, string>();
  readonly #stops = new Map<string, string>();
  readonly #stopsByTitle = new Map<string, string>();
  readonly #madeStages: { readonly id: string; readonly name: string }[] = [];
  readonly #madeStops: NewTouchpoint[] = [];

  constructor(mapId: MapId, facts: BoardFacts, mint: Mint) {
    this.#mapId = mapId;
    this.#facts = facts;
    this.#mint = mint;
    for (const stage of facts.stages) this.#stages.set(foldedName(stage.name), stage.id);
    for (const stop of facts.touchpoints) {
      this.#stops.set(keyOf(stop.stageId, stop.title), stop.id);
      if (!this.#stopsByTitle.has(foldedName(stop.title))) {
        this.#stopsByTitle.set(foldedName(stop.title), stop.id);
      }
    }
  }

  get newStages(): number {
    return this.#madeStages.length;
  }

  get newTouchpoints(): number {
    return this.#madeStops.length;
  }

  /**
   * The touchpoint that a row's stage and stop name, made where it is missing.
   * Only a stage: its touchpoint of the same name. Only a stop: the one of that
   * name wherever it stands, else in a stage of the same name. Neither: null.
   */
  placeOf(stage: string, stop: string): string | null {
    const stageName = nameIn(stage);
    const stopName = nameIn(stop);
    if (stageName === "" && stopName === "") return null;
    if (stageName === "") {
      const known = this.#stopsByTitle.get(foldedName(stopName));
      if (known !== undefined) return known;
    }
    const stageId = this.#stageOf(stageName === "" ? stopName : stageName);
    return this.#stopOf(stageId, stopName === "" ? stageName : stopName);
  }

  /** The title of what a column is about: its raw name where a touchpoint is called so already, else what people read. */
  titleFor(rawName: string, title: string): string {
    return this.#stopsByTitle.has(foldedName(rawName)) ? rawName : title;
  }

  /** The writes that make what is missing, lanes included. */
  writes(): readonly Write[] {
    if (this.#madeStops.length === 0 && this.#madeStages.length === 0) return [];
    const document = boardDocument(this.#mapId);
    const lane = this.#facts.lanes.find(({ role }) => role === "touchpoints");
    const laneId = lane?.id ?? this.#mint("lane");
    const stopOrders = this.#stopOrders(laneId);
    return [
      ...this.#laneWrites(lane === undefined ? laneId : null),
      ...this.#stageWrites(),
      ...this.#madeStops.map((stop, index): Write => {
        const order = itemAt(stopOrders, index);
        const entity = { ...stop, laneId, order, channelIds: [] };
        return { op: "create", document, kind: "touchpoint", entity };
      }),
    ];
  }

  #laneWrites(newLaneId: string | null): readonly Write[] {
    const document = boardDocument(this.#mapId);
    const wanted: (readonly [string, LaneRole, string])[] = [];
    if (newLaneId !== null) wanted.push([newLaneId, "touchpoints", "Touchpoints"]);
    if (!this.#facts.lanes.some(({ role }) => role === "sentiment")) {
      wanted.push([this.#mint("lane"), "sentiment", "Sentiment"]);
    }
    const last = this.#facts.lanes.at(-1)?.order ?? null;
    const orders = orderKeysBetween(last, null, wanted.length);
    return wanted.map(([id, role, name], index) => ({
      op: "create",
      document,
      kind: "lane",
      entity: { id, role, name, order: itemAt(orders, index) },
    }));
  }

  #stageWrites(): readonly Write[] {
    const document = boardDocument(this.#mapId);
    const last = this.#facts.stages.at(-1)?.order ?? null;
    const orders = orderKeysBetween(last, null, this.#madeStages.length);
    return this.#madeStages.map((stage, index) => ({
      op: "create",
      document,
      kind: "stage",
      entity: { ...stage, order: itemAt(orders, index) },
    }));
  }

  #stopOrders(laneId: string): readonly string[] {
    const keys = this.#facts.touchpoints
      .filter((stop) => stop.laneId === laneId)
      .map(({ order }) => order)
      .toSorted();
    return orderKeysBetween(keys.at(-1) ?? null, null, this.#madeStops.length);
  }

  #stageOf(name: string): string {
    const known = this.#stages.get(foldedName(name));
    if (known !== undefined) return known;
    const id = this.#mint("stage");
    this.#stages.set(foldedName(name), id);
    this.#madeStages.push({ id, name });
    return id;
  }

  #stopOf(stageId: string, title: string): string {
    const key = keyOf(stageId, title);
    const known = this.#stops.get(key);
    if (known !== undefined) return known;
    const id = this.#mint("touchpoint");
    this.#stops.set(key, id);
    if (!this.#stopsByTitle.has(foldedName(title))) this.#stopsByTitle.set(foldedName(title), id);
    this.#madeStops.push({ id, title, stageId });
    return id;
  }
}

/** A name as it is drawn: one line, of a length that a title can have. */
function nameIn(cell: string): string {
  return isBlank(cell) ? "" : cutTo(cell.replaceAll(/\s+/g, " ").trim(), MAX_NAME);
}

function keyOf(stageId: string, title: string): string {
  return `${stageId}\u0000${foldedName(title)}`;
}
