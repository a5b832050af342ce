import type { Statement } from "#evidence/statement.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import styles from "./StatementLine.module.css";
import { statementText } from "./statementText.ts";
import { StrengthTicks } from "./StrengthTicks.tsx";

/** One derived line: what it says, from how many, how sure. A click opens what it rests on. */
export function StatementLine({
  label,
  statement,
  says,
  from,
}: {
  readonly label: string;
  readonly statement: Statement;
  /** Words that stand in place of the statement's own. */
  readonly says?: string;
  readonly from?: string;
}) {
  const session = useSession();
  const isOpen = useSessionState((state) => state.statement?.claim === statement.claim);
  const text = statementText(statement);
  return (
    <button
      type="button"
      className={styles.line}
      data-open={isOpen}
      data-unknown={text.isUnknown}
      data-claim={statement.claim}
      aria-expanded={isOpen}
      onClick={() => session.openStatement(isOpen ? null : statement)}
    >
      <span className={styles.label}>{label}</span>
      <span className={styles.body}>
        <span className={styles.says} dir="auto">
          {says ?? text.says}
        </span>
        <span className={styles.from}>{from ?? text.from}</span>
      </span>
      <StrengthTicks strength={statement.strength} />
    </button>
  );
}
