// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { createElement, type ReactNode } from "react";
import { expect, it } from "vitest";
import { scoreStories } from "#journey/commands/stories.ts";
import { sectionsInView } from "#session/decided.ts";
import { SessionContext, useDecided } from "#session/hooks.ts";
import { addScored, aMap, aSession } from "./makers.ts";

it("what is read of who is in view stays the very same until something of it changes", async () => {
  const { session } = await aSession();
  const { stop } = await aMap(session);
  const story = addScored(session, stop, -50);
  await session.flush();
  const wrapper = ({ children }: { readonly children: ReactNode }) =>
    createElement(SessionContext, { value: session }, children);
  const { result, rerender } = renderHook(() => useDecided(sectionsInView), { wrapper });
  const first = result.current;
  act(() => session.show({ sidebarOpen: false }));
  rerender();
  expect(result.current).toBe(first);
  act(() => void session.run((context) => scoreStories(context, [story], 50)));
  expect(result.current).not.toBe(first);
});
