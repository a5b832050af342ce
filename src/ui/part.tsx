import { type ComponentType, useEffect, useState } from "react";

/** A component that comes with a script of its own. */
export interface Part<Props> {
  (props: Props): React.ReactNode;
  /** Begins to load it, so that it is there when it is drawn. */
  readonly load: () => Promise<void>;
}

/**
 * A component whose script is loaded when it is first drawn, or before by
 * `load`. It is drawn as soon as it has come; `lazy` under a Suspense would be
 * kept back for 300 ms once its fallback was seen. A script that does not come
 * is an error of the component.
 *
 * @param Waiting  drawn meanwhile
 */
export function part<Props extends object>(
  bring: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType = Nothing,
): Part<Props> {
  let known: ComponentType<Props> | null = null;
  const load = async (): Promise<void> => {
    known ??= await bring();
  };
  function Shown(props: Props) {
    const [, showAgain] = useState(0);
    useEffect(() => {
      if (known !== null) return;
      load().then(
        () => showAgain((times) => times + 1),
        (error: unknown) =>
          showAgain(() => {
            throw error;
          }),
      );
    }, []);
    const Known = known;
    return Known === null ? <Waiting /> : <Known {...props} />;
  }
  return Object.assign(Shown, { load });
}

function Nothing() {
  return null;
}
