import type { DocumentId, Write } from "#journey/change.ts";
import { type HowFar, type Row, writesToward } from "./difference.ts";
import type { Overlay } from "./overlay.ts";

/** What going back needs of the documents. */
export interface PresentDocuments {
  /** The ids of all documents on the disk. */
  readonly stored: () => Promise<readonly DocumentId[]>;
  /** The same, and of those that were begun here and are not on the disk yet. */
  readonly known: () => Promise<readonly DocumentId[]>;
  /** A document as it reads now, opened if need be. */
  readonly opened: (id: DocumentId) => Promise<Overlay>;
  /** Lets the page answer between two documents. */
  readonly pause: () => Promise<void>;
}

/** The documents of a workspace as they once read. */
export interface Past {
  readonly ids: Iterable<DocumentId>;
  readonly rowsOf: (id: DocumentId) => Promise<Iterable<Row>>;
  /** Documents of which nobody knows how they read: they stay as they are. */
  readonly unknown?: ReadonlySet<DocumentId>;
}

/** The writes that bring a workspace back to how it once read, as far as is asked. */
export async function writesBack(
  present: PresentDocuments,
  past: Past,
  howFar: HowFar,
): Promise<readonly Write[]> {
  const known = new Set(past.ids);
  const writes: Write[] = [];
  for (const id of new Set([...(await present.known()), ...known])) {
    if (past.unknown?.has(id) === true) continue;
    const then = known.has(id) ? await past.rowsOf(id) : [];
    const now = await present.opened(id);
    for (const write of writesToward(now, then, howFar)) writes.push(write);
    await present.pause();
  }
  return writes;
}
