import { openBrowserEnvironment } from "#document/browserEnvironment.ts";
import { Documents } from "#document/documents.ts";
import type { Environment, TabChannel } from "#document/environment.ts";
import { History } from "#document/history.ts";
import type { Change, Command, DocumentId, Write } from "#journey/change.ts";
import type { JsonObject } from "#kit/json.ts";
import type { SaveState } from "#storage/docLog.ts";

export const BOARD: DocumentId = "map:a";
export const EVIDENCE: DocumentId = "ev:s:0";
const ALL: readonly DocumentId[] = ["ws", BOARD, EVIDENCE];

/** One opened workspace in a page without screens: the engine, and what a screen would know. */
export interface Engine {
  readonly documents: Documents;
  readonly history: History;
  readonly diskState: string;
  readonly saves: SaveState[];
  /** How often the data was written back after the browser had cleared it. */
  restored(): number;
  entity(document: DocumentId, id: string): JsonObject | undefined;
  ids(): readonly string[];
  /** Everything that is known, in one order: equal texts, equal knowledge. */
  text(): string;
  apply(name: string, ...writes: readonly Write[]): void;
}

/** Opens a workspace; `wrap` may stand between this tab and the others. */
export async function openEngine(
  name: string,
  wrap: (channel: TabChannel) => TabChannel = (channel) => channel,
): Promise<Engine> {
  const { environment, diskState } = await openBrowserEnvironment(name, null);
  const entities = new Map<string, JsonObject>();
  const saves: SaveState[] = [];
  let restored = 0;
  const documents = new Documents(withTabs(environment, wrap), {
    onChange: (change) => take(entities, change),
    onSave: (state) => saves.push(state),
    onForeign: (id) => void documents.open(id),
    onRestored: () => {
      restored += 1;
    },
  });
  const history = new History(documents, () => undefined);
  for (const id of ALL) await documents.open(id);
  return {
    documents,
    history,
    diskState,
    saves,
    restored: () => restored,
    entity: (document, id) => entities.get(keyOf(document, id)),
    ids: () => [...entities.values()].map(({ id }) => (typeof id === "string" ? id : "")),
    text: () => JSON.stringify([...entities].map(sortedFields).toSorted(byKey)),
    apply: (step, ...writes) => history.run(command(step, writes)),
  };
}

/** A write that makes a touchpoint on the board. */
export function touchpoint(id: string, fields: JsonObject = {}): Write {
  return { op: "create", document: BOARD, kind: "touchpoint", entity: { id, ...fields } };
}

/** A write that makes a story. */
export function story(id: string, text: string): Write {
  return { op: "create", document: EVIDENCE, kind: "story", entity: { id, text } };
}

/** A write that sets a field of a touchpoint. */
export function field(id: string, name: string, value: string | number): Write {
  return { op: "set", document: BOARD, kind: "touchpoint", id, field: name, value };
}

function command(name: string, writes: readonly Write[]): Command {
  return { name, writes };
}

function withTabs(
  environment: Environment,
  wrap: (channel: TabChannel) => TabChannel,
): Environment {
  const { tabs } = environment;
  return { ...environment, tabs: tabs === null ? null : wrap(tabs) };
}

function take(entities: Map<string, JsonObject>, { document, put, removed }: Change): void {
  for (const { entity } of put) entities.set(keyOf(document, entity.id), entity);
  for (const { id } of removed) entities.delete(keyOf(document, id));
}

function keyOf(document: DocumentId, id: string): string {
  return `${document} ${id}`;
}

function sortedFields([key, entity]: readonly [string, JsonObject]): readonly [string, string] {
  const fields = Object.entries(entity).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [key, JSON.stringify(fields)];
}

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
