import styles from "./Keys.module.css";
import { isMac, keysText } from "./keysText.ts";

/** A shortcut, quiet, as this machine writes it. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.keys} aria-hidden="true">
      {keysText(keys, isMac())}
    </kbd>
  );
}
