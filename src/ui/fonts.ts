import "@fontsource/inter/400.css";
import "@fontsource/inter/500.css";
import "@fontsource/inter/600.css";
import "@fontsource/inter/700.css";

const WEIGHTS = [400, 500, 600, 700];

/**
 * Resolves when the bundled font can be drawn, so that nothing shifts after the
 * first paint; resolves anyway after `patienceMs`, since words matter more.
 */
export async function fontsReady(patienceMs = 400): Promise<void> {
  const loads = WEIGHTS.map((weight) => document.fonts.load(`${weight} 13px Inter`));
  const patience = new Promise<void>((resolve) => {
    setTimeout(resolve, patienceMs);
  });
  await Promise.race([Promise.allSettled(loads), patience]);
}
