import type * as Desk from './desk.ts';

/// What lies behind the door.
export type DeskParts = typeof Desk;

/// The way to the other half of the page: drawer, dialogs, settings, and the core's module that answers them. It is
/// loaded behind the list; whoever needs it before waits for it.
export class DeskDoor {
  private parts: DeskParts | null = null;
  private opening: Promise<DeskParts> | null = null;

  constructor(
    private readonly load: () => Promise<DeskParts>,
    private readonly failed: () => void,
  ) {}

  /// Loads what is behind the door. Safe to repeat; after a failure it is tried again.
  open(): Promise<DeskParts> {
    this.opening ??= this.load().then(
      parts => {
        this.parts = parts;
        return parts;
      },
      error => {
        this.opening = null;
        throw error;
      },
    );
    return this.opening;
  }

  /// Loads it while nobody waits: a failure is told when somebody does.
  prepare(): void {
    this.open().catch(() => {});
  }

  /// Does `work` with the parts: at once when they are there, else as soon as they are.
  use(work: (parts: DeskParts) => void): void {
    if (this.parts) work(this.parts);
    else this.open().then(work, this.failed);
  }
}
