import { columnName } from "#formats/csv/headers.ts";
import type { Mapping } from "#formats/csv/mapping.ts";
import { turnedRound } from "#formats/csv/ratingGuess.ts";
import { words } from "#journey/words/words.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

/** Says of which columns the smallest number is the best, as of German grades; one press reads them the other way. */
export function TurnedScales({
  header,
  mapping,
  onMapping,
}: {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}) {
  const said = words.importing.turned;
  const turned = mapping.flatMap((role, column) =>
    isTurned(role) ? [{ column, scale: role.scale }] : [],
  );
  const [first] = turned;
  if (first === undefined) return null;
  const names = turned.map(({ column }) => columnName(header, column));
  const turn = (): void =>
    onMapping(mapping.map((role) => (isTurned(role) ? turnedRound(role) : role)));
  return (
    <Banner tone="notice" actions={<Button onClick={turn}>{said.other}</Button>}>
      {said.is(names, first.scale.best, first.scale.worst)}
    </Banner>
  );
}

type Rated = Extract<Mapping[number], { kind: "score" | "rating" }>;

function isTurned(role: Mapping[number]): role is Rated {
  return (role.kind === "score" || role.kind === "rating") && role.scale.worst > role.scale.best;
}
