import { useMemo } from "react";
import { waveChanges } from "#evidence/findings/asides.ts";
import type { JourneyFindings } from "#evidence/findings/findings.ts";
import type { Waves } from "#evidence/findings/question.ts";
import { asId, type StudyId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { comparedWaves, type WaveOnMap, wavesOnMap } from "#session/waves.ts";
import { Select } from "#ui/Select.tsx";
import { FindingLine } from "./FindingLine.tsx";
import styles from "./FindingsPanel.module.css";

type Compared = NonNullable<JourneyFindings["waves"]>;

/** What changed from one round of interviews to another: scores that moved beyond chance, and words. */
export function WavesCompared({ compared }: { readonly compared: Compared | null }) {
  const session = useSession();
  const study = useSessionState((state) => state.workspace.study);
  const chosen = useSessionState((state) => state.waves);
  const all = useMemo(
    () => wavesOnMap(session),
    // The rounds on the map come and go with what was found.
    // oxlint-disable-next-line react/exhaustive-deps
    [session, study, compared],
  );
  const waves = comparedWaves(chosen, all);
  if (waves === null || compared === null) return null;
  const options = all.map((wave) => ({ value: wave.id as string, label: nameOf(wave) }));
  // A round is not compared with itself: what the other side showed changes places with it.
  const chooseEarlier = (id: string): void => {
    const earlier = asId<StudyId>(id);
    session.compareWaves({
      earlier,
      later: earlier === waves.later ? waves.earlier : waves.later,
    });
  };
  const chooseLater = (id: string): void => {
    const later = asId<StudyId>(id);
    session.compareWaves({
      earlier: later === waves.earlier ? waves.later : waves.earlier,
      later,
    });
  };
  return (
    <section aria-label={words.findings.waves}>
      <h2 className={styles.heading}>{words.findings.waves}</h2>
      <div className={styles.waves}>
        <Select
          label={words.findings.earlierWave}
          value={waves.earlier}
          options={options}
          onValueChange={chooseEarlier}
        />
        <Select
          label={words.findings.laterWave}
          value={waves.later}
          options={options}
          onValueChange={chooseLater}
        />
      </div>
      <Changes compared={compared} earlier={waves.earlier} later={waves.later} />
    </section>
  );
}

function nameOf(wave: WaveOnMap | undefined): string {
  if (wave === undefined) return "";
  const date = wave.from === null ? "" : words.formats.date(wave.from.slice(0, 7));
  return [wave.name, date].filter((part) => part !== "").join(", ");
}

function Changes({
  compared,
  earlier,
  later,
}: Waves & {
  readonly compared: Compared;
}) {
  const told = useMemo(() => waveChanges(compared, { earlier, later }), [compared, earlier, later]);
  return (
    <ul className={styles.list}>
      {!compared.changes.some(({ isFound }) => isFound) && (
        <li className={styles.note}>{words.findings.noWaveChange}</li>
      )}
      {told.map((one, index) => (
        <li key={`${index}`}>
          <FindingLine finding={one} />
        </li>
      ))}
    </ul>
  );
}
