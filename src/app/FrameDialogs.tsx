import { part } from "#ui/part.tsx";
import { useFirstQuestion } from "./askFirst.ts";
import { showDialog, useOpenDialog } from "./openDialog.ts";

const ShortcutSheet = part(() => import("./ShortcutSheet.tsx").then((m) => m.ShortcutSheet));
const CommandPalette = part(() => import("./CommandPalette.tsx").then((m) => m.CommandPalette));
const BusyDialog = part(() => import("./BusyDialog.tsx").then((m) => m.BusyDialog));
const TypedDialog = part(() => import("./TypedDialog.tsx").then((m) => m.TypedDialog));
const HereAlready = part(() =>
  import("#screens/exchange/HereAlready.tsx").then((m) => m.HereAlready),
);
const MergeDialog = part(() =>
  import("#screens/exchange/MergeDialog.tsx").then((m) => m.MergeDialog),
);
const MeetDialog = part(() => import("#screens/exchange/MeetDialog.tsx").then((m) => m.MeetDialog));
const FoundInFiles = part(() =>
  import("#screens/exchange/FoundInFiles.tsx").then((m) => m.FoundInFiles),
);
const CopiesDialog = part(() =>
  import("#screens/copies/CopiesDialog.tsx").then((m) => m.CopiesDialog),
);
const AskFirst = part(() => import("./AskFirst.tsx").then((m) => m.AskFirst));
const RestoreDialog = part(() =>
  import("#screens/copies/RestoreDialog.tsx").then((m) => m.RestoreDialog),
);

function close(): void {
  showDialog(null);
}

/** The dialogs that stand over any page: the sheet of keys, the palette, a question about a file. */
export function FrameDialogs() {
  const question = useFirstQuestion();
  return (
    <>
      <OpenDialog />
      {question !== null && <AskFirst question={question} />}
    </>
  );
}

function OpenDialog() {
  const dialog = useOpenDialog();
  switch (dialog?.kind) {
    case "shortcuts":
      return <ShortcutSheet onClose={close} />;
    case "palette":
      return <CommandPalette onClose={close} />;
    case "copies":
      return (
        <CopiesDialog onClose={close} onBackup={(file) => showDialog({ kind: "restore", file })} />
      );
    case "restore":
      return <RestoreDialog file={dialog.file} onClose={close} />;
    case "found":
      return (
        <FoundInFiles
          maps={dialog.maps}
          onAnswer={(opens) => {
            close();
            dialog.answer(opens);
          }}
        />
      );
    case "busy":
      return <BusyDialog text={dialog.text} onCancel={dialog.onCancel} />;
    case "typed":
      return <TypedDialog kept={dialog.kept} onClose={close} />;
    case "here-already":
      return (
        <HereAlready
          here={dialog.question.here}
          onAnswer={(how) => {
            close();
            dialog.question.answer(how);
          }}
        />
      );
    case "merge":
      return (
        <MergeDialog
          offer={dialog.offer}
          onAnswer={(choices) => {
            close();
            dialog.answer(choices);
          }}
        />
      );
    case "meet":
      return (
        <MeetDialog
          offer={dialog.offer}
          onAnswer={(choices) => {
            close();
            dialog.answer(choices);
          }}
        />
      );
    default:
      return null;
  }
}
