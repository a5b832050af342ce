import { useMemo } from "react";
import { imageOfSvg } from "./homeMap.ts";
import styles from "./Thumbnail.module.css";

/** The live picture of a map. It says nothing that the card does not say in words. */
export function Thumbnail({ svg }: { readonly svg: string | null }) {
  const address = useMemo(() => (svg === null ? null : imageOfSvg(svg)), [svg]);
  return (
    <div className={styles.frame}>
      {address === null ? (
        <Blank />
      ) : (
        <img className={styles.image} src={address} alt="" loading="lazy" draggable={false} />
      )}
    </div>
  );
}

/** Three empty stages. */
function Blank() {
  return (
    <svg className={styles.blank} viewBox="0 0 288 162" aria-hidden="true">
      <path d="M32 36H256 M32 81H256 M32 126H256 M80 24V138 M139 24V138 M198 24V138" />
      <rect x="88" y="46" width="42" height="24" rx="3" />
      <rect x="147" y="46" width="42" height="24" rx="3" />
      <path d="M109 108C128 108 148 94 168 94S210 112 227 112" />
    </svg>
  );
}
