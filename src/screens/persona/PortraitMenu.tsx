import { type ChangeEvent, useRef } from "react";
import type { Portrait as PortraitOf } from "#evidence/personaSheet.ts";
import { redrawPortrait, setPortrait } from "#journey/commands/personas.ts";
import { words } from "#journey/words/words.ts";
import { scopeInView } from "#session/decided.ts";
import { useSession } from "#session/hooks.ts";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { Portrait } from "./Portrait.tsx";
import styles from "./persona.module.css";
import { portraitFrom } from "./portraitFrom.ts";

/** The portrait, which opens what can be done with it. */
export function PortraitMenu({ portrait }: { readonly portrait: PortraitOf }) {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const scope = (): string => scopeInView(session.store.getState());
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (file === undefined) return;
    const picture = await portraitFrom(file);
    if (picture.ok) session.run((context) => setPortrait(context, scope(), picture.value));
    else session.notify(picture.problem, "problem");
  };
  const entries: readonly MenuEntry[] = [
    {
      kind: "action",
      id: "redraw",
      label: words.personas.redraw,
      run: () => session.run((context) => redrawPortrait(context, scope())),
    },
    {
      kind: "action",
      id: "upload",
      label: words.personas.upload,
      run: () => input.current?.click(),
    },
    ...(portrait.kind === "drawn"
      ? []
      : [
          {
            kind: "action" as const,
            id: "remove",
            label: words.personas.removePicture,
            run: () => session.run((context) => setPortrait(context, scope(), null)),
          },
        ]),
  ];
  return (
    <>
      <Menu
        trigger={
          <button type="button" className={styles.face} aria-label={words.personas.portrait}>
            <Portrait portrait={portrait} />
          </button>
        }
        entries={entries}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        data-testid="portrait-file"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void choose(event)}
      />
    </>
  );
}
