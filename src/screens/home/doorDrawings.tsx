import styles from "./doorDrawings.module.css";

/** A finished curve with its people. */
export function SampleDrawing() {
  return (
    <svg className={styles.drawing} viewBox="0 0 320 150">
      <path className={styles.line} d="M24 34H296 M107 20V130 M213 20V130" />
      <path className={styles.zero} d="M24 82H296" />
      <path className={styles.curve} d="M52 62C90 56 108 64 134 96S186 112 212 84S256 50 276 46" />
      <path className={styles.positive} d="M52 52V72 M48 52H56 M48 72H56" />
      <path className={styles.negative} d="M146 94V118 M142 94H150 M142 118H150" />
      <circle className={styles.positivePoint} cx="52" cy="62" r="5" />
      <circle className={styles.negativePoint} cx="146" cy="105" r="5" />
      <circle className={styles.neutralPoint} cx="212" cy="84" r="5" />
      <circle className={styles.hollowPoint} cx="276" cy="46" r="5" />
    </svg>
  );
}

/** Words on their way into the map. */
export function StoriesDrawing() {
  return (
    <svg className={styles.drawing} viewBox="0 0 320 150">
      {[28, 64, 100].map((y, row) => (
        <g key={y}>
          <rect className={styles.card} x="44" y={y} width="232" height="26" rx="4" />
          <rect className={QUOTE_BARS[row]} x="52" y={y + 7} width="3" height="12" rx="1.5" />
          <path className={styles.words} d={`M64 ${y + 13}h${[132, 98, 116][row] ?? 100}`} />
          <path className={styles.quiet} d={`M246 ${y + 13}h18`} />
        </g>
      ))}
    </svg>
  );
}

const QUOTE_BARS = [styles.positiveBar, styles.negativeBar, styles.neutralBar];

/** Stages and lanes with nothing in them yet. */
export function BlankDrawing() {
  return (
    <svg className={styles.drawing} viewBox="0 0 320 150">
      <path className={styles.joint} d="M24 42H296 M84 20V130" />
      <path className={styles.line} d="M24 86H296 M154 20V130 M224 20V130" />
      <rect className={styles.empty} x="96" y="52" width="46" height="24" rx="4" />
      <rect className={styles.empty} x="166" y="52" width="46" height="24" rx="4" />
      <path className={styles.plus} d="M260 59v10 M255 64h10" />
    </svg>
  );
}
