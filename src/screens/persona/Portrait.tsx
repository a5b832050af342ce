import type { Portrait as PortraitOf } from "#evidence/personaSheet.ts";
import { PORTRAIT_GROUND, PORTRAIT_SIZE, portraitShapes } from "#scene/portrait.ts";
import { useId } from "react";
import styles from "./persona.module.css";

/** The face of a persona: a picture somebody chose, or shapes and initials. */
export function Portrait({ portrait }: { readonly portrait: PortraitOf }) {
  const id = useId();
  if (portrait.kind === "picture") {
    return <img className={styles.portrait} src={portrait.url} alt="" />;
  }
  return (
    <svg
      viewBox={`0 0 ${PORTRAIT_SIZE} ${PORTRAIT_SIZE}`}
      className={styles.portrait}
      aria-hidden="true"
    >
      <clipPath id={id}>
        <path d={PORTRAIT_GROUND} />
      </clipPath>
      <path d={PORTRAIT_GROUND} className={styles.ground} />
      <g clipPath={`url(#${id})`}>
        {portraitShapes(portrait.seed).map(({ d, opacity }) => (
          <path key={d} d={d} className={styles.shape} opacity={opacity} />
        ))}
      </g>
      <text x="32" y="40" textAnchor="middle" className={styles.initials}>
        {portrait.initials}
      </text>
    </svg>
  );
}
