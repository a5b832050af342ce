/** How people are called where a quote, a line or a curve is theirs. */
export const who = {
  /** Somebody whom only a number stands for. */
  numbered: (number: string) => `Person ${number}`,
  aged: (age: string) => `aged ${age}`,
  follow: (name: string) => `Follow ${name} through the map`,
  unfollow: (name: string) => `Stop following ${name}`,
};
