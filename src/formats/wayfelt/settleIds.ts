import type { AttributeDefinition } from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import { attributeField } from "#journey/participant.ts";
import type { Workspace } from "#journey/workspace.ts";
import { mappedInSteps } from "#kit/mappedInSteps.ts";
import type { Mint } from "#kit/mint.ts";
import { asWritten } from "./asWritten.ts";
import { Links, relinked } from "./links.ts";
import { type FileEntity, KIND_OF_LIST, type MapFile } from "./mapFile.ts";
import { sameContent } from "./sameContent.ts";
import { isSameOrigin, keyInStudy } from "./sameOrigin.ts";
import { textIn } from "#journey/read.ts";

/** What decides about ids: the workspace a file comes into, and how. */
interface Arrival {
  readonly workspace: Workspace;
  readonly mint: Mint;
  /** The map whose place the file takes, as it is now; null: it takes none. */
  readonly replaced: MapFile | null;
  /** The people and stories of that map. */
  readonly ofMap: ReadonlySet<string>;
  /** How the file is to be taken. */
  readonly as: "file" | "copy" | "merge";
}

/**
 * Settles which id each entity of a file has in a workspace. What is shared
 * (studies, channels, attributes, the same people and stories) keeps the id
 * that is here; what would collide, or could not stand in an address, gets a
 * new one. In steps, for a page that is to answer meanwhile.
 *
 * @param isMerged whether what is here is in the file already: then all keeps its id
 */
export function* linkingSteps(
  workspace: Workspace,
  file: MapFile,
  mint: Mint,
  replaced: MapFile | null,
  isMerged = false,
): Generator<undefined, Links> {
  const links = new Links();
  const isCopy = workspace.map.has(file.map.id) && replaced === null;
  const as = isMerged ? "merge" : isCopy ? "copy" : "file";
  const arrival: Arrival = { workspace, mint, replaced, ofMap: peopleAndStoriesOf(replaced), as };
  if (isCopy || !isPlain(file.map.id)) links.set("map", file.map.id, mint("map"));
  settleBoard(file, links, arrival);
  for (const { id } of file.studies) if (!isPlain(id)) links.set("study", id, mint("study"));
  settleChannels(file, links, arrival);
  settleAttributes(file, links, arrival);
  yield* settleContents(file, links, arrival);
  return links;
}

/** What stands on a copy's board has ids of its own. */
function settleBoard(file: MapFile, links: Links, { mint, as }: Arrival): void {
  for (const list of ["stages", "lanes", "touchpoints", "connections", "notes"] as const) {
    const kind = KIND_OF_LIST[list];
    for (const { id } of file[list]) {
      if (as === "copy" || !isPlain(id)) links.set(kind, id, mint(kind));
    }
  }
}

/**
 * The ids that a copy's attributes and channels have here, where somebody had some of the same
 * name before the map came to them: their own stand for ours in the copy that comes back.
 */
export function twinLinks(workspace: Workspace, { attributes, channels }: MapFile): Links {
  const links = new Links();
  const own = attributesOf(workspace);
  const taken = idsOf(attributes);
  for (const row of attributes) {
    if (own.some(({ id }) => id === row.id)) continue;
    const twin = twinOf(row, own, taken);
    if (twin !== undefined) links.set("attribute", row.id, twin.id);
  }
  for (const row of channels) {
    if (workspace.channel.has(asId(row.id))) continue;
    const twin = [...workspace.channel].find((one) => isTwin(one, row));
    if (twin !== undefined) links.set("channel", row.id, twin.id);
  }
  return links;
}

function isTwin({ name }: { readonly name: string }, row: FileEntity): boolean {
  return folded(name) === folded(textIn(row, "name"));
}

/**
 * The attribute here that a file's is the same as, by name and type. It is the same as one
 * alone: what is known of somebody on two would be known on one, and half of it lost.
 *
 * @param taken the ids that stand for another of the file's; the twin's joins them
 */
function twinOf(
  row: FileEntity,
  own: readonly AttributeDefinition[],
  taken: Set<string>,
): AttributeDefinition | undefined {
  const twin = own.find(
    (one) => isTwin(one, row) && one.type === row["type"] && !taken.has(one.id),
  );
  if (twin !== undefined) taken.add(twin.id);
  return twin;
}

function idsOf(rows: readonly FileEntity[]): Set<string> {
  return new Set(rows.map(({ id }) => id));
}

/** Can an id stand in an address, a selector and a key as it is? */
function isPlain(id: string): boolean {
  return /^[\w.-]{1,80}$/.test(id) && !(id in Object.prototype);
}

function settleChannels(file: MapFile, links: Links, { workspace, mint, replaced }: Arrival): void {
  const used = new Set(replaced?.channels.map(({ id }) => id));
  for (const row of file.channels) {
    const { id } = row;
    if (used.has(id)) continue;
    const name = textIn(row, "name");
    const here = workspace.channel.get(id);
    if (here?.name === name) continue;
    const twin = [...workspace.channel].find((one) => isTwin(one, row));
    if (twin !== undefined) links.set("channel", id, twin.id);
    else if (here !== undefined || !isPlain(id)) links.set("channel", id, mint("channel"));
  }
}

function settleAttributes(
  file: MapFile,
  links: Links,
  { workspace, mint, replaced }: Arrival,
): void {
  const here = attributesOf(workspace);
  const used = new Set(replaced?.attributes.map(({ id }) => id));
  const taken = idsOf(file.attributes);
  for (const row of file.attributes) {
    const { id, type } = row;
    if (used.has(id)) continue;
    const known = here.find((one) => one.id === id);
    if (known !== undefined && known.type === type) continue;
    const twin = twinOf(row, here, taken);
    if (twin !== undefined) links.set("attribute", id, twin.id);
    else if (isPlain(id) && (known === undefined || isUntouched(workspace, known.id))) continue;
    else links.set("attribute", id, mint("attribute"));
  }
}

/** A ready attribute that nobody changed, and on which nothing is known of anyone, may become what a file made of it. */
function isUntouched({ attribute, participant }: Workspace, id: AttributeId): boolean {
  if (attribute.has(id)) return false;
  const field = attributeField(id);
  return ![...participant].some((person) => (person[field] ?? null) !== null);
}

/** Lists of what is told by its content; those that others link to come first. */
const CONTENT_LISTS = [
  "participants",
  "stories",
  "segments",
  "scorecards",
  "personas",
  "insights",
  "scoreMarks",
  "profileEntries",
  "profileVersions",
  "guesses",
] as const;

/** The ids of the people and stories of a map. */
export function peopleAndStoriesOf(file: MapFile | null): ReadonlySet<string> {
  return new Set(file === null ? [] : [...file.participants, ...file.stories].map(({ id }) => id));
}

/**
 * People, stories, personas, segments …: the same content is the same one, and so are a person
 * and a story of the same origin; other content under a taken id gets its own.
 */
function* settleContents(file: MapFile, links: Links, arrival: Arrival): Generator<undefined> {
  if (arrival.as === "file") settleKeys(file, links, arrival);
  for (const list of CONTENT_LISTS) {
    const kind = KIND_OF_LIST[list];
    yield* mappedInSteps(file[list], (row) => {
      if (isPlain(row.id) && mayKeep(row, kind, links, arrival)) return;
      links.set(kind, row.id, arrival.mint(kind));
    });
  }
}

/** People who are here under another id, known by the same key to the source of their study, have the one that is here. */
function settleKeys({ participants }: MapFile, links: Links, { workspace }: Arrival): void {
  const inFile = idsOf(participants);
  const here = new Map<string, string>();
  for (const person of workspace.participant) {
    const key = keyInStudy(person);
    if (key !== null && !inFile.has(person.id)) here.set(key, person.id);
  }
  for (const row of participants) {
    const key = keyInStudy(row);
    const twin = key === null ? undefined : here.get(key);
    if (key === null || twin === undefined || workspace.participant.has(asId(row.id))) continue;
    links.set("participant", row.id, twin);
    // One of the file's alone: two that have one key there are two.
    here.delete(key);
  }
}

function mayKeep(
  row: FileEntity,
  kind: (typeof KIND_OF_LIST)[(typeof CONTENT_LISTS)[number]],
  links: Links,
  { workspace, replaced, ofMap, as }: Arrival,
): boolean {
  if (links.of(kind, row.id) !== row.id) return true;
  const here = workspace[kind].get(row.id);
  if (here === undefined || as === "merge") return true;
  const isTold = kind === "participant" || kind === "story";
  if (replaced !== null && (!isTold || ofMap.has(row.id))) return true;
  const theirs = relinked(kind, row, links);
  if (sameContent(kind, asWritten(kind, here, workspace), theirs)) return true;
  return isTold && as === "file" && isSameOrigin(kind, here, theirs);
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().toLowerCase();
}
