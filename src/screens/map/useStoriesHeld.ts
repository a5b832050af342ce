import { useEffect, useEffectEvent, useRef } from "react";
import type { BoardGround } from "#scene/layout.ts";
import { useSession } from "#session/hooks.ts";
import type { SessionState } from "#session/state.ts";
import { touchpointUnder } from "./touchpointUnder.ts";
import { isAtRest, useEdgeScroll } from "./useEdgeScroll.ts";

/**
 * While a hand drags stories from their list over the map: says whose card takes
 * them, and moves the map on where the hand is at its edge. Only a hand that was
 * further within before does that: on its way in from the list nothing moves.
 */
export function useStoriesHeld(
  layout: BoardGround,
  frame: { readonly current: Element | null },
): void {
  const session = useSession();
  const wasWithin = useRef(false);
  const aim = (hand: SessionState["storyHand"]): void => {
    const storyTarget = hand === null ? null : touchpointUnder(hand);
    if (storyTarget !== session.store.getState().storyTarget) session.show({ storyTarget });
  };
  const { follow } = useEdgeScroll(layout, () => aim(session.store.getState().storyHand));
  const onHand = useEffectEvent((hand: SessionState["storyHand"]): void => {
    aim(hand);
    const sight = frame.current?.getBoundingClientRect();
    if (hand === null || sight === undefined) {
      wasWithin.current = false;
      follow(null);
      return;
    }
    wasWithin.current ||= isAtRest(hand, sight);
    follow(wasWithin.current && hand.x < sight.right ? hand : null);
  });
  useEffect(
    () =>
      session.store.subscribe(({ storyHand }, before) => {
        if (storyHand !== before.storyHand) onHand(storyHand);
      }),
    [session],
  );
}
