import type { ReactNode } from "react";
import { Spinner } from "./Spinner.tsx";
import styles from "./Working.module.css";

/** Stands where something is still being worked out, and says what. */
export function Working({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.working} role="status" aria-busy="true">
      <Spinner /> {children}
    </div>
  );
}
