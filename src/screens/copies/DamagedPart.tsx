import type { Damage } from "#document/library.ts";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { Button } from "#ui/Button.tsx";
import { saveFile } from "#ui/saveFile.ts";
import styles from "./copies.module.css";

const say = words.copies.damaged;

/** What the disk holds and cannot be read: where it belongs, and its raw bytes to save. Nothing while all can be read. */
export function DamagedPart() {
  const session = useSession();
  const damaged = session.copies.damaged();
  if (damaged.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="copies-damaged">
      <h3 id="copies-damaged" className={styles.damaged}>
        {say.title}
      </h3>
      <p className={styles.hint}>{say.text}</p>
      <ul className={styles.list}>
        {damaged.map((damage) => (
          <li key={damage.documentId} className={styles.copy}>
            <div className={styles.part}>
              <span className={styles.why} dir="auto">
                {nameOf(session, damage)}
              </span>
              {damage.records.length > 0 && (
                <Button size="small" onClick={() => saveRecords(damage)}>
                  {words.copies.savePart}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf(session: Session, { documentId, records }: Damage): string {
  const count = say.records(records.length);
  if (documentId === "ws") return say.workspace(count);
  if (!documentId.startsWith("map:")) return say.stories(count);
  const { map } = session.store.getState().workspace;
  const title = map.get(documentId.slice("map:".length))?.title.trim() ?? "";
  return say.map(title === "" ? words.home.untitled : title, count);
}

function saveRecords({ documentId, records }: Damage): void {
  const name = documentId.replaceAll(/[^\w-]+/gu, " ").trim();
  for (const [index, bytes] of records.entries()) {
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    saveFile(blob, `wayfelt ${name} ${index + 1}.bin`);
  }
}
