import { useState } from "react";

/** How much of the profile is shown, and in which order. */
export const PROFILE_LAYOUTS = ["full", "basic", "page"] as const;
export type ProfileLayout = (typeof PROFILE_LAYOUTS)[number];

const KEY = "wayfelt:profile-layout";

/** The layout that was chosen last in this browser. */
export function useProfileLayout(): readonly [ProfileLayout, (layout: ProfileLayout) => void] {
  const [layout, setLayout] = useState(storedLayout);
  return [
    layout,
    (next) => {
      setLayout(next);
      try {
        localStorage.setItem(KEY, next);
      } catch {
        // A browser that stores nothing: the choice holds while the panel is open.
      }
    },
  ];
}

function storedLayout(): ProfileLayout {
  try {
    const stored = localStorage.getItem(KEY);
    return PROFILE_LAYOUTS.find((one) => one === stored) ?? "full";
  } catch {
    return "full";
  }
}
