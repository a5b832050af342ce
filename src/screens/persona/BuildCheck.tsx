import { Check, TriangleAlert } from "lucide-react";
import type { ShownPersona } from "#evidence/personaSheet.ts";
import { words } from "#journey/words/words.ts";
import styles from "./persona.module.css";
import { isUnlike } from "./personaText.ts";

/** Fewer people than this carry no persona far. */
const FEW = 8;

interface Point {
  readonly isFine: boolean;
  readonly text: string;
}

/** What to look at before the sheet is shown to others. */
export function BuildCheck({ shown }: { readonly shown: ShownPersona }) {
  return (
    <>
      <p className={styles.hint}>{words.personas.checkText}</p>
      <ul className={styles.points}>
        {pointsOf(shown).map(({ isFine, text }) => (
          <li key={text} data-fine={isFine}>
            {isFine ? <Check aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

function pointsOf(shown: ShownPersona): readonly Point[] {
  const text = words.personas;
  const { people, agreeing, comparable, quotes, fields } = shown;
  const stale = fields.filter(({ state }) => state === "stale").length;
  const share = comparable === 0 ? null : agreeing / comparable;
  const isMany = people >= FEW;
  return [
    { isFine: isMany, text: isMany ? text.checkPeople(people) : text.checkFew(people) },
    ...(share === null
      ? []
      : [
          {
            isFine: !isUnlike(shown),
            text: isUnlike(shown) ? text.checkUnlike(share) : text.checkAgree(share),
          },
        ]),
    {
      isFine: quotes.length > 0,
      text: quotes.length > 0 ? text.checkQuotes(quotes.length) : text.checkNoQuotes,
    },
    ...(stale > 0 ? [{ isFine: false, text: text.checkStale(stale) }] : []),
    ...(shown.standsForNobody || fields.some(({ matchesNobody }) => matchesNobody)
      ? [{ isFine: false, text: text.checkNobody }]
      : []),
  ];
}
