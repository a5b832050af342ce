import type { Documents } from "#document/documents.ts";
import type { History } from "#document/history.ts";
import type { Environment } from "#document/environment.ts";
import { type Command, type DocumentId, mapOfBoard, type Write } from "#journey/change.ts";
import type { Context } from "#journey/commands/context.ts";
import type { EarlierRow } from "#journey/earlierWords.ts";
import type { Forgetting, Receipt } from "#journey/commands/forget.ts";
import type { MapId, ParticipantId } from "#journey/ids.ts";
import type { Board } from "#journey/workspace.ts";

/** What forgetting somebody needs of the session. */
export interface ForgetDeskOptions {
  readonly documents: Documents;
  readonly environment: Pick<Environment, "disk" | "digest" | "nowMs">;
  readonly history: History;
  readonly context: () => Context;
  readonly boardOf: (mapId: MapId) => Promise<Board>;
  /** Saves one backup in the place of all in the folder that was chosen; null: none was, false: it could not be done. */
  readonly renewFolder: () => Promise<boolean | null>;
  /** The pictures of maps are gone from the disk: they show what nobody told any more. */
  readonly onPicturesGone: () => void;
  /** Somebody was forgotten in another tab: what the page keeps beside the work may hold their words. */
  readonly onPurge?: () => void;
}

/** What came of forgetting somebody. */
export interface Forgotten {
  /** What was changed; null: they were gone already. */
  readonly receipt: Receipt | null;
  /** The documents that may still hold their words, since records of them cannot be read. */
  readonly kept: readonly DocumentId[];
  /** Do backups in the folder that was chosen hold them still, since they could not be replaced? */
  readonly isFolderKept: boolean;
}

/** Who and what a command would bring back that was forgotten here. */
export interface Returning {
  readonly people: number;
  readonly stories: number;
}

/** So long after it was begun, a forgetting that took nobody away is not about to any more. */
const ABOUT_TO_MS = 60_000;

/** Forgets people for good: not only on the screen, but in everything that this browser holds. */
export class ForgetDesk {
  readonly #options: ForgetDeskOptions;
  /** The hashes of what was forgotten, as far as this page has looked; null: it never did. */
  #known: ReadonlySet<string> | null = null;

  constructor(options: ForgetDeskOptions) {
    this.#options = options;
  }

  /** What forgetting people would change; null when none of them is here. */
  async preview(ids: readonly ParticipantId[]): Promise<Receipt | null> {
    return (await this.#forgetting(ids, false))?.receipt ?? null;
  }

  /**
   * Forgets people. Undo is emptied, in every tab, the log of every document
   * is folded, and the rolling copies go; there is no way back. To be called
   * again where it throws: what is gone from the maps may still be in copies.
   * Throws a DiskError.
   *
   * @param rules take answers that only they gave out of rules and wishes too
   */
  async forget(ids: readonly ParticipantId[], rules = false): Promise<Forgotten> {
    const { documents, history, environment } = this.#options;
    const forgetting = await this.#forgetting(ids, rules);
    // They go together: a note of one of them is a note of all.
    const noted = forgetting === null ? ids : ids.filter(isRemovedBy(forgetting)).slice(0, 1);
    const hashes = await Promise.all(noted.map((id) => this.#hashOf(id)));
    if (forgetting !== null) {
      // Before anything goes: a page that dies from here on leaves it to the next one.
      for (const hash of hashes) {
        await environment.disk.noteUnfinished(hash, environment.nowMs()).catch(() => undefined);
      }
      documents.apply({ name: "Forget a person", writes: forgetting.writes });
      await this.#remember(forgetting.writes);
    }
    history.clear();
    return { receipt: forgetting?.receipt ?? null, ...(await this.#purged(hashes)) };
  }

  /**
   * Ends what a page that was killed in the midst of it had begun: whoever is
   * gone from the maps goes from logs, copies and the folder of backups too.
   * Resolves to null where there was nothing to end.
   */
  async finish(): Promise<Omit<Forgotten, "receipt"> | null> {
    const { environment, context } = this.#options;
    await this.#look();
    const none: ReadonlyMap<string, number> = new Map();
    const begun = await environment.disk.unfinished().catch(() => none);
    if (begun.size === 0) return null;
    const people = [...context().workspace.participant].map(({ id }) => this.#hashOf(id));
    const present = new Set(await Promise.all(people));
    const due = [...begun.keys()].filter((hash) => !present.has(hash));
    if (due.length > 0) this.#options.history.clear();
    const ended = due.length > 0 ? await this.#purged(due) : null;
    // Who is still here was not forgotten; another tab may be about to.
    const late = [...begun].filter(([, atMs]) => environment.nowMs() - atMs > ABOUT_TO_MS);
    for (const [hash] of late) await environment.disk.noteUnfinished(hash, null);
    return ended;
  }

  /** Makes the disk and the folder hold nothing any more of what is gone; resolves to what may hold it still. */
  async #purged(hashes: readonly string[]): Promise<Omit<Forgotten, "receipt">> {
    const { documents, environment, renewFolder } = this.#options;
    const all = await documents.stored();
    for (const one of all) await documents.open(one);
    const kept = await documents.purge(all);
    await this.#dropPictures();
    const isFolderKept = (await renewFolder()) === false;
    for (const hash of hashes) {
      await environment.disk.noteUnfinished(hash, null).catch(() => undefined);
    }
    return { kept, isFolderKept };
  }

  /** Of maps that are not open the pictures stay as they were, and older ones name the map. */
  async #dropPictures(): Promise<void> {
    const { environment, onPicturesGone } = this.#options;
    const rows = await environment.disk.index().catch(() => []);
    for (const row of rows) await environment.disk.putIndex({ ...row, thumbnail: "" });
    onPicturesGone();
  }

  /** Looks whether somebody was forgotten in another tab that this one cannot hear: steps of undo would bring them back. */
  async lookForOthers(): Promise<void> {
    const before = this.#known;
    await this.#look();
    if (before === null || (this.#known?.size ?? 0) <= before.size) return;
    const { documents } = this.#options;
    await documents.catchUp().catch(() => undefined);
    await documents.hearPurge();
  }

  /** The browser had cleared the disk: what is known here of who was forgotten is noted again. */
  async noteAgain(): Promise<void> {
    const { disk, nowMs } = this.#options.environment;
    await disk.noteForgotten([...(this.#known ?? [])], nowMs()).catch(() => undefined);
  }

  /** What is on the disk is known from then on; a disk that was cleared takes nothing of it away. */
  async #look(): Promise<void> {
    const known = await this.#options.environment.disk.forgotten().catch(() => null);
    if (known !== null) this.#known = new Set([...(this.#known ?? []), ...known]);
  }

  /** Somebody was forgotten in another tab. */
  hear(): void {
    this.#options.history.clear();
    this.#options.onPicturesGone();
    this.#options.onPurge?.();
    void this.#look();
  }

  /**
   * Who and what a command brings back that was forgotten in this browser: an old
   * file holds them still. Null: nobody, or what was noted cannot be read.
   */
  async returning({ writes }: Command): Promise<Returning | null> {
    const known = await this.#options.environment.disk.forgotten().catch(() => new Set());
    if (known.size === 0) return null;
    const count = async (kind: "participant" | "story"): Promise<number> => {
      const hashes = await Promise.all(
        writes.flatMap((write) =>
          write.op === "create" && write.kind === kind ? this.#hashOf(write.entity.id) : [],
        ),
      );
      return hashes.filter((hash) => known.has(hash)).length;
    };
    const [people, stories] = [await count("participant"), await count("story")];
    return people + stories === 0 ? null : { people, stories };
  }

  /** Notes what went, so that a file that holds it still does not bring it back unseen. A disk that takes no note keeps nobody from being forgotten. */
  async #remember(writes: readonly Write[]): Promise<void> {
    const { disk, nowMs } = this.#options.environment;
    const hashes = await Promise.all(
      writes.flatMap((write) =>
        write.op === "remove" && (write.kind === "participant" || write.kind === "story")
          ? this.#hashOf(write.id)
          : [],
      ),
    );
    await disk.noteForgotten(hashes, nowMs()).catch(() => undefined);
    await this.#look();
  }

  /** What people told before it was edited or deleted, as far as it is still known. */
  async #earlier(ids: readonly ParticipantId[]): Promise<readonly EarlierRow[]> {
    const { documents, history, context } = this.#options;
    const { mayBeTheirs } = await import("#journey/earlierWords.ts");
    const { workspace } = context();
    const who = new Set<string>(ids);
    const rows: EarlierRow[] = [...history.earlier()].filter((row) =>
      mayBeTheirs(row, who, workspace),
    );
    for await (const row of documents.earlierEvidence()) {
      if (mayBeTheirs(row, who, workspace)) rows.push(row);
    }
    return rows;
  }

  #hashOf(id: string): Promise<string> {
    return this.#options.environment.digest(new TextEncoder().encode(id));
  }

  async #forgetting(ids: readonly ParticipantId[], rules: boolean): Promise<Forgetting | null> {
    const { context, boardOf, documents } = this.#options;
    // It is seldom asked for: no page waits for its script.
    const { forgetPeople } = await import("#journey/commands/forget.ts");
    const boards = new Map<MapId, Board>();
    const listed = [...context().workspace.map].map((map) => map.id);
    // A board may have outlived its map: what stands on it is still there.
    const stored = (await documents.stored()).flatMap((one) => mapOfBoard(one) ?? []);
    for (const mapId of new Set([...listed, ...stored])) {
      boards.set(mapId, await boardOf(mapId));
    }
    return forgetPeople(context(), boards, ids, await this.#earlier(ids), rules);
  }
}

function isRemovedBy({ writes }: Forgetting): (id: ParticipantId) => boolean {
  const gone = new Set(writes.flatMap((write) => (write.op === "remove" ? write.id : [])));
  return (id) => gone.has(id);
}
