import type { FilePreview } from "#formats/csv/protocol.ts";
import { words } from "#journey/words/words.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import type { ImportFlow } from "./useImport.ts";

/** Where people seem to stand in the columns: says so, and turns the table round and back. */
export function PeopleInColumns({
  flow,
  turned,
}: {
  readonly flow: ImportFlow;
  readonly turned: FilePreview["turned"];
}) {
  const said = words.importing.people;
  if (turned === "no") return null;
  const isTurned = turned === "is";
  return (
    <Banner
      tone={isTurned ? "notice" : "warning"}
      actions={
        <Button onClick={() => void flow.reread({ isTurned: !isTurned })}>
          {isTurned ? said.back : said.turn}
        </Button>
      }
    >
      {isTurned ? said.turned : said.inColumns}
    </Banner>
  );
}
