import { compareVersions, type LineChange, type VersionSide } from "#evidence/versions.ts";
import type { ProfileVersion } from "#journey/profileVersion.ts";
import { words } from "#journey/words/words.ts";
import { wholeText } from "#marks/statementText.ts";
import { snapshotInView } from "#session/decided.ts";
import { useDecided } from "#session/hooks.ts";
import styles from "./profile.module.css";

const OF_PERSONA = "persona:";

/** What changed since a saved version, line by line. */
export function ThenAndNow({ version }: { readonly version: ProfileVersion }) {
  const now = useDecided(snapshotInView);
  if (now === null) return null;
  const lines = compareVersions(version, now);
  const changed = lines.filter(({ kind }) => kind !== "same");
  const text = words.profile;
  return (
    <div data-testid="then-and-now" className={styles.compare}>
      <h3 className={styles.heading}>
        {text.thenAndNow(version.name === "" ? text.unnamedVersion : version.name)}
      </h3>
      <p className={styles.hint}>
        {text.versionFacts(version)} → {text.versionFacts(now)}
      </p>
      {changed.length === 0 ? (
        <p className={styles.hint}>{text.nothingChanged}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.line}</th>
              <th scope="col">{text.before}</th>
              <th scope="col">{text.after}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((line) => (
              <ChangedLine key={line.claim} line={line} />
            ))}
          </tbody>
        </table>
      )}
      {changed.length < lines.length && (
        <p className={styles.hint}>{text.sameLines(lines.length - changed.length)}</p>
      )}
    </div>
  );
}

function ChangedLine({ line }: { readonly line: LineChange }) {
  const { claim, label, kind, before, after } = line;
  return (
    <tr>
      <th scope="row" dir="auto">
        {claim.startsWith(OF_PERSONA) ? words.profile.ofPersona(label) : label}
        <span className={styles.versionFacts}>{words.decisions.versionKinds[kind]}</span>
      </th>
      <Side side={before} />
      <Side side={after} />
    </tr>
  );
}

function Side({ side }: { readonly side: VersionSide | null }) {
  if (side === null) return <td>–</td>;
  const { value, text, n, known } = side;
  const says = text === "" && value !== null ? wholeText(value) : text;
  return (
    <td dir="auto">
      {says}
      <span className={styles.versionFacts}>{words.profile.guideKnown(known, n)}</span>
    </td>
  );
}
