import { words } from "#journey/words/words.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";

/** Says what is being done that takes a while, and lets it be cancelled. */
export function BusyDialog({
  text,
  onCancel,
}: {
  readonly text: string;
  readonly onCancel: () => void;
}) {
  return (
    <Dialog
      open
      onClose={onCancel}
      size="small"
      title={words.merging.busy}
      closeOnPressOutside={false}
    >
      <ProgressBar label={text} value={null} onCancel={onCancel} />
    </Dialog>
  );
}
