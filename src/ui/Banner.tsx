import { CircleAlert, Info, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Banner.module.css";
import { classes } from "./classes.ts";
import { IconButton } from "./IconButton.tsx";
import { useUiWords } from "./uiWords.ts";

export type BannerTone = "plain" | "notice" | "warning" | "failure";

const ICONS: Readonly<Record<BannerTone, ReactNode>> = {
  plain: <Info aria-hidden="true" />,
  notice: <Info aria-hidden="true" />,
  warning: <TriangleAlert aria-hidden="true" />,
  failure: <CircleAlert aria-hidden="true" />,
};

export interface BannerProps {
  readonly tone?: BannerTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  /** Runs over the whole width, without corners: below a header. */
  readonly flush?: boolean;
}

/** A message that stays where it belongs until its reason is gone. */
export function Banner(props: BannerProps) {
  const { tone = "plain", onDismiss } = props;
  const words = useUiWords();
  return (
    <div
      className={classes(styles.banner, styles[tone], props.flush === true && styles.flush)}
      role={tone === "failure" ? "alert" : "status"}
    >
      {ICONS[tone]}
      <div className={styles.text}>
        {props.title !== undefined && <strong className={styles.title}>{props.title} </strong>}
        {props.children}
      </div>
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
      {onDismiss !== undefined && (
        <IconButton
          label={words.dismiss}
          icon={<X />}
          size="small"
          tooltip={false}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
