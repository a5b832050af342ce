// @vitest-environment jsdom
import "@testing-library/jest-dom/vitest";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Chip } from "#ui/Chip.tsx";
import { ErrorBoundary } from "#ui/ErrorBoundary.tsx";
import { FileDrop } from "#ui/FileDrop.tsx";
import { ariaKeys, keysText } from "#ui/keysText.ts";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { ResizeHandle } from "#ui/ResizeHandle.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import { Tabs } from "#ui/Tabs.tsx";

describe("a part that breaks", () => {
  afterEach(() => vi.restoreAllMocks());

  test("shows a calm panel in its own place, and comes back when tried again", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    let isBroken = true;
    function Part() {
      if (isBroken) throw new Error("A renderer that throws.");
      return <p>Profile</p>;
    }
    const onError = vi.fn<(name: string) => void>();
    render(
      <>
        <ErrorBoundary name="profile" onError={onError}>
          <Part />
        </ErrorBoundary>
        <p>Map</p>
      </>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("Your work is safe");
    expect(screen.getByText("Map")).toBeVisible();
    expect(onError.mock.calls[0]?.[0]).toBe("profile");
    isBroken = false;
    await userEvent.click(screen.getByText("Try again"));
    expect(screen.getByText("Profile")).toBeVisible();
  });
});

test("what takes less than a moment shows no sign of running", () => {
  vi.useFakeTimers();
  render(<Spinner label="Opening" />);
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
  act(() => {
    vi.advanceTimersByTime(301);
  });
  expect(screen.getByRole("status")).toHaveTextContent("Opening");
  vi.useRealTimers();
});

test("progress tells how far it is, and can be cancelled", async () => {
  const onCancel = vi.fn<() => void>();
  render(<ProgressBar label="Reading" value={0.4} detail="4 of 10" onCancel={onCancel} />);
  const bar = screen.getByRole("progressbar", { name: "Reading" });
  expect(bar).toHaveAttribute("aria-valuenow", "40");
  expect(bar).toHaveAttribute("aria-valuetext", "4 of 10");
  await userEvent.click(screen.getByText("Cancel"));
  expect(onCancel).toHaveBeenCalledOnce();
});

test("the edge of a pane moves by arrow keys and stops at its limits", async () => {
  const onSizeChange = vi.fn<(size: number) => void>();
  render(
    <ResizeHandle
      label="Width"
      size={300}
      min={290}
      max={640}
      defaultSize={320}
      pane="after"
      onSizeChange={onSizeChange}
    />,
  );
  const handle = screen.getByRole("separator", { name: "Width" });
  expect(handle).toHaveAttribute("aria-valuenow", "300");
  handle.focus();
  await userEvent.keyboard("{ArrowLeft}{ArrowRight}{Enter}");
  expect(onSizeChange.mock.calls.flat()).toEqual([316, 290, 320]);
});

test("a view is chosen by arrow keys, as among radio buttons", async () => {
  const onValueChange = vi.fn<(id: string) => void>();
  render(
    <SegmentedControl
      label="View"
      value="map"
      onValueChange={onValueChange}
      options={[
        { id: "map", label: "Map" },
        { id: "table", label: "Table" },
      ]}
    />,
  );
  expect(screen.getByRole("radio", { name: "Map" })).toBeChecked();
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}");
  expect(onValueChange).toHaveBeenCalledWith("table");
});

test("a tab's panel is named by its tab", () => {
  render(
    <Tabs
      label="Sidebar"
      value="profile"
      onValueChange={vi.fn<(id: string) => void>()}
      items={[
        { id: "profile", label: "Profile" },
        { id: "persona", label: "Persona" },
      ]}
    >
      47–66
    </Tabs>,
  );
  expect(screen.getByRole("tab", { name: "Profile" })).toHaveAttribute("aria-selected", "true");
  expect(screen.getByRole("tabpanel", { name: "Profile" })).toHaveTextContent("47–66");
});

test("a chip that can be taken away says which", async () => {
  const onRemove = vi.fn<() => void>();
  render(<Chip onRemove={onRemove}>waited in</Chip>);
  await userEvent.click(screen.getByLabelText("Remove waited in"));
  expect(onRemove).toHaveBeenCalledOnce();
});

const drop = (types: readonly string[], files: readonly File[]) => ({
  dataTransfer: { types, files, dropEffect: "none" },
});

describe("a file dropped on the window", () => {
  test("is taken, and the browser stays on the page", () => {
    const onFiles = vi.fn<(files: readonly File[]) => void>();
    render(<FileDrop label="Drop to open" onFiles={onFiles} />);
    const file = new File(["a,b"], "stories.csv");
    fireEvent.dragOver(window, drop(["Files"], []));
    expect(screen.getByText("Drop to open")).toBeVisible();
    const isLeft = fireEvent.drop(window, drop(["Files"], [file]));
    expect(isLeft).toBe(false);
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file]);
    expect(screen.queryByText("Drop to open")).not.toBeInTheDocument();
  });

  test("dragged text is left alone", () => {
    const onFiles = vi.fn<(files: readonly File[]) => void>();
    render(<FileDrop label="Drop to open" onFiles={onFiles} />);
    fireEvent.dragOver(window, drop(["text/plain"], []));
    expect(screen.queryByText("Drop to open")).not.toBeInTheDocument();
  });
});

describe("a shortcut", () => {
  test.each([
    ["Mod+Shift+E", "Ctrl+Shift+E", "⌘⇧E"],
    ["Mod+Alt+ArrowRight", "Ctrl+Alt+→", "⌘⌥→"],
    ["Mod++", "Ctrl++", "⌘+"],
    ["Delete", "Del", "Del"],
  ])("%s reads as this machine writes it", (keys, here, onMac) => {
    expect(keysText(keys, false)).toBe(here);
    expect(keysText(keys, true)).toBe(onMac);
  });

  test("is told to those who listen in their own words", () => {
    expect(ariaKeys("Mod+K", false)).toBe("Control+K");
    expect(ariaKeys("Mod+K", true)).toBe("Meta+K");
  });
});
