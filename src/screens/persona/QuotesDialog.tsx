import { words } from "#journey/words/words.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { QuotePicker } from "./QuotePicker.tsx";

/** Chooses the quotes that stand first on the sheet. */
export function QuotesDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.personas.chooseQuotes}
      description={words.personas.chooseQuotesText}
    >
      <QuotePicker />
    </Dialog>
  );
}
