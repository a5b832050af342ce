import { useEffect } from "react";
import { keepTyping } from "#screens/map/beginning.ts";
import { mapDoor } from "#screens/map/mapDoor.ts";
import type { Session } from "#session/session.ts";
import type { Command, Hands } from "./commands/command.ts";
import { knownCommands } from "./commands/known.ts";
import { isPressOf, isSingleKey, isTyping } from "./commands/pressed.ts";
import { singleKeysOn } from "#ui/singleKeys.ts";
import { watchEarlyKeys } from "./earlyKeys.ts";
import { isOnMap, watchPresses } from "./regions.ts";
import { watchPastes } from "./watchPastes.ts";

/** Runs the command that a key stands for where the focus is. */
export function useGlobalKeys(session: Session): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || event.getModifierState("AltGraph")) return;
      const place = placeOf(event.target);
      if (!place.isField && isForAName(event) && keepTyping(session, event)) {
        event.preventDefault();
      } else {
        runKey(event, { session, map: mapDoor() }, place);
      }
    };
    const unwatch = [watchPresses(), watchEarlyKeys(), watchPastes(session)];
    addEventListener("keydown", onKeyDown);
    return () => {
      for (const stop of unwatch) stop();
      removeEventListener("keydown", onKeyDown);
    };
  }, [session]);
}

function runKey(event: KeyboardEvent, hands: Hands, place: Place): void {
  const doable = knownCommands().filter((command) => isDoable(command, hands, place));
  const meant = doable.find(({ keys }) => keys.some((key) => isMeant(event, key)));
  if (meant !== undefined) {
    event.preventDefault();
    meant.run?.(hands, event);
  } else if (isTyping(event) && singleKeysOn()) {
    doable.find(({ takesTyping }) => takesTyping)?.run?.(hands, event);
  }
}

/** Is it a key that writes a name, or ends it? */
function isForAName(event: KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return isTyping(event) || (isPlain && ["Enter", "Tab", "Backspace"].includes(event.key));
}

/** Where a key was pressed. */
interface Place {
  readonly isField: boolean;
  readonly isDialog: boolean;
}

function isDoable(command: Command, hands: Hands, { isField, isDialog }: Place): boolean {
  if (command.run === null || command.scope === "stories") return false;
  if (isField && command.inFields !== true) return false;
  if (isDialog && command.inDialogs !== true) return false;
  if (command.scope === "map" && !isOnMap()) return false;
  return command.when?.(hands) !== false;
}

/** A single letter acts only while such keys are switched on. */
function isMeant(event: KeyboardEvent, keys: string): boolean {
  return isPressOf(event, keys) && (singleKeysOn() || !isSingleKey(keys));
}

function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement)) return { isField: false, isDialog: false };
  return {
    isField:
      target.isContentEditable ||
      target.matches("input:not([type=checkbox], [type=radio]), textarea, select"),
    isDialog: target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null,
  };
}
