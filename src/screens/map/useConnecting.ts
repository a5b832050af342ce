import { type Connection, useStoreApi } from "@xyflow/react";
import { type RefObject, useRef, useState } from "react";
import { connect } from "#journey/commands/connections.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { useSession } from "#session/hooks.ts";
import { useEscape } from "./useEscape.ts";

/** Lets a connection be drawn from the dot of a card onto another card. Esc lets it go. */
export function useConnecting(frame: RefObject<HTMLElement | null>): {
  readonly onConnectStart: () => void;
  readonly onConnectEnd: () => void;
  readonly onConnect: (link: Connection) => void;
} {
  const session = useSession();
  const flow = useStoreApi();
  const isTakenBack = useRef(false);
  const [isDrawing, setDrawing] = useState(false);
  const show = (isOn: boolean): void => {
    setDrawing(isOn);
    frame.current?.toggleAttribute("data-connecting", isOn);
  };
  useEscape(isDrawing, () => {
    isTakenBack.current = true;
    flow.getState().cancelConnection();
    show(false);
  });
  return {
    onConnectStart: () => {
      isTakenBack.current = false;
      show(true);
    },
    onConnectEnd: () => show(false),
    onConnect: ({ source, target }) => {
      if (isTakenBack.current || source === target) return;
      session.runOnMap((context) =>
        connect(context, asId<TouchpointId>(source), asId<TouchpointId>(target)),
      );
    },
  };
}
