import { createMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { go } from "./useRoute.ts";

/** All maps of the workspace, and the doors to new ones. */
export function HomePage() {
  const session = useSession();
  const maps = useSessionState((state) => state.workspace.map);
  return (
    <main data-region="home">
      <h1>Maps</h1>
      <Button
        variant="primary"
        onClick={() => {
          const outcome = session.run((context) => createMap(context, ""));
          const id = outcome.ok ? outcome.value.made[0] : undefined;
          if (id !== undefined) go({ kind: "map", mapId: asId<MapId>(id) });
        }}
      >
        New map
      </Button>
      <ul>
        {[...maps].map((map) => (
          <li key={map.id}>
            <a href={`#/map/${map.id}`}>{map.title === "" ? "Untitled map" : map.title}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
