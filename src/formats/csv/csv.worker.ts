import type { ToImport } from "./protocol.ts";
import { ImportReader } from "./reader.ts";

const reader = new ImportReader();

addEventListener("message", (event: MessageEvent<ToImport>) => {
  reader.answer(event.data, (message) => postMessage(message));
});
