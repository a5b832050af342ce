import { Mark } from "./Mark.tsx";
import styles from "./TitleBar.module.css";

/** The mark with the name. */
export function Brand() {
  return (
    <span className={styles.home}>
      <Mark />
      <span>Wayfelt</span>
    </span>
  );
}
