import type { Command } from "#journey/change.ts";
import type { MapId } from "#journey/ids.ts";

/** The name of a file as a title: without its ending. */
export function titleOfFile(name: string): string {
  return name.replace(/(?<=.)\.[^.]+$/, "").trim();
}

/** The same command, which also names the map; an empty title leaves its name alone. */
export function withTitle(command: Command, mapId: MapId, title: string): Command {
  if (title === "") return command;
  const named = {
    op: "set",
    document: "ws",
    kind: "map",
    id: mapId,
    field: "title",
    value: title,
  } as const;
  return { ...command, writes: [named, ...command.writes] };
}
