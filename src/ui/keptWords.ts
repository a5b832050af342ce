/** Words that were being typed when a page went away. */
export interface KeptWords {
  /** The name of the field. */
  readonly field: string;
  readonly text: string;
}

/** Where the words of each page are kept; the rest of the key is the page's own. */
const PREFIX = "wayfelt.typed.";

/** Held as long as this page lives. */
const LOCK = "wayfelt.typing.";

const AFTER_MS = 200;

const held = new Map<string, KeptWords>();
let pageId = "";
let timer = 0;

/**
 * Keeps words that are not saved yet beside the work, a moment after they were
 * typed, so that a page that dies does not take them with it. Empty text: they are saved, or given up.
 *
 * @param key tells this field from others of the page
 */
export function keepWords(key: string, field: string, text: string): void {
  if (text.trim() === "") {
    if (!held.delete(key)) return;
  } else held.set(key, { field, text });
  if (timer === 0) timer = window.setTimeout(writeKept, AFTER_MS);
}

/** The words that are kept at the moment, written at once. */
export function keepNow(words: ReadonlyMap<string, KeptWords>): void {
  for (const [key, { field, text }] of words) held.set(key, { field, text });
  writeKept();
}

/** What is kept of this page. */
export function keptNow(): ReadonlyMap<string, KeptWords> {
  return new Map(held);
}

/** Begins: this page is alive as long as it holds its lock. */
export function beginKeeping(id: string): void {
  pageId = id;
  const { locks } = navigator as Partial<Navigator>;
  // Where the browser gives out no lock, this page's words are not given back while it may live.
  locks?.request(LOCK + id, () => new Promise(() => undefined)).catch(() => undefined);
}

/** Takes the words of pages that are no more; they are given out once. */
export async function takeWordsOfDeadPages(): Promise<readonly KeptWords[]> {
  const alive = await livingPages();
  if (alive === null) return [];
  try {
    const keys = Object.keys(localStorage).filter(
      (key) => key.startsWith(PREFIX) && !alive.has(key.slice(PREFIX.length)),
    );
    return keys.flatMap((key) => {
      const words = wordsIn(localStorage.getItem(key) ?? "");
      localStorage.removeItem(key);
      return words;
    });
  } catch {
    return [];
  }
}

/** Lets go of all words that are kept, of every page. */
export function dropKeptWords(): void {
  held.clear();
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX)) localStorage.removeItem(key);
    }
  } catch {
    // A browser that stores nothing has nothing to let go of.
  }
}

/** The pages that live; null where the browser cannot say. */
async function livingPages(): Promise<ReadonlySet<string> | null> {
  const { locks } = navigator as Partial<Navigator>;
  const known = await locks?.query().catch(() => null);
  if (known === undefined || known === null) return null;
  const names = (known.held ?? [])
    .map(({ name = "" }) => name)
    .filter((name) => name.startsWith(LOCK));
  return new Set([pageId, ...names.map((name) => name.slice(LOCK.length))]);
}

function writeKept(): void {
  clearTimeout(timer);
  timer = 0;
  try {
    if (held.size === 0) localStorage.removeItem(PREFIX + pageId);
    else localStorage.setItem(PREFIX + pageId, JSON.stringify([...held.values()]));
  } catch {
    // A browser that stores nothing, or has no room: the page still asks before it goes.
  }
}

function wordsIn(json: string): readonly KeptWords[] {
  let rows: unknown;
  try {
    rows = JSON.parse(json);
  } catch {
    return [];
  }
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: Partial<KeptWords> | null) =>
    typeof row?.field === "string" && typeof row.text === "string"
      ? [{ field: row.field, text: row.text }]
      : [],
  );
}
