import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import styles from "./App.module.css";

/**
 * Stands in the place of the app while what is stored does not open (another tab
 * keeps it, or nobody knows why), and where the app could not start at all.
 */
export function Blocked({ why }: { readonly why: "blocked" | "slowToOpen" | "notStarted" }) {
  const reload = <Button onClick={() => location.reload()}>{words.frame.reload}</Button>;
  return (
    <main className={styles.opening} role="status">
      <EmptyState
        title={words.frame[why].title}
        {...(why === "notStarted" ? { actions: reload } : {})}
      >
        {words.frame[why].text}
      </EmptyState>
    </main>
  );
}
