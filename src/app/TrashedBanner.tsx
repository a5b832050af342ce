import { restoreMap } from "#journey/commands/maps.ts";
import type { MapId } from "#journey/ids.ts";
import type { MapInfo } from "#journey/mapInfo.ts";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

/** Was a map moved to the trash, here or in another tab? */
export function isInTrash(map: MapInfo | undefined): boolean {
  return map !== undefined && map.trashedAt !== null;
}

/** Says that the open map lies in the trash, and brings it back. */
export function TrashedBanner({ mapId }: { readonly mapId: MapId }) {
  const session = useSession();
  return (
    <Banner
      tone="warning"
      flush
      actions={
        <Button onClick={() => session.run((context) => restoreMap(context, mapId))}>
          {words.actions.restore}
        </Button>
      }
    >
      {words.commands.inTrash}
    </Banner>
  );
}
