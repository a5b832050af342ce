import type { MapDoor } from "#screens/map/mapDoor.ts";
import type { Session } from "#session/session.ts";

/** Where the keys of a command act: on the map's table, among the stories, or wherever nobody types. */
export type CommandScope = "map" | "stories" | "anywhere";

/** Under which heading the sheet of keys lists a command. */
export type CommandGroup = "move" | "edit" | "choose" | "sight" | "stories" | "file" | "app";

/** What commands act on. */
export interface Hands {
  readonly session: Session;
  /** The map on the screen; null when there is none. */
  readonly map: MapDoor | null;
}

/** One thing that can be done, for keys, the palette and the sheet of keys alike. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  readonly scope: CommandScope;
  /** Each one does it: `Mod+Shift+E`, `ArrowLeft`, `N`. */
  readonly keys: readonly string[];
  /** How the sheet says the keys where they are too many to list. */
  readonly keysSaid?: string;
  /** Acts while a person types in a field too. */
  readonly inFields?: true;
  /** Acts while a dialog is open too. */
  readonly inDialogs?: true;
  /** Needs the key that was pressed, or a hand on the map: not for the palette. */
  readonly byKeyOnly?: true;
  /** Takes whatever is typed that no other command takes, and keeps the browser from it where need be. */
  readonly takesTyping?: true;
  /** Can it be done now? Left out: always. */
  readonly when?: (hands: Hands) => boolean;
  /** Null: the list of stories, or the clipboard, takes these keys itself. */
  readonly run: ((hands: Hands, pressed: KeyboardEvent | null) => void) | null;
}
