/**
 * Runs requests in one strict read-write transaction, without Dexie's layers:
 * through them an edit takes about twice as long to reach the disk. All requests
 * are made at once; `check` sees their results before the transaction commits and
 * may write more in it; what it throws undoes them.
 */
export function strictWrite<T>(
  database: IDBDatabase,
  tables: readonly string[],
  requests: (transaction: IDBTransaction) => readonly IDBRequest[],
  check: (results: readonly unknown[], transaction: IDBTransaction) => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(tables, "readwrite", { durability: "strict" });
    let outcome: { readonly value: T } | null = null;
    let refusal: unknown = null;
    transaction.addEventListener("complete", () => {
      if (outcome !== null) resolve(outcome.value);
    });
    // A browser that stops a transaction by itself, at its end or before, may not say why.
    const stopped = (): unknown => transaction.error ?? new DOMException("stopped", "AbortError");
    transaction.addEventListener("abort", () => reject(refusal ?? stopped()));
    const abort = (error: unknown): void => {
      try {
        transaction.abort();
        refusal = error;
      } catch {
        // It was stopped before: it says so itself.
      }
    };
    try {
      const made = requests(transaction);
      made.at(-1)?.addEventListener("success", () => {
        try {
          const results = made.map(({ result }): unknown => result);
          outcome = { value: check(results, transaction) };
        } catch (error) {
          abort(error);
        }
      });
    } catch (error) {
      abort(error);
    }
  });
}
