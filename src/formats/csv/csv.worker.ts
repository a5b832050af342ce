import { partsOf } from "./planParts.ts";
import type { ToImport } from "./protocol.ts";
import { ImportReader } from "./reader.ts";

const reader = new ImportReader();

addEventListener("message", (event: MessageEvent<ToImport>) => {
  reader.answer(event.data, (message) => {
    for (const part of partsOf(message)) postMessage(part);
  });
});
