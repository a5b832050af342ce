import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { type ReactNode, useRef } from "react";
import { Button } from "./Button.tsx";
import { classes } from "./classes.ts";
import styles from "./Dialog.module.css";
import { useDialogNoted } from "./useDialogNoted.ts";
import { useUiWords } from "./uiWords.ts";

export interface ConfirmDialogProps {
  readonly open: boolean;
  /** A question that names what happens: "Delete 3 maps for ever?" */
  readonly title: string;
  readonly text: ReactNode;
  /** The verb of the title: "Delete". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before what cannot be undone. Focus starts on Cancel; a press beside it does nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const words = useUiWords();
  const cancel = useRef<HTMLButtonElement>(null);
  useDialogNoted(props.open);
  return (
    <Base.Root
      open={props.open}
      onOpenChange={(next) => {
        if (!next) props.onCancel();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={classes(styles.popup, styles.small)} initialFocus={cancel}>
          <header className={styles.header}>
            <Base.Title className={styles.title}>{props.title}</Base.Title>
          </header>
          <div className={styles.body}>
            <Base.Description className={styles.description} render={<div />}>
              {props.text}
            </Base.Description>
          </div>
          <footer className={styles.footer}>
            <Base.Close render={<Button ref={cancel}>{words.cancel}</Button>} />
            <Button
              variant={props.danger === true ? "danger" : "primary"}
              onClick={props.onConfirm}
            >
              {props.confirmLabel}
            </Button>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
