import { FILES_TO_OPEN } from "#screens/home/MapsPlace.tsx";
import type { Session } from "#session/session.ts";
import { showDialog } from "./openDialog.ts";
import type { AskHow } from "./openMapFile.ts";
import { takeFiles } from "./takeFiles.ts";

/** Lets a person choose files and takes them, from any page. */
export function pickFiles(session: Session): void {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = FILES_TO_OPEN;
  field.multiple = true;
  field.addEventListener("change", () => {
    void takeFiles(session, [...(field.files ?? [])], ask);
  });
  field.click();
}

/** Takes files that were dropped on an open map: a copy of it is merged, a table comes into it. */
export function takeOnMap(session: Session, files: readonly File[]): void {
  void takeFiles(session, files, ask, (_, file) =>
    showDialog({ kind: "import", file, endsOnMap: true }),
  );
}

const ask: AskHow = (here) =>
  new Promise((answer) => showDialog({ kind: "here-already", question: { here, answer } }));
