import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { ContextMenu } from "#ui/ContextMenu.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { MenuAt } from "#ui/MenuAt.tsx";
import { Popover } from "#ui/Popover.tsx";
import { TextField } from "#ui/TextField.tsx";
import { ENTRIES } from "./Controls.tsx";
import styles from "./gallery.module.css";

export function Overlays({ detail }: { readonly detail: string }) {
  const [open, setOpen] = useState(detail);
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(
    detail === "menu" ? { x: 300, y: 120 } : null,
  );
  const [title, setTitle] = useState("");
  const close = (): void => setOpen("");
  return (
    <div className={styles.board}>
      <div className={styles.row}>
        <Button onClick={() => setOpen("dialog")}>Dialog</Button>
        <Button onClick={() => setOpen("confirm")}>Confirm</Button>
        <Popover trigger={<Button>Popover</Button>} label="Zoom" titleShown>
          A small panel.
        </Popover>
        <ContextMenu entries={ENTRIES}>
          <Button>Right click here</Button>
        </ContextMenu>
        <Button onClick={() => setAt({ x: 300, y: 120 })}>Menu at a point</Button>
      </div>
      <MenuAt at={at} entries={ENTRIES} onClose={() => setAt(null)} />
      <Dialog
        open={open === "dialog"}
        onClose={close}
        title="Import stories"
        description="Choose what each column holds. Nothing is changed until you import."
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary">Import 8,312 stories</Button>
          </>
        }
      >
        <TextField label="Title" value={title} onValueChange={setTitle} />
      </Dialog>
      <ConfirmDialog
        open={open === "confirm"}
        title="Delete “Getting connected” for ever?"
        text="Its stages, touchpoints and notes are gone. The stories and people stay in this browser and on other maps."
        confirmLabel="Delete for ever"
        danger
        onConfirm={close}
        onCancel={close}
      />
    </div>
  );
}
