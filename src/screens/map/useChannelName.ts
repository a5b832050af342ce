import { useMemo } from "react";
import { channelNames } from "#session/feed.ts";
import { useSessionState } from "#session/hooks.ts";

/** What each channel is called. */
export function useChannelName(): (id: string) => string {
  const channel = useSessionState((state) => state.workspace.channel);
  return useMemo(() => {
    const names = new Map<string, string>(channelNames({ channel }));
    return (id) => names.get(id) ?? id;
  }, [channel]);
}
