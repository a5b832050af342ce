import type { FromBackup, ToBackup } from "./protocol.ts";
import { readBackup } from "./readBackup.ts";
import { BackupWriter } from "./writeBackup.ts";

const writer = new BackupWriter();

addEventListener("message", ({ data }: MessageEvent<ToBackup>) => {
  if (data.kind === "add") writer.add(data.id, data.rows);
  else if (data.kind === "pack") tell({ kind: "packed", bytes: writer.pack(data.manifest) });
  else tell({ kind: "read", result: readBackup(data.bytes) });
});

function tell(message: FromBackup): void {
  postMessage(message);
}
