import { hash32 } from "#kit/hash.ts";
import { seeded32 } from "#kit/random.ts";
import { circle } from "./pen.ts";

/** One shape of a drawn portrait, in a square of 64 pixels that a circle cuts out. */
export interface PortraitShape {
  /** SVG path data. */
  readonly d: string;
  /** Of the one colour, 0..1. */
  readonly opacity: number;
}

/** The side of the square in which a portrait is drawn, in pixels. */
export const PORTRAIT_SIZE = 64;

/** The whole round ground of a portrait. */
export const PORTRAIT_GROUND = circle(32, 32, 32);

/**
 * The shapes behind a persona's initials: three discs and a band, always the
 * same for the same seed. Shapes and no face: nothing is known of how anybody looks.
 */
export function portraitShapes(seed: string): readonly PortraitShape[] {
  const random = seeded32(hash32(seed));
  const between = (low: number, high: number): number =>
    Math.round((low + (random() / 2 ** 32) * (high - low)) * 10) / 10;
  const discs = [0, 1, 2].map((at): PortraitShape => {
    const turn = between(0, 2 * Math.PI);
    const away = between(14, 26);
    const x = Math.round((32 + away * Math.cos(turn)) * 10) / 10;
    const y = Math.round((32 + away * Math.sin(turn)) * 10) / 10;
    return { d: circle(x, y, between(10, 20)), opacity: 0.16 + 0.09 * at };
  });
  const lift = between(-12, 12);
  const height = between(8, 18);
  const top = Math.round((40 + lift) * 10) / 10;
  const band = `M0,${top}Q32,${Math.round((top - lift * 2) * 10) / 10} 64,${top}V${Math.round((top + height) * 10) / 10}H0Z`;
  return [...discs, { d: band, opacity: 0.14 }];
}
