import { useEffect } from "react";
import type { Session } from "#session/session.ts";

const QUIET_MS = 700;

/** Keeps the open map's picture on the home page up to date, a moment after the last change. */
export function useThumbnail(session: Session): void {
  useEffect(() => {
    let timer = 0;
    let last: unknown = null;
    const draw = async (): Promise<void> => {
      const state = session.store.getState();
      if (state.mapId === null) return;
      const [{ mapThumbnail }, { renderSvg }] = await Promise.all([
        import("#session/exportMap.ts"),
        import("#formats/svg/renderSvg.ts"),
      ]);
      const scene = mapThumbnail(state);
      if (scene === null) return;
      await session.keepThumbnail(state, renderSvg(scene));
    };
    const plan = (): void => {
      const { board, readings } = session.store.getState();
      if (board === last && readings.map === null) return;
      last = board;
      clearTimeout(timer);
      timer = window.setTimeout(() => void draw(), QUIET_MS);
    };
    plan();
    const stop = session.store.subscribe((state, before) => {
      if (state.board !== before.board || state.readings !== before.readings) plan();
    });
    return () => {
      stop();
      clearTimeout(timer);
      void draw();
    };
  }, [session]);
}
