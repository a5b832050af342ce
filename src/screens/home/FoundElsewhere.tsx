import { MessageSquareQuote, User, Users } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Participant } from "#journey/participant.ts";
import type { MapInfo } from "#journey/mapInfo.ts";
import { formatScore } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import { wordPatterns } from "#kit/wordPattern.ts";
import {
  type Everywhere,
  findEverywhere,
  type FoundPerson,
  type FoundStory,
  type Wanted,
} from "#session/findEverywhere.ts";
import { useSessionState } from "#session/hooks.ts";
import { Cancelled, sliced } from "#session/sliced.ts";
import { nameOfPerson, whoIs } from "#session/whoIs.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./FoundElsewhere.module.css";

const say = words.search;

/** Ms of rest in typing after which all stories are looked through. */
const REST_MS = 120;

/** What was found in the stories, people and personas of all maps; a press goes there. */
export function FoundElsewhere({
  query,
  hasMaps,
  onShow,
  onForget,
}: {
  readonly query: string;
  /** Are maps of such a title shown above? */
  readonly hasMaps: boolean;
  readonly onShow: (wanted: Wanted) => void;
  /** Asks whether somebody is to be forgotten, wherever they told something, or nowhere. */
  readonly onForget: (person: Participant) => void;
}) {
  const found = useEverywhere(query);
  if (found === null) return <p className={styles.quiet}>{say.looking}</p>;
  const { stories, storyCount, people, personCount, personas } = found;
  const isNothing = storyCount + personCount + personas.length === 0;
  return (
    <div className={styles.found} data-testid="found">
      <p role="status" className={styles.quiet}>
        {isNothing ? say.nothing(query.trim(), hasMaps) : say.found(storyCount, personCount)}
      </p>
      <Group title={say.stories} count={storyCount} shown={stories.length}>
        {stories.map((one) => (
          <StoryLine key={one.story.id} found={one} query={query} onShow={onShow} />
        ))}
      </Group>
      <Group title={words.people.title} count={personCount} shown={people.length}>
        {people.map((one) => (
          <PersonLine key={one.person.id} found={one} onShow={onShow} onForget={onForget} />
        ))}
      </Group>
      <Group title={say.personas} count={personas.length} shown={personas.length}>
        {personas.map(({ persona, map }) => (
          <Line
            key={persona.id}
            icon={<Users />}
            map={map}
            onPress={() => onShow({ kind: "persona", mapId: map.id, persona })}
          >
            {persona.name.trim() === "" ? say.unnamedPersona : persona.name}
          </Line>
        ))}
      </Group>
    </div>
  );
}

function Group({
  title,
  count,
  shown,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly shown: number;
  readonly children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{count}</span>
      </h2>
      <ul className={styles.list}>{children}</ul>
      {shown < count && <p className={styles.quiet}>{say.more(count - shown)}</p>}
    </section>
  );
}

function Line({
  icon,
  map,
  aside = "",
  onPress,
  beside,
  children,
}: {
  readonly icon: ReactNode;
  readonly map: MapInfo | null;
  readonly aside?: string;
  readonly onPress: (() => void) | null;
  /** What else can be done with it. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  const title = map === null ? say.onNoMap : map.title.trim() || words.home.untitled;
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.line}
        disabled={onPress === null}
        onClick={() => onPress?.()}
      >
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
        <span className={styles.words}>
          <span dir="auto" className={styles.text}>
            {children}
          </span>
          <span className={styles.aside}>
            {aside === "" ? "" : `${aside} · `}
            <bdi>{title}</bdi>
          </span>
        </span>
      </button>
      {beside}
    </li>
  );
}

function StoryLine({
  found: { story, map },
  query,
  onShow,
}: {
  readonly found: FoundStory;
  readonly query: string;
  readonly onShow: (wanted: Wanted) => void;
}) {
  const person = useSessionState(({ workspace }) =>
    workspace.participant.get(story.participantId ?? ""),
  );
  const who = whoIs(person);
  const parts = [
    ...(story.score === null ? [] : [formatScore(story.score)]),
    who === "" ? words.stories.noPerson : who,
  ];
  return (
    <Line
      icon={<MessageSquareQuote />}
      map={map}
      aside={parts.join(" · ")}
      onPress={() => onShow({ kind: "story", mapId: map.id, storyId: story.id })}
    >
      <Excerpt text={story.text} query={query} />
    </Line>
  );
}

function PersonLine({
  found: { person, map },
  onShow,
  onForget,
}: {
  readonly found: FoundPerson;
  readonly onShow: (wanted: Wanted) => void;
  readonly onForget: (person: Participant) => void;
}) {
  const name = nameOfPerson(person);
  return (
    <Line
      icon={<User />}
      map={map}
      onPress={map === null ? null : () => onShow({ kind: "person", mapId: map.id, person })}
      beside={
        <span className={styles.beside}>
          <Button
            variant="ghost"
            size="small"
            aria-label={say.forgetOne(name)}
            onClick={() => onForget(person)}
          >
            {say.forget}
          </Button>
        </span>
      }
    >
      {name === "" ? words.people.unnamed : name}
    </Line>
  );
}

/** Signs before what was found, and in all. */
const BEFORE = 60;
const AROUND = 220;

/** The words around the first of what was looked for, which is marked. */
function Excerpt({ text, query }: { readonly text: string; readonly query: string }) {
  const hit = wordPatterns(query)
    .map((pattern) => pattern.exec(text))
    .find((one) => one !== null);
  const at = hit?.index ?? 0;
  const from = at <= BEFORE ? 0 : text.indexOf(" ", at - BEFORE) + 1;
  const start = from > at ? at : from;
  const end = Math.min(text.length, start + AROUND);
  const length = hit?.[0].length ?? 0;
  return (
    <>
      {start > 0 && "…"}
      {text.slice(start, at)}
      {length > 0 && <mark>{text.slice(at, at + length)}</mark>}
      {text.slice(at + length, end)}
      {end < text.length && "…"}
    </>
  );
}

/** Looks through everything once the hand rests; null while it does. */
function useEverywhere(query: string): Everywhere | null {
  const workspace = useSessionState((state) => state.workspace);
  const [found, setFound] = useState<{ readonly of: string; readonly what: Everywhere } | null>(
    null,
  );
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(() => {
      sliced(findEverywhere(workspace, query), asking.signal)
        .then((what) => setFound({ of: query, what }))
        .catch((error: unknown) => {
          if (!(error instanceof Cancelled)) throw error;
        });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [query, workspace]);
  // What was found last stands until more is known: the list does not flicker while one types.
  return found?.what ?? null;
}
