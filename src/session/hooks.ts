import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Session } from "./session.ts";
import type { SessionState } from "./state.ts";

/** Holds the session for the screens below. */
export const SessionContext = createContext<Session | null>(null);

/** The open session. Throws outside a `SessionContext`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("There is no session above this component.");
  return session;
}

/** A part of what the session shows; renders again only when that part changes. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select);
}

/** Like `useSessionState`, for a part made anew at each call: compared one level deep. */
export function useSessionParts<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, useShallow(select));
}
