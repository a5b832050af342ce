import { words } from "#journey/words/words.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import styles from "./App.module.css";

/** Stands in the place of the app while another tab keeps what is stored from being opened. */
export function Blocked() {
  return (
    <main className={styles.opening} role="status">
      <EmptyState title={words.frame.blocked.title}>{words.frame.blocked.text}</EmptyState>
    </main>
  );
}
