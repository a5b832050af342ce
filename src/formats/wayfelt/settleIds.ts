import type { AttributeDefinition } from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import { isBuiltInChannel } from "#journey/channel.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import { attributeField } from "#journey/participant.ts";
import type { Segment } from "#journey/segment.ts";
import { storedRule } from "#journey/segmentRule.ts";
import type { Story } from "#journey/story.ts";
import type { Workspace } from "#journey/workspace.ts";
import { mappedInSteps } from "#kit/mappedInSteps.ts";
import type { Mint } from "#kit/mint.ts";
import { Links, relinked } from "./links.ts";
import { type FileEntity, KIND_OF_LIST, type MapFile } from "./mapFile.ts";
import { sameContent } from "./sameContent.ts";
import { textIn } from "#journey/read.ts";

/** What decides about ids: the workspace a file comes into, and how. */
interface Arrival {
  readonly workspace: Workspace;
  readonly mint: Mint;
  /** The map whose place the file takes, as it is now; null: it takes none. */
  readonly replaced: MapFile | null;
}

/**
 * Settles which id each entity of a file has in a workspace. What is shared
 * (studies, channels, attributes, the same people and stories) keeps the id
 * that is here; what would collide, or could not stand in an address, gets a
 * new one. In steps, for a page that is to answer meanwhile.
 */
export function* linkingSteps(
  workspace: Workspace,
  file: MapFile,
  mint: Mint,
  replaced: MapFile | null,
): Generator<undefined, Links> {
  const links = new Links();
  const arrival = { workspace, mint, replaced };
  const isCopy = workspace.map.has(file.map.id) && replaced === null;
  if (isCopy || !isPlain(file.map.id)) links.set("map", file.map.id, mint("map"));
  for (const list of ["stages", "lanes", "touchpoints", "connections", "notes"] as const) {
    const kind = KIND_OF_LIST[list];
    for (const { id } of file[list]) if (isCopy || !isPlain(id)) links.set(kind, id, mint(kind));
  }
  for (const { id } of file.studies) if (!isPlain(id)) links.set("study", id, mint("study"));
  settleChannels(file, links, arrival);
  settleAttributes(file, links, arrival);
  yield* settleContents(file, links, arrival);
  return links;
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

/** People, stories, personas, segments …: the same content is the same one, other content under a taken id gets its own. */
function* settleContents(file: MapFile, links: Links, arrival: Arrival): Generator<undefined> {
  for (const list of CONTENT_LISTS) {
    const kind = KIND_OF_LIST[list];
    yield* mappedInSteps(file[list], (row) => {
      if (isPlain(row.id) && mayKeep(row, kind, links, arrival)) return;
      links.set(kind, row.id, arrival.mint(kind));
    });
  }
}

function mayKeep(
  row: FileEntity,
  kind: (typeof KIND_OF_LIST)[(typeof CONTENT_LISTS)[number]],
  links: Links,
  { workspace, replaced }: Arrival,
): boolean {
  const here = workspace[kind].get(row.id);
  if (here === undefined || replaced !== null) return true;
  return sameContent(kind, asWritten(kind, here, workspace), relinked(kind, row, links));
}

/** An entity as a file would have it: without links to what is gone. */
function asWritten(kind: string, here: object, workspace: Workspace): object {
  if (kind === "story") {
    const { participantId, channelId } = here as Story;
    const isPerson = participantId !== null && workspace.participant.has(participantId);
    const isChannel =
      channelId !== null && (isBuiltInChannel(channelId) || workspace.channel.has(channelId));
    return {
      ...here,
      participantId: isPerson ? participantId : null,
      channelId: isChannel ? channelId : null,
    };
  }
  if (kind === "segment") return { ...here, rule: storedRule((here as Segment).rule) };
  if (kind !== "participant") return here;
  const known = new Set<string>(attributesOf(workspace).map(({ id }) => `#${id}`));
  const kept = Object.entries(here).filter(([field]) => !field.startsWith("#") || known.has(field));
  return Object.fromEntries(kept);
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().toLowerCase();
}
