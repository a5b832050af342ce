import { useEffect } from "react";
import type { Command } from "./command.ts";
import { FRAME_COMMANDS } from "./frameCommands.ts";

let ofPage: readonly Command[] = [];

/** All commands that there are on the page that is shown. */
export function knownCommands(): readonly Command[] {
  return [...FRAME_COMMANDS, ...ofPage];
}

/** Adds a page's own commands while it is shown. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    ofPage = commands;
    return () => {
      ofPage = [];
    };
  }, [commands]);
}
