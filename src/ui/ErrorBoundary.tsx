import { Component, type ErrorInfo, type ReactNode } from "react";
import { BrokenPart } from "./BrokenPart.tsx";

export interface ErrorBoundaryProps {
  /** Which part of the screen it guards: a panel, a card. */
  readonly name?: string;
  readonly children: ReactNode;
  /** Tells the frame, which may keep a record. */
  readonly onError?: (name: string, error: unknown, stack: string) => void;
  /** Drawn instead of the calm panel, where there is little room or none. */
  readonly fallback?: (tryAgain: () => void) => ReactNode;
  /** A part that broke is tried again when this changes (another touchpoint is chosen). */
  readonly resetKey?: string | number;
}

interface State {
  readonly isBroken: boolean;
  readonly resetKey: string | number | undefined;
}

/** Keeps a bug in one part from taking the others down; saving goes on outside. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { isBroken: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: State): State | null {
    if (props.resetKey === state.resetKey) return null;
    return { isBroken: false, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onError?.(this.props.name ?? "", error, info.componentStack ?? "");
  }

  readonly tryAgain = (): void => this.setState({ isBroken: false });

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    const { fallback } = this.props;
    if (fallback !== undefined) return fallback(this.tryAgain);
    return <BrokenPart onTryAgain={this.tryAgain} />;
  }
}
