import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import { classes } from "./classes.ts";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton.tsx";
import { useDialogNoted } from "./useDialogNoted.ts";
import { useUiWords } from "./uiWords.ts";

export interface DialogProps {
  readonly open: boolean;
  /** Esc, the cross, or a press beside the dialog. */
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly size?: "small" | "medium" | "large" | "full";
  readonly children?: ReactNode;
  /** The buttons, the primary one last. */
  readonly footer?: ReactNode;
  /** What takes the focus first; else the first field. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Asked when it closes: false where the focus already goes elsewhere. */
  readonly returnsFocus?: () => boolean;
  /** False while something runs that must not be left by a stray press; Esc and the cross still ask. */
  readonly closeOnPressOutside?: boolean;
}

export function Dialog({
  open,
  onClose,
  title,
  description,
  size = "medium",
  children,
  footer,
  initialFocus,
  returnsFocus,
  closeOnPressOutside = true,
}: DialogProps) {
  const words = useUiWords();
  const popup = useRef<HTMLDivElement>(null);
  useDialogNoted(open);
  return (
    <Base.Root
      open={open}
      disablePointerDismissal={!closeOnPressOutside}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          ref={popup}
          className={classes(styles.popup, styles[size])}
          initialFocus={initialFocus ?? (() => firstField(popup.current))}
          finalFocus={returnsFocus === undefined ? undefined : () => returnsFocus()}
        >
          <header className={styles.header}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close
              render={<IconButton label={words.close} icon={<X />} size="small" tooltip={false} />}
            />
          </header>
          <div className={styles.body} data-dialog-body="">
            {description !== undefined && (
              <Base.Description className={styles.description}>{description}</Base.Description>
            )}
            {children}
          </div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

const FIELDS = ["input", "textarea", "[role=combobox]", "button", "[tabindex]"]
  .map((kind) => `[data-dialog-body] ${kind}:not(:disabled, [tabindex="-1"])`)
  .join(",");

/** The first thing to fill in or choose; true leaves the choice to the dialog itself. */
function firstField(popup: HTMLElement | null): HTMLElement | true {
  return (
    popup?.querySelector<HTMLElement>(FIELDS) ??
    popup?.querySelector<HTMLElement>("footer button:last-of-type:not(:disabled)") ??
    true
  );
}
