import { words } from "#journey/words/words.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import styles from "./App.module.css";

/** Stands in the place of the app while what is stored does not open: another tab keeps it, or nobody knows why. */
export function Blocked({ why }: { readonly why: "blocked" | "slowToOpen" }) {
  return (
    <main className={styles.opening} role="status">
      <EmptyState title={words.frame[why].title}>{words.frame[why].text}</EmptyState>
    </main>
  );
}
