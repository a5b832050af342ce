import type { AxisColour } from "#journey/axisLook.ts";
import type { Band } from "#journey/score.ts";

/** The colours of a picture; the same values as the screen's tokens. */
export interface SceneTheme {
  readonly name: "light" | "dark";
  readonly paper: string;
  readonly canvas: string;
  readonly card: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly faint: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly sentiment: Readonly<Record<Band, string>>;
  /** The same for figures, which need more contrast to be read: 72 % of the band's colour in ink. */
  readonly score: Readonly<Record<Band, string>>;
  /** Tints of stages and lanes: the mark on a head, the ground under what stands there. */
  readonly axis: Readonly<Record<AxisColour, { readonly mark: string; readonly soft: string }>>;
}

/** Light, the default of every export. */
export const LIGHT: SceneTheme = {
  name: "light",
  paper: "#ffffff",
  canvas: "#faf9f7",
  card: "#ffffff",
  ink: "#1d1c1a",
  ink2: "#625f59",
  ink3: "#706c65",
  faint: "#c9c5bd",
  line: "#ebe8e3",
  lineStrong: "#d6d1c9",
  sentiment: { [-2]: "#8c2d04", [-1]: "#d9600a", 0: "#767676", 1: "#2f8fd0", 2: "#08478c" },
  score: { [-2]: "#6c2b13", [-1]: "#a04d1e", 0: "#5b5b5a", 1: "#306d98", 2: "#163c6a" },
  axis: {
    sand: { mark: "#a07f2c", soft: "#f4f1ea" },
    moss: { mark: "#5f7f35", soft: "#f0f1ea" },
    teal: { mark: "#1f857c", soft: "#ecf1ef" },
    slate: { mark: "#64748b", soft: "#f0f0f0" },
    violet: { mark: "#7a5cc9", soft: "#f2eff4" },
    rose: { mark: "#b8507f", soft: "#f6eeef" },
  },
};

/** Dark. */
export const DARK: SceneTheme = {
  name: "dark",
  paper: "#1b1b1f",
  canvas: "#17171a",
  card: "#232328",
  ink: "#eceae6",
  ink2: "#a6a29b",
  ink3: "#97938c",
  faint: "#4a4951",
  line: "#2b2b31",
  lineStrong: "#3d3c43",
  sentiment: { [-2]: "#ffb088", [-1]: "#e0702a", 0: "#8a8a8a", 1: "#3f93d6", 2: "#a5d8ff" },
  score: { [-2]: "#fbc1a3", [-1]: "#e79467", 0: "#a4a4a3", 1: "#75acdc", 2: "#baddf9" },
  axis: {
    sand: { mark: "#d3b565", soft: "#2a2722" },
    moss: { mark: "#9dbf72", soft: "#242823" },
    teal: { mark: "#63c2b8", soft: "#1f282a" },
    slate: { mark: "#94a3b8", soft: "#24252a" },
    violet: { mark: "#b39df0", soft: "#27242f" },
    rose: { mark: "#e38fb5", soft: "#2b232a" },
  },
};
